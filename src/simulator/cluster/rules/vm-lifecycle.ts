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
  innerVm,
  patchInnerVm,
  patchVm,
  setManagerReachable,
} from '../world.ts'

/** Who is named where the system starts a VM. */
const SYSTEM = 'SYSTEM'

/** Start a VM on the best host; the reasons why none will do, or null when it is starting. */
export function startVm(world: World, name: string, user: string): readonly string[] | null {
  const vm = getVm(world, name)
  if (!isWritable(world.state, vm.volume)) return [`Volume ${vm.volume} of VM ${name}'s disk has no quorum.`]
  const choice = chooseHost(world, vm)
  if (choice.host === null) return choice.reasons
  patchVm(world, name, { status: 'powering_up', host: choice.host, paused: null, startedAt: world.kernel.now })
  const taskId = after(world, world.profile.vmBootMs, { type: 'vm_started', vm: name })
  patchInnerVm(world, name, { alive: true, taskId, restarts: 0 })
  logEvent(world, 'vmStarted', { vm: name, host: choice.host, user })
  recountHosts(world, [choice.host])
  return null
}

/** A VM has booted. */
export function finishStart(world: World, name: string): void {
  patchInnerVm(world, name, { taskId: null })
  const vm = getVm(world, name)
  if (vm.status === 'powering_up') patchVm(world, name, { status: 'up' })
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

/** Set a VM to Down; its host notices when it is being emptied. */
export function putDown(world: World, name: string): void {
  const { host } = getVm(world, name)
  callOff(world, innerVm(world, name).taskId)
  patchVm(world, name, { status: 'down', host: null, destination: null, paused: null, startedAt: null })
  patchInnerVm(world, name, { alive: false, taskId: null })
  recountHosts(world, [host])
  if (host !== null && getHost(world, host).status === 'preparing_for_maintenance') {
    atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host })
  }
}

/** Put down the VMs that died with their host, and have the highly available ones started again. */
export function buryVms(world: World, host: string, why: string, event: EventName = 'vmDownError'): void {
  for (const vm of Object.values(world.state.vms)) {
    if (vm.host !== host || vm.hosted_engine || innerVm(world, vm.name).alive) continue
    logEvent(world, event, { vm: vm.name, host, why })
    putDown(world, vm.name)
    if (!vm.ha) continue
    logEvent(world, 'haVmFailed', { vm: vm.name })
    const taskId = after(world, 1000, { type: 'restart_ha_vm', vm: vm.name })
    patchInnerVm(world, vm.name, { restarts: world.profile.haRetries, taskId })
  }
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
