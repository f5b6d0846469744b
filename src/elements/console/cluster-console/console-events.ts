/** The `lab:*` events of a console: what a page, a progress list or a course may listen to. */
import type { Snapshot } from '../../../simulator/index.ts'

/** Detail of `lab:task-passed`. */
export interface TaskPassedDetail {
  readonly console: string
  readonly task: string
  /** Simulated milliseconds since the start. */
  readonly at: number
}

/** Detail of `lab:task-failed`: the time a task may take has run out. */
export type TaskFailedDetail = TaskPassedDetail

/** Detail of `lab:invariant-broken`: a rule of the exercise that must always hold did not. */
export interface InvariantBrokenDetail {
  readonly console: string
  readonly invariant: string
  readonly message: string
  readonly at: number
}

/** Detail of `lab:state`. */
export interface StateDetail {
  readonly console: string
  readonly now: number
}

/** Turn the difference between one snapshot and the next into events on the console. */
export class ConsoleEvents {
  readonly #target: HTMLElement
  #known: Snapshot | undefined

  constructor(target: HTMLElement) {
    this.#target = target
  }

  /** Take `snapshot` as known, without a word. */
  start(snapshot: Snapshot): void {
    this.#known = snapshot
  }

  /** Say what has changed since the last snapshot. */
  report(snapshot: Snapshot): void {
    const before = this.#known
    this.#known = snapshot
    const { now } = snapshot.state
    const console = this.#target.id
    for (const { id: task, passed, failed } of snapshot.tasks) {
      const known = before?.tasks.find(({ id }) => id === task)
      if (passed && !known?.passed) this.#say<TaskPassedDetail>('lab:task-passed', { console, task, at: now })
      if (failed && !known?.failed) this.#say<TaskFailedDetail>('lab:task-failed', { console, task, at: now })
    }
    for (const { id: invariant, broken, message } of snapshot.invariants) {
      if (!broken || before?.invariants.find(({ id }) => id === invariant)?.broken) continue
      const detail = { console, invariant, message: message ?? '', at: now }
      this.#say<InvariantBrokenDetail>('lab:invariant-broken', detail)
    }
    this.#say<StateDetail>('lab:state', { console, now })
  }

  #say<Detail>(type: string, detail: Detail) {
    this.#target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }
}
