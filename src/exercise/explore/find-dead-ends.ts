/**
 * Find states from which a lab cannot be finished. What the search itself could not finish is tried with the author's
 * solution, with one act before it that mends something, and with two; what is left is reported with the way there.
 */
import type { Action, Exercise, Run, Step } from '../../simulator/index.ts'
import { actionRules, createRun } from '../../simulator/index.ts'
import { listActions } from './list-actions.ts'
import type { Reached, Search } from './search-states.ts'
import { settle } from './settle.ts'

/** A dead end is looked for within so many acts of the start: further ones follow from these. */
const MOST_ACTS = 2
/** So many are worth reporting. */
const MOST_FOUND = 3
/** A wait of the solution that comes to nothing is given up after this. */
const LONGEST_WAIT_MS = 1_200_000

/** Acts that put right what an operator or an accident put wrong. */
const mending: readonly Action['type'][] = [
  'power_on_host',
  'plug_cable',
  'start_vdsm',
  'activate_host',
  'confirm_host_rebooted',
  'start_vm',
  'reinstall_host',
  'cancel_migration',
  'migrate_vm',
]

/** Find the nearest states that no attempt could finish. */
export function findDeadEnds(exercise: Exercise, search: Search, isOver: () => boolean): readonly Reached[] {
  if (!search.states.some(state => state.isSolved) && exercise.solution.length === 0) return []
  const alive = findAlive(search)
  const suspects = search.states
    .filter(state => state.isAtRest && !state.isLost && !alive.has(state.index) && state.acts <= MOST_ACTS)
    .sort((a, b) => a.acts - b.acts || a.index - b.index)
  const run = createRun(exercise)
  const mends = listActions(exercise)
    .map(({ action }) => action)
    .filter(action => mending.includes(action.type) && actionRules[action.type].place !== 'view')
  const found: Reached[] = []
  for (const suspect of suspects) {
    if (found.length >= MOST_FOUND || isOver()) break
    const isBehind = found.some(dead => isAncestor(search, dead, suspect))
    if (!isBehind && !canFinish(run, exercise, suspect, mends, isOver)) found.push(suspect)
  }
  return isOver() ? found.slice(0, -1) : found
}

/** Collect the states from which the search came to a solution. */
function findAlive({ states }: Search): ReadonlySet<number> {
  const alive = new Set(states.filter(state => state.isSolved).map(state => state.index))
  for (let grew = true; grew; ) {
    grew = false
    for (const state of states) {
      if (alive.has(state.index) || !state.next.some(index => alive.has(index))) continue
      alive.add(state.index)
      grew = true
    }
  }
  return alive
}

function canFinish(
  run: Run,
  exercise: Exercise,
  from: Reached,
  mends: readonly Action[],
  isOver: () => boolean,
): boolean {
  const tryAfter = (acts: readonly Action[]) => {
    run.restore(from.checkpoint)
    for (const act of acts) {
      if (!run.dispatch(act).ok) return undefined
      settle(run)
    }
    return playLeniently(run, exercise.solution)
  }
  if (tryAfter([]) === true) return true
  const possible: Action[] = []
  for (const act of mends) {
    const finished = tryAfter([act])
    if (finished === true) return true
    if (finished === false) possible.push(act)
    if (isOver()) return true
  }
  return possible.some(first => mends.some(second => isOver() || tryAfter([first, second]) === true))
}

/** Play a solution from where a run is, passing over what is refused and what is waited for in vain. */
function playLeniently(run: Run, steps: readonly Step[]): boolean {
  for (const step of steps) {
    if (step.type === 'do') run.dispatch(step.action)
    else if (step.type === 'advance') run.advanceTo(run.now() + step.ms)
    else waitInVain(run, step.until, run.now() + Math.min(step.within, LONGEST_WAIT_MS))
  }
  settle(run)
  return run.tasks().every(task => task.passed) && !run.invariants().some(rule => rule.broken)
}

function waitInVain(run: Run, until: string, deadline: number): void {
  while (!run.holds(until) && run.now() < deadline) run.advanceTo(Math.min(deadline, run.now() + 1000))
}

function isAncestor({ states }: Search, ancestor: Reached, state: Reached): boolean {
  for (let at: Reached | undefined = state; at !== undefined; at = states[at.parent]) {
    if (at.index === ancestor.index) return true
  }
  return false
}
