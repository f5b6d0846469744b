/** The job a host is under, and its failure: an upgrade that cannot go on gives the host back to service. */
import { closeJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import type { World } from '../world.ts'
import { atNextLook, callOff, innerHost, patchHost, patchInnerHost } from '../world.ts'

/** Fail the upgrade of a host, if it is under one: events 17 and 841, and the host is activated again. */
export function failUpgrade(world: World, host: string, why: string): void {
  const { job } = innerHost(world, host)
  if (job?.type !== 'upgrade') return
  logEvent(world, 'maintenanceFailed', { host }, why)
  closeJob(world, 'deactivate_host', host, 'failed')
  logEvent(world, 'upgradeFailed', { host, user: job.user }, why)
  beginActivation(world, host)
}

/** Give up the upgrade a host is under, if it is, because something else is done to it: event 841. */
export function giveUpUpgrade(world: World, host: string, why: string): void {
  const { job } = innerHost(world, host)
  if (job?.type !== 'upgrade') return
  logEvent(world, 'upgradeFailed', { host, user: job.user }, why)
  endJob(world, host)
}

/** Bring a host back: `unassigned` until the Manager next looks at it. */
export function beginActivation(world: World, host: string): void {
  endJob(world, host)
  patchHost(world, host, { status: 'unassigned' })
  atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host })
}

/** Forget a host's job and its retry. */
export function endJob(world: World, host: string): void {
  callOff(world, innerHost(world, host).retryId)
  closeJob(world, 'deactivate_host', host, 'aborted')
  closeJob(world, 'reinstall_host', host, 'aborted')
  patchInnerHost(world, host, { job: null, retryId: null })
}
