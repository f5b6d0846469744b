/**
 * One run of an exercise: the cluster at work, what was done to it, and which goals it has shown. Goals are judged
 * after every event and every action. A task passes the first time its goal holds, and stays passed; with
 * `order: sequence` it is looked at only once the tasks before it have passed.
 */
import type { Action } from '../cluster/actions/action.ts'
import type { ActionResult } from '../cluster/actions/index.ts'
import { performAction } from '../cluster/actions/index.ts'
import type { Inner } from '../cluster/inner.ts'
import type { ClusterPending } from '../cluster/pending.ts'
import type { ProfileName } from '../cluster/profile.ts'
import { applyRule } from '../cluster/rules/index.ts'
import type { ClusterState } from '../cluster/state.ts'
import type { Collection, World } from '../cluster/world.ts'
import { freeze } from '../cluster/world.ts'
import type { KernelSnapshot } from '../kernel/kernel.ts'
import { advanceTo, createKernel, nextTime, restoreKernel, schedule, snapshotKernel } from '../kernel/kernel.ts'
import type { Exercise } from './exercise.ts'
import { createWorld } from './initial-world.ts'
import type { InvariantStatus, Progress, TaskStatus, Watch } from './progress.ts'
import { createWatch, invariantStatuses, judgeProgress, readsTime, restoreProgress, taskStatuses } from './progress.ts'

/** How often goals that speak of time are judged where nothing else happens, so that a run is the same at any pace. */
const HEARTBEAT_MS = 1000
const LAST = 1

/** What a run may do otherwise than its exercise says. */
export interface RunOptions {
  /** Default: the exercise's. */
  readonly seed?: number | undefined
  /** Default: the exercise's. */
  readonly profile?: ProfileName | undefined
}

/** A run at rest, as plain JSON. */
export interface RunCheckpoint {
  readonly kernel: KernelSnapshot<ClusterPending>
  readonly state: ClusterState
  readonly inner: Inner
  readonly progress: Progress
}

/** One run of an exercise. */
export interface Run {
  readonly exercise: Exercise
  readonly seed: number
  readonly profile: ProfileName
  /** Simulated milliseconds since the start. */
  now(): number
  /** The state as it is now; it will not change. */
  state(): ClusterState
  tasks(): readonly TaskStatus[]
  invariants(): readonly InvariantStatus[]
  /** Do an action now, or tell why not. */
  dispatch(action: Action): ActionResult
  /** Let time pass up to `time`. */
  advanceTo(time: number): void
  /** When the next thing is due; undefined when the cluster rests. */
  nextTime(): number | undefined
  /** Judge an expression against the present state. */
  holds(expression: string): boolean
  /** Say why an expression does not hold. */
  explain(expression: string): string | undefined
  checkpoint(): RunCheckpoint
  restore(checkpoint: RunCheckpoint): void
}

/** Start a run. */
export function createRun(exercise: Exercise, options: RunOptions = {}): Run {
  const seed = options.seed ?? exercise.seed
  const profile = options.profile ?? exercise.profile
  const world = createWorld(exercise.cluster, profile, createKernel(seed))
  const watch = createWatch(exercise)
  for (const { at, do: action } of exercise.incidents) schedule(world.kernel, at, { type: 'perform', action })
  if (readsTime(watch)) schedule(world.kernel, HEARTBEAT_MS, { type: 'heartbeat', everyMs: HEARTBEAT_MS }, LAST)
  judgeProgress(watch, world.state, world.versions)
  const run: Running = { world, watch }
  return {
    exercise,
    seed,
    profile,
    now: () => world.kernel.now,
    state: () => freeze(world),
    tasks: () => taskStatuses(watch, world.state, world.versions),
    invariants: () => invariantStatuses(watch),
    dispatch: action => act(run, action),
    advanceTo: time => {
      advanceTo(world.kernel, time, event => handle(run, event))
      setClock(world)
    },
    nextTime: () => nextTime(world.kernel),
    holds: expression => watch.judge.judge(watch.judge.compile(expression), world.state, world.versions),
    explain: expression => watch.judge.explain(watch.judge.compile(expression), world.state, world.versions).unmet,
    checkpoint: () => ({
      kernel: snapshotKernel(world.kernel),
      state: freeze(world),
      inner: copy(world.inner),
      progress: watch.progress,
    }),
    restore: checkpoint => {
      restoreWorld(world, checkpoint)
      restoreProgress(watch, checkpoint.progress)
    },
  }
}

interface Running {
  readonly world: World
  readonly watch: Watch
}

/** Do an action, judge it, and let what it caused at once happen. */
function act(run: Running, action: Action): ActionResult {
  const { world, watch } = run
  setClock(world)
  const result = performAction(world, action)
  judgeProgress(watch, world.state, world.versions)
  advanceTo(world.kernel, world.kernel.now, event => handle(run, event))
  return result
}

function handle({ world, watch }: Running, event: ClusterPending): void {
  applyRule(world, event)
  setClock(world)
  judgeProgress(watch, world.state, world.versions)
}

function setClock(world: World): void {
  if (world.state.now !== world.kernel.now) world.state = { ...world.state, now: world.kernel.now }
}

function restoreWorld(world: World, { kernel, state, inner }: RunCheckpoint): void {
  world.kernel = restoreKernel(kernel)
  world.state = state
  world.inner = copy(inner)
  world.owned.clear()
  world.placed = null
  world.loads.clear()
  for (const name of Object.keys(world.versions) as Collection[]) world.versions[name]++
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
