/**
 * The Manager looks at a host (every 3 s): empties into Maintenance, finds it silent, finds it back
 * (cluster-facts.md 3; ovirt-engine HostMonitoring, VdsManager, InitVdsOnUpCommand).
 */

import { missingNetworks } from '../cables.ts'
import { recountHosts } from '../host-figures.ts'
import { closeJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import { answers } from '../reach.ts'
import type { Host } from '../state.ts'
import type { World } from '../world.ts'
import {
  after,
  atNextLook,
  callOff,
  getHost,
  innerHost,
  innerVm,
  onceAtNextLook,
  patchHost,
  patchInnerHost,
  patchInnerVm,
  patchVm,
} from '../world.ts'
import { buryVms } from './bury-vm.ts'
import { findGhosts } from './clear-vms.ts'
import { loseMigration } from './end-migration.ts'
import { reachMaintenance } from './enter-maintenance.ts'
import { evacuateHost } from './evacuate-host.ts'
import { settleGluster } from './gluster-truth.ts'
import { endJob, giveUpUpgrade } from './host-job.ts'
import { FULL_SCORE } from './hosted-engine.ts'
import { treatSilentHost } from './treat-silent-host.ts'

/** Statuses in which the Manager does not look at a host at all. */
const unwatched: readonly Host['status'][] = [
  'installing',
  'install_failed',
  'reboot',
  'maintenance',
  'pending_approval',
  'installing_os',
  'down',
  'kdumping',
]

/** Look at one host and draw the conclusions. */
export function refreshHost(world: World, name: string): void {
  const host = getHost(world, name)
  const { job } = innerHost(world, name)
  const isAnswering = answers(world, name)
  if (host.status === 'reboot' && world.profile.rebootPolled && isAnswering) {
    if (job?.fromMaintenance) reachMaintenanceAgain(world, name)
    else bringUp(world, name)
    return
  }
  if (unwatched.includes(host.status)) return
  if (!isAnswering) {
    if (host.status !== 'connecting' && host.status !== 'non_responsive') loseContact(world, host)
    return
  }
  if (host.status === 'preparing_for_maintenance') {
    if (host.vm_count === 0 && host.migratingIn.length === 0) reachMaintenance(world, name)
  } else if (host.status === 'up') {
    findGhosts(world, name, vm => revive(world, vm, name))
    if (missingNetworks(world.state, host).length > 0) leaveService(world, host)
  } else if (host.status !== 'non_operational' && host.status !== 'error') {
    bringUp(world, name)
  }
}

/** Take a host that lacks a network the cluster requires out of service (event 519), and try again later. */
function leaveService(world: World, host: Host): void {
  patchHost(world, host.name, { status: 'non_operational', spm: false })
  logEvent(world, 'missingNetworks', { host: host.name, list: missingNetworks(world.state, host).join(', ') })
  evacuateHost(world, host.name, 'non_operational')
  onceAtNextLook(world, world.profile.refreshMs, { type: 'elect_spm' })
  atNextLook(world, world.profile.recoveryMs, { type: 'recover_host', host: host.name })
}

/** Try to bring a NonOperational host back: event 9502. */
export function recoverHost(world: World, name: string): void {
  const host = getHost(world, name)
  if (host.status !== 'non_operational') return
  if (!answers(world, name) || missingNetworks(world.state, host).length > 0) {
    atNextLook(world, world.profile.recoveryMs, { type: 'recover_host', host: name })
    return
  }
  logEvent(world, 'recovering', { host: name })
  patchHost(world, name, { status: 'unassigned' })
  atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host: name })
}

/** The reboot timer has run out: the host is looked at again (or rests in Maintenance, where it began). */
export function endReboot(world: World, name: string): void {
  const { status, since } = getHost(world, name)
  if (status !== 'reboot' || world.kernel.now - since < world.profile.rebootMs) return
  if (innerHost(world, name).job?.fromMaintenance) {
    reachMaintenanceAgain(world, name)
    return
  }
  patchHost(world, name, { status: 'non_responsive' })
  atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host: name })
}

/** A silent host's grace is over. */
export function endGrace(world: World, name: string): void {
  patchInnerHost(world, name, { graceId: null })
  const host = getHost(world, name)
  if (host.status !== 'connecting') return
  patchHost(world, name, { status: 'non_responsive' })
  logEvent(world, 'hostFailure', { host: name })
  logEvent(world, 'serverDisconnected', { host: name })
  treatSilentHost(world, name)
  if (host.spm) logEvent(world, 'dataCenterWithoutSpm', { host: name })
  giveUpUpgrade(world, name, `Host ${name} does not answer.`)
  endJob(world, name)
  for (const vm of Object.values(world.state.vms)) {
    if (vm.host !== name || vm.status === 'unknown') continue
    const phase = world.state.migrations[vm.name]?.phase
    if (phase === 'postcopy') continue
    if (phase !== undefined) loseMigration(world, vm.name)
    patchVm(world, vm.name, { status: 'unknown' })
    logEvent(world, 'vmUnknown', { vm: vm.name, host: name })
    if (vm.lease && vm.ha) {
      after(world, world.profile.leaseMs, { type: 'restart_leased_vm', vm: vm.name })
    }
  }
}

function loseContact(world: World, host: Host): void {
  const [base, perVm, forSpm] = world.profile.graceMs
  const grace = base + perVm * host.vm_count + (host.spm ? forSpm : 0)
  patchHost(world, host.name, { status: 'connecting' })
  patchInnerHost(world, host.name, { graceId: after(world, grace, { type: 'grace_over', host: host.name }) })
}

function reachMaintenanceAgain(world: World, name: string): void {
  endJob(world, name)
  patchHost(world, name, { status: 'maintenance' })
}

/** Take a host back into service. */
function bringUp(world: World, name: string): void {
  const host = getHost(world, name)
  callOff(world, innerHost(world, name).graceId)
  endJob(world, name)
  patchInnerHost(world, name, { graceId: null, localMaintenance: false, glusterd: true })
  // Whoever comes back has left the role of SPM: by leaving for maintenance, or by the reboot that silenced it.
  patchHost(world, name, { status: 'up', spm: false })
  logEvent(world, 'hostUp', { host: name })
  closeJob(world, 'activate_host', name)
  if (host.hostedEngine && host.score === 0) planScore(world, name)
  settleGluster(world, 'clean')
  onceAtNextLook(world, world.profile.glusterSyncMs, { type: 'sync_bricks' })
  onceAtNextLook(world, world.profile.refreshMs, { type: 'elect_spm' })
  buryVms(world, name, 'The host it ran on was rebooted')
  findGhosts(world, name, vm => revive(world, vm, name))
  for (const vm of Object.values(world.state.vms)) {
    if (vm.host !== name || vm.status !== 'unknown' || !innerVm(world, vm.name).alive) continue
    patchVm(world, vm.name, { status: vm.paused === null ? 'up' : 'paused' })
    if (vm.paused !== null) logEvent(world, 'vmPausedIo', { vm: vm.name, host: name })
  }
  if (host.unplugged.length > 0) atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host: name })
  recountHosts(world, [name])
}

/** A VM that was counted as down runs on this host after all. */
function revive(world: World, vm: string, host: string): void {
  callOff(world, innerVm(world, vm).taskId)
  patchInnerVm(world, vm, { alive: true, taskId: null, restarts: 0 })
  patchVm(world, vm, { status: 'up', host, startedAt: world.kernel.now })
  logEvent(world, 'vmRestored', { vm, host, to: 'Up' })
  recountHosts(world, [host])
}

function planScore(world: World, name: string): void {
  callOff(world, innerHost(world, name).scoreId)
  const id = after(world, world.profile.agentAliveMs, { type: 'restore_score', host: name })
  patchInnerHost(world, name, { scoreId: id })
}

/** Let a hosted-engine agent's score climb back once its local maintenance is over. */
export function restoreScore(world: World, name: string): void {
  patchInnerHost(world, name, { scoreId: null })
  if (!innerHost(world, name).localMaintenance) patchHost(world, name, { score: FULL_SCORE })
}
