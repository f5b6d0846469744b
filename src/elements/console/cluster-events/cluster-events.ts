/** The audit log, newest first, with the columns of cluster-facts.md 2.8. */
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import type { ClusterEvent, Snapshot } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { isQuietTime } from '../quiet-time.ts'
import { createSearch } from '../search/search.ts'
import { renderStrip } from '../strip.ts'
import { viewStyles } from '../view.styles.ts'
import { createEventColumns } from './event-columns.ts'
import { eventSearchFields } from './event-search.ts'

/** The events of the cluster. */
export class ClusterEvents extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    strings: { attribute: false },
    searchable: { type: Boolean },
    search: {},
    kept: { attribute: false },
  }
  static override styles = [base, viewStyles]

  declare snapshot: Snapshot
  declare strings: Strings
  /** Whether it has a search bar. */
  declare searchable: boolean
  /** What the search bar says. */
  declare search: string
  /** The searches of this page that are kept. */
  declare kept: readonly string[]

  constructor() {
    super()
    this.searchable = false
    this.search = ''
    this.kept = []
  }

  protected override shouldUpdate(changed: PropertyValues) {
    return !isQuietTime(changed, this.snapshot)
  }

  override render() {
    const { strings } = this
    const { events } = this.snapshot.state
    const { fieldsOf } = eventSearchFields(strings)
    const rows = createSearch(this.search).apply([...events].reverse(), fieldsOf)
    return html`${this.searchable ? this.#renderSearch(rows.length) : nothing}
      <cluster-table
        label=${strings('nav.events')}
        empty=${strings(events.length === 0 ? 'events.empty' : 'search.nothing')}
        .columns=${createEventColumns(strings)}
        .rows=${rows}
        .rowId=${eventKey}
      ></cluster-table>`
  }

  #renderSearch(count: number) {
    const { strings } = this
    const { hosts, vms } = this.snapshot.state
    const { known } = eventSearchFields(strings)
    return html`<cluster-search
        prefix=${strings('search.events')}
        .text=${this.search}
        .fields=${{ ...known, host: Object.keys(hosts), vm: Object.keys(vms) }}
        .strings=${strings}
        .isKept=${this.kept.includes(this.search)}
        @cluster-search=${this.#onSearch}
      ></cluster-search>
      ${renderStrip(count, 0, strings)}`
  }

  #onSearch(event: CustomEvent<{ text: string }>) {
    this.search = event.detail.text
  }
}

function eventKey(event: ClusterEvent): string {
  return String(event.index)
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-events': ClusterEvents
  }
}
