/** The state of a cluster after some step of the exercise's own solution, for pictures that cannot go stale. */
import { type ClusterState, createRun, type Exercise, type Run, type Step } from '../../simulator/index.ts'

/**
 * Play the solution as far as `step` and give the state there: `start`, `end`, the number of a step from 1, or the id of
 * a task, which means the moment it passes. Undefined when the solution never gets there.
 */
export function stateAtStep(exercise: Exercise, step: string): ClusterState | undefined {
  const run = createRun(exercise)
  if (step === 'start') return run.state()
  const isTask = exercise.tasks.some(({ id }) => id === step)
  const count = /^\d+$/.test(step) ? Number(step) : exercise.solution.length
  if (!isTask && step !== 'end' && !/^\d+$/.test(step)) return undefined
  if (count > exercise.solution.length) return undefined
  const isThere = () => isTask && hasPassed(run, step)
  for (const next of exercise.solution.slice(0, count)) {
    if (isThere()) break
    play(run, next, isThere)
  }
  return isTask && !isThere() ? undefined : run.state()
}

function hasPassed(run: Run, task: string): boolean {
  return run.tasks().some(({ id, passed }) => id === task && passed)
}

function play(run: Run, step: Step, isThere: () => boolean): void {
  switch (step.type) {
    case 'do':
      run.dispatch(step.action)
      return
    case 'advance':
      passUntil(run, run.now() + step.ms, isThere)
      return
    case 'wait':
      passUntil(run, run.now() + step.within, () => run.holds(step.until) || isThere())
      return
    default:
      step satisfies never
  }
}

/** Let time pass event by event until `isDone`, or until `latest`. */
function passUntil(run: Run, latest: number, isDone: () => boolean): void {
  while (!isDone()) {
    const next = run.nextTime()
    run.advanceTo(Math.min(next ?? latest, latest))
    if (next === undefined || next > latest) return
  }
}
