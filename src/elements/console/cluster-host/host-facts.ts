/**
 * What the General tab of a host says, cluster-facts.md 1 and 2.4. What the simulation does not have (versions, maker) is
 * that of the machines the original workshop ran on.
 */
import type { ClusterState, Host } from '../../../simulator/index.ts'
import type { StringKey, Strings } from '../../runtime/strings.ts'

/** A field and what it says. */
export type Fact = readonly [label: string, value: string]

/** A block of fields under one heading. */
export interface FactGroup {
  readonly heading: string
  readonly facts: readonly Fact[]
}

/** Memory the portal keeps free on a host beside its VMs, read off the original's figures. */
const reservedMebibytes = 586
const mebibyte = 2 ** 20

/** List the fields of a host, group by group. */
export function listHostFacts(host: Host, state: ClusterState, strings: Strings): FactGroup[] {
  const name = (key: StringKey) => strings(key)
  return [
    { heading: name('hostDetail.info'), facts: listInfo(host, state, strings) },
    { heading: name('hostDetail.memory'), facts: listMemory(host, state, strings) },
    {
      heading: name('hostDetail.hardware'),
      facts: [
        [name('hostDetail.manufacturer'), 'Bochs'],
        [name('hostDetail.cpuSockets'), String(host.cores)],
        [name('hostDetail.coresPerSocket'), '1'],
        [name('hostDetail.threadsPerCore'), '1'],
      ],
    },
    {
      heading: name('hostDetail.software'),
      facts: [
        [name('hostDetail.kernel'), '3.10.0-862.9.1.el7.x86_64'],
        [name('hostDetail.kvm'), '2.10.0'],
        [name('hostDetail.libvirt'), '3.9.0'],
      ],
    },
  ]
}

function listInfo(host: Host, state: ClusterState, strings: Strings): Fact[] {
  const { spmPriority } = host
  const priorities = { '-1': 'spm.never', '2': 'spm.low', '5': 'spm.medium', '7': 'spm.high' } as const
  const priority = priorities[String(spmPriority) as keyof typeof priorities] ?? 'spm.custom'
  const bricks = Object.values(state.bricks).filter(brick => brick.host === host.name)
  const peer = bricks.length > 0 && bricks.every(({ status }) => status === 'down') ? 'peerDown' : 'peerUp'
  return [
    [strings('column.address'), host.address],
    [strings('hostDetail.spmPriority'), strings(priority)],
    [strings('hostDetail.activeVms'), String(host.vm_count)],
    [strings('hostDetail.logicalCores'), String(host.cores)],
    [strings('hostDetail.onlineCores'), listNumbers(host.cores)],
    [strings('hostDetail.engineHa'), describeScore(host, strings)],
    ...(bricks.length > 0 ? [[strings('hostDetail.glusterPeer'), strings(`hostDetail.${peer}`)] as const] : []),
  ]
}

function listMemory(host: Host, state: ClusterState, strings: Strings): Fact[] {
  const total = Math.round(host.memory / mebibyte)
  const used = Math.round((total * host.memoryPercent) / 100)
  const size = (n: number) => strings('hostDetail.megabytes', { n })
  return [
    [strings('hostDetail.physicalMemory'), strings('hostDetail.totalUsedFree', { total, used, free: total - used })],
    [strings('hostDetail.swapSize'), strings('hostDetail.totalUsedFree', { total: 6143, used: 0, free: 6143 })],
    [strings('hostDetail.schedulable'), size(Math.max(0, total - promised(host, state) - reservedMebibytes))],
  ]
}

function promised(host: Host, state: ClusterState): number {
  const here = Object.values(state.vms).filter(vm => vm.host === host.name || vm.destination === host.name)
  return here.reduce((sum, vm) => sum + Math.round(vm.memory / mebibyte), 0)
}

function describeScore(host: Host, strings: Strings): string {
  if (!host.hostedEngine) return strings('hostDetail.haNone')
  return strings(host.score > 0 ? 'hostDetail.haActive' : 'hostDetail.haInactive', { n: host.score })
}

function listNumbers(count: number): string {
  return Array.from({ length: count }, (_, index) => index).join(', ')
}
