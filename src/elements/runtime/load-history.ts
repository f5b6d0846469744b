/**
 * The recent load of hosts and VMs, for sparklines: now and then the state itself is kept, which costs nothing, since what
 * did not change is the same object in it.
 */
import type { ClusterState, Snapshot } from '../../simulator/index.ts'

/** What a sparkline shows. */
export type LoadKind = 'memory' | 'cpu' | 'network'

/** The load of a run up to one moment. */
export interface LoadHistory {
  /** Load of a VM, oldest first. */
  readonly ofVm: (name: string, kind: LoadKind) => readonly number[]
  /** Any figure of the cluster, oldest first. */
  readonly of: (read: (state: ClusterState) => number) => readonly number[]
}

const sampleEveryMs = 5000
const longest = 24
/** More than are shown, so that something is left to show after a step back in time. */
const mostKept = 200

/** Keeps the load of one store. */
export class LoadRecorder {
  #samples: ClusterState[] = []

  /** Look at a snapshot; at the latest moment, what lies after it was of another course. */
  record({ state, horizon }: Snapshot): void {
    if (state.now < horizon) return
    if (this.#samples.some(({ now }) => now > state.now)) {
      this.#samples = this.#samples.filter(({ now }) => now <= state.now)
    }
    const last = this.#samples.at(-1)
    if (last && state.now - last.now < sampleEveryMs) return
    this.#samples = [...this.#samples, state].slice(-mostKept)
  }

  /** Give what was seen up to `state`, which is the last of it. */
  upTo(state: ClusterState): LoadHistory {
    const samples = [...this.#samples.filter(({ now }) => now < state.now).slice(1 - longest), state]
    return {
      of: read => samples.map(read),
      ofVm: (name, kind) => samples.map(({ vms }) => Math.round(vms[name]?.[`${kind}Percent`] ?? 0)),
    }
  }
}
