/** VMs feel their storage: paused with an I/O error when their volume loses quorum, resumed when it is back (5.5). */
import { recountHosts } from '../host-figures.ts'
import { logEvent } from '../log-event.ts'
import { isWritable } from '../maintenance-gate.ts'
import type { Vm } from '../state.ts'
import type { World } from '../world.ts'
import { after, getVm, innerVm, patchInnerVm, patchVm, setManagerReachable } from '../world.ts'
import { failMigration } from './end-migration.ts'

/** Pause every running VM of a volume that still has no quorum: event 145. */
export function pauseVms(world: World, volume: string): void {
  for (const vm of runningOn(world, volume)) {
    if (vm.paused !== null || vm.status === 'unknown' || isWritable(world.state, volume, vm.host)) continue
    patchVm(world, vm.name, { paused: 'io_error' })
    noteKill(world, vm)
    logEvent(world, 'vmPausedIo', { vm: vm.name, ...(vm.host === null ? {} : { host: vm.host }) })
    const phase = world.state.migrations[vm.name]?.phase
    if (phase !== undefined && phase !== 'postcopy') failMigration(world, vm.name, `volume ${volume} has no quorum`)
    patchVm(world, vm.name, getVm(world, vm.name).status === 'migrating' ? {} : { status: 'paused' })
    if (vm.hosted_engine) setManagerReachable(world, false)
    recountHosts(world, [vm.host])
  }
}

/** Resume the VMs that storage had paused (resume behaviour AUTO_RESUME): event 196. */
export function resumeVms(world: World, volume: string): void {
  for (const vm of runningOn(world, volume)) {
    if (vm.paused !== 'io_error' || !isWritable(world.state, volume, vm.host)) continue
    if (vm.resume === 'leave_paused') continue
    patchInnerVm(world, vm.name, { pausedAt: null })
    patchVm(world, vm.name, { paused: null, ...(vm.status === 'paused' ? { status: 'up' as const } : {}) })
    logEvent(world, 'vmRecovered', { vm: vm.name, ...(vm.host === null ? {} : { host: vm.host }) })
    if (vm.hosted_engine) setManagerReachable(world, true)
    recountHosts(world, [vm.host])
  }
}

/** Have a VM ended that may not stay paused for long. */
function noteKill(world: World, vm: Vm): void {
  const { now } = world.kernel
  patchInnerVm(world, vm.name, { pausedAt: now })
  if (vm.resume !== 'kill') return
  after(world, world.profile.killPausedMs, { type: 'kill_paused_vm', vm: vm.name, since: now })
}

function runningOn(world: World, volume: string): Vm[] {
  return Object.values(world.state.vms).filter(vm => vm.volume === volume && innerVm(world, vm.name).alive)
}
