/** `start_vm`, `shutdown_vm`, `stop_vm`: run a VM, ask its guest to shut down, cut its power. */
import { noteJob, openJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import { answers } from '../reach.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { putDown, startVm as start } from '../rules/vm-lifecycle.ts'
import type { ClusterState, Vm, VmStatus } from '../state.ts'
import type { World } from '../world.ts'
import { after, callOff, getVm, innerVm, patchInnerVm, patchVm } from '../world.ts'
import type { ActionRule } from './action-rule.ts'

/** Run a VM. */
export const startVm: ActionRule<'start_vm'> = {
  place: 'portal',
  fields: { vm: 'vm' },
  refuse: (state, { vm }) => refuseByStatus(state, vm, 'Run', ['down', 'suspended']),
  perform: (world, { vm }) => {
    const { taskId } = innerVm(world, vm)
    const reasons = start(world, vm, world.settings.user)
    if (reasons === null) callOff(world, taskId)
    return reasons === null ? undefined : refuse('cannotRun', { vm }, reasons)
  },
}

/** Ask a guest to shut down. */
export const shutdownVm: ActionRule<'shutdown_vm'> = {
  place: 'portal',
  fields: { vm: 'vm' },
  refuse: (state, { vm }) => refuseEngine(state, vm) ?? refuseByStatus(state, vm, 'Shutdown', ['up']),
  perform: (world, { vm }) => {
    const silent = refuseSilent(world, vm)
    if (silent) return silent
    const { host } = getVm(world, vm)
    patchVm(world, vm, { status: 'powering_down' })
    const taskId = after(world, world.profile.vmShutdownMs, { type: 'vm_shut_down', vm })
    callOff(world, innerVm(world, vm).taskId)
    patchInnerVm(world, vm, { taskId })
    const { user } = world.settings
    logEvent(world, 'shutdownStarted', { vm, host: host ?? '', user })
    openJob(world, 'shutdown_vm', { vm, user })
    return undefined
  },
}

/** Cut a VM's power. */
export const stopVm: ActionRule<'stop_vm'> = {
  place: 'portal',
  fields: { vm: 'vm' },
  refuse: (state, { vm }) =>
    refuseEngine(state, vm) ??
    refuseByStatus(state, vm, 'Power Off', [
      'up',
      'powering_up',
      'powering_down',
      'paused',
      'suspended',
      'restoring_state',
    ]),
  perform: (world, { vm }) => {
    const silent = refuseSilent(world, vm)
    if (silent) return silent
    const { user } = world.settings
    if (getVm(world, vm).status === 'suspended') logEvent(world, 'suspendedVmStopped', { vm, user })
    else logEvent(world, 'vmPoweredOff', { vm, host: getVm(world, vm).host ?? '', user: world.settings.user })
    putDown(world, vm)
    noteJob(world, 'stop_vm', { vm, user })
    return undefined
  },
}

/** Refuse an item that a VM's status does not allow. */
export function refuseByStatus(
  state: ClusterState,
  name: string,
  item: string,
  statuses: readonly VmStatus[],
): Refusal | undefined {
  const { status } = vmOf(state, name)
  if (statuses.includes(status)) return undefined
  return refuse('itemForVm', { item, vm: name, vmStatus: status })
}

/** Refuse what would have to be done by a host that does not answer. */
export function refuseSilent(world: World, name: string): Refusal | undefined {
  const { host } = getVm(world, name)
  if (host === null || answers(world, host)) return undefined
  return refuse('vmHostSilent', { host, vm: name })
}

/** Get a VM that is known to exist. */
export function vmOf(state: ClusterState, name: string): Vm {
  const vm = state.vms[name]
  if (!vm) throw new Error(`labwright: expected a VM named ${name}`)
  return vm
}

/** Refuse what would end the Manager's own VM. */
export function refuseEngine(state: ClusterState, name: string): Refusal | undefined {
  if (!vmOf(state, name).hosted_engine) return undefined
  return refuse('managerVm', { vm: name })
}
