/** The actions of VMs as the portal lays them out, over the grid, in a row's context menu and on a host's own page. */
import { html } from 'lit'
import type { ClusterState } from '../../../simulator/index.ts'
import type { StringKey, Strings } from '../../runtime/strings.ts'
import { requestAction } from '../request-action.ts'
import { renderToolbarButton } from '../toolbar.ts'
import { createVmMenuItem, getVmAction, isVmActionId, type VmActionId } from '../vm-actions.ts'

const moreIds = [
  'import',
  'cloneVm',
  'changeCd',
  'cancelMigration',
  'cancelConversion',
  'makeTemplate',
  'exportDomain',
  'exportOva',
  'vmTags',
  'guideMe',
] as const

const contextIds = [
  'editVm',
  'removeVm',
  'run',
  'suspend',
  'shutdown',
  'powerOff',
  'reboot',
  'console',
  'migrate',
  'cancelMigration',
  'createSnapshot',
] as const

/** What the toolbar acts on, and through what. */
export interface VmToolbar {
  /** The view whose console is asked. */
  readonly view: EventTarget
  readonly chosen: readonly string[]
  readonly state: ClusterState
  readonly strings: Strings
}

/** Draw the toolbar over the grid. */
export function renderVmToolbar(bar: VmToolbar) {
  return html`<div class="toolbar" role="toolbar" aria-label=${bar.strings('action.toolbar')}>
    ${(['newVm', 'editVm', 'removeVm'] as const).map(id => renderButton(id, bar))}
    <span class="break"></span>
    ${renderMenu('action.run', ['run', 'runOnce'], bar)} ${renderButton('suspend', bar)}
    ${renderMenu('action.shutdown', ['shutdown', 'powerOff'], bar)} ${renderButton('reboot', bar)}
    ${renderButton('console', bar)} ${renderButton('migrate', bar)} ${renderButton('createSnapshot', bar)}
    ${renderMenu('action.more', moreIds, bar)}
  </div>`
}

/** Draw the shorter toolbar that a host's own page has over its VMs. */
export function renderHostVmToolbar(bar: VmToolbar) {
  return html`<div class="toolbar" role="toolbar" aria-label=${bar.strings('nav.vms')}>
    ${(['suspend', 'shutdown', 'powerOff', 'migrate', 'cancelMigration'] as const).map(id => renderButton(id, bar))}
  </div>`
}

/** Draw the context menu of the rows, closed. */
export function renderVmContextMenu(bar: VmToolbar) {
  return html`<cluster-menu
    context
    label=${bar.strings('action.toolbar')}
    .items=${() => contextIds.map(id => createVmMenuItem(id, bar.chosen, bar.state, bar.strings))}
    @cluster-select=${(event: CustomEvent<{ id: string }>) => doEntry(event.detail.id, bar)}
  ></cluster-menu>`
}

function renderButton(id: VmActionId, bar: VmToolbar) {
  return renderToolbarButton(createVmMenuItem(id, bar.chosen, bar.state, bar.strings), () => doEntry(id, bar))
}

function renderMenu(label: StringKey, ids: readonly VmActionId[], bar: VmToolbar) {
  return html`<cluster-menu
    label=${bar.strings(label)}
    ?kebab=${label === 'action.more'}
    .items=${() => ids.map(id => createVmMenuItem(id, bar.chosen, bar.state, bar.strings))}
    @cluster-select=${(event: CustomEvent<{ id: string }>) => doEntry(event.detail.id, bar)}
  ></cluster-menu>`
}

/** Open the dialog of an entry, or do its action to every chosen VM. */
function doEntry(id: string, { view, chosen }: VmToolbar) {
  if (!isVmActionId(id)) return
  const { action, dialog } = getVmAction(id)
  const vm = chosen.at(-1)
  if (vm === undefined) return
  if (dialog) requestAction(view, { type: 'open_dialog', dialog, vm })
  else if (action) for (const name of chosen) requestAction(view, action(name))
}
