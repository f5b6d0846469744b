/** Play the steps of a solution on a run: act, wait until something holds, let time pass. */
import type { Run, Step } from '../simulator/index.ts'
import { formatClock } from '../simulator/index.ts'

/** Play steps in order; what stopped them, or undefined when all were done. */
export function playSteps(run: Run, steps: readonly Step[]): string | undefined {
  for (const [index, step] of steps.entries()) {
    const fault = playStep(run, step)
    if (fault !== undefined) return `step ${index + 1}: ${fault}`
  }
  return undefined
}

function playStep(run: Run, step: Step): string | undefined {
  switch (step.type) {
    case 'do': {
      const result = run.dispatch(step.action)
      return result.ok ? undefined : `${step.action.type} was refused: ${result.message}`
    }
    case 'advance':
      run.advanceTo(run.now() + step.ms)
      return undefined
    case 'wait':
      return waitUntil(run, step.until, run.now() + step.within)
    default:
      return step satisfies never
  }
}

/** Advance event by event, and second by second where nothing happens, until the expression holds. */
function waitUntil(run: Run, until: string, deadline: number): string | undefined {
  while (!run.holds(until)) {
    if (run.now() >= deadline) {
      return `waited until ${formatClock(deadline)} in vain for: ${run.explain(until) ?? until}`
    }
    const next = run.nextTime() ?? deadline
    run.advanceTo(Math.min(deadline, Math.max(run.now() + 1, Math.min(next, run.now() + 1000))))
  }
  return undefined
}
