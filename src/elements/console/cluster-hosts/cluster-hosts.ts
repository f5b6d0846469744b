/** The portal's `Compute » Hosts`: search bar, toolbar and grid, by cluster-facts.md 2.2 to 2.5. */
import { html, LitElement, type PropertyValues } from 'lit'
import type { Snapshot } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { type Arrangement, arrangeColumns, asItComes } from '../columns/arrange-columns.ts'
import { renderColumnsMenu } from '../columns/columns-menu.ts'
import type { Place } from '../place.ts'
import { isQuietTime } from '../quiet-time.ts'
import { requestAction, requestPage, tellChosenRows } from '../request-action.ts'
import { createSearch } from '../search/search.ts'
import { renderStrip } from '../strip.ts'
import { sortWords } from '../table-words.ts'
import { type ContextEvent, openContextMenu } from '../toolbar.ts'
import { viewStyles } from '../view.styles.ts'
import { createHostColumns } from './host-columns.ts'
import { hostSearchFields } from './host-search.ts'
import { type HostToolbar, renderHostContextMenu, renderHostToolbar } from './host-toolbar.ts'

/** The hosts of the cluster, of which some can be chosen and acted on. */
export class ClusterHosts extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    strings: { attribute: false },
    place: { attribute: false },
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
  /** Names of the chosen hosts. */
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

  protected override shouldUpdate(changed: PropertyValues) {
    return !isQuietTime(changed, this.snapshot)
  }

  override render() {
    const { strings, chosen, arrangement } = this
    const { state } = this.snapshot
    const { fieldsOf, known } = hostSearchFields
    const found = createSearch(this.search).apply(Object.values(state.hosts), fieldsOf)
    const bar: HostToolbar = { view: this, chosen, state, strings }
    const columns = createHostColumns(state, this.place, strings)
    const menu = renderColumnsMenu({ view: this, columns, arrangement, strings })
    return html`<cluster-search
        prefix=${strings('search.hosts')}
        .text=${this.search}
        .fields=${known}
        .strings=${strings}
        .isKept=${this.kept.includes(this.search)}
        @cluster-search=${this.#onSearch}
      ></cluster-search>
      ${renderHostToolbar(bar)} ${renderStrip(found.length, chosen.length, strings, '', menu)}
      <cluster-table
        label=${strings('nav.hosts')}
        selectable
        multiple
        empty=${strings('search.nothing')}
        .sortWords=${sortWords(strings)}
        .columns=${arrangeColumns(columns, arrangement)}
        .rows=${found}
        .rowId=${hostName}
        .selected=${chosen}
        @cluster-select=${this.#onSelect}
        @cluster-open=${this.#onOpen}
        @cluster-context=${(event: ContextEvent) => openContextMenu(this.renderRoot, event)}
      ></cluster-table>
      ${renderHostContextMenu(bar)}`
  }

  #onSearch(event: CustomEvent<{ text: string }>) {
    this.search = event.detail.text
  }

  #onSelect(event: CustomEvent<{ id: string; ids: readonly string[] }>) {
    tellChosenRows(this, { kind: 'hosts', ...event.detail })
    requestAction(this, { type: 'select_host', host: event.detail.id })
  }

  #onOpen(event: CustomEvent<{ id: string }>) {
    requestPage(this, { page: 'host', host: event.detail.id })
  }
}

function hostName({ name }: { readonly name: string }): string {
  return name
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-hosts': ClusterHosts
  }
}
