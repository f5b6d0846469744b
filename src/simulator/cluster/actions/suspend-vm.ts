/** `suspend_vm`: write a VM's memory to its storage; it leaves its host. */
import { openJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import { suspendTime } from '../rules/vm-lifecycle.ts'
import { after, callOff, getVm, innerVm, patchInnerVm, patchVm } from '../world.ts'
import type { ActionRule } from './action-rule.ts'
import { refuseByStatus, refuseEngine, refuseSilent } from './vm-actions.ts'

/** Suspend a VM. */
export const suspendVm: ActionRule<'suspend_vm'> = {
  place: 'portal',
  fields: { vm: 'vm' },
  refuse: (state, { vm }) => refuseEngine(state, vm) ?? refuseByStatus(state, vm, 'Suspend', ['up']),
  perform: (world, { vm }) => {
    const silent = refuseSilent(world, vm)
    if (silent) return silent
    const { user } = world.settings
    callOff(world, innerVm(world, vm).taskId)
    const taskId = after(world, suspendTime(world, vm), { type: 'vm_suspended', vm })
    patchInnerVm(world, vm, { taskId })
    patchVm(world, vm, { status: 'saving_state' })
    logEvent(world, 'suspendStarted', { vm, host: getVm(world, vm).host ?? '', user })
    openJob(world, 'suspend_vm', { vm, user })
    return undefined
  },
}
