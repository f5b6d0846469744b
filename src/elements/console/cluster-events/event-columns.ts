/** The columns of the audit log, cluster-facts.md 2.8. */

import { html } from 'lit'
import type { ClusterEvent } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import type { TableColumn } from '../../widgets/cluster-table/table-column.ts'
import { describeEvent } from '../describe-event.ts'
import { formatTime, severityLabels } from '../labels.ts'

/** Create the columns of events. */
export function createEventColumns(strings: Strings): TableColumn<ClusterEvent>[] {
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
    {
      id: 'message',
      header: strings('column.message'),
      isWide: true,
      width: 300,
      cell: event => describeEvent(event, strings),
    },
    { id: 'user', header: strings('column.user'), priority: 4, width: 80, cell: event => event.user ?? '' },
    { id: 'host', header: strings('column.host'), priority: 4, width: 70, cell: event => event.host ?? '' },
    { id: 'vm', header: strings('column.vm'), priority: 4, width: 110, cell: event => event.vm ?? '' },
    { id: 'origin', header: strings('column.origin'), priority: 5, width: 60, cell: () => 'oVirt' },
  ]
}
