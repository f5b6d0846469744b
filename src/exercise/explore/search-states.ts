/**
 * Search the states that can be reached in an exercise, the most promising first: few acts, many tasks done, acts of
 * the kinds the author uses. The order depends on nothing but the exercise, so that a search of so many states finds
 * the same every time.
 */
import type { Action, Exercise, Run, RunCheckpoint } from '../../simulator/index.ts'
import { createRun } from '../../simulator/index.ts'
import { createFingerprint } from './fingerprint.ts'
import type { Candidate } from './list-actions.ts'
import { listActions } from './list-actions.ts'
import { settle, waitForChange } from './settle.ts'

/** One step of a path: an act, a wait until the cluster rests, a wait until something changes. */
export type PathStep = Action | { readonly type: 'wait_for_rest' } | { readonly type: 'wait_for_change' }

/** One state that was reached. */
export interface Reached {
  readonly index: number
  readonly checkpoint: RunCheckpoint
  /** The state it was first reached from; −1 for the start. */
  readonly parent: number
  /** What led here from there. */
  readonly steps: readonly PathStep[]
  /** Acts on the way here. */
  readonly acts: number
  /** Ids of the tasks that have passed. */
  readonly passed: readonly string[]
  readonly isSolved: boolean
  /** A task's time has run out, or an invariant has broken. */
  readonly isLost: boolean
  readonly isAtRest: boolean
  /** States reached from here. */
  readonly next: number[]
}

/** What a search reached. */
export interface Search {
  readonly states: readonly Reached[]
  /** Whether nothing was left to try. */
  readonly isComplete: boolean
}

/** Where to stop. */
export interface SearchBounds {
  /** Most states. */
  readonly limit: number
  /** Says whether time has run out. */
  readonly isOver: () => boolean
}

/** Steps are weighed in quarters of an act. */
const ACT = 4
const FOREIGN = 4
const MIDWAY = 3
const OPEN_TASK = 8

/** Search from the start of an exercise. */
export function searchStates(exercise: Exercise, { limit, isOver }: SearchBounds): Search {
  const run = createRun(exercise)
  const candidates = listActions(exercise)
  const fingerprint = createFingerprint(exercise)
  const states: Reached[] = []
  const seen = new Map<string, number>()
  const open = createQueue()
  const reach = (parent: number, steps: readonly PathStep[], weight: number, isAtRest: boolean): void => {
    const checkpoint = run.checkpoint()
    const key = fingerprint(run, checkpoint)
    const known = seen.get(key)
    if (known !== undefined) {
      if (known !== parent) states[parent]?.next.push(known)
      return
    }
    const state = describe(run, checkpoint, { index: states.length, parent, steps, isAtRest }, states[parent])
    seen.set(key, state.index)
    states.push(state)
    states[parent]?.next.push(state.index)
    const todo = exercise.tasks.length - state.passed.length
    if (!state.isLost && !state.isSolved) open.add(state.index, weight, weight + todo * OPEN_TASK)
  }
  reach(-1, [], 0, true)
  for (let item = open.take(); item !== undefined; item = open.take()) {
    if (states.length >= limit || isOver()) return { states, isComplete: false }
    expand(run, states[item.index]!, candidates, item.weight, reach)
  }
  return { states, isComplete: true }
}

type Reach = (parent: number, steps: readonly PathStep[], weight: number, isAtRest: boolean) => void

/** Try everything that can be done in a state. */
function expand(run: Run, state: Reached, candidates: readonly Candidate[], weight: number, reach: Reach): void {
  const from = () => run.restore(state.checkpoint)
  if (!state.isAtRest) {
    from()
    waitForChange(run)
    reach(state.index, [{ type: 'wait_for_change' }], weight + 1, false)
  }
  for (const { action, isForeign, isView } of candidates) {
    from()
    if (!run.dispatch(action).ok) continue
    const cost = weight + ACT + (isForeign ? FOREIGN : 0)
    if (isView) {
      reach(state.index, [action], cost, state.isAtRest)
      continue
    }
    const midway = run.checkpoint()
    settle(run)
    reach(state.index, [action, { type: 'wait_for_rest' }], cost, true)
    run.restore(midway)
    reach(state.index, [action], cost + MIDWAY, false)
  }
}

function describe(
  run: Run,
  checkpoint: RunCheckpoint,
  own: Pick<Reached, 'index' | 'parent' | 'steps' | 'isAtRest'>,
  parent: Reached | undefined,
): Reached {
  const tasks = run.tasks()
  const isSolved = tasks.every(task => task.passed)
  const isBroken = run.invariants().some(rule => rule.broken)
  return {
    ...own,
    checkpoint,
    acts: (parent?.acts ?? 0) + countActs(own.steps),
    passed: tasks.filter(task => task.passed).map(task => task.id),
    isSolved: isSolved && !isBroken,
    isLost: isBroken || tasks.some(task => task.failed),
    next: [],
  }
}

/** Count the acts among steps. */
export function countActs(steps: readonly PathStep[]): number {
  return steps.filter(step => step.type !== 'wait_for_rest' && step.type !== 'wait_for_change').length
}

/** List the steps from the start to a state. */
export function pathTo({ states }: Search, state: Reached): readonly PathStep[] {
  const parent = states[state.parent]
  return parent ? [...pathTo({ states, isComplete: false }, parent), ...state.steps] : state.steps
}

interface Waiting {
  readonly index: number
  readonly weight: number
}

/** A queue by rank, first come first served within one. */
function createQueue(): { add(index: number, weight: number, rank: number): void; take(): Waiting | undefined } {
  const ranks: Waiting[][] = []
  return {
    add: (index, weight, rank) => {
      ranks[rank] ??= []
      ranks[rank].push({ index, weight })
    },
    take: () => ranks.find(rank => rank !== undefined && rank.length > 0)?.shift(),
  }
}
