/**
 * Explore an exercise beyond its author's solution: the shortest way through, tasks that pass too early, and states
 * from which there is no way through any more.
 */
import type { Exercise, Step } from '../../simulator/index.ts'
import { createRun } from '../../simulator/index.ts'
import { findDeadEnds } from './find-dead-ends.ts'
import type { PathStep, Search } from './search-states.ts'
import { countActs, pathTo, searchStates } from './search-states.ts'
import { shortenSolution } from './shorten-solution.ts'

/** How far to go. */
export interface ExploreOptions {
  /** Most states to look at. */
  readonly limit: number
  /** Longest time, milliseconds; a search that it ends may find less another time. */
  readonly ms: number
}

/** A task that passes before it should. */
export interface EarlyTask {
  readonly id: string
  /** Ids of the tasks before it that had not passed; null where nothing at all had been done. */
  readonly before: readonly string[] | null
  /** Shortest way there that was found. */
  readonly path: readonly string[]
}

/** What was found. */
export interface Exploration {
  readonly states: number
  /** Why it ended: everything was seen, so many states were, or time ran out. */
  readonly ended: 'complete' | 'limit' | 'time'
  /** Acts of the author's solution, and the shortest way through that was found. */
  readonly solutionActs: number
  readonly shortest: readonly string[] | null
  readonly early: readonly EarlyTask[]
  /** Shortest ways into states from which no way through was found. */
  readonly deadEnds: readonly (readonly string[])[]
}

/** A learner who does nothing is watched for this long. */
const IDLE_MS = 3_600_000

/** Explore an exercise. */
export function exploreExercise(exercise: Exercise, { limit, ms }: ExploreOptions): Exploration {
  const end = performance.now() + ms
  const isOver = () => performance.now() > end
  const search = searchStates(exercise, { limit, isOver })
  const deadEnds = findDeadEnds(exercise, search, isOver)
  return {
    states: search.states.length,
    ended: search.isComplete ? 'complete' : isOver() ? 'time' : 'limit',
    solutionActs: exercise.solution.filter(step => step.type === 'do').length,
    shortest: findShortest(exercise, search),
    early: [...findIdle(exercise), ...findOutOfOrder(exercise, search)],
    deadEnds: deadEnds.map(state => pathTo(search, state).map(describeStep)),
  }
}

function findShortest(exercise: Exercise, search: Search): readonly string[] | null {
  const own = shortenSolution(exercise)
  const ownActs = own.filter(step => step.type === 'do').length
  const solved = search.states.filter(state => state.isSolved).sort((a, b) => a.acts - b.acts || a.index - b.index)
  const found = solved[0] && pathTo(search, solved[0])
  if (found && (own.length === 0 || countActs(found) < ownActs)) return found.map(describeStep)
  return own.length > 0 ? own.map(describeOwnStep) : null
}

/** Find tasks that pass while nothing is done. */
function findIdle(exercise: Exercise): EarlyTask[] {
  const run = createRun(exercise)
  run.advanceTo(IDLE_MS)
  return run
    .tasks()
    .filter(task => task.passed)
    .map(({ id }) => ({ id, before: null, path: [] }))
}

/** Find tasks that pass while one before them is still to be done. */
function findOutOfOrder(exercise: Exercise, search: Search): EarlyTask[] {
  const ids = exercise.tasks.map(task => task.id)
  const byActs = [...search.states].sort((a, b) => a.acts - b.acts || a.index - b.index)
  return ids.flatMap((id, place): EarlyTask[] => {
    const before = (passed: readonly string[]) => ids.slice(0, place).filter(other => !passed.includes(other))
    const state = byActs.find(({ passed }) => passed.includes(id) && before(passed).length > 0)
    return state ? [{ id, before: before(state.passed), path: pathTo(search, state).map(describeStep) }] : []
  })
}

/** Write a step in few words: `update_vm web ha=true`. */
export function describeStep(step: PathStep): string {
  if (step.type === 'wait_for_rest') return 'wait until all is done'
  if (step.type === 'wait_for_change') return 'wait until something happens'
  const { type, ...fields } = step
  const { vm, host, ...rest } = fields as Readonly<Record<string, unknown>>
  const named = Object.entries(rest).map(([key, value]) => `${key}=${String(value)}`)
  return [type, vm, host, ...named].filter(part => part !== undefined).join(' ')
}

function describeOwnStep(step: Step): string {
  switch (step.type) {
    case 'do':
      return describeStep(step.action)
    case 'wait':
      return `wait until ${step.until}`
    case 'advance':
      return `wait ${step.ms / 1000} s`
    default:
      return step satisfies never
  }
}
