/** VMs feel their storage: paused with an I/O error when their volume loses quorum, resumed when it is back (5.5). */
import { recountHosts } from '../host-figures.ts'
import { logEvent } from '../log-event.ts'
import type { Vm } from '../state.ts'
import type { World } from '../world.ts'
import { getVm, innerVm, patchVm, setManagerReachable } from '../world.ts'
import { failMigration } from './end-migration.ts'

/** Pause every running VM of a volume that still has no quorum: event 145. */
export function pauseVms(world: World, volume: string): void {
  if (world.state.volumes[volume]?.quorum) return
  for (const vm of runningOn(world, volume)) {
    if (vm.paused !== null || vm.status === 'unknown') continue
    patchVm(world, vm.name, { paused: 'io_error' })
    logEvent(world, 'vmPausedIo', { vm: vm.name, ...(vm.host === null ? {} : { host: vm.host }) })
    if (world.inner.flows[vm.name]) failMigration(world, vm.name, `volume ${volume} has no quorum`)
    patchVm(world, vm.name, getVm(world, vm.name).status === 'migrating' ? {} : { status: 'paused' })
    if (vm.hosted_engine) setManagerReachable(world, false)
    recountHosts(world, [vm.host])
  }
}

/** Resume the VMs that storage had paused (resume behaviour AUTO_RESUME): event 196. */
export function resumeVms(world: World, volume: string): void {
  if (!world.state.volumes[volume]?.quorum) return
  for (const vm of runningOn(world, volume)) {
    if (vm.paused !== 'io_error') continue
    patchVm(world, vm.name, { paused: null, ...(vm.status === 'paused' ? { status: 'up' as const } : {}) })
    logEvent(world, 'vmRecovered', { vm: vm.name, ...(vm.host === null ? {} : { host: vm.host }) })
    if (vm.hosted_engine) setManagerReachable(world, true)
    recountHosts(world, [vm.host])
  }
}

function runningOn(world: World, volume: string): Vm[] {
  return Object.values(world.state.vms).filter(vm => vm.volume === volume && innerVm(world, vm.name).alive)
}
