/** `update_vm` and `suspend_vm`: change a VM's settings, write its memory away. */
import { closest } from '../../../shared/closest.ts'
import { logEvent } from '../log-event.ts'
import type { PolicyName } from '../profile.ts'
import { policyNames } from '../profile.ts'
import type { Refusal } from '../refusal.ts'
import { suspendTime } from '../rules/vm-lifecycle.ts'
import type { Vm } from '../state.ts'
import { after, callOff, getVm, innerVm, patchInnerVm, patchVm } from '../world.ts'
import type { ActionRule } from './action-rule.ts'
import { refuseByStatus, refuseEngine, refuseSilent } from './vm-actions.ts'

const modes: readonly Vm['migration_mode'][] = ['migratable', 'user_migratable', 'pinned']

/** Change a VM's settings: high availability, migration mode, migration policy. */
export const updateVm: ActionRule<'update_vm'> = {
  place: 'portal',
  fields: { vm: 'vm', ha: 'boolean?', migration_mode: 'text?', migration_policy: 'text?' },
  refuse: (_, { migration_mode: mode, migration_policy: policy }) =>
    refuseWord('migration_mode', mode, modes) ?? refuseWord('migration_policy', policy, policyNames),
  perform: (world, { vm, ha, migration_mode: mode, migration_policy: policy }) => {
    if (world.state.migrations[vm]) return { code: 'vm_status', message: `VM ${vm} is being migrated.` }
    if (ha !== undefined) patchVm(world, vm, { ha })
    if (mode !== undefined) patchVm(world, vm, { migration_mode: mode as Vm['migration_mode'] })
    if (policy !== undefined) patchInnerVm(world, vm, { policy: policy as PolicyName })
    logEvent(world, 'vmUpdated', { vm, user: world.settings.user })
    return undefined
  },
}

/** Suspend a VM: its memory is written to its storage, and it leaves its host. */
export const suspendVm: ActionRule<'suspend_vm'> = {
  place: 'portal',
  fields: { vm: 'vm' },
  refuse: (state, { vm }) => refuseEngine(state, vm) ?? refuseByStatus(state, vm, 'Suspend', ['up']),
  perform: (world, { vm }) => {
    const silent = refuseSilent(world, vm)
    if (silent) return silent
    callOff(world, innerVm(world, vm).taskId)
    const taskId = after(world, suspendTime(world, vm), { type: 'vm_suspended', vm })
    patchInnerVm(world, vm, { taskId })
    patchVm(world, vm, { status: 'saving_state' })
    logEvent(world, 'suspendStarted', { vm, host: getVm(world, vm).host ?? '', user: world.settings.user })
    return undefined
  },
}

function refuseWord(name: string, word: string | undefined, words: readonly string[]): Refusal | undefined {
  if (word === undefined || words.includes(word)) return undefined
  const meant = closest(word, words)
  const message = `${name} must be one of ${words.join(', ')}${meant ? `; did you mean "${meant}"?` : ''}`
  return { code: 'unknown', message }
}
