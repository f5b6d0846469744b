/** How much of the cluster's processors, memory and storage is in use, for the dashboard's donuts. */
import type { ClusterState, Host, Vm } from '../../../simulator/index.ts'
import { percentUsed } from '../cluster-volumes/render-space.ts'

/** One resource: how much there is, how much is in use, and how much is promised to VMs. */
export interface Utilization {
  readonly kind: 'cpu' | 'memory'
  /** Cores, or bytes. */
  readonly total: number
  readonly used: number
  /** Percent of it that is in use. */
  readonly percent: number
  /** Percent given to VMs that run, and to all VMs. */
  readonly committed: number
  readonly allocated: number
}

/** Measure one resource over the hosts that are up. */
export function measureUtilization(state: ClusterState, kind: Utilization['kind']): Utilization {
  const hosts = Object.values(state.hosts).filter(({ status }) => status === 'up')
  const size = (host: Host) => (kind === 'cpu' ? host.cores : host.memory)
  const load = (host: Host) => (kind === 'cpu' ? host.cpuPercent : host.memoryPercent) / 100
  const need = (vm: Vm) => (kind === 'cpu' ? vm.vcpus : vm.memory)
  const vms = Object.values(state.vms)
  const total = sum(hosts.map(size))
  const used = sum(hosts.map(host => size(host) * load(host)))
  const share = (part: number) => (total === 0 ? 0 : Math.round((part / total) * 100))
  return {
    kind,
    total,
    used,
    percent: share(used),
    committed: share(sum(vms.filter(({ host }) => host !== null).map(need))),
    allocated: share(sum(vms.map(need))),
  }
}

/** Storage that can be reached: the volumes that VMs can write to. */
export interface StorageUse {
  readonly size: number
  readonly used: number
  /** Percent of it that is in use. */
  readonly percent: number
  /** How many volumes can be written, of how many. */
  readonly served: number
  readonly volumes: number
}

/** Measure the storage of the volumes that can be written. */
export function measureStorage(state: Pick<ClusterState, 'volumes'>): StorageUse {
  const volumes = Object.values(state.volumes)
  const served = volumes.filter(({ quorum, status }) => quorum && status === 'up')
  const size = sum(served.map(volume => volume.size))
  const used = sum(served.map(volume => volume.used))
  const percent = Math.round(percentUsed({ size, used }))
  return { size, used, percent, served: served.length, volumes: volumes.length }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
