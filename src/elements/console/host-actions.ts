/**
 * The toolbar of the hosts grid and in which status each of its actions is offered: cluster-facts.md 2.4 and 2.5, which
 * is the engine's own black list turned round.
 */
import type { Action, ClusterState, Host, HostStatus } from '../../simulator/index.ts'
import { hostMenuStatuses, isActionEnabled } from '../../simulator/index.ts'
import type { StringKey, Strings } from '../runtime/strings.ts'
import type { MenuItem } from '../widgets/cluster-menu/cluster-menu.ts'
import { hostStatusLabels } from './labels.ts'

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
  /** Needs power management, which no host of these clusters has. */
  readonly needsPowerManagement?: boolean
}

const hostActions = {
  new: { label: 'action.new' },
  edit: { label: 'action.edit' },
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
  pmRestart: { label: 'action.restart', needsPowerManagement: true },
  pmStart: { label: 'action.start', needsPowerManagement: true },
  pmStop: { label: 'action.stop', needsPowerManagement: true },
  sshRestart: {
    label: 'action.restart',
    statuses: hostMenuStatuses.Restart,
    action: host => ({ type: 'restart_host', host }),
  },
  sshStop: { label: 'action.stop', statuses: hostMenuStatuses.Stop, action: host => ({ type: 'stop_host', host }) },
  selectSpm: { label: 'action.selectSpm', statuses: ['up'], action: host => ({ type: 'select_spm', host }) },
  localStorage: { label: 'action.localStorage', statuses: ['maintenance'] },
  reinstall: {
    label: 'action.reinstall',
    statuses: hostMenuStatuses.Reinstall,
    action: host => ({ type: 'reinstall_host', host }),
  },
  enroll: { label: 'action.enroll', statuses: hostMenuStatuses.Reinstall },
  check: {
    label: 'action.check',
    statuses: hostMenuStatuses['Check for Upgrade'],
    action: host => ({ type: 'check_for_upgrade', host }),
    dialog: 'check_for_upgrade',
  },
  upgrade: {
    label: 'action.upgrade',
    statuses: hostMenuStatuses.Upgrade,
    needsUpdate: true,
    action: host => ({ type: 'upgrade_host', host, reboot: true }),
    dialog: 'upgrade_host',
  },
  hostConsole: { label: 'action.hostConsole' },
  confirmRebooted: {
    label: 'action.confirmRebooted',
    action: host => ({ type: 'confirm_host_rebooted', host }),
    dialog: 'confirm_host_rebooted',
  },
  assignTags: { label: 'action.assignTags' },
  numa: { label: 'action.numa' },
  approve: { label: 'action.approve', statuses: ['pending_approval'] },
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

/** Make the menu entry of an action for the selected host, disabled with the reason where it cannot be done now. */
export function createHostMenuItem(id: HostActionId, state: ClusterState, strings: Strings): MenuItem {
  const action: HostAction = hostActions[id]
  const host = state.hosts[state.view.selected_host]
  const reason = refuseHostAction(action, host, state, strings)
  return { id, label: strings(action.label), isDisabled: reason !== undefined, reason }
}

function refuseHostAction(
  action: HostAction,
  host: Host | undefined,
  state: ClusterState,
  strings: Strings,
): string | undefined {
  if (action.label === 'action.new') return strings('action.notHere')
  if (!host) return strings('action.noHost')
  if (action.needsPowerManagement) return strings('action.noPowerManagement')
  if (action.statuses && !action.statuses.includes(host.status)) {
    return strings('action.notInStatus', { status: hostStatusLabels[host.status].spaced })
  }
  if (action.needsUpdate && !host.update_available) return strings('action.noUpdate')
  if (!action.action) return strings('action.notHere')
  const allowed = isActionEnabled(state, action.action(host.name))
  return allowed.enabled ? undefined : allowed.reason
}
