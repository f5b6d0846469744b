/** VMs that died, or that the Manager was told are dead: put down, and the highly available ones started again (6.4). */
import { logEvent } from '../log-event.ts'
import type { EventName } from '../messages.ts'
import type { World } from '../world.ts'
import { after, getVm, innerVm, patchInnerVm } from '../world.ts'
import { putDown } from './vm-lifecycle.ts'

/** Put down the VMs that died with their host, and have the highly available ones started again. */
export function buryVms(world: World, host: string, why: string, event: EventName = 'vmDownError'): void {
  for (const vm of Object.values(world.state.vms)) {
    if (vm.host !== host || vm.hosted_engine || innerVm(world, vm.name).alive) continue
    buryVm(world, vm.name, why, event)
  }
}

/** Put down one VM that died, and have it started again if it is highly available. */
export function buryVm(world: World, name: string, why: string, event: EventName = 'vmDownError'): void {
  const vm = getVm(world, name)
  logEvent(world, event, { vm: name, ...(vm.host === null ? {} : { host: vm.host }), why })
  putDown(world, name)
  if (!vm.ha) return
  logEvent(world, 'haVmFailed', { vm: name })
  const taskId = after(world, 1000, { type: 'restart_ha_vm', vm: name })
  patchInnerVm(world, name, { restarts: world.profile.haRetries, taskId })
}

/** End a VM that may not stay paused for long (resume behaviour KILL). */
export function killPausedVm(world: World, name: string, since: number): void {
  const { paused, hosted_engine: isEngine } = getVm(world, name)
  const { alive, pausedAt } = innerVm(world, name)
  if (paused !== 'io_error' || !alive || pausedAt !== since || isEngine) return
  if (world.state.migrations[name]) {
    after(world, world.profile.killPausedMs, { type: 'kill_paused_vm', vm: name, since })
    return
  }
  buryVm(world, name, 'It was paused for want of its storage for longer than it may be')
}

/**
 * Start a VM with a lease elsewhere although its host is silent: the lease shows whether it still runs there
 * (cluster-facts.md 6.4).
 */
export function restartLeasedVm(world: World, name: string): void {
  if (getVm(world, name).status !== 'unknown') return
  if (innerVm(world, name).alive) {
    after(world, world.profile.leaseRetryMs, { type: 'restart_leased_vm', vm: name })
    return
  }
  buryVm(world, name, 'Its host is silent and its lease has run out')
}
