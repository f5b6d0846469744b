/**
 * A host leaves service: PreparingForMaintenance, incoming migrations cancelled, its VMs sent away, and once it is
 * empty, Maintenance (cluster-facts.md 4.1 steps 4 to 6).
 */
import type { HostJob } from '../inner.ts'
import { closeJob, openJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import { checkMaintenance } from '../maintenance-gate.ts'
import type { World } from '../world.ts'
import { after, atNextLook, callOff, getHost, innerHost, patchHost, patchInnerHost } from '../world.ts'
import { cancelMigration } from './end-migration.ts'
import { evacuateHost } from './evacuate-host.ts'
import { endJob, failUpgrade } from './host-job.ts'

/** Who is named where the system acts by itself. */
const SYSTEM = 'SYSTEM'
/** Until the pool's next manager runs: before Gluster is stopped, as 4.2 orders the events; the length is inferred. */
const SPM_START_MS = 500

/** Begin the maintenance that an upgrade asked for, or refuse it by events 17 and 841 with the reason in their detail. */
export function beginMaintenance(world: World, name: string): void {
  const host = getHost(world, name)
  const { job } = innerHost(world, name)
  if (job?.type !== 'upgrade') return
  const refusal = checkMaintenance(world.state, host, job.ignoreGluster)
  if (refusal) {
    logEvent(world, 'maintenanceFailed', { host: name }, refusal.message)
    logEvent(world, 'upgradeFailed', { host: name, user: job.user }, refusal.message)
    endJob(world, name)
    return
  }
  enterMaintenance(world, name, job, '')
}

/** Take a host out of service for a job; the checks have passed. */
export function enterMaintenance(world: World, name: string, job: HostJob, reason: string): void {
  const host = getHost(world, name)
  patchInnerHost(world, name, { job })
  openJob(world, 'deactivate_host', { host: name, user: job.type === 'upgrade' ? null : job.user })
  if (host.status === 'non_responsive' || host.status === 'connecting' || host.status === 'down') {
    reachMaintenance(world, name)
    logSwitch(world, name, job, reason)
    return
  }
  patchHost(world, name, { status: 'preparing_for_maintenance', spm: false })
  for (const flow of Object.values(world.inner.flows)) {
    const move = world.state.migrations[flow.vm]
    if (move?.destination === name && move.phase !== 'postcopy') cancelMigration(world, flow.vm, SYSTEM)
  }
  if (host.hostedEngine) {
    callOff(world, innerHost(world, name).scoreId)
    patchInnerHost(world, name, { localMaintenance: true, scoreId: null })
    patchHost(world, name, { score: 0 })
  }
  const failed = evacuateHost(world, name, 'maintenance')
  logSwitch(world, name, job, reason)
  planRetry(world, name)
  atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host: name })
  if (failed.length > 0) {
    const list = failed.join(', ')
    logEvent(world, 'cannotEnterMaintenance', { host: name, list })
    failUpgrade(world, name, `No other Host can take ${list}.`)
  }
}

/** Try again to empty a host that has been preparing for too long. */
export function retryMaintenance(world: World, name: string): void {
  patchInnerHost(world, name, { retryId: null })
  if (getHost(world, name).status !== 'preparing_for_maintenance') return
  evacuateHost(world, name, 'maintenance')
  planRetry(world, name)
}

/** Set a host that is empty to Maintenance and go on with its job. */
export function reachMaintenance(world: World, name: string): void {
  const { job, graceId, retryId } = innerHost(world, name)
  callOff(world, graceId)
  callOff(world, retryId)
  patchInnerHost(world, name, { graceId: null, retryId: null })
  patchHost(world, name, { status: 'maintenance', spm: false })
  closeJob(world, 'deactivate_host', name)
  after(world, SPM_START_MS, { type: 'elect_spm' })
  if (job?.stopGluster) after(world, 1000, { type: 'stop_gluster', host: name })
  else if (job?.type !== 'upgrade') endJob(world, name)
}

function planRetry(world: World, name: string): void {
  const id = after(world, world.profile.maintenanceRetryMs, { type: 'retry_maintenance', host: name })
  patchInnerHost(world, name, { retryId: id })
}

function logSwitch(world: World, host: string, job: HostJob, reason: string): void {
  if (job.type === 'upgrade') logEvent(world, 'maintenance', { host })
  else if (reason === '') logEvent(world, 'maintenanceByUser', { host, user: job.user })
  else logEvent(world, 'maintenanceByUserReason', { host, user: job.user, why: reason })
}
