/** The audit log, newest first, with the columns of cluster-facts.md 2.8. */
import { html, LitElement } from 'lit'
import type { ClusterEvent, Snapshot } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import type { TableColumn } from '../../widgets/cluster-table/cluster-table.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { formatTime, severityLabels } from '../labels.ts'
import { viewStyles } from '../view.styles.ts'

/** Rows drawn at most; older events are counted, not drawn. */
const mostRows = 200

/** The events of the cluster. */
export class ClusterEvents extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    strings: { attribute: false },
  }
  static override styles = [base, viewStyles]

  declare snapshot: Snapshot
  declare strings: Strings

  override render() {
    const events = this.snapshot.state.events
    const rows = events.slice(-mostRows).reverse()
    return html`<cluster-table
      label=${this.strings('nav.events')}
      empty=${this.strings('events.empty')}
      .columns=${createEventColumns(this.strings)}
      .rows=${rows}
      .rowId=${eventKey}
    ></cluster-table>`
  }
}

function createEventColumns(strings: Strings): TableColumn<ClusterEvent>[] {
  return [
    {
      id: 'severity',
      header: strings('column.severity'),
      isIcon: true,
      width: 30,
      cell: ({ severity }) => {
        const { icon, tone } = severityLabels[severity]
        return html`<cluster-status
          icon=${icon}
          tone=${tone}
          label=${strings(`severity.${severity}`)}
        ></cluster-status>`
      },
    },
    { id: 'time', header: strings('column.time'), width: 72, cell: event => formatTime(event.at) },
    { id: 'message', header: strings('column.message'), isWide: true, width: 300, cell: event => event.message },
    { id: 'user', header: strings('column.user'), priority: 4, width: 80, cell: event => event.user ?? '' },
    { id: 'host', header: strings('column.host'), priority: 4, width: 70, cell: event => event.host ?? '' },
    { id: 'vm', header: strings('column.vm'), priority: 4, width: 110, cell: event => event.vm ?? '' },
    { id: 'origin', header: strings('column.origin'), priority: 5, width: 60, cell: () => 'oVirt' },
  ]
}

function eventKey(event: ClusterEvent): string {
  return String(event.index)
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-events': ClusterEvents
  }
}
