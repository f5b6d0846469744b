/** The actions of hosts as the portal lays them out, over the grid, in a row's context menu and on a host's own page. */
import { html } from 'lit'
import type { ClusterState } from '../../../simulator/index.ts'
import type { StringKey, Strings } from '../../runtime/strings.ts'
import type { MenuItem } from '../../widgets/cluster-menu/cluster-menu.ts'
import { createHostMenuItem, getHostAction, type HostActionId, isHostActionId } from '../host-actions.ts'
import { requestAction } from '../request-action.ts'
import { renderToolbarButton } from '../toolbar.ts'

const menus = {
  management: ['maintenance', 'activate', 'refresh', 'powerManagement', 'sshManagement', 'selectSpm', 'localStorage'],
  installation: ['reinstall', 'enroll', 'check', 'upgrade'],
  more: ['confirmRebooted', 'assignTags', 'numa', 'approve'],
} as const

const submenus = {
  management: ['maintenance', 'activate', 'refresh', 'selectSpm', 'localStorage'],
  powerManagement: ['pmRestart', 'pmStart', 'pmStop'],
  sshManagement: ['sshRestart', 'sshStop'],
  installation: menus.installation,
} as const

/** The same actions for a row's context menu, no more than one level deep. */
const contextEntries = [
  'edit',
  'remove',
  'management',
  'powerManagement',
  'sshManagement',
  'installation',
  'hostConsole',
  'confirmRebooted',
  'enableGlobalHa',
  'disableGlobalHa',
] as const

/** What the toolbar acts on, and through what. */
export interface HostToolbar {
  /** The view whose console is asked. */
  readonly view: EventTarget
  readonly chosen: readonly string[]
  readonly state: ClusterState
  readonly strings: Strings
}

/** Draw the toolbar; a host's own page has no `New`. */
export function renderHostToolbar(bar: HostToolbar, isOwnPage = false) {
  const { strings } = bar
  const buttons = isOwnPage ? (['edit', 'remove'] as const) : (['new', 'edit', 'remove'] as const)
  return html`<div class="toolbar" role="toolbar" aria-label=${strings('action.toolbar')}>
    ${buttons.map(id => renderButton(id, bar))}
    <span class="break"></span>
    ${renderMenu('management', 'action.management', bar)} ${renderMenu('installation', 'action.installation', bar)}
    ${renderButton('hostConsole', bar)} ${renderMenu('more', 'action.more', bar)}
  </div>`
}

/** Draw the context menu of the rows, closed. */
export function renderHostContextMenu(bar: HostToolbar) {
  return html`<cluster-menu
    context
    label=${bar.strings('action.toolbar')}
    .items=${() => contextEntries.map(entry => createEntry(entry, bar))}
    @cluster-select=${(event: CustomEvent<{ id: string }>) => doEntry(event.detail.id, bar)}
  ></cluster-menu>`
}

function renderButton(id: HostActionId, bar: HostToolbar) {
  return renderToolbarButton(createHostMenuItem(id, bar.chosen, bar.state, bar.strings), () => doEntry(id, bar))
}

function renderMenu(id: keyof typeof menus, label: StringKey, bar: HostToolbar) {
  return html`<cluster-menu
    label=${bar.strings(label)}
    ?kebab=${id === 'more'}
    .items=${() => menus[id].map(entry => createEntry(entry, bar))}
    @cluster-select=${(event: CustomEvent<{ id: string }>) => doEntry(event.detail.id, bar)}
  ></cluster-menu>`
}

function createEntry(id: HostActionId | keyof typeof submenus, bar: HostToolbar): MenuItem {
  if (isHostActionId(id)) return createHostMenuItem(id, bar.chosen, bar.state, bar.strings)
  return { id, label: bar.strings(`action.${id}`), items: submenus[id].map(entry => createEntry(entry, bar)) }
}

/** Open the dialog of an entry, or do its action to every chosen host. */
export function doEntry(id: string, { view, chosen }: Pick<HostToolbar, 'view' | 'chosen'>): void {
  if (!isHostActionId(id)) return
  const { action, dialog } = getHostAction(id)
  const host = chosen.at(-1)
  if (host === undefined) return
  if (dialog) requestAction(view, { type: 'open_dialog', dialog, host })
  else if (action) for (const name of chosen) requestAction(view, action(name))
}
