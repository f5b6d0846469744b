/**
 * The toolbar of the hosts grid and in which status each of its actions is offered: cluster-facts.md 2.4 and 2.5, which
 * is the engine's own black list turned round.
 */
import type { Action, ClusterState, Host, HostStatus } from '../../simulator/index.ts'
import { hostMenuStatuses, isActionEnabled } from '../../simulator/index.ts'
import type { StringKey, Strings } from '../runtime/strings.ts'
import type { MenuItem } from '../widgets/cluster-menu/cluster-menu.ts'
import { describeRefusal } from './describe-refusal.ts'
import { nameHostStatus } from './labels.ts'

/** What an entry of the toolbar leads to: an action of the simulator, at once or by way of a dialog. */
interface HostAction {
  readonly label: StringKey
  /** Statuses in which the portal offers it; absent when it is offered whenever a host is selected. */
  readonly statuses?: readonly HostStatus[]
  /** The action it does for `host`, which also says whether the cluster allows it; absent when no lab has it. */
  readonly action?: (host: string) => Action
  /** The dialog that asks first. */
  readonly dialog?: string
  readonly needsUpdate?: boolean
  /** Whether it is done to exactly one host. */
  readonly isForOne?: boolean
  /** Needs power management to be set up. */
  readonly needsPowerManagement?: boolean
}

const hostActions = {
  new: { label: 'action.new' },
  edit: {
    label: 'action.edit',
    isForOne: true,
    action: host => ({ type: 'update_host', host }),
    dialog: 'update_host',
  },
  remove: { label: 'action.remove', statuses: ['maintenance', 'install_failed', 'down'] },
  maintenance: {
    label: 'action.maintenance',
    statuses: hostMenuStatuses.Maintenance,
    action: host => ({ type: 'deactivate_host', host }),
    dialog: 'deactivate_host',
  },
  activate: {
    label: 'action.activate',
    statuses: hostMenuStatuses.Activate,
    action: host => ({ type: 'activate_host', host }),
  },
  refresh: { label: 'action.refresh', statuses: ['up', 'non_operational', 'maintenance'] },
  pmRestart: {
    label: 'action.restart',
    needsPowerManagement: true,
    action: host => ({ type: 'fence_host', host, fence_type: 'restart' }),
    dialog: 'fence_restart',
  },
  pmStart: {
    label: 'action.start',
    needsPowerManagement: true,
    action: host => ({ type: 'fence_host', host, fence_type: 'start' }),
  },
  pmStop: {
    label: 'action.stop',
    needsPowerManagement: true,
    action: host => ({ type: 'fence_host', host, fence_type: 'stop' }),
    dialog: 'fence_stop',
  },
  sshRestart: {
    label: 'action.restart',
    statuses: hostMenuStatuses.Restart,
    action: host => ({ type: 'restart_host', host }),
  },
  sshStop: { label: 'action.stop', statuses: hostMenuStatuses.Stop, action: host => ({ type: 'stop_host', host }) },
  selectSpm: {
    label: 'action.selectSpm',
    statuses: ['up'],
    isForOne: true,
    action: host => ({ type: 'select_spm', host }),
  },
  localStorage: { label: 'action.localStorage', statuses: ['maintenance'] },
  reinstall: {
    label: 'action.reinstall',
    statuses: hostMenuStatuses.Reinstall,
    isForOne: true,
    action: host => ({ type: 'reinstall_host', host }),
  },
  enroll: { label: 'action.enroll', statuses: hostMenuStatuses.Reinstall, isForOne: true },
  check: {
    label: 'action.checkForUpgrade',
    statuses: hostMenuStatuses['Check for Upgrade'],
    isForOne: true,
    action: host => ({ type: 'check_for_upgrade', host }),
    dialog: 'check_for_upgrade',
  },
  upgrade: {
    label: 'action.upgrade',
    statuses: hostMenuStatuses.Upgrade,
    needsUpdate: true,
    isForOne: true,
    action: host => ({ type: 'upgrade_host', host, reboot: true }),
    dialog: 'upgrade_host',
  },
  hostConsole: { label: 'action.hostConsole', isForOne: true },
  confirmRebooted: {
    label: 'action.confirmRebooted',
    isForOne: true,
    action: host => ({ type: 'confirm_host_rebooted', host }),
    dialog: 'confirm_host_rebooted',
  },
  assignTags: {
    label: 'action.assignTags',
    action: host => ({ type: 'assign_tags', host, tags: '' }),
    dialog: 'assign_host_tags',
  },
  numa: { label: 'action.numa' },
  approve: { label: 'action.approve', statuses: ['pending_approval'] },
  enableGlobalHa: { label: 'action.enableGlobalHa' },
  disableGlobalHa: { label: 'action.disableGlobalHa' },
} as const satisfies Record<string, HostAction>

/** An entry of the hosts toolbar. */
export type HostActionId = keyof typeof hostActions

/** Give the action or the dialog behind an entry. */
export function getHostAction(id: HostActionId): HostAction {
  return hostActions[id]
}

/** Whether a text is the id of an entry of the hosts toolbar. */
export function isHostActionId(id: string): id is HostActionId {
  return id in hostActions
}

/** Make the menu entry of an action for the chosen hosts, disabled with the reason where it cannot be done now. */
export function createHostMenuItem(
  id: HostActionId,
  chosen: readonly string[],
  state: ClusterState,
  strings: Strings,
): MenuItem {
  const action: HostAction = hostActions[id]
  const hosts = chosen.flatMap(name => state.hosts[name] ?? [])
  const reason = refuseHostAction(action, hosts, state, strings)
  return { id, label: strings(action.label), isDisabled: reason !== undefined, reason }
}

/** Of many chosen hosts only the first are asked about by the cluster's own rules; the others answer when it is done. */
const mostAsked = 10

function refuseHostAction(
  action: HostAction,
  hosts: readonly Host[],
  state: ClusterState,
  strings: Strings,
): string | undefined {
  if (action.label === 'action.new') return strings('action.notHere')
  if (hosts.length === 0) return strings('action.noHost')
  if (action.isForOne && hosts.length > 1) return strings('action.oneHost')
  const { statuses } = action
  const wrong = statuses && hosts.find(({ status }) => !statuses.includes(status))
  if (wrong) return strings('action.notInStatus', { status: nameHostStatus(wrong.status, strings) })
  if (action.needsPowerManagement && !hosts.every(host => host.power_management))
    return strings('action.noPowerManagement')
  if (action.needsUpdate && !hosts.every(host => host.update_available)) return strings('action.noUpdate')
  const { action: make } = action
  if (!make) return strings('action.notHere')
  const answers = hosts.slice(0, mostAsked).map(host => isActionEnabled(state, make(host.name)))
  const refused = answers.find(answer => !answer.enabled)
  return refused && describeRefusal(refused.refusal, strings)
}
