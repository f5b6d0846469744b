/** The toolbar of the VM grid and when each of its actions is offered, by cluster-facts.md 2.7. */
import type { Action, ClusterState, Vm, VmStatus } from '../../simulator/index.ts'
import { isActionEnabled } from '../../simulator/index.ts'
import type { StringKey, Strings } from '../runtime/strings.ts'
import type { MenuItem } from '../widgets/cluster-menu/cluster-menu.ts'
import { describeRefusal } from './describe-refusal.ts'
import { nameVmStatus } from './labels.ts'

interface VmAction {
  readonly label: StringKey
  readonly statuses?: readonly VmStatus[]
  /** The action it does for `vm`; absent when no lab has it. */
  readonly action?: (vm: string) => Action
  readonly dialog?: string
  /** Whether it is done to exactly one VM. */
  readonly isForOne?: boolean
}

const running = ['up', 'powering_up', 'paused', 'reboot_in_progress'] as const

const vmActions = {
  newVm: { label: 'action.new' },
  editVm: { label: 'action.edit', isForOne: true, action: vm => ({ type: 'update_vm', vm }), dialog: 'update_vm' },
  removeVm: { label: 'action.remove', statuses: ['down'] },
  run: { label: 'action.run', statuses: ['down', 'paused', 'suspended'], action: vm => ({ type: 'start_vm', vm }) },
  runOnce: { label: 'action.runOnce', statuses: ['down'], isForOne: true },
  suspend: { label: 'action.suspend', statuses: ['up'], action: vm => ({ type: 'suspend_vm', vm }) },
  shutdown: { label: 'action.shutdown', statuses: running, action: vm => ({ type: 'shutdown_vm', vm }) },
  powerOff: { label: 'action.powerOff', statuses: running, action: vm => ({ type: 'stop_vm', vm }) },
  reboot: { label: 'action.reboot', statuses: ['up'] },
  console: { label: 'action.console' },
  migrate: {
    label: 'action.migrate',
    statuses: running,
    action: vm => ({ type: 'migrate_vm', vm }),
    dialog: 'migrate_vm',
  },
  createSnapshot: { label: 'action.createSnapshot', isForOne: true },
  import: { label: 'action.import' },
  cloneVm: { label: 'action.cloneVm', isForOne: true },
  changeCd: { label: 'action.changeCd', isForOne: true },
  cancelMigration: {
    label: 'action.cancelMigration',
    statuses: ['migrating'],
    action: vm => ({ type: 'cancel_migration', vm }),
  },
  cancelConversion: { label: 'action.cancelConversion' },
  makeTemplate: { label: 'action.makeTemplate', isForOne: true },
  exportDomain: { label: 'action.exportDomain' },
  exportOva: { label: 'action.exportOva' },
  vmTags: {
    label: 'action.assignTags',
    action: vm => ({ type: 'assign_tags', vm, tags: '' }),
    dialog: 'assign_vm_tags',
  },
  guideMe: { label: 'action.guideMe' },
} as const satisfies Record<string, VmAction>

/** An entry of the VM toolbar. */
export type VmActionId = keyof typeof vmActions

/** Give the action or the dialog behind an entry. */
export function getVmAction(id: VmActionId): VmAction {
  return vmActions[id]
}

/** Whether a text is the id of an entry of the VM toolbar. */
export function isVmActionId(id: string): id is VmActionId {
  return id in vmActions
}

/** Make the menu entry of an action for the chosen VMs, disabled with the reason where it cannot be done now. */
export function createVmMenuItem(
  id: VmActionId,
  chosen: readonly string[],
  state: ClusterState,
  strings: Strings,
): MenuItem {
  const action: VmAction = vmActions[id]
  const vms = chosen.flatMap(name => state.vms[name] ?? [])
  const reason = refuseVmAction(action, vms, state, strings)
  return { id, label: strings(action.label), isDisabled: reason !== undefined, reason }
}

/** Of many chosen VMs only the first are asked about by the cluster's own rules; the others answer when it is done. */
const mostAsked = 10

function refuseVmAction(action: VmAction, vms: readonly Vm[], state: ClusterState, strings: Strings) {
  if (action.label === 'action.new' || action.label === 'action.import') return strings('action.notHere')
  if (vms.length === 0) return strings('action.noVm')
  if (action.isForOne && vms.length > 1) return strings('action.oneVm')
  const { statuses } = action
  const wrong = statuses && vms.find(({ status }) => !statuses.includes(status))
  if (wrong) return strings('action.vmNotInStatus', { status: nameVmStatus(wrong.status, strings) })
  const { action: make } = action
  if (!make) return strings('action.notHere')
  const answers = vms.slice(0, mostAsked).map(vm => isActionEnabled(state, make(vm.name)))
  const refused = answers.find(answer => !answer.enabled)
  return refused && describeRefusal(refused.refusal, strings)
}
