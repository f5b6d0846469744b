/** The audit log, newest first, with the columns of cluster-facts.md 2.8. */
import { html, LitElement, type PropertyValues } from 'lit'
import type { ClusterEvent, Snapshot } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { isQuietTime } from '../quiet-time.ts'
import { viewStyles } from '../view.styles.ts'
import { createEventColumns } from './event-columns.ts'

/** The events of the cluster. */
export class ClusterEvents extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    strings: { attribute: false },
  }
  static override styles = [base, viewStyles]

  declare snapshot: Snapshot
  declare strings: Strings

  protected override shouldUpdate(changed: PropertyValues) {
    return !isQuietTime(changed, this.snapshot)
  }

  override render() {
    const rows = [...this.snapshot.state.events].reverse()
    return html`<cluster-table
      label=${this.strings('nav.events')}
      empty=${this.strings('events.empty')}
      .columns=${createEventColumns(this.strings)}
      .rows=${rows}
      .rowId=${eventKey}
    ></cluster-table>`
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
