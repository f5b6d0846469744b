/** The portal's `Compute » Hosts`: toolbar and grid, by cluster-facts.md 2.2 to 2.5. */
import { html, LitElement } from 'lit'
import type { ClusterState, Host, Snapshot } from '../../../simulator/index.ts'
import type { StringKey, Strings } from '../../runtime/strings.ts'
import type { MenuItem } from '../../widgets/cluster-menu/cluster-menu.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { createHostMenuItem, getHostAction, type HostActionId, isHostActionId } from '../host-actions.ts'
import { hostStatusLabels } from '../labels.ts'
import type { Place } from '../place.ts'
import { requestAction } from '../request-action.ts'
import { createSearch, type SearchFields } from '../search.ts'
import { renderSearchBar } from '../search-bar.ts'
import { type ContextEvent, openContextMenu, renderToolbarButton } from '../toolbar.ts'
import { viewStyles } from '../view.styles.ts'
import { createHostColumns } from './host-columns.ts'

const menus = {
  management: ['maintenance', 'activate', 'refresh', 'powerManagement', 'sshManagement', 'selectSpm', 'localStorage'],
  powerManagement: ['pmRestart', 'pmStart', 'pmStop'],
  sshManagement: ['sshRestart', 'sshStop'],
  installation: ['reinstall', 'enroll', 'check', 'upgrade'],
  more: ['confirmRebooted', 'assignTags', 'numa', 'approve'],
} as const

const submenus = {
  ...menus,
  management: ['maintenance', 'activate', 'refresh', 'selectSpm', 'localStorage'],
} as const

/** The same actions for a row's context menu, no more than one level deep. */
const contextItems = [
  'edit',
  'remove',
  'management',
  'powerManagement',
  'sshManagement',
  'installation',
  'hostConsole',
  'confirmRebooted',
] as const

/** The hosts of the cluster, one of which can be selected and acted on. */
export class ClusterHosts extends LitElement {
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

  constructor() {
    super()
    this.search = ''
  }

  override render() {
    const { state } = this.snapshot
    const isFound = createSearch(this.search)
    const hosts = Object.values(state.hosts).filter(host => isFound(searchFields(host)))
    const bar = renderSearchBar(this.strings('search.hosts'), this.search, text => {
      this.search = text
    })
    return html`${bar}
      <div class="toolbar" role="toolbar" aria-label=${this.strings('action.toolbar')}>
        ${(['new', 'edit', 'remove'] as const).map(id => this.#renderButton(id, state))}
        <span class="break"></span>
        ${this.#renderMenu('management', 'action.management', menus.management, state)}
        ${this.#renderMenu('installation', 'action.installation', menus.installation, state)}
        ${this.#renderButton('hostConsole', state)}
        ${this.#renderMenu('more', 'action.more', menus.more, state)}
      </div>
      <div class="strip"><span></span><span>${hosts.length > 0 ? `1 - ${hosts.length}` : 0}</span></div>
      <cluster-table
        label=${this.strings('nav.hosts')}
        selectable
        empty=${this.strings('search.nothing')}
        .columns=${createHostColumns(state, this.place, this.strings)}
        .rows=${hosts}
        .rowId=${hostName}
        .selected=${state.view.selected_host}
        @cluster-select=${this.#onSelect}
        @cluster-context=${this.#onContext}
      ></cluster-table>
      <cluster-menu
        context
        label=${this.strings('action.toolbar')}
        .items=${contextItems.map(entry => this.#createItem(entry, state))}
        @cluster-select=${this.#onMenu}
      ></cluster-menu>`
  }

  #renderButton(id: HostActionId, state: ClusterState) {
    return renderToolbarButton(createHostMenuItem(id, state, this.strings), () => this.#do(id))
  }

  #renderMenu(id: string, label: StringKey, ids: readonly string[], state: ClusterState) {
    return html`<cluster-menu
      label=${this.strings(label)}
      ?kebab=${id === 'more'}
      .items=${ids.map(entry => this.#createItem(entry, state))}
      @cluster-select=${this.#onMenu}
    ></cluster-menu>`
  }

  #createItem(id: string, state: ClusterState): MenuItem {
    if (isHostActionId(id)) return createHostMenuItem(id, state, this.strings)
    const key = id as keyof typeof submenus
    const items = submenus[key].map(entry => createHostMenuItem(entry, state, this.strings))
    return { id, label: this.strings(`action.${key}`), items }
  }

  #onSelect(event: CustomEvent<{ id: string }>) {
    requestAction(this, { type: 'select_host', host: event.detail.id })
  }

  #onContext(event: ContextEvent) {
    requestAction(this, { type: 'select_host', host: event.detail.id })
    openContextMenu(this.renderRoot, event)
  }

  #onMenu(event: CustomEvent<{ id: string }>) {
    if (isHostActionId(event.detail.id)) this.#do(event.detail.id)
  }

  #do(id: HostActionId) {
    const { action, dialog } = getHostAction(id)
    const host = this.snapshot.state.view.selected_host
    if (dialog) requestAction(this, { type: 'open_dialog', dialog, host })
    else if (action) requestAction(this, action(host))
  }
}

function searchFields(host: Host): SearchFields {
  return { name: host.name, status: hostStatusLabels[host.status].raw, address: host.address, comment: host.comment }
}

function hostName(host: Host): string {
  return host.name
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-hosts': ClusterHosts
  }
}
