/** The columns of the VM grid in their order, cluster-facts.md 2.7. */
import { html, nothing } from 'lit'
import type { ClusterState, Vm } from '../../../simulator/index.ts'
import type { LoadHistory, LoadKind } from '../../runtime/load-history.ts'
import type { Strings } from '../../runtime/strings.ts'
import type { TableColumn } from '../../widgets/cluster-table/table-column.ts'
import { describeVmStatus, formatUptime, nameVmStatus, vmStatusLabels } from '../labels.ts'
import type { Place } from '../place.ts'
import { renderSparkline } from '../sparkline.ts'

/** Create the columns for the VMs of `state`. */
export function createVmColumns(
  state: ClusterState,
  load: LoadHistory,
  place: Place,
  strings: Strings,
): TableColumn<Vm>[] {
  const spark = (kind: LoadKind) => (vm: Vm) =>
    vm.status === 'down' ? '--' : renderSparkline(load.ofVm(vm.name, kind))
  return [
    {
      id: 'status-icon',
      header: strings('column.statusIcon'),
      isIcon: true,
      width: 28,
      cell: vm => {
        const { icon, tone } = vmStatusLabels[vm.status]
        return html`<cluster-status icon=${icon} tone=${tone} label=${describeVmStatus(vm, strings)}></cluster-status>`
      },
    },
    {
      id: 'type-icon',
      header: strings('column.typeIcon'),
      isIcon: true,
      width: 28,
      cell: vm =>
        vm.hosted_engine
          ? html`<cluster-status icon="crown" tone="gold" label="Hosted Engine"></cluster-status>`
          : nothing,
    },
    {
      id: 'name',
      header: strings('column.name'),
      isName: true,
      width: 115,
      sortBy: vm => vm.name,
      cell: vm => vm.name,
    },
    { id: 'comment', header: strings('column.comment'), priority: 5, width: 54, cell: () => '' },
    { id: 'host', header: strings('column.host'), width: 60, sortBy: vm => vm.host ?? '', cell: vm => vm.host ?? '' },
    { id: 'ip', header: strings('column.ip'), priority: 5, width: 64, cell: () => '' },
    { id: 'fqdn', header: strings('column.fqdn'), priority: 5, width: 50, cell: () => '' },
    { id: 'cluster', header: strings('column.cluster'), priority: 5, width: 66, cell: () => place.cluster },
    { id: 'data-center', header: strings('column.dataCenter'), priority: 5, width: 66, cell: () => place.dataCenter },
    {
      id: 'memory',
      header: strings('column.memory'),
      priority: 2,
      width: 96,
      sortBy: vm => vm.memoryPercent,
      cell: spark('memory'),
    },
    {
      id: 'cpu',
      header: strings('column.cpu'),
      priority: 3,
      width: 96,
      sortBy: vm => vm.cpuPercent,
      cell: spark('cpu'),
    },
    {
      id: 'network',
      header: strings('column.network'),
      priority: 3,
      width: 96,
      sortBy: vm => vm.networkPercent,
      cell: spark('network'),
    },
    {
      id: 'graphics',
      header: strings('column.graphics'),
      width: 54,
      priority: 5,
      cell: vm => (vm.status === 'down' ? strings('vm.graphicsNone') : 'VNC'),
    },
    {
      id: 'status',
      header: strings('column.status'),
      width: 165,
      sortBy: vm => nameVmStatus(vm.status, strings),
      cell: vm => renderStatus(vm, state, strings),
    },
    {
      id: 'uptime',
      header: strings('column.uptime'),
      width: 64,
      sortBy: vm => (vm.startedAt === null ? -1 : state.now - vm.startedAt),
      priority: 4,
      cell: vm => (vm.startedAt === null ? '' : formatUptime(state.now - vm.startedAt, strings)),
    },
    { id: 'description', header: strings('column.description'), priority: 5, width: 70, cell: vm => vm.description },
  ]
}

/** While a VM migrates, a green bar with its text stands in place of the status word. */
function renderStatus(vm: Vm, state: ClusterState, strings: Strings) {
  const migration = state.migrations[vm.name]
  if (vm.status !== 'migrating' || !migration) return nameVmStatus(vm.status, strings)
  return html`<cluster-progress
    value=${migration.progress}
    text=${strings('vm.migrating', { n: migration.progress })}
    label=${strings('vm.migrationOf', { vm: vm.name })}
  ></cluster-progress>`
}
