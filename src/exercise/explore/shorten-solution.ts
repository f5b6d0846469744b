/** Leave out of a solution whatever it can do without. */
import type { Exercise, Step } from '../../simulator/index.ts'
import { createRun } from '../../simulator/index.ts'
import { playSteps } from '../play-steps.ts'

/** Leave out one act after another as long as the rest still solves the exercise. */
export function shortenSolution(exercise: Exercise): readonly Step[] {
  let steps = exercise.solution
  for (let index = steps.length - 1; index >= 0; index--) {
    if (steps[index]?.type !== 'do') continue
    const shorter = steps.filter((_, at) => at !== index)
    if (solves(exercise, shorter)) steps = shorter
  }
  return steps
}

function solves(exercise: Exercise, steps: readonly Step[]): boolean {
  const run = createRun(exercise)
  if (playSteps(run, steps) !== undefined) return false
  return run.tasks().every(task => task.passed) && !run.invariants().some(rule => rule.broken)
}
