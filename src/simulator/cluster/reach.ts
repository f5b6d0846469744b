/** Whether the Manager gets through to a host: to its VDSM for all its work, to its SSH for restarts. */
import { lacksRole } from './cables.ts'
import type { World } from './world.ts'
import { innerHost } from './world.ts'

/** Say whether a host answers the Manager. */
export function answers(world: World, host: string): boolean {
  return answersSsh(world, host) && innerHost(world, host).vdsm
}

/** Say whether a host's system can be logged in to: the Manager always reaches the one it runs on. */
export function answersSsh(world: World, host: string): boolean {
  if (!innerHost(world, host).running) return false
  if (!lacksRole(world.state, host, 'management')) return true
  return Object.values(world.state.vms).some(vm => vm.hosted_engine && vm.host === host)
}
