/** What the dashboard's upper cards count: how many there are of each kind, and in what state, cluster-facts.md 2.1. */
import type { ClusterState, EventSeverity, Host, Vm } from '../../../simulator/index.ts'
import type { StringKey, Strings } from '../../runtime/strings.ts'
import type { StatusTone } from '../../widgets/cluster-status/cluster-status.ts'
import type { IconName } from '../../widgets/icons.ts'
import {
  hostStatusLabels,
  nameHostStatus,
  nameVmStatus,
  type StatusLabel,
  severityLabels,
  vmStatusLabels,
} from '../labels.ts'
import type { PageRequest } from '../request-action.ts'

/** So many of a kind are in one state; choosing it leads to their list. */
export interface StateCount {
  readonly count: number
  readonly label: string
  readonly icon: IconName
  readonly tone: StatusTone
  readonly target?: PageRequest
}

/** One card. */
export interface InventoryCard {
  readonly title: string
  readonly icon: IconName
  readonly count: number
  readonly target?: PageRequest
  readonly states: readonly StateCount[]
}

/** Count everything there is in `state`, in the order of the portal's cards. */
export function countInventory(state: ClusterState, strings: Strings): InventoryCard[] {
  const hosts = Object.values(state.hosts)
  const volumes = Object.values(state.volumes)
  const vms = Object.values(state.vms)
  const works = hosts.some(({ status }) => status === 'up')
  const lost = volumes.filter(({ status, quorum }) => status === 'down' || !quorum).length
  const one = [upDown(works ? 1 : 0, works ? 0 : 1, strings)].flat()
  return [
    { title: strings('nav.dataCenters'), icon: 'dataCenter', count: 1, states: one },
    { title: strings('nav.clusters'), icon: 'cluster', count: 1, states: one },
    {
      title: strings('nav.hosts'),
      icon: 'host',
      count: hosts.length,
      target: { page: 'hosts' },
      states: countStatuses<Host>(hosts, hostStatusLabels, 'hosts', status => nameHostStatus(status, strings)),
    },
    {
      title: strings('nav.domains'),
      icon: 'storage',
      count: volumes.length,
      states: upDown(volumes.length - lost, lost, strings),
    },
    {
      title: strings('nav.glusterVolumes'),
      icon: 'volume',
      count: volumes.length,
      target: { page: 'volumes' },
      states: upDown(volumes.length - lost, lost, strings, 'volumes'),
    },
    {
      title: strings('nav.vms'),
      icon: 'vm',
      count: vms.length,
      target: { page: 'vms' },
      states: countStatuses<Vm>(vms, vmStatusLabels, 'vms', status => nameVmStatus(status, strings)),
    },
    countEvents(state, strings),
  ]
}

function countEvents({ events }: ClusterState, strings: Strings): InventoryCard {
  const severities: readonly EventSeverity[] = ['alert', 'error', 'warning', 'normal']
  const states = severities.flatMap(severity => {
    const count = events.filter(event => event.severity === severity).length
    const label = strings(`severity.${severity}`)
    return count > 0 ? [{ count, label, ...severityLabels[severity], target: { page: 'events' } }] : []
  })
  return { title: strings('nav.events'), icon: 'events', count: events.length, target: { page: 'events' }, states }
}

function upDown(up: number, down: number, strings: Strings, page?: string): StateCount[] {
  const entry = (count: number, key: StringKey, icon: IconName, tone: StatusTone): StateCount[] =>
    count > 0 ? [{ count, label: strings(key), icon, tone, ...(page ? { target: { page } } : {}) }] : []
  return [...entry(up, 'volume.up', 'up', 'good'), ...entry(down, 'volume.down', 'down', 'bad')]
}

/** Count each status, the most frequent first; choosing one leads to the list of those that are in it. */
function countStatuses<Item extends Host | Vm>(
  items: readonly Item[],
  labels: Readonly<Record<Item['status'], StatusLabel>>,
  page: string,
  nameOf: (status: Item['status']) => string,
): StateCount[] {
  const counts = new Map<string, number>()
  for (const { status } of items) counts.set(status, (counts.get(status) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([status, count]) => {
      const { icon, tone, raw } = labels[status as Item['status']]
      return {
        count,
        label: nameOf(status as Item['status']),
        icon,
        tone,
        target: { page, search: `status = ${raw.toLowerCase()}` },
      }
    })
}
