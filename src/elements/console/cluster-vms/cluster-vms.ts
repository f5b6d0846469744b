/** The portal's `Compute » Virtual Machines`: toolbar and grid, by cluster-facts.md 2.7. */
import { html, LitElement } from 'lit'
import type { Snapshot } from '../../../simulator/index.ts'
import type { LoadHistory } from '../../runtime/load-history.ts'
import type { Strings } from '../../runtime/strings.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { type Arrangement, arrangeColumns, asItComes } from '../columns/arrange-columns.ts'
import { renderColumnsMenu } from '../columns/columns-menu.ts'
import type { Place } from '../place.ts'
import { requestAction, tellChosenRows } from '../request-action.ts'
import { createSearch } from '../search/search.ts'
import { renderStrip } from '../strip.ts'
import { sortWords } from '../table-words.ts'
import { type ContextEvent, openContextMenu } from '../toolbar.ts'
import { viewStyles } from '../view.styles.ts'
import { createVmColumns } from './vm-columns.ts'
import { vmSearchFields } from './vm-search.ts'
import { renderVmContextMenu, renderVmToolbar, type VmToolbar } from './vm-toolbar.ts'

/** The virtual machines of the cluster, of which some can be chosen and acted on. */
export class ClusterVms extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    strings: { attribute: false },
    place: { attribute: false },
    load: { attribute: false },
    chosen: { attribute: false },
    search: {},
    kept: { attribute: false },
    arrangement: { attribute: false },
  }
  static override styles = [base, viewStyles]

  declare snapshot: Snapshot
  declare strings: Strings
  /** Names of the cluster and its data center. */
  declare place: Place
  /** The load of the last minutes. */
  declare load: LoadHistory
  /** Names of the chosen VMs. */
  declare chosen: readonly string[]
  /** What the search bar says. */
  declare search: string
  /** The searches of this page that are kept. */
  declare kept: readonly string[]
  /** Which columns are shown, and in what order. */
  declare arrangement: Arrangement

  constructor() {
    super()
    this.chosen = []
    this.search = ''
    this.kept = []
    this.arrangement = asItComes
  }

  override render() {
    const { strings, chosen, arrangement } = this
    const { state } = this.snapshot
    const { fieldsOf, known } = vmSearchFields
    const found = createSearch(this.search).apply(Object.values(state.vms), fieldsOf)
    const bar: VmToolbar = { view: this, chosen, state, strings }
    const columns = createVmColumns(state, this.load, this.place, strings)
    const menu = renderColumnsMenu({ view: this, columns, arrangement, strings })
    return html`<cluster-search
        prefix=${strings('search.vms')}
        .text=${this.search}
        .fields=${{ ...known, host: Object.keys(state.hosts) }}
        .strings=${strings}
        .isKept=${this.kept.includes(this.search)}
        @cluster-search=${this.#onSearch}
      ></cluster-search>
      ${renderVmToolbar(bar)} ${renderStrip(found.length, chosen.length, strings, '', menu)}
      <cluster-table
        label=${strings('nav.vms')}
        selectable
        multiple
        empty=${strings('search.nothing')}
        .sortWords=${sortWords(strings)}
        .columns=${arrangeColumns(columns, arrangement)}
        .rows=${found}
        .rowId=${vmName}
        .selected=${chosen}
        @cluster-select=${this.#onSelect}
        @cluster-context=${(event: ContextEvent) => openContextMenu(this.renderRoot, event)}
      ></cluster-table>
      ${renderVmContextMenu(bar)}`
  }

  #onSearch(event: CustomEvent<{ text: string }>) {
    this.search = event.detail.text
  }

  #onSelect(event: CustomEvent<{ id: string; ids: readonly string[] }>) {
    tellChosenRows(this, { kind: 'vms', ...event.detail })
    requestAction(this, { type: 'select_vm', vm: event.detail.id })
  }
}

function vmName({ name }: { readonly name: string }): string {
  return name
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-vms': ClusterVms
  }
}
