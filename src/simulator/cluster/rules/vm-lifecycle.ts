/** VMs start, shut down, die with their host and, when highly available, start again (cluster-facts.md 6.4). */
import { recountHosts } from '../host-figures.ts'
import { logEvent } from '../log-event.ts'
import { isWritable } from '../maintenance-gate.ts'
import type { EventName } from '../messages.ts'
import { chooseHost } from '../scheduler.ts'
import type { World } from '../world.ts'
import {
  after,
  atNextLook,
  callOff,
  getHost,
  getVm,
  innerHost,
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
export function startVm(world: World, name: string, user: string): readonly string[] | null {
  const vm = getVm(world, name)
  if (!isWritable(world.state, vm.volume)) return [`Volume ${vm.volume} of VM ${name}'s disk has no quorum.`]
  const silent = Object.keys(world.state.hosts).filter(host => !innerHost(world, host).running)
  const choice = chooseHost(world, vm, { exclude: silent })
  if (choice.host === null) return [...silent.map(host => `The host ${host} does not answer.`), ...choice.reasons]
  const isSuspended = vm.status === 'suspended'
  const status = isSuspended ? 'restoring_state' : 'powering_up'
  patchVm(world, name, { status, host: choice.host, paused: null, startedAt: world.kernel.now })
  const bootMs = isSuspended ? suspendTime(world, name) : world.profile.vmBootMs
  const taskId = after(world, bootMs, { type: 'vm_started', vm: name })
  patchInnerVm(world, name, { alive: true, taskId, restarts: 0 })
  logEvent(world, isSuspended ? 'vmResumed' : 'vmStarted', { vm: name, host: choice.host, user })
  recountHosts(world, [choice.host])
  return null
}

/** A VM has booted. */
export function finishStart(world: World, name: string): void {
  patchInnerVm(world, name, { taskId: null })
  const vm = getVm(world, name)
  if (vm.status === 'powering_up' || vm.status === 'restoring_state') patchVm(world, name, { status: 'up' })
  if (vm.hosted_engine && vm.paused === null) setManagerReachable(world, true)
}

/** A guest has shut down by itself: event 61. */
export function finishShutdown(world: World, name: string): void {
  patchInnerVm(world, name, { taskId: null })
  if (getVm(world, name).status !== 'powering_down') return
  const { host } = getVm(world, name)
  logEvent(world, 'vmDown', { vm: name, ...(host === null ? {} : { host }), why: 'Exit message: the guest shut down.' })
  putDown(world, name)
}

/** Take a VM off its host, down or suspended; the host notices when it is being emptied. */
export function putDown(world: World, name: string, status: 'down' | 'suspended' = 'down'): void {
  const { host } = getVm(world, name)
  callOff(world, innerVm(world, name).taskId)
  patchVm(world, name, { status, host: null, destination: null, paused: null, startedAt: null })
  patchInnerVm(world, name, { alive: false, taskId: null })
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

/** End a VM that may not stay paused for long (resume behaviour KILL). */
export function killPausedVm(world: World, name: string, since: number): void {
  const { paused, hosted_engine: isEngine } = getVm(world, name)
  const { alive, pausedAt } = innerVm(world, name)
  if (paused !== 'io_error' || !alive || pausedAt !== since || isEngine) return
  if (world.state.migrations[name]) {
    after(world, world.profile.killPausedMs, { type: 'kill_paused_vm', vm: name, since })
    return
  }
  buryVm(world, name, 'It was paused for want of its storage for longer than it may be')
}

/**
 * Start a VM with a lease elsewhere although its host is silent: the lease shows whether it still runs there
 * (cluster-facts.md 6.4).
 */
export function restartLeasedVm(world: World, name: string): void {
  if (getVm(world, name).status !== 'unknown') return
  if (innerVm(world, name).alive) {
    after(world, world.profile.leaseRetryMs, { type: 'restart_leased_vm', vm: name })
    return
  }
  buryVm(world, name, 'Its host is silent and its lease has run out')
}

/** Put down the VMs that died with their host, and have the highly available ones started again. */
export function buryVms(world: World, host: string, why: string, event: EventName = 'vmDownError'): void {
  for (const vm of Object.values(world.state.vms)) {
    if (vm.host !== host || vm.hosted_engine || innerVm(world, vm.name).alive) continue
    buryVm(world, vm.name, why, event)
  }
}

/** Put down one VM that died, and have it started again if it is highly available. */
export function buryVm(world: World, name: string, why: string, event: EventName = 'vmDownError'): void {
  const vm = getVm(world, name)
  logEvent(world, event, { vm: name, ...(vm.host === null ? {} : { host: vm.host }), why })
  putDown(world, name)
  if (!vm.ha) return
  logEvent(world, 'haVmFailed', { vm: name })
  const taskId = after(world, 1000, { type: 'restart_ha_vm', vm: name })
  patchInnerVm(world, name, { restarts: world.profile.haRetries, taskId })
}

/** Try to start a highly available VM again, and once more later when no host will do. */
export function restartHaVm(world: World, name: string): void {
  const { restarts } = innerVm(world, name)
  patchInnerVm(world, name, { taskId: null })
  if (getVm(world, name).status !== 'down' || restarts === 0) return
  const reasons = startVm(world, name, SYSTEM)
  if (reasons === null) return
  logEvent(world, 'haRestartFailed', { vm: name }, reasons.join(' '))
  const isLast = restarts === 1
  const taskId = isLast ? null : after(world, world.profile.haRetryMs, { type: 'restart_ha_vm', vm: name })
  patchInnerVm(world, name, { restarts: restarts - 1, taskId })
}
