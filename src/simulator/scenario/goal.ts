/**
 * Judge goals against states, and say why one does not hold: the part of an `&&` chain that fails, with the values
 * found there.
 *
 *     hosts['rhhi3'].status == 'up' && happened(840)
 *     -> hosts['rhhi3'].status == 'up' (hosts['rhhi3'].status is 'reboot')
 */
import type { ASTNode, ParseResult } from '@marcbachmann/cel-js'
import type { ClusterState } from '../cluster/state.ts'
import type { Collection } from '../cluster/world.ts'
import { createCelView } from './cel-view.ts'
import { walkGoal } from './goal-check.ts'
import { createGoalEnvironment, goalVariables } from './goal-language.ts'

/** How often each collection has been written. */
export type Versions = Readonly<Record<Collection, number>>

/** What an expression came to. */
export interface Verdict {
  readonly holds: boolean
  /** Why it does not hold; undefined when it does. */
  readonly unmet?: string
}

/** An expression made ready. */
export interface Goal {
  readonly source: string
  /** Which variables it reads, so that it is judged only when one of them changed. */
  readonly reads: readonly (Collection | 'now')[]
}

/** Judges goals against states. */
export interface GoalJudge {
  compile(source: string): Goal
  judge(goal: Goal, state: ClusterState, versions: Versions): boolean
  explain(goal: Goal, state: ClusterState, versions: Versions): Verdict
}

/** Make a judge; it remembers what it converted, so use one for each run. */
export function createGoalJudge(): GoalJudge {
  const view = createCelView()
  let current: { events: ClusterState['events']; now: number } = { events: [], now: 0 }
  const environment = createGoalEnvironment(() => current)
  const parsed = new Map<string, ParseResult>()
  const goals = new Map<string, Goal>()
  const parse = (source: string) => {
    const result = parsed.get(source) ?? environment.parse(source)
    parsed.set(source, result)
    return result
  }
  const evaluate = (source: string, state: ClusterState, versions: Versions): unknown => {
    current = state
    try {
      return parse(source)(view(state, versions))
    } catch (error) {
      if (error instanceof Error) return error
      throw error
    }
  }
  return {
    compile: source => {
      const goal = goals.get(source) ?? { source, reads: variablesOf(parse(source).ast) }
      goals.set(source, goal)
      return goal
    },
    judge: (goal, state, versions) => evaluate(goal.source, state, versions) === true,
    explain: (goal, state, versions) => explain(parse(goal.source).ast, text => evaluate(text, state, versions)),
  }
}

type Evaluate = (source: string) => unknown

function explain(node: ASTNode, evaluate: Evaluate): Verdict {
  if (node.op === '&&') {
    const left = explain(node.args[0], evaluate)
    return left.holds ? explain(node.args[1], evaluate) : left
  }
  const source = textOf(node)
  const value = evaluate(sourceOf(node))
  if (value === true) return { holds: true }
  if (value instanceof Error) return { holds: false, unmet: `${source}: ${summaryOf(value)}` }
  const found = comparedValues(node, evaluate) ?? exceptions(node, evaluate)
  return { holds: false, unmet: found === undefined ? `not yet: ${source}` : `${source} (${found})` }
}

const comparisons: readonly string[] = ['==', '!=', '<', '<=', '>', '>=', 'in']

/** Tell the values on the sides of a comparison. */
function comparedValues(node: ASTNode, evaluate: Evaluate): string | undefined {
  if (!comparisons.includes(node.op)) return undefined
  const sides = (node.args as [ASTNode, ASTNode]).filter(side => side.op !== 'value')
  return sides.map(side => `${textOf(side)} is ${show(evaluate(sourceOf(side)))}`).join(', ')
}

/** Tell for which elements an `all` does not hold. */
function exceptions(node: ASTNode, evaluate: Evaluate): string | undefined {
  if (node.op !== 'rcall' || node.args[0] !== 'all') return undefined
  const [variable, body] = node.args[2]
  if (!variable || !body) return undefined
  const found = evaluate(`${sourceOf(node.args[1])}.filter(${sourceOf(variable)}, !(${sourceOf(body)}))`)
  if (!Array.isArray(found) || found.length === 0 || !found.every(item => typeof item === 'string')) return undefined
  return `not for ${found.join(', ')}`
}

function sourceOf(node: ASTNode): string {
  return node.input.slice(node.range.start, node.range.end)
}

/** Write a part on one line, for a reader. */
function textOf(node: ASTNode): string {
  return sourceOf(node).replace(/\s+/g, ' ').trim()
}

function show(value: unknown): string {
  if (value instanceof Error) return summaryOf(value)
  if (typeof value === 'string') return `'${value}'`
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'a map' : String(value)
}

function summaryOf(error: Error): string {
  return 'summary' in error && typeof error.summary === 'string' ? error.summary : error.message
}

/** List the variables an expression reads; a function of ours reads the events, and some the time. */
function variablesOf(ast: ASTNode): (Collection | 'now')[] {
  const found = new Set<Collection | 'now'>()
  walkGoal(ast, node => {
    if (node.op === 'id' && Object.hasOwn(goalVariables, node.args)) found.add(node.args as Collection | 'now')
    if (node.op !== 'call') return
    found.add('events')
    if (node.args[0] === 'within') found.add('now')
  })
  return [...found]
}
