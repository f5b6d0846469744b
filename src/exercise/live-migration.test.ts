/** The exercise of our own lab: when each of its four items is ticked, and what it does not forgive. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Run } from '../simulator/index.ts'
import { createRun } from '../simulator/index.ts'
import { readSource } from './read-source.ts'
import { testExercise } from './test-exercises.ts'

const file = 'content/workshops/hyperconverged/live-migration.exercise.yaml'
const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

function start(): Run {
  const { exercise } = readSource({ path: file, text })
  if (!exercise) throw new Error('the exercise is at fault')
  return createRun(exercise)
}

const ticks = (run: Run) =>
  run
    .tasks()
    .filter(task => task.passed)
    .map(task => task.item)

describe('the exercise "Live migrations and host upgrades"', () => {
  it('proves itself', () => {
    const { assertions, diagnostics, solutionMs } = testExercise(file, text)
    expect(diagnostics).toEqual([])
    expect(assertions.filter(({ ok }) => !ok)).toEqual([])
    expect(solutionMs).toBeGreaterThan(270_000)
    expect(solutionMs).toBeLessThan(330_000)
  })

  it('ticks its items as they are done', () => {
    const run = start()
    run.dispatch({ type: 'select_host', host: 'rhhi2' })
    expect(ticks(run)).toEqual([])
    run.dispatch({ type: 'select_host', host: 'rhhi3' })
    expect(ticks(run)).toEqual([1, 2])
    run.dispatch({ type: 'open_dialog', dialog: 'upgrade_host' })
    expect(ticks(run)).toEqual([1, 2, 3])
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3', reboot: true })
    run.advanceTo(250_000)
    expect(ticks(run)).toEqual([1, 2, 3])
    run.advanceTo(330_000)
    expect(ticks(run)).toEqual([1, 2, 3, 4])
    expect(run.invariants().map(rule => rule.broken)).toEqual([false, false])
  })

  it('can be done with the host that runs the Manager, too', () => {
    const run = start()
    run.dispatch({ type: 'select_host', host: 'rhhi1' })
    run.dispatch({ type: 'open_dialog', dialog: 'upgrade_host' })
    run.dispatch({ type: 'upgrade_host', host: 'rhhi1', reboot: true })
    run.advanceTo(400_000)
    expect(ticks(run)).toEqual([1, 2, 3, 4])
  })

  it('is not done by an upgrade without a reboot', () => {
    const run = start()
    run.dispatch({ type: 'select_host', host: 'rhhi3' })
    run.dispatch({ type: 'open_dialog', dialog: 'upgrade_host' })
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3', reboot: false })
    run.advanceTo(600_000)
    expect(ticks(run)).toEqual([1, 2, 3])
  })

  it('lets all three hosts be upgraded one after another', () => {
    const run = start()
    for (const host of ['rhhi3', 'rhhi2', 'rhhi1']) {
      run.dispatch({ type: 'upgrade_host', host, reboot: true })
      run.advanceTo(run.now() + 420_000)
      expect(run.state().hosts[host]).toMatchObject({ status: 'up', update_available: false })
    }
    expect(run.invariants().map(rule => rule.broken)).toEqual([false, false])
  })
})
