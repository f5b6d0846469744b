/** The portal's `Compute » Virtual Machines`: toolbar and grid, by cluster-facts.md 2.7. */
import { html, LitElement, type PropertyValues } from 'lit'
import type { ClusterState, Snapshot, Vm } from '../../../simulator/index.ts'
import type { StringKey, Strings } from '../../runtime/strings.ts'
import type { MenuItem } from '../../widgets/cluster-menu/cluster-menu.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { vmStatusLabels } from '../labels.ts'
import type { Place } from '../place.ts'
import { requestAction } from '../request-action.ts'
import { createSearch, type SearchFields } from '../search.ts'
import { renderSearchBar } from '../search-bar.ts'
import { type ContextEvent, openContextMenu, renderToolbarButton } from '../toolbar.ts'
import { viewStyles } from '../view.styles.ts'
import { createVmMenuItem, getVmAction, isVmActionId, type VmActionId } from '../vm-actions.ts'
import { createVmColumns } from './vm-columns.ts'
import { recordLoad, type VmLoad } from './vm-load.ts'

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

/** The virtual machines of the cluster, one of which can be selected and acted on. */
export class ClusterVms extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    strings: { attribute: false },
    place: { attribute: false },
    search: { state: true },
  }
  static override styles = [base, viewStyles]

  declare snapshot: Snapshot
  declare strings: Strings
  /** Names of the cluster and its data center. */
  declare place: Place
  /** What the search bar says. */
  declare private search: string
  #load: VmLoad = { at: 0, samples: {} }

  constructor() {
    super()
    this.search = ''
  }

  override willUpdate(changed: PropertyValues) {
    if (changed.has('snapshot')) this.#load = recordLoad(this.#load, this.snapshot.state)
  }

  override render() {
    const { state } = this.snapshot
    const isFound = createSearch(this.search)
    const vms = Object.values(state.vms).filter(vm => isFound(searchFields(vm)))
    const bar = renderSearchBar(this.strings('search.vms'), this.search, text => {
      this.search = text
    })
    return html`${bar}
      <div class="toolbar" role="toolbar" aria-label=${this.strings('action.toolbar')}>
        ${(['newVm', 'editVm', 'removeVm'] as const).map(id => this.#renderButton(id, state))}
        <span class="break"></span>
        ${this.#renderMenu('action.run', ['run', 'runOnce'], state)} ${this.#renderButton('suspend', state)}
        ${this.#renderMenu('action.shutdown', ['shutdown', 'powerOff'], state)} ${this.#renderButton('reboot', state)}
        ${this.#renderButton('console', state)} ${this.#renderButton('migrate', state)}
        ${this.#renderButton('createSnapshot', state)} ${this.#renderMenu('action.more', moreIds, state)}
      </div>
      <div class="strip"><span></span><span>${vms.length > 0 ? `1 - ${vms.length}` : 0}</span></div>
      <cluster-table
        label=${this.strings('nav.vms')}
        selectable
        empty=${this.strings('search.nothing')}
        .columns=${createVmColumns(state, this.#load, this.place, this.strings)}
        .rows=${vms}
        .rowId=${vmName}
        .selected=${state.view.selected_vm}
        @cluster-select=${this.#onSelect}
        @cluster-context=${this.#onContext}
      ></cluster-table>
      <cluster-menu
        context
        label=${this.strings('action.toolbar')}
        .items=${contextIds.map(id => createVmMenuItem(id, state, this.strings))}
        @cluster-select=${this.#onMenu}
      ></cluster-menu>`
  }

  #renderButton(id: VmActionId, state: ClusterState) {
    return renderToolbarButton(createVmMenuItem(id, state, this.strings), () => this.#do(id))
  }

  #renderMenu(label: StringKey, ids: readonly VmActionId[], state: ClusterState) {
    const items: MenuItem[] = ids.map(id => createVmMenuItem(id, state, this.strings))
    return html`<cluster-menu
      label=${this.strings(label)}
      ?kebab=${label === 'action.more'}
      .items=${items}
      @cluster-select=${this.#onMenu}
    ></cluster-menu>`
  }

  #onSelect(event: CustomEvent<{ id: string }>) {
    requestAction(this, { type: 'select_vm', vm: event.detail.id })
  }

  #onContext(event: ContextEvent) {
    requestAction(this, { type: 'select_vm', vm: event.detail.id })
    openContextMenu(this.renderRoot, event)
  }

  #onMenu(event: CustomEvent<{ id: string }>) {
    if (isVmActionId(event.detail.id)) this.#do(event.detail.id)
  }

  #do(id: VmActionId) {
    const { action, dialog } = getVmAction(id)
    const vm = this.snapshot.state.view.selected_vm
    if (dialog) requestAction(this, { type: 'open_dialog', dialog, vm })
    else if (action) requestAction(this, action(vm))
  }
}

function searchFields(vm: Vm): SearchFields {
  const status = vmStatusLabels[vm.status].raw
  return { name: vm.name, status, host: vm.host ?? '', description: vm.description }
}

function vmName(vm: Vm): string {
  return vm.name
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-vms': ClusterVms
  }
}
