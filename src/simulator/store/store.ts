/** The only door for views: an immutable snapshot, a subscription, actions, and the timeline's controls. */
import type { Action } from '../cluster/actions/action.ts'
import type { ActionResult } from '../cluster/actions/index.ts'
import type { ClusterState } from '../cluster/state.ts'
import type { Exercise } from '../scenario/exercise.ts'
import type { InvariantStatus, TaskStatus } from '../scenario/progress.ts'
import type { RunOptions } from '../scenario/run.ts'
import type { ActionLog, Timeline } from './timeline.ts'
import {
  act,
  createTimeline,
  forgetAll,
  playTo,
  playToNextEvent,
  readLog,
  redoLast,
  seekTo,
  undoLast,
  writeLog,
} from './timeline.ts'

/** What a view shows; a new object only when something changed, and what did not change is the same object in it. */
export interface Snapshot {
  readonly state: ClusterState
  readonly tasks: readonly TaskStatus[]
  readonly invariants: readonly InvariantStatus[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The latest moment reached on this fork. */
  readonly horizon: number
}

/** A store over one run. */
export interface Store {
  readonly exercise: Exercise
  getSnapshot(): Snapshot
  /** Be told of every change; the function returned ends it. */
  subscribe(listener: () => void): () => void
  /** Do an action now, or be told why not. */
  dispatch(action: Action): ActionResult
  /** Let so many simulated milliseconds pass. */
  advance(ms: number): void
  /** Let time pass until something is logged, a status changes or a task passes. */
  advanceToNextEvent(): void
  /** Go to a moment, back or forward. */
  seek(ms: number): void
  /** Return to the moment before the last action. */
  undo(): void
  /** Do the action again that was taken back last. */
  redo(): void
  reset(): void
  exportLog(): ActionLog
  /** Take up a log of the same exercise. */
  load(log: ActionLog): void
}

/** Make the store of an exercise. */
export function createStore(exercise: Exercise, options: RunOptions = {}): Store {
  let timeline = createTimeline(exercise, options)
  let snapshot: Snapshot | undefined
  const listeners = new Set<() => void>()
  const getSnapshot = () => {
    snapshot ??= takeSnapshot(timeline)
    return snapshot
  }
  const changed = () => {
    snapshot = undefined
    for (const listener of [...listeners]) listener()
  }
  const change = (work: () => void) => {
    work()
    changed()
  }
  return {
    exercise,
    getSnapshot,
    subscribe: listener => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    dispatch: action => {
      const result = act(timeline, action)
      if (result.ok) changed()
      return result
    },
    advance: ms => {
      if (ms > 0) change(() => playTo(timeline, timeline.run.now() + Math.round(ms)))
    },
    advanceToNextEvent: () => {
      const before = fingerprint(getSnapshot())
      change(() => playToNextEvent(timeline, () => fingerprint(takeSnapshot(timeline)) !== before))
    },
    seek: ms => change(() => seekTo(timeline, Math.max(0, Math.round(ms)))),
    undo: () => change(() => undoLast(timeline)),
    redo: () => change(() => redoLast(timeline)),
    reset: () => change(() => forgetAll(timeline)),
    exportLog: () => writeLog(timeline),
    load: log => {
      timeline = readLog(exercise, log)
      changed()
    },
  }
}

function takeSnapshot({ run, done, undone, horizon }: Timeline): Snapshot {
  return {
    state: run.state(),
    tasks: run.tasks(),
    invariants: run.invariants(),
    canUndo: done > 0,
    canRedo: undone.length > 0,
    horizon: Math.max(horizon, run.now()),
  }
}

/** Write down what a reader would call an event: the log, every status, every task. */
function fingerprint({ state, tasks }: Pick<Snapshot, 'state' | 'tasks'>): string {
  const hosts = Object.values(state.hosts).map(host => `${host.status}/${host.power}`)
  const vms = Object.values(state.vms).map(vm => vm.status)
  return [state.events.length, ...hosts, ...vms, ...tasks.map(task => task.passed)].join()
}
