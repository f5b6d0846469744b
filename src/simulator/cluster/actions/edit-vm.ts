/** `update_vm`: the Edit VM dialog, its High Availability and Host tabs and its memory (cluster-facts.md 5.5, 6.3). */
import { loadOf, recountHosts, schedulableMemory } from '../host-figures.ts'
import { noteJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import type { PolicyName } from '../profile.ts'
import { policyNames } from '../profile.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ClusterState, MigrationMode, ResumeBehaviour, Vm, VmPriority } from '../state.ts'
import { parseSize } from '../units.ts'
import type { World } from '../world.ts'
import { getHost, getVm, patchVm } from '../world.ts'
import type { ActionOf } from './action.ts'
import type { ActionRule } from './action-rule.ts'
import { refuseWord } from './refuse-word.ts'
import { vmOf } from './vm-actions.ts'

const modes: readonly MigrationMode[] = ['migratable', 'user_migratable', 'pinned']
const resumes: readonly ResumeBehaviour[] = ['auto_resume', 'leave_paused', 'kill']
const priorities: readonly VmPriority[] = ['low', 'medium', 'high']
const MIB = 1024 * 1024
/** Memory is given to a running VM in pieces of this size (recalled). */
const HOT_PLUG_BYTES = 256 * MIB

type Edit = ActionOf<'update_vm'>

/** Change a VM's settings. What a running VM cannot take over at once waits for its next start. */
export const updateVm: ActionRule<'update_vm'> = {
  place: 'portal',
  fields: {
    vm: 'vm',
    ha: 'boolean?',
    priority: 'text?',
    lease: 'boolean?',
    resume: 'text?',
    migration_mode: 'text?',
    migration_policy: 'text?',
    placement: 'hosts?',
    memory: 'text?',
  },
  refuse: (state, edit) =>
    refuseWord('priority', edit.priority, priorities) ??
    refuseWord('resume', edit.resume, resumes) ??
    refuseWord('migration_mode', edit.migration_mode, modes) ??
    refuseWord('migration_policy', edit.migration_policy, policyNames) ??
    refuseSize(edit.memory) ??
    refuseConflict(vmOf(state, edit.vm), edit) ??
    refuseBusy(state, edit.vm),
  perform: (world, edit) => {
    const vm = getVm(world, edit.vm)
    const memory = edit.memory === undefined ? {} : changeMemory(world, vm, parseSize(edit.memory) ?? vm.memory)
    if ('code' in memory) return memory
    const { user } = world.settings
    patchVm(world, edit.vm, { ...settingsOf(vm, edit), ...memory })
    recountHosts(world, [vm.host])
    logEvent(world, 'vmUpdated', { vm: edit.vm, user })
    noteJob(world, 'update_vm', { vm: edit.vm, user })
    return undefined
  },
}

/** Tell what the VM's settings become: without high availability there is no lease, with a lease only one way on. */
function settingsOf(vm: Vm, edit: Edit): Partial<Vm> {
  const ha = edit.ha ?? vm.ha
  const lease = ha && (edit.lease ?? vm.lease)
  return {
    ha,
    lease,
    resume: (edit.resume as ResumeBehaviour | undefined) ?? (lease && !vm.lease ? 'kill' : vm.resume),
    priority: (edit.priority as VmPriority | undefined) ?? vm.priority,
    migration_mode: (edit.migration_mode as MigrationMode | undefined) ?? vm.migration_mode,
    migration_policy: (edit.migration_policy as PolicyName | undefined) ?? vm.migration_policy,
    placement: edit.placement === undefined ? vm.placement : [...edit.placement].sort(),
  }
}

/** Refuse settings that exclude each other (ovirt-engine's validations of high availability, pinning and leases). */
function refuseConflict(vm: Vm, edit: Edit): Refusal | undefined {
  const { ha, resume, migration_mode: mode, placement = [] } = settingsOf(vm, edit)
  if (vm.hosted_engine && ha) {
    return refuse('managerVmHa', { vm: vm.name })
  }
  if (ha && mode === 'pinned' && placement.length <= 1) {
    return refuse('haAndPinned', { vm: vm.name })
  }
  const lease = edit.lease ?? (vm.lease && edit.ha !== false)
  if (lease && !ha) {
    return refuse('leaseWithoutHa', { vm: vm.name })
  }
  if (!lease || resume === 'kill') return undefined
  return refuse('leaseNeedsKill', { vm: vm.name })
}

function refuseBusy(state: ClusterState, vm: string): Refusal | undefined {
  if (!state.migrations[vm]) return undefined
  const { source, destination } = state.migrations[vm]
  return refuse('vmMigrating', { vm, source, destination })
}

function refuseSize(text: string | undefined): Refusal | undefined {
  if (text === undefined) return undefined
  const bytes = parseSize(text)
  if (bytes !== undefined && bytes >= MIB && bytes % MIB === 0) return undefined
  return refuse('memorySize', { text })
}

/** Give memory at once where that is possible: to a VM that is down, or more of it to one that runs. */
function changeMemory(world: World, vm: Vm, memory: number): Partial<Vm> | Refusal {
  const more = memory - vm.memory
  if (vm.status === 'down' || more === 0) return { memory, next_memory: null }
  if (vm.status !== 'up' || vm.host === null || more < 0 || more % HOT_PLUG_BYTES !== 0) return { next_memory: memory }
  const free = schedulableMemory(getHost(world, vm.host), loadOf(world, vm.host))
  if (more <= free) return { memory, next_memory: null }
  return refuse('noMemory', { host: vm.host, n: Math.max(0, Math.floor(free / MIB)), vm: vm.name })
}
