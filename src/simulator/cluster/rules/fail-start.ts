/** A VM does not start on a host: another is tried, and a host on which that happens often is left alone for a while. */
import { closeJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import { joinReasons } from '../refusal.ts'
import type { World } from '../world.ts'
import { after, getHost, getVm, innerHost, innerVm, patchHost, patchInnerHost, patchInnerVm } from '../world.ts'
import { putDown, startVm } from './vm-lifecycle.ts'

/** After so many failed starts a host is set to Error (NumberOfFailedRunsOnVds). */
const MOST_FAILED_STARTS = 3

/** A VM's boot is over: it has failed if the exercise has starts fail on its host, and it is not on its way already. */
export function endStart(world: World, name: string, finish: (vm: string) => void): void {
  const { host } = getVm(world, name)
  const isMigrating = world.state.migrations[name] !== undefined
  if (host === null || isMigrating || innerHost(world, host).startFailures === 0) {
    if (host !== null) patchInnerHost(world, host, { failedStarts: 0 })
    finish(name)
    return
  }
  failStart(world, name, host)
}

/** Bring a host back that was set to Error: event 13 is not logged for that (ovirt-engine VdsManager). */
export function endError(world: World, name: string): void {
  if (getHost(world, name).status !== 'error') return
  patchInnerHost(world, name, { failedStarts: 0 })
  patchHost(world, name, { status: 'up' })
}

function failStart(world: World, name: string, host: string): void {
  const { startFailures, failedStarts } = innerHost(world, host)
  patchInnerHost(world, host, { startFailures: startFailures - 1, failedStarts: failedStarts + 1 })
  logEvent(world, 'vmStartRerun', { vm: name, host })
  const { start } = innerVm(world, name)
  const { user = '', tried = [] } = start ?? {}
  patchInnerVm(world, name, { start: null })
  putDown(world, name)
  if (failedStarts + 1 >= MOST_FAILED_STARTS) setError(world, host)
  const reasons = startVm(world, name, user, [...tried, host])
  if (reasons === null) return
  logEvent(world, 'vmStartFailed', { vm: name, user }, joinReasons(reasons))
  closeJob(world, 'start_vm', name, 'failed')
  if (!getVm(world, name).ha) return
  const taskId = after(world, world.profile.haRetryMs, { type: 'restart_ha_vm', vm: name })
  patchInnerVm(world, name, { restarts: world.profile.haRetries, taskId })
}

function setError(world: World, host: string): void {
  if (getHost(world, host).status !== 'up') return
  const { errorMs } = world.profile
  logEvent(world, 'hostError', { host, durationMs: errorMs })
  patchHost(world, host, { status: 'error' })
  after(world, errorMs, { type: 'error_over', host })
}
