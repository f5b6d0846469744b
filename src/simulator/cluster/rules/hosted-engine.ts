/**
 * The hosted-engine agents: they move the Manager's VM off a host in local maintenance, and start it elsewhere when
 * its host dies; the engine itself does neither in 4.2 (cluster-facts.md 0.6, 6.6).
 */
import { lacksRole } from '../cables.ts'
import { recountHosts } from '../host-figures.ts'
import { isWritable } from '../maintenance-gate.ts'
import { chooseEngineHost } from '../scheduler.ts'
import type { World } from '../world.ts'
import {
  after,
  atNextLook,
  getHost,
  getVm,
  innerHost,
  innerVm,
  patchInnerVm,
  patchVm,
  setManagerReachable,
} from '../world.ts'
import { beginMigration } from './start-migration.ts'

/** Best score of an agent. */
export const FULL_SCORE = 3400

/** Move the engine's VM off a host whose agent is in local maintenance. */
export function agentMigrateEngine(world: World, host: string): void {
  const vm = Object.values(world.state.vms).find(candidate => candidate.hosted_engine && candidate.host === host)
  if (!vm || !innerHost(world, host).localMaintenance || world.state.migrations[vm.name]) return
  if (getHost(world, host).status !== 'preparing_for_maintenance' || !innerVm(world, vm.name).alive) return
  const destination = vm.status === 'up' ? chooseEngineHost(world, vm, [host]) : null
  if (destination === null) {
    atNextLook(world, world.profile.agentMs, { type: 'agent_migrate_engine', host })
    return
  }
  beginMigration(world, vm.name, destination, { reason: 'hosted_engine_agent', user: null, wanted: destination })
}

/** The engine's VM died with its host: the Manager is gone until an agent starts it again. */
export function engineDied(world: World, vm: string): void {
  setManagerReachable(world, false)
  patchInnerVm(world, vm, {
    taskId: after(world, world.profile.agentAliveMs, { type: 'agent_restart_engine' }),
  })
}

/**
 * The agent of a host without the management network gives the engine's VM up, so that another starts it: a cold
 * restart, since its score has fallen far below the others' (cluster-facts.md 6.6; the time is inferred).
 */
export function agentLeavesHost(world: World, host: string): void {
  const vm = Object.values(world.state.vms).find(candidate => candidate.hosted_engine && candidate.host === host)
  if (!vm || !lacksRole(world.state, host, 'management') || !innerVm(world, vm.name).alive) return
  if (world.state.migrations[vm.name] || chooseEngineHost(world, vm, [host]) === null) {
    atNextLook(world, world.profile.agentMs, { type: 'agent_leaves_host', host })
    return
  }
  patchInnerVm(world, vm.name, { alive: false, taskId: null })
  agentRestartEngine(world)
  atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host })
}

/** Start the engine's VM on the host with the best score, once its volume can be written. */
export function agentRestartEngine(world: World): void {
  const vm = Object.values(world.state.vms).find(candidate => candidate.hosted_engine)
  if (!vm || innerVm(world, vm.name).alive) return
  const destination = isWritable(world.state, vm.volume) ? chooseEngineHost(world, vm, []) : null
  if (destination === null) {
    patchInnerVm(world, vm.name, { taskId: after(world, world.profile.haRetryMs, { type: 'agent_restart_engine' }) })
    return
  }
  const left = vm.host
  patchVm(world, vm.name, { status: 'powering_up', host: destination, paused: null, startedAt: world.kernel.now })
  patchInnerVm(world, vm.name, {
    alive: true,
    taskId: after(world, world.profile.agentAliveMs, { type: 'vm_started', vm: vm.name }),
  })
  recountHosts(world, [left, getVm(world, vm.name).host])
}
