/** The columns of a host's network interfaces and bricks. */
import { html } from 'lit'
import type { Brick, ClusterState, Host, Network } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import type { TableColumn } from '../../widgets/cluster-table/table-column.ts'
import { percentUsed, renderSpace } from '../cluster-volumes/render-space.ts'
import { formatSpeed } from '../labels.ts'

/** One network interface of a host. */
export interface Interface {
  readonly name: string
  readonly network: Network
  readonly isUp: boolean
  /** Percent of the link in use. */
  readonly load: number
}

/** List the interfaces of a host: one for each network, the management network at the first (cluster-facts.md 1). */
export function listInterfaces(host: Host, { networks }: ClusterState): Interface[] {
  const isManagement = ({ roles }: Network) => Number(roles.includes('management'))
  const ordered = Object.values(networks).sort((a, b) => isManagement(b) - isManagement(a))
  return ordered.map((network, index) => ({
    name: `eth${index}`,
    network,
    isUp: host.power === 'on' && !host.unplugged.includes(network.name),
    load: network.roles.includes('migration') ? host.networkPercent : 0,
  }))
}

/** Create the columns of the interfaces. */
export function createInterfaceColumns(strings: Strings): TableColumn<Interface>[] {
  return [
    {
      id: 'status',
      header: strings('column.statusIcon'),
      isIcon: true,
      width: 28,
      cell: ({ isUp }) => renderUpDown(isUp, strings),
    },
    { id: 'name', header: strings('column.name'), isName: true, width: 70, cell: ({ name }) => name },
    { id: 'network', header: strings('column.logicalNetwork'), width: 110, cell: ({ network }) => network.name },
    { id: 'roles', header: strings('column.roles'), width: 130, cell: ({ network }) => network.roles.join(', ') },
    {
      id: 'speed',
      header: strings('column.speed'),
      width: 80,
      cell: ({ network }) => (network.speed > 0 ? formatSpeed(network.speed) : ''),
    },
    {
      id: 'load',
      header: strings('column.network'),
      priority: 2,
      width: 80,
      cell: ({ load }) =>
        html`<cluster-progress kind="meter" value=${Math.round(load)} label=${strings('column.network')}></cluster-progress>`,
    },
  ]
}

/** Create the columns of the bricks on a host. */
export function createHostBrickColumns(strings: Strings): TableColumn<Brick>[] {
  return [
    {
      id: 'status',
      header: strings('column.statusIcon'),
      isIcon: true,
      width: 28,
      cell: ({ status }) => renderUpDown(status === 'up', strings),
    },
    { id: 'volume', header: strings('column.volume'), isName: true, width: 80, cell: ({ volume }) => volume },
    {
      id: 'directory',
      header: strings('column.brickDirectory'),
      width: 230,
      cell: ({ id }) => id.replace(/^[^:]*:/, ''),
    },
    {
      id: 'space',
      header: strings('column.spaceUsed'),
      width: 96,
      sortBy: percentUsed,
      cell: brick => renderSpace(brick, strings),
    },
    {
      id: 'heal',
      header: strings('column.unsynced'),
      width: 120,
      cell: ({ unsyncedEntries: n }) => (n > 0 ? strings('volume.unsynced', { n }) : strings('volume.healOk')),
    },
  ]
}

function renderUpDown(isUp: boolean, strings: Strings) {
  const label = strings(isUp ? 'volume.up' : 'volume.down')
  return html`<cluster-status icon=${isUp ? 'up' : 'down'} tone=${isUp ? 'good' : 'bad'} label=${label}></cluster-status>`
}
