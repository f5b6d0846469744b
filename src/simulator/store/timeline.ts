/**
 * A run with its past: the actions done and when, checkpoints on the way, the way back. To go to a moment, the nearest
 * checkpoint before it is taken up and the logged actions after that are done again. Actions after a moment gone back
 * to stay in the log and happen again as time advances, until a new action forks from there.
 */
import type { Action } from '../cluster/actions/action.ts'
import type { ActionResult } from '../cluster/actions/index.ts'
import type { ProfileName } from '../cluster/profile.ts'
import type { Exercise } from '../scenario/exercise.ts'
import type { Run, RunCheckpoint, RunOptions } from '../scenario/run.ts'
import { createRun } from '../scenario/run.ts'

/** Simulated time between two checkpoints. */
const CHECKPOINT_MS = 30_000
/** How far `playToNextEvent` looks: a cluster at rest is given an hour. */
const LONGEST_LOOK_MS = 3_600_000

/** One action and when it was done. */
export interface LogEntry {
  readonly at: number
  readonly action: Action
}

/** What was done, as plain JSON: with the exercise it gives the whole run again. */
export interface ActionLog {
  readonly format: 1
  readonly seed: number
  readonly profile: ProfileName
  readonly entries: readonly LogEntry[]
  /** The moment shown. */
  readonly now: number
}

interface Checkpoint {
  readonly run: RunCheckpoint
  /** How many entries of the log had been done. */
  readonly done: number
}

/** A run with its past. */
export interface Timeline {
  readonly exercise: Exercise
  run: Run
  log: readonly LogEntry[]
  /** How many entries of the log are done at the moment shown. */
  done: number
  /** Actions taken back, the last one first to be done again. */
  undone: readonly LogEntry[]
  /** The latest moment reached on this fork. */
  horizon: number
  checkpoints: Checkpoint[]
}

/** Start a timeline. */
export function createTimeline(exercise: Exercise, options: RunOptions): Timeline {
  const run = createRun(exercise, options)
  return { exercise, run, log: [], done: 0, undone: [], horizon: 0, checkpoints: [{ run: run.checkpoint(), done: 0 }] }
}

/** Let time pass up to `time`, doing again what the log has on the way. */
export function playTo(timeline: Timeline, time: number): void {
  const { run } = timeline
  for (;;) {
    const next = timeline.log[timeline.done]
    const stop = Math.min(time, next?.at ?? time, Math.max(run.now(), latestCheckpoint(timeline) + CHECKPOINT_MS))
    run.advanceTo(stop)
    if (stop >= latestCheckpoint(timeline) + CHECKPOINT_MS) {
      timeline.checkpoints.push({ run: run.checkpoint(), done: timeline.done })
    }
    if (next && next.at <= stop) {
      timeline.done++
      run.dispatch(next.action)
    } else if (stop === time) {
      break
    }
  }
  timeline.horizon = Math.max(timeline.horizon, time)
}

/** Go to a moment, back or forward. */
export function seekTo(timeline: Timeline, time: number): void {
  const now = timeline.run.now()
  const nearest = timeline.checkpoints.findLast(({ run }) => run.kernel.now <= time)
  if (nearest && (time < now || nearest.run.kernel.now > now)) takeUp(timeline, nearest)
  playTo(timeline, time)
}

/** Do an action now: what lay ahead is forgotten, from here a new fork begins. */
export function act(timeline: Timeline, action: Action): ActionResult {
  const at = timeline.run.now()
  const result = timeline.run.dispatch(action)
  if (!result.ok) return result
  timeline.log = [...timeline.log.slice(0, timeline.done), { at, action }]
  forgetAfter(timeline, at, timeline.done)
  timeline.done = timeline.log.length
  timeline.undone = []
  return result
}

/** Take the last action back, if there is one, and return to the moment before it. */
export function undoLast(timeline: Timeline): void {
  const last = timeline.log[timeline.done - 1]
  if (!last) return
  const count = timeline.done - 1
  timeline.undone = [...timeline.undone, last]
  timeline.log = timeline.log.slice(0, count)
  forgetAfter(timeline, last.at, count)
  takeUp(timeline, timeline.checkpoints.at(-1)!)
  playTo(timeline, last.at)
}

/** Do again what was taken back last, if anything was, at its own time where that is still to come. */
export function redoLast(timeline: Timeline): void {
  const next = timeline.undone.at(-1)
  if (!next) return
  const rest = timeline.undone.slice(0, -1)
  if (timeline.run.now() < next.at) playTo(timeline, next.at)
  act(timeline, next.action)
  timeline.undone = rest
}

/** Go back to the start and forget everything done. */
export function forgetAll(timeline: Timeline): void {
  timeline.log = []
  timeline.undone = []
  forgetAfter(timeline, 0, 0)
  takeUp(timeline, timeline.checkpoints[0]!)
}

/** Let time pass until `hasChanged`, event by event. */
export function playToNextEvent(timeline: Timeline, hasChanged: () => boolean): void {
  const limit = timeline.run.now() + LONGEST_LOOK_MS
  for (;;) {
    const moments = [timeline.run.nextTime(), timeline.log[timeline.done]?.at].filter(moment => moment !== undefined)
    const next = Math.min(...moments, limit + 1)
    if (next > limit) return
    playTo(timeline, next)
    if (hasChanged()) return
  }
}

/** Write down what was done. */
export function writeLog({ run, log }: Timeline): ActionLog {
  return { format: 1, seed: run.seed, profile: run.profile, entries: log, now: run.now() }
}

/** Start a timeline from a log of the same exercise. */
export function readLog(exercise: Exercise, { seed, profile, entries, now }: ActionLog): Timeline {
  const timeline = createTimeline(exercise, { seed, profile })
  timeline.log = [...entries]
  playTo(timeline, now)
  return timeline
}

function takeUp(timeline: Timeline, checkpoint: Checkpoint): void {
  timeline.run.restore(checkpoint.run)
  timeline.done = checkpoint.done
}

/** Drop the checkpoints that a change at `time`, after `count` actions, makes untrue. */
function forgetAfter(timeline: Timeline, time: number, count: number): void {
  timeline.checkpoints = timeline.checkpoints.filter(({ run, done }) => run.kernel.now <= time && done <= count)
  timeline.horizon = time
}

function latestCheckpoint({ checkpoints }: Timeline): number {
  return checkpoints.at(-1)?.run.kernel.now ?? 0
}
