/** Every action of the operator by its type: ask whether it is possible, and do it. */
import { closest } from '../../../shared/closest.ts'
import { findCause } from '../find-cause.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ClusterState } from '../state.ts'
import type { World } from '../world.ts'
import { patchView } from '../world.ts'
import type { Action, ActionType } from './action.ts'
import type { ActionRule, FieldKind } from './action-rule.ts'
import { activateHost } from './activate-host.ts'
import { assignTags } from './assign-tags.ts'
import { plugCable, pullCable } from './cables.ts'
import { checkForUpgrade } from './check-for-upgrade.ts'
import { confirmHostRebooted } from './confirm-host-rebooted.ts'
import { deactivateHost } from './deactivate-host.ts'
import { updateVm } from './edit-vm.ts'
import { addEventSubscription, notifiableIds, removeEventSubscription } from './event-subscriptions.ts'
import { fenceHost } from './fence-host.ts'
import { cancelMigration, migrateVm } from './migrate-vm.ts'
import { powerOffHost, powerOnHost } from './power-host.ts'
import { selectSpm } from './select-spm.ts'
import { reinstallHost, restartHost, stopHost } from './ssh-host.ts'
import { suspendVm } from './suspend-vm.ts'
import { crashHost, startVdsm, stopVdsm } from './trouble-host.ts'
import { updateHost } from './update-host.ts'
import { upgradeHost } from './upgrade-host.ts'
import { closeDialog, openDialog, openPage, selectHost, selectVm } from './view-actions.ts'
import { shutdownVm, startVm, stopVm } from './vm-actions.ts'

/** The rule of each action. */
export const actionRules: { readonly [T in ActionType]: ActionRule<T> } = {
  select_host: selectHost,
  select_vm: selectVm,
  open_page: openPage,
  open_dialog: openDialog,
  close_dialog: closeDialog,
  upgrade_host: upgradeHost,
  update_host: updateHost,
  assign_tags: assignTags,
  fence_host: fenceHost,
  check_for_upgrade: checkForUpgrade,
  deactivate_host: deactivateHost,
  activate_host: activateHost,
  confirm_host_rebooted: confirmHostRebooted,
  select_spm: selectSpm,
  start_vm: startVm,
  shutdown_vm: shutdownVm,
  stop_vm: stopVm,
  migrate_vm: migrateVm,
  cancel_migration: cancelMigration,
  add_event_subscription: addEventSubscription,
  remove_event_subscription: removeEventSubscription,
  power_off_host: powerOffHost,
  power_on_host: powerOnHost,
  suspend_vm: suspendVm,
  update_vm: updateVm,
  reinstall_host: reinstallHost,
  restart_host: restartHost,
  stop_host: stopHost,
  crash_host: crashHost,
  stop_vdsm: stopVdsm,
  start_vdsm: startVdsm,
  pull_cable: pullCable,
  plug_cable: plugCable,
}

/** What became of an action. */
export type ActionResult =
  | { readonly ok: true }
  | ({
      readonly ok: false
      /** The event that led to the refusal, with its time. */
      readonly cause?: string
    } & Refusal)

/** Whether a menu item for an action is enabled, and why not. */
export type Enabled = { readonly enabled: true } | { readonly enabled: false; readonly refusal: Refusal }

/** Ask whether an action is possible now, as far as a greyed menu item tells. */
export function isActionEnabled(state: ClusterState, action: Action): Enabled {
  const refusal = refuseAction(state, action)
  return refusal ? { enabled: false, refusal } : { enabled: true }
}

/** Do an action, or tell why not. An act on the cluster closes the open dialog, as its OK does. */
export function performAction(world: World, action: Action): ActionResult {
  const refusal = refuseAction(world.state, action) ?? ruleOf(action).perform(world, action)
  if (refusal) {
    const cause = findCause(world.state, action, refusal)
    return { ok: false, ...refusal, ...(cause === undefined ? {} : { cause }) }
  }
  if (ruleOf(action).place === 'portal' && world.state.view.dialog !== '') patchView(world, { dialog: '' })
  return { ok: true }
}

/** The names that actions may speak of. */
export interface KnownObjects {
  readonly hosts: readonly string[]
  readonly vms: readonly string[]
  readonly networks: readonly string[]
}

/** Say what is wrong with the form of an action: its type, its fields, the objects it names; undefined when nothing is. */
export function checkActionForm(
  action: Readonly<Record<string, unknown>>,
  known: KnownObjects,
): { readonly path: readonly string[]; readonly message: string } | undefined {
  const type = action['type']
  if (typeof type !== 'string' || !Object.hasOwn(actionRules, type)) {
    const meant = closest(String(type), Object.keys(actionRules))
    return {
      path: ['type'],
      message: `unknown action ${JSON.stringify(type)}${meant ? `; did you mean "${meant}"?` : ''}`,
    }
  }
  const { fields } = actionRules[type as ActionType]
  for (const key of Object.keys(action)) {
    if (key === 'type' || Object.hasOwn(fields, key)) continue
    const meant = closest(key, Object.keys(fields))
    return { path: [key], message: `"${type}" has no field "${key}"${meant ? `; did you mean "${meant}"?` : ''}` }
  }
  for (const [key, kind] of Object.entries(fields)) {
    const message = checkField(action[key], kind, known)
    if (message !== undefined)
      return { path: action[key] === undefined ? [] : [key], message: `"${type}": ${key} ${message}` }
  }
  return undefined
}

function checkField(value: unknown, kind: FieldKind, known: KnownObjects): string | undefined {
  const isOptional = kind.endsWith('?')
  if (value === undefined) return isOptional ? undefined : 'is missing'
  if (kind === 'boolean?') return typeof value === 'boolean' ? undefined : 'must be true or false'
  if (kind === 'event') return checkEvent(value)
  if (kind === 'hosts?') return checkHosts(value, known)
  if (typeof value !== 'string') return 'must be text'
  const base = isOptional ? kind.slice(0, -1) : kind
  if (base !== 'host' && base !== 'vm' && base !== 'network') return undefined
  const names = known[`${base}s`]
  if (names.includes(value)) return undefined
  const meant = closest(value, names)
  return `names the ${base} "${value}", which the cluster does not have${meant ? `; did you mean "${meant}"?` : ''}`
}

function checkEvent(value: unknown): string | undefined {
  if (notifiableIds.some(id => id === Number(value))) return undefined
  return `must be the number of an event that can be mailed: ${notifiableIds.join(', ')}`
}

function checkHosts(value: unknown, known: KnownObjects): string | undefined {
  if (!Array.isArray(value)) return 'must be a list of hosts'
  return value.map(name => checkField(name, 'host', known)).find(fault => fault !== undefined)
}

function refuseAction(state: ClusterState, action: Action): Refusal | undefined {
  const known: KnownObjects = {
    get hosts() {
      return Object.keys(state.hosts)
    },
    get vms() {
      return Object.keys(state.vms)
    },
    get networks() {
      return Object.keys(state.networks)
    },
  }
  const wrong = checkActionForm(action as unknown as Record<string, unknown>, known)
  if (wrong) return { code: 'unknown', message: wrong.message }
  const rule = ruleOf(action)
  if (rule.place === 'portal' && !state.managerReachable) {
    return refuse('managerUnreachable')
  }
  return rule.refuse(state, action)
}

function ruleOf(action: Action): ActionRule<ActionType> {
  return actionRules[action.type] as unknown as ActionRule<ActionType>
}
