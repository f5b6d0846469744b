/** What a run has shown so far: which tasks have passed or were missed, which invariants have broken. */
import type { ClusterState } from '../cluster/state.ts'
import { formatClock } from '../cluster/units.ts'
import { CelError } from './cel/cel-error.ts'
import type { Exercise, Invariant, Task } from './exercise.ts'
import { ExerciseError } from './exercise.ts'
import type { Goal, GoalJudge, Versions } from './goal.ts'
import { createGoalJudge } from './goal.ts'

/** Where a learner stands with a task. */
export interface TaskStatus {
  readonly id: string
  /** Which item of the page's first ordered list it belongs to, from 1; null for none. */
  readonly item: number | null
  readonly title: string | null
  readonly hints: readonly string[]
  readonly passed: boolean
  readonly passedAt: number | null
  /** Its time ran out before it passed (only where the task has `within`). */
  readonly failed: boolean
  /** Why it has not passed: the part of the goal that does not hold, with the values found. */
  readonly unmet?: string
  /** The event that led to it, such as `2:24 Host rhhi3 was restarted using SSH by the engine.` */
  readonly cause?: string
}

/** Whether something that must hold has held so far. */
export interface InvariantStatus {
  readonly id: string
  readonly broken: boolean
  readonly brokenAt: number | null
  /** What broke, once it is broken. */
  readonly message: string | null
}

/** Progress as plain JSON. */
export interface Progress {
  readonly passed: Readonly<Record<string, number>>
  readonly failed: Readonly<Record<string, number>>
  readonly broken: Readonly<Record<string, { readonly at: number; readonly message: string }>>
}

/** The watch over one run. */
export interface Watch {
  readonly judge: GoalJudge
  readonly tasks: readonly Watched<Task>[]
  readonly rules: readonly Watched<Invariant>[]
  readonly order: Exercise['order']
  progress: Progress
  /** Statuses as they were last given out, kept while they hold. */
  shownTasks: readonly TaskStatus[] | undefined
  shownRules: readonly InvariantStatus[] | undefined
}

interface Watched<T> {
  readonly item: T
  readonly goal: Goal
  /** Versions of what the goal reads when it was last judged, and when its reason was last written. */
  judged: string
  explained: string
  unmet: string | undefined
  cause: string | undefined
}

/** Make the watch of an exercise; an expression that CEL cannot read is an ExerciseError. */
export function createWatch(exercise: Exercise): Watch {
  const judge = createGoalJudge()
  const watched = <T>(item: T, source: string, path: readonly (string | number)[]): Watched<T> => {
    return { item, goal: compileAt(judge, source, path), judged: '', explained: '', unmet: undefined, cause: undefined }
  }
  return {
    judge,
    tasks: exercise.tasks.map((task, index) => watched(task, task.goal, ['tasks', index, 'goal'])),
    rules: exercise.invariants.map((rule, index) => watched(rule, rule.always, ['invariants', index, 'always'])),
    order: exercise.order,
    progress: { passed: {}, failed: {}, broken: {} },
    shownTasks: undefined,
    shownRules: undefined,
  }
}

function compileAt(judge: GoalJudge, source: string, path: readonly (string | number)[]): Goal {
  try {
    return judge.compile(source)
  } catch (error) {
    if (error instanceof CelError) throw new ExerciseError(path, `${error.message} (at character ${error.start + 1})`)
    throw error
  }
}

/** Say whether some goal or window speaks of time itself, so that it must be judged where nothing else happens. */
export function readsTime({ tasks, rules }: Watch): boolean {
  return (
    [...tasks, ...rules].some(({ goal }) => goal.reads.includes('now')) ||
    tasks.some(({ item }) => item.within !== null)
  )
}

/** Judge what is still open, after an event or an action. */
export function judgeProgress(watch: Watch, state: ClusterState, versions: Versions): void {
  const before = watch.progress
  for (const rule of watch.rules) judgeRule(watch, rule, state, versions)
  for (const [index, task] of watch.tasks.entries()) judgeTask(watch, task, index, state, versions)
  if (watch.progress === before) return
  watch.shownTasks = undefined
  watch.shownRules = undefined
}

/** Tell where the learner stands with every task; the same list while nothing changed. */
export function taskStatuses(watch: Watch, state: ClusterState, versions: Versions): readonly TaskStatus[] {
  for (const task of watch.tasks) {
    if (task.item.id in watch.progress.passed) continue
    const seen = whatIsSeen(task.goal, state, versions)
    if (seen === task.explained) continue
    task.explained = seen
    const { unmet, cause } = watch.judge.explain(task.goal, state, versions)
    if (unmet === task.unmet && cause === task.cause) continue
    task.unmet = unmet
    task.cause = cause
    watch.shownTasks = undefined
  }
  watch.shownTasks ??= watch.tasks.map(task => statusOf(task, watch.progress))
  return watch.shownTasks
}

/** Tell which invariants have held; the same list while nothing changed. */
export function invariantStatuses(watch: Watch): readonly InvariantStatus[] {
  watch.shownRules ??= watch.rules.map(({ item: { id } }) => {
    const broken = watch.progress.broken[id]
    return { id, broken: broken !== undefined, brokenAt: broken?.at ?? null, message: broken?.message ?? null }
  })
  return watch.shownRules
}

/** Go on from progress that was written down. */
export function restoreProgress(watch: Watch, progress: Progress): void {
  watch.progress = progress
  watch.shownTasks = undefined
  watch.shownRules = undefined
  for (const watched of [...watch.tasks, ...watch.rules]) {
    watched.judged = ''
    watched.explained = ''
  }
}

function judgeTask(watch: Watch, task: Watched<Task>, index: number, state: ClusterState, versions: Versions): void {
  const { id, within } = task.item
  const { passed, failed } = watch.progress
  if (id in passed || id in failed) return
  const before = watch.tasks[index - 1]?.item.id
  const since = before === undefined ? 0 : passed[before]
  if (watch.order === 'sequence' && since === undefined) return
  if (within !== null && since !== undefined && state.now > since + within) {
    watch.progress = { ...watch.progress, failed: { ...failed, [id]: since + within } }
    return
  }
  if (!isNews(task, state, versions) || !watch.judge.judge(task.goal, state, versions)) return
  watch.progress = { ...watch.progress, passed: { ...passed, [id]: state.now } }
}

function judgeRule(watch: Watch, rule: Watched<Invariant>, state: ClusterState, versions: Versions): void {
  const { id, message } = rule.item
  if (id in watch.progress.broken || !isNews(rule, state, versions)) return
  const verdict = watch.judge.explain(rule.goal, state, versions)
  if (verdict.holds) return
  const text = message ?? `At ${formatClock(state.now)} this did not hold: ${verdict.unmet ?? rule.goal.source}`
  watch.progress = {
    ...watch.progress,
    broken: { ...watch.progress.broken, [id]: { at: state.now, message: text } },
  }
}

function statusOf({ item: task, unmet, cause }: Watched<Task>, { passed, failed }: Progress): TaskStatus {
  const { id, item, title, hints } = task
  const isPassed = id in passed
  const passedAt = passed[id] ?? null
  const status = { id, item, title, hints, passed: isPassed, passedAt, failed: id in failed }
  return isPassed || unmet === undefined ? status : { ...status, unmet, ...(cause !== undefined && { cause }) }
}

function isNews(watched: Watched<unknown>, state: ClusterState, versions: Versions): boolean {
  const seen = whatIsSeen(watched.goal, state, versions)
  if (seen === watched.judged) return false
  watched.judged = seen
  return true
}

/** Write down the versions of what a goal reads: equal texts mean an equal verdict. */
function whatIsSeen(goal: Goal, state: ClusterState, versions: Versions): string {
  let seen = '.'
  for (const name of goal.reads) seen += `${name === 'now' ? state.now : versions[name]},`
  return seen
}
