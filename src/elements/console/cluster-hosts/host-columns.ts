/** The columns of the hosts grid in their order, cluster-facts.md 2.2 and 2.3. */
import { html, nothing } from 'lit'
import type { ClusterState, Host } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import type { TableColumn } from '../../widgets/cluster-table/table-column.ts'
import { formatSpm, formatVmCount, hostStatusLabels, nameHostStatus } from '../labels.ts'
import type { Place } from '../place.ts'
import { describeHostAlerts } from './host-alerts.ts'

/** Create the columns for the hosts of `state`. */
export function createHostColumns(state: ClusterState, place: Place, strings: Strings): TableColumn<Host>[] {
  const engineHost = Object.values(state.vms).find(vm => vm.hosted_engine)?.host
  return [
    {
      id: 'status-icon',
      header: strings('column.statusIcon'),
      isIcon: true,
      width: 42,
      cell: host => renderStatusIcons(host, state, strings),
    },
    {
      id: 'additional-status',
      header: strings('column.additionalStatus'),
      isIcon: true,
      width: 46,
      cell: host => renderAdditionalStatus(host, engineHost === host.name, strings),
    },
    {
      id: 'name',
      header: strings('column.name'),
      isName: true,
      isLink: true,
      width: 64,
      sortBy: host => host.name,
      cell: host => host.name,
    },
    { id: 'comment', header: strings('column.comment'), priority: 4, width: 66, cell: host => host.comment },
    {
      id: 'address',
      header: strings('column.address'),
      priority: 4,
      width: 124,
      sortBy: host => host.address,
      cell: host => host.address,
    },
    { id: 'cluster', header: strings('column.cluster'), priority: 5, width: 80, cell: () => place.cluster },
    { id: 'data-center', header: strings('column.dataCenter'), priority: 5, width: 84, cell: () => place.dataCenter },
    {
      id: 'status',
      header: strings('column.status'),
      width: 162,
      sortBy: host => nameInGrid(host, strings),
      cell: host => nameInGrid(host, strings),
    },
    {
      id: 'vms',
      header: strings('column.vms'),
      align: 'center',
      width: 84,
      sortBy: host => host.vm_count,
      cell: host => renderVmCount(host, strings),
    },
    {
      id: 'memory',
      header: strings('column.memory'),
      width: 74,
      sortBy: host => host.memoryPercent,
      cell: host => meter(host.memoryPercent, strings('column.memory')),
    },
    {
      id: 'cpu',
      header: strings('column.cpu'),
      width: 74,
      sortBy: host => host.cpuPercent,
      priority: 2,
      cell: host => meter(host.cpuPercent, strings('column.cpu')),
    },
    {
      id: 'network',
      header: strings('column.network'),
      width: 74,
      sortBy: host => host.networkPercent,
      priority: 3,
      cell: host => meter(host.networkPercent, strings('column.network')),
    },
    {
      id: 'spm',
      header: strings('column.spm'),
      priority: 3,
      width: 68,
      sortBy: host => formatSpm(host, strings),
      cell: host => formatSpm(host, strings),
    },
  ]
}

/** The grid prints the raw word of the status, except in another language. */
function nameInGrid({ status }: Host, strings: Strings): string {
  return strings(`hostStatus.${status}`) || hostStatusLabels[status].raw
}

function renderStatusIcons(host: Host, state: ClusterState, strings: Strings) {
  const { icon, tone } = hostStatusLabels[host.status]
  const alerts = describeHostAlerts(host, state, strings)
  return html`<cluster-status icon=${icon} tone=${tone} label=${nameHostStatus(host.status, strings)}></cluster-status
    >${alerts.length > 0 ? html`<cluster-status icon="alert" tone="warn" label=${alerts.join(' ')}></cluster-status>` : nothing}`
}

function renderAdditionalStatus(host: Host, runsEngine: boolean, strings: Strings) {
  const update = host.update_available
    ? html`<cluster-status icon="update" label=${strings('host.updateAvailable')}></cluster-status>`
    : nothing
  return html`${update}${renderCrown(host, runsEngine, strings)}`
}

function renderCrown(host: Host, runsEngine: boolean, strings: Strings) {
  if (!host.hostedEngine) return nothing
  if (runsEngine) {
    return html`<cluster-status icon="crown" tone="gold" label=${strings('host.runsEngine')}></cluster-status>`
  }
  const label = strings(host.score > 0 ? 'host.canRunEngine' : 'host.noScore')
  return html`<cluster-status icon="crown" tone=${host.score > 0 ? 'silver' : 'calm'} label=${label}></cluster-status>`
}

function renderVmCount(host: Host, strings: Strings) {
  const title = strings('host.vmCount', {
    n: host.vm_count,
    in: host.migratingIn.length,
    out: host.migratingOut.length,
  })
  return html`<span title=${title}>${formatVmCount(host)}</span>`
}

function meter(percent: number, label: string) {
  return html`<cluster-progress kind="meter" value=${Math.round(percent)} label=${label}></cluster-progress>`
}
