/** How a migration ends: done, failed and tried elsewhere, or cancelled. */
import { recountHosts } from '../host-figures.ts'
import type { Flow } from '../inner.ts'
import { closeJob, closeStep, migrationStep } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import type { JobStatus, Migration } from '../state.ts'
import type { World } from '../world.ts'
import { atNextLook, callOff, getHost, getVm, innerHost, patchVm, setMigration } from '../world.ts'
import { buryVm } from './bury-vm.ts'
import { failUpgrade } from './host-job.ts'
import { shareLinks } from './migration-rates.ts'
import { requestMigration, startWaiting } from './start-migration.ts'

/** How often another host is tried after a failure (MaxRerunVmOnVdsCount). */
const MAX_RERUNS = 3

/** Let the VM run on its destination. */
export function completeMigration(world: World, vm: string): void {
  const { flow, migration } = drop(world, vm)
  const { now } = world.kernel
  patchVm(world, vm, {
    status: getVm(world, vm).paused === null ? 'up' : 'paused',
    host: migration.destination,
    destination: null,
  })
  closeMigrationJob(world, migration, 'finished')
  // That the engine logs an agent's migration too is inferred, not sourced (cluster-facts.md 11).
  logEvent(world, 'migrationDone', {
    vm,
    host: migration.source,
    destination: migration.destination,
    durationMs: now - flow.precopyAt,
    totalMs: now - flow.queuedAt,
    downtimeMs: flow.downtimeMs,
  })
  afterEnd(world, migration)
}

/** Leave the VM on its source and try another host, or report that none is left. */
export function failMigration(world: World, vm: string, why: string): void {
  const { flow, migration } = drop(world, vm)
  backToSource(world, vm)
  afterEnd(world, migration)
  if (flow.reason === 'hosted_engine_agent') {
    atNextLook(world, world.profile.agentMs, { type: 'agent_migrate_engine', host: migration.source })
    return
  }
  const canRetry = flow.wanted === null && flow.tried.length <= MAX_RERUNS && innerHost(world, migration.source).running
  if (canRetry) {
    logEvent(world, 'migrationRerun', { vm, host: migration.source, destination: migration.destination }, why)
    const request = { reason: flow.reason, user: flow.user, wanted: null, tried: flow.tried }
    if (requestMigration(world, vm, request) === null) return
    closeMigrationJob(world, migration, 'failed')
    logEvent(world, 'noHostForMigration', { vm })
  }
  reportFailure(world, flow, migration, why)
}

/** Stop a migration: the VM stays where it is. */
export function cancelMigration(world: World, vm: string, user: string): void {
  const { migration } = drop(world, vm)
  closeMigrationJob(world, migration, 'aborted')
  backToSource(world, vm)
  logEvent(world, 'migrationCancelled', { vm, host: migration.source, user })
  afterEnd(world, migration)
}

/** Forget a migration whose source machine is gone. */
export function loseMigration(world: World, vm: string): void {
  const { migration } = drop(world, vm)
  closeMigrationJob(world, migration, 'failed')
  backToSource(world, vm)
  logEvent(world, 'migrationFailed', { vm, host: migration.source, why: 'the source does not answer' })
  afterEnd(world, migration)
}

/** Lose a VM whose memory lay on two machines, of which one is gone (post-copy). */
export function loseInPostcopy(world: World, vm: string): void {
  const { migration } = drop(world, vm)
  closeMigrationJob(world, migration, 'failed')
  backToSource(world, vm)
  buryVm(world, vm, 'The migration had passed the point from which there is no way back, and a side was lost')
  afterEnd(world, migration)
}

function reportFailure(world: World, flow: Flow, migration: Migration, why: string): void {
  const { vm, source, destination } = migration
  closeMigrationJob(world, migration, 'failed')
  if (flow.reason !== 'maintenance') {
    logEvent(world, 'migrationFailed', { vm, host: source, why })
    return
  }
  logEvent(world, 'migrationFailedInMaintenance', { vm, host: source, destination }, why)
  if (getHost(world, source).status === 'preparing_for_maintenance') failUpgrade(world, source, why)
}

function drop(world: World, vm: string): { flow: Flow; migration: Migration } {
  const flow = world.inner.flows[vm]
  const migration = world.state.migrations[vm]
  if (!flow || !migration) throw new Error(`labwright: expected a migration of ${vm}`)
  callOff(world, flow.roundId)
  callOff(world, flow.pollId)
  delete world.inner.flows[vm]
  setMigration(world, vm, null)
  return { flow, migration }
}

/** End the task, or the step of one, that a migration was. */
function closeMigrationJob(world: World, { vm, source }: Migration, status: JobStatus): void {
  closeJob(world, 'migrate_vm', vm, status)
  closeStep(world, 'deactivate_host', source, migrationStep(vm, source), status)
}

function backToSource(world: World, vm: string): void {
  patchVm(world, vm, { status: getVm(world, vm).paused === null ? 'up' : 'paused', destination: null })
}

function afterEnd(world: World, { source, destination }: Migration): void {
  recountHosts(world, [source, destination])
  startWaiting(world)
  shareLinks(world)
  if (getHost(world, source).status === 'preparing_for_maintenance') {
    atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host: source })
  }
}
