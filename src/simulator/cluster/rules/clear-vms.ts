/**
 * A host is said to run nothing any more: by an operator's word, by a fence agent, by a kernel dump. The Manager then
 * counts its VMs as down, and lets them start elsewhere (ovirt-engine ClearNonResponsiveVdsVmsCommand).
 */
import type { World } from '../world.ts'
import { getVm, innerHost, innerVm, onceAtNextLook, patchHost, patchInnerVm } from '../world.ts'
import { buryVm } from './bury-vm.ts'
import { loseInPostcopy, loseMigration } from './end-migration.ts'

/**
 * Count every VM of a host as down and free its role of SPM. A VM that runs there all the same becomes a ghost, and
 * may be started a second time.
 */
export function clearVms(world: World, host: string): void {
  for (const { name } of Object.values(world.state.vms)) {
    if (getVm(world, name).host !== host || getVm(world, name).hosted_engine) continue
    const ghost = innerVm(world, name).alive && innerHost(world, host).running ? host : null
    const phase = world.state.migrations[name]?.phase
    if (phase === 'postcopy') {
      loseInPostcopy(world, name)
    } else {
      if (phase !== undefined) loseMigration(world, name)
      buryVm(world, name, '', 'vmDownByFence')
    }
    patchInnerVm(world, name, { ghost })
  }
  if (world.state.hosts[host]?.spm) patchHost(world, host, { spm: false })
  onceAtNextLook(world, world.profile.refreshMs, { type: 'elect_spm' })
}

/**
 * The Manager hears again from a host on which ghosts run: one it counts as down is Up there after all, one that was
 * started elsewhere meanwhile is ended there (inferred).
 */
export function findGhosts(world: World, host: string, revive: (vm: string) => void): void {
  for (const [name, { ghost }] of Object.entries(world.inner.vms)) {
    if (ghost !== host) continue
    patchInnerVm(world, name, { ghost: null })
    if (getVm(world, name).status === 'down') revive(name)
  }
}
