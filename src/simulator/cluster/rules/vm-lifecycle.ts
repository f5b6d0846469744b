/** VMs start, shut down, die with their host and, when highly available, start again (cluster-facts.md 6.4). */
import { recountHosts } from '../host-figures.ts'
import { closeJob, openJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import { isWritable } from '../maintenance-gate.ts'
import { answers } from '../reach.ts'
import { joinReasons, type Refusal, refuse } from '../refusal.ts'
import { chooseHost } from '../scheduler.ts'
import type { World } from '../world.ts'
import {
  after,
  atNextLook,
  callOff,
  getHost,
  getVm,
  innerVm,
  patchInnerVm,
  patchVm,
  setManagerReachable,
} from '../world.ts'

/** Who is named where the system starts a VM. */
const SYSTEM = 'SYSTEM'

/**
 * Start a VM on the best host of those that answer (the engine would ask one that does not and turn to the next at
 * once); the reasons why none will do, or null when it is starting.
 */
export function startVm(
  world: World,
  name: string,
  user: string,
  tried: readonly string[] = [],
): readonly Refusal[] | null {
  const vm = getVm(world, name)
  const { ghost } = innerVm(world, name)
  if (ghost !== null && vm.lease) return [refuse('leaseHeld', { host: ghost, vm: name })]
  if (!isWritable(world.state, vm.volume)) return [refuse('noDisk', { volume: vm.volume, vm: name })]
  const silent = Object.keys(world.state.hosts).filter(host => !answers(world, host))
  const memory = vm.next_memory ?? vm.memory
  const choice = chooseHost(world, { ...vm, memory }, { exclude: [...silent, ...tried] })
  if (choice.host === null) {
    const said = tried.map(host => refuse('didNotStart', { vm: name, host }))
    return [...silent.map(host => refuse('doesNotAnswer', { host })), ...said, ...choice.reasons]
  }
  const isSuspended = vm.status === 'suspended'
  const status = isSuspended ? 'restoring_state' : 'powering_up'
  const damaged = vm.damaged || ghost !== null
  const { now } = world.kernel
  patchVm(world, name, { status, host: choice.host, paused: null, startedAt: now, memory, next_memory: null, damaged })
  const bootMs = isSuspended ? suspendTime(world, name) : world.profile.vmBootMs
  const taskId = after(world, bootMs, { type: 'vm_started', vm: name })
  patchInnerVm(world, name, { alive: true, taskId, restarts: 0, start: { user, tried } })
  if (tried.length === 0) openJob(world, 'start_vm', { vm: name, user })
  logEvent(world, isSuspended ? 'vmResumed' : 'vmStarted', { vm: name, host: choice.host, user })
  recountHosts(world, [choice.host])
  return null
}

/** A VM has booted. */
export function finishStart(world: World, name: string): void {
  patchInnerVm(world, name, { taskId: null, start: null })
  closeJob(world, 'start_vm', name)
  const vm = getVm(world, name)
  if (vm.status === 'powering_up' || vm.status === 'restoring_state') patchVm(world, name, { status: 'up' })
  if (vm.hosted_engine && vm.paused === null) setManagerReachable(world, true)
}

/** A guest has shut down by itself: event 61. */
export function finishShutdown(world: World, name: string): void {
  patchInnerVm(world, name, { taskId: null })
  if (getVm(world, name).status !== 'powering_down') return
  const { host } = getVm(world, name)
  logEvent(world, 'vmDown', { vm: name, ...(host === null ? {} : { host }) })
  putDown(world, name)
}

/** Take a VM off its host, down or suspended; the host notices when it is being emptied. */
export function putDown(world: World, name: string, status: 'down' | 'suspended' = 'down'): void {
  const { host } = getVm(world, name)
  callOff(world, innerVm(world, name).taskId)
  for (const type of ['shutdown_vm', 'suspend_vm'] as const) closeJob(world, type, name)
  if (innerVm(world, name).start !== null) closeJob(world, 'start_vm', name, 'aborted')
  patchVm(world, name, { status, host: null, destination: null, paused: null, startedAt: null })
  patchInnerVm(world, name, { alive: false, taskId: null, start: null })
  recountHosts(world, [host])
  if (host !== null && getHost(world, host).status === 'preparing_for_maintenance') {
    atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host })
  }
}

/** Write a suspended VM's memory away: it leaves its host. */
export function finishSuspend(world: World, name: string): void {
  patchInnerVm(world, name, { taskId: null })
  const { status, host } = getVm(world, name)
  if (status !== 'saving_state') return
  logEvent(world, 'suspended', { vm: name, host: host ?? '' })
  putDown(world, name, 'suspended')
}

/** Tell how long it takes to write or read a VM's memory. */
export function suspendTime(world: World, name: string): number {
  return Math.ceil((getVm(world, name).memory * 1000) / world.profile.suspendRate)
}

/** Try to start a highly available VM again, and once more later when no host will do. */
export function restartHaVm(world: World, name: string): void {
  const { restarts } = innerVm(world, name)
  patchInnerVm(world, name, { taskId: null })
  if (getVm(world, name).status !== 'down' || restarts === 0) return
  const reasons = startVm(world, name, SYSTEM)
  if (reasons === null) return
  logEvent(world, 'haRestartFailed', { vm: name }, joinReasons(reasons))
  const isLast = restarts === 1
  const taskId = isLast ? null : after(world, world.profile.haRetryMs, { type: 'restart_ha_vm', vm: name })
  patchInnerVm(world, name, { restarts: restarts - 1, taskId })
}
