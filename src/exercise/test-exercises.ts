/**
 * Prove every exercise of a site: no goal holds at the start, the solution reaches every goal without breaking an
 * invariant, the same run twice is the same run, and each negative breaks what it names.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../shared/diagnostic.ts'
import type { Exercise, Negative, Run } from '../simulator/index.ts'
import { createRun } from '../simulator/index.ts'
import type { Exploration, ExploreOptions } from './explore/explore.ts'
import { exploreExercise } from './explore/explore.ts'
import { findExercises } from './find-exercises.ts'
import { playSteps } from './play-steps.ts'
import { readSource } from './read-source.ts'

/** One thing that was to be proved. */
export interface Assertion {
  readonly name: string
  readonly ok: boolean
  /** Why it failed. */
  readonly message?: string
}

/** What came of one exercise file. */
export interface ExerciseResult {
  readonly file: string
  readonly title: string
  /** Faults of the file itself; with any of these nothing was run. */
  readonly diagnostics: readonly Diagnostic[]
  readonly assertions: readonly Assertion[]
  /** Simulated time the solution took. */
  readonly solutionMs: number
  /** Time the test itself took. */
  readonly elapsedMs: number
  /** What a search of the states found, where one was asked for. */
  readonly exploration?: Exploration
}

/** Test every exercise of a site. */
export function testExercises({ source }: { readonly source: string }): ExerciseResult[] {
  return findExercises(source).map(file => testFile(source, file))
}

/** Test one exercise file of a site. */
export function testFile(source: string, file: string, explore?: ExploreOptions): ExerciseResult {
  return testExercise(file, readFileSync(join(source, file), 'utf8'), explore)
}

/** Test one exercise file. */
export function testExercise(file: string, text: string, explore?: ExploreOptions): ExerciseResult {
  const start = performance.now()
  const elapsed = () => Math.round(performance.now() - start)
  const { exercise, diagnostics } = readSource({ path: file, text })
  if (!exercise) return { file, title: '', diagnostics, assertions: [], solutionMs: 0, elapsedMs: elapsed() }
  const run = createRun(exercise)
  const assertions = checkStart(exercise, run)
  const fault = playSteps(run, exercise.solution)
  assertions.push(...checkSolution(run, fault), checkRepeat(exercise, run))
  for (const negative of exercise.negative) assertions.push(checkNegative(exercise, negative))
  const result = { file, title: exercise.title, diagnostics, assertions, solutionMs: run.now() }
  if (explore === undefined) return { ...result, elapsedMs: elapsed() }
  const exploration = exploreExercise(exercise, explore)
  return { ...result, exploration, elapsedMs: elapsed() }
}

function checkStart(exercise: Exercise, run: Run): Assertion[] {
  const tasks = exercise.tasks.map(task => {
    const holds = run.holds(task.goal)
    return assertion(
      `task ${task.id} is not done at the start`,
      !holds,
      `its goal holds before anything was done: ${task.goal}`,
    )
  })
  const invariants = exercise.invariants.map(rule =>
    assertion(`invariant ${rule.id} holds at the start`, run.holds(rule.always), run.explain(rule.always)),
  )
  return [...tasks, ...invariants]
}

function checkSolution(run: Run, fault: string | undefined): Assertion[] {
  const played = assertion('the solution can be played', fault === undefined, fault)
  const tasks = run.tasks().map(task => {
    const why = task.failed ? 'its time ran out' : task.unmet
    return assertion(`the solution does task ${task.id}`, task.passed, why)
  })
  const invariants = run
    .invariants()
    .map(rule => assertion(`the solution keeps invariant ${rule.id}`, !rule.broken, rule.message ?? undefined))
  return [played, ...tasks, ...invariants]
}

function checkRepeat(exercise: Exercise, run: Run): Assertion {
  const again = createRun(exercise)
  playSteps(again, exercise.solution)
  const isSame = JSON.stringify(again.checkpoint()) === JSON.stringify(run.checkpoint())
  return assertion('the solution played twice gives the same cluster', isSame, 'the two runs differ')
}

function checkNegative(exercise: Exercise, negative: Negative): Assertion {
  const run = createRun(exercise)
  const fault = playSteps(run, negative.steps)
  const rule = run.invariants().find(({ id }) => id === negative.breaks)
  const task = run.tasks().find(({ id }) => id === negative.breaks)
  const isBroken = rule ? rule.broken : task?.passed === false
  const kept = rule ? `invariant ${negative.breaks} still holds` : `task ${negative.breaks} passed`
  const why = fault === undefined ? kept : `${kept}; ${fault}`
  return assertion(`negative "${negative.name}" breaks ${negative.breaks}`, isBroken, why)
}

function assertion(name: string, ok: boolean, message: string | undefined): Assertion {
  return { name, ok, ...(ok || message === undefined ? {} : { message }) }
}
