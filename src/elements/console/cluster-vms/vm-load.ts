/** The recent load of each VM, kept by the grid for its sparklines: one sample every five simulated seconds. */
import type { ClusterState } from '../../../simulator/index.ts'

/** What a sparkline shows. */
export type LoadKind = 'memory' | 'cpu' | 'network'

/** Samples by VM and kind, oldest first. */
export interface VmLoad {
  /** When the last sample was taken. */
  readonly at: number
  readonly samples: Readonly<Record<string, Readonly<Record<LoadKind, readonly number[]>>>>
}

const sampleEveryMs = 5000
const longest = 24

/** Add the load of `state` to what is known; a step back in time begins anew. */
export function recordLoad(load: VmLoad, state: ClusterState): VmLoad {
  const isBack = state.now < load.at
  const isDue = state.now - load.at >= sampleEveryMs
  const isEmpty = Object.keys(load.samples).length === 0
  if (!isBack && !isDue && !isEmpty) return load
  const previous = isBack ? {} : load.samples
  const samples = Object.values(state.vms).map(vm => {
    const known = previous[vm.name]
    const add = (kind: LoadKind, value: number) => [...(known?.[kind] ?? []), Math.round(value)].slice(-longest)
    return [
      vm.name,
      {
        memory: add('memory', vm.memoryPercent),
        cpu: add('cpu', vm.cpuPercent),
        network: add('network', vm.networkPercent),
      },
    ] as const
  })
  return { at: state.now, samples: Object.fromEntries(samples) }
}
