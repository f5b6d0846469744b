/** The moments of the exercise's own solution, for pictures and consoles that show one of them and cannot go stale. */
import {
  type ActionLog,
  type ClusterState,
  createRun,
  type Exercise,
  type LogEntry,
  type Run,
  type RunOptions,
  type Step,
} from '../../simulator/index.ts'

/**
 * Play the solution as far as `step` and give the state there: `start`, `end`, the number of a step from 1, or the id of
 * a task, which means the moment it passes. Undefined when the solution never gets there.
 */
export function stateAtStep(exercise: Exercise, step: string): ClusterState | undefined {
  return playToStep(exercise, step)?.run.state()
}

/** Play the solution as far as `step`, and give what was done up to there. */
export function logAtStep(exercise: Exercise, step: string, options: RunOptions): ActionLog | undefined {
  const played = playToStep(exercise, step, options)
  if (!played) return undefined
  const { run, entries } = played
  return { format: 1, seed: run.seed, profile: run.profile, entries, now: run.now() }
}

interface Played {
  readonly run: Run
  readonly entries: readonly LogEntry[]
}

function playToStep(exercise: Exercise, step: string, options: RunOptions = {}): Played | undefined {
  const run = createRun(exercise, options)
  const entries: LogEntry[] = []
  if (step === 'start') return { run, entries }
  const isTask = exercise.tasks.some(({ id }) => id === step)
  const count = /^\d+$/.test(step) ? Number(step) : exercise.solution.length
  if (!isTask && step !== 'end' && !/^\d+$/.test(step)) return undefined
  if (count > exercise.solution.length) return undefined
  const isThere = () => isTask && hasPassed(run, step)
  for (const next of exercise.solution.slice(0, count)) {
    if (isThere()) break
    play({ run, entries }, next, isThere)
  }
  return isTask && !isThere() ? undefined : { run, entries }
}

function hasPassed(run: Run, task: string): boolean {
  return run.tasks().some(({ id, passed }) => id === task && passed)
}

function play({ run, entries }: { run: Run; entries: LogEntry[] }, step: Step, isThere: () => boolean): void {
  switch (step.type) {
    case 'do':
      if (run.dispatch(step.action).ok) entries.push({ at: run.now(), action: step.action })
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
