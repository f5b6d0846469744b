/** Power of the machines: what truly goes down and comes up, before the Manager notices. */
import { recountHosts } from '../host-figures.ts'
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
} from '../world.ts'
import { failMigration, loseInPostcopy, loseMigration } from './end-migration.ts'
import { settleGluster } from './gluster-truth.ts'
import { engineDied } from './hosted-engine.ts'

/** Take a machine down: for good (`off`) or to come back by itself (`booting`). */
export function switchOff(world: World, name: string, power: 'off' | 'booting'): void {
  callOff(world, innerHost(world, name).bootId)
  const bootId = power === 'booting' ? after(world, bootTime(world, name), { type: 'host_booted', host: name }) : null
  patchHost(world, name, { power })
  goSilent(world, name, bootId, power === 'off')
}

/** Let a machine's kernel panic: with kdump it writes a dump and boots, without it hangs. */
export function crash(world: World, name: string): void {
  callOff(world, innerHost(world, name).bootId)
  goSilent(world, name, null, true)
  if (!innerHost(world, name).kdump) return
  after(world, world.profile.kdumpMs, { type: 'dump_written', host: name })
  patchInnerHost(world, name, { dump: 'writing' })
}

/** A machine has written its dump and boots, unless it was switched off meanwhile. */
export function finishDump(world: World, name: string): void {
  if (innerHost(world, name).dump !== 'writing') return
  patchInnerHost(world, name, { dump: 'written' })
  switchOn(world, name)
}

/** Nothing runs on a machine any more. */
function goSilent(world: World, name: string, bootId: number | null, crashed: boolean): void {
  patchInnerHost(world, name, { running: false, glusterd: false, dump: 'none', bootId })
  killVms(world, name)
  dropMigrations(world, name)
  settleGluster(world, crashed ? 'crash' : 'clean')
  recountHosts(world, [name])
  if (crashed) {
    atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host: name })
    onceAtNextLook(world, world.profile.glusterSyncMs, { type: 'sync_bricks' })
  }
}

/** Give a machine power; it boots. */
export function switchOn(world: World, name: string): void {
  const bootId = after(world, bootTime(world, name), { type: 'host_booted', host: name })
  patchInnerHost(world, name, { bootId })
  patchHost(world, name, { power: 'booting' })
}

/**
 * A machine's system is up: its agents run, and its glusterd, unless the Manager had stopped that for an upgrade; it
 * then comes back with the host's activation (inferred from the order of cluster-facts.md 4.1, steps 9 and 10).
 */
export function finishBoot(world: World, name: string): void {
  const glusterd = getHost(world, name).status !== 'reboot'
  patchInnerHost(world, name, { running: true, vdsm: true, dump: 'none', glusterd, bootId: null })
  patchHost(world, name, { power: 'on' })
  settleGluster(world, 'clean')
  recountHosts(world, [name])
  const { status } = getHost(world, name)
  const period = status === 'reboot' ? world.profile.callbackMs : world.profile.refreshMs
  atNextLook(world, period, { type: 'refresh_host', host: name })
}

function bootTime(world: World, name: string): number {
  return innerHost(world, name).bootMs ?? world.profile.bootMs
}

function killVms(world: World, name: string): void {
  for (const vm of Object.values(world.state.vms)) {
    if (innerVm(world, vm.name).ghost === name) patchInnerVm(world, vm.name, { ghost: null })
    if (vm.host !== name || !innerVm(world, vm.name).alive) continue
    callOff(world, innerVm(world, vm.name).taskId)
    patchInnerVm(world, vm.name, { alive: false, taskId: null })
    if (vm.hosted_engine) engineDied(world, vm.name)
  }
}

/** End the migrations that a host has part in. */
export function dropMigrations(world: World, name: string): void {
  for (const { vm, source, destination, phase } of Object.values(world.state.migrations)) {
    if (world.state.migrations[vm] === undefined || (source !== name && destination !== name)) continue
    if (phase === 'postcopy') {
      patchInnerVm(world, vm, { alive: false })
      loseInPostcopy(world, vm)
    } else if (source === name) loseMigration(world, vm)
    else if (destination === name) failMigration(world, vm, `Host ${destination} does not answer`)
  }
}
