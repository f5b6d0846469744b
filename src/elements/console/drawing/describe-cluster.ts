/** The same picture in words: what a screen reader finds first, and what a picture's alternative text says. */
import type { ClusterState, Host } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { describeVolume } from '../cluster-volumes/describe-volume.ts'
import { describeVmStatus, nameHostStatus } from '../labels.ts'
import { mostLargeHosts } from './draw-cluster.ts'

/** Describe the cluster in `state`, one sentence a host, a migration and a volume. */
export function describeCluster(state: ClusterState, strings: Strings): string[] {
  const hosts =
    Object.keys(state.hosts).length > mostLargeHosts
      ? countHosts(state, strings)
      : Object.values(state.hosts).map(host => describeHost(host, state, strings))
  const migrations = Object.values(state.migrations).map(({ vm, source, destination, progress }) =>
    strings('say.vmMigrating', { vm, source, destination, n: progress }),
  )
  const volumes = Object.values(state.volumes).map(volume =>
    strings('picture.volume', {
      volume: volume.name,
      status: describeVolume(volume, strings),
      up: volume.bricks_up,
      n: volume.bricks.length,
    }),
  )
  return [...hosts, ...migrations.map(sentence => `${sentence}.`), ...volumes]
}

/** Of many hosts only their statuses are told, and how many are in each; those in trouble are in the grid by name. */
function countHosts(state: ClusterState, strings: Strings): string[] {
  const hosts = Object.values(state.hosts)
  const statuses = [...new Set(hosts.map(({ status }) => status))]
  return statuses.map(status => {
    const n = hosts.filter(host => host.status === status).length
    return strings('picture.hosts', { n, status: nameHostStatus(status, strings) })
  })
}

function describeHost(host: Host, state: ClusterState, strings: Strings): string {
  const vms = Object.values(state.vms).filter(vm => vm.host === host.name)
  const names = vms.map(vm => (vm.status === 'up' ? vm.name : `${vm.name} (${describeVmStatus(vm, strings)})`))
  const facts = [
    nameHostStatus(host.status, strings),
    ...(host.power === 'off' ? [strings('picture.noPower')] : []),
    ...(host.spm ? [strings('picture.spm')] : []),
    ...(host.update_available ? [strings('picture.update')] : []),
    names.length > 0 ? strings('picture.runs', { vms: names.join(', ') }) : strings('picture.runsNothing'),
  ]
  return `${host.name}: ${facts.join(', ')}.`
}
