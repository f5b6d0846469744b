/**
 * Judge goals against states, and say why one does not hold: the part of an `&&` chain that fails, with the values
 * found there.
 *
 *     hosts['rhhi3'].status == 'up' && happened(840)
 *     -> hosts['rhhi3'].status == 'up' (hosts['rhhi3'].status is 'reboot')
 */
import { findEventAbout } from '../cluster/find-cause.ts'
import type { ClusterState } from '../cluster/state.ts'
import type { Collection } from '../cluster/world.ts'
import type { Evaluate } from './cel/compile.ts'
import { compileCel } from './cel/compile.ts'
import type { CelNode } from './cel/node.ts'
import { partsOf } from './cel/node.ts'
import { parseCel } from './cel/parse.ts'
import { createCelView } from './cel-view.ts'
import { createGoalFunctions, goalVariables } from './goal-language.ts'

/** How often each collection has been written. */
export type Versions = Readonly<Record<Collection, number>>

/** What an expression came to. */
export interface Verdict {
  readonly holds: boolean
  /** Why it does not hold; undefined when it does. */
  readonly unmet?: string
  /** The event that led to it: what last befell the things that the failing part names. */
  readonly cause?: string
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

/** Make a judge; it remembers what it converted, so use one for each run. An expression that cannot be read throws. */
export function createGoalJudge(): GoalJudge {
  const view = createCelView()
  let current: { events: ClusterState['events']; now: number } = { events: [], now: 0 }
  const functions = createGoalFunctions(() => current)
  const goals = new Map<string, Ready>()
  const ready = (source: string): Ready => {
    const known = goals.get(source)
    if (known) return known
    const tree = parseCel(source)
    const made = { source, tree, reads: variablesOf(tree), evaluate: compileCel(tree, functions) }
    goals.set(source, made)
    return made
  }
  const run = (evaluate: Evaluate, state: ClusterState, versions: Versions): unknown => {
    current = state
    try {
      return evaluate(view(state, versions))
    } catch (error) {
      if (error instanceof Error) return error
      throw error
    }
  }
  return {
    compile: ready,
    judge: ({ source }, state, versions) => run(ready(source).evaluate, state, versions) === true,
    explain: ({ source }, state, versions) => {
      const value = (node: CelNode) => run(compileCel(node, functions), state, versions)
      const { about = [], ...verdict } = explain(ready(source).tree, { source, value })
      const cause = findEventAbout(state, about)
      return cause === undefined ? verdict : { ...verdict, cause }
    },
  }
}

interface Ready extends Goal {
  readonly tree: CelNode
  readonly evaluate: Evaluate
}

/** An expression and what its parts come to now. */
interface Parts {
  readonly source: string
  readonly value: (node: CelNode) => unknown
}

/** A verdict with the names of what the failing part is about. */
interface Finding extends Verdict {
  readonly about?: readonly string[]
}

function explain(node: CelNode, parts: Parts): Finding {
  if (node.op === 'binary' && node.sign === '&&') {
    const left = explain(node.left, parts)
    return left.holds ? explain(node.right, parts) : left
  }
  const source = textOf(node, parts)
  const value = parts.value(node)
  if (value === true) return { holds: true }
  if (value instanceof Error) return { holds: false, unmet: `${source}: ${value.message}` }
  const against = exceptions(node, parts)
  const found = comparedValues(node, parts) ?? (against && `not for ${against.join(', ')}`)
  const about = [...namesIn(node, parts), ...(against ?? [])]
  return { holds: false, unmet: found === undefined ? `not yet: ${source}` : `${source} (${found})`, about }
}

/** List the names by which a part looks things up: `hosts['rhhi3']`, `vms[view.selected_vm]`. */
function namesIn(node: CelNode, parts: Parts): string[] {
  const name = node.op === 'index' && node.of.op === 'variable' ? parts.value(node.key) : undefined
  return [...(typeof name === 'string' ? [name] : []), ...partsOf(node).flatMap(part => namesIn(part, parts))]
}

/** Tell the values on the sides of a comparison. */
function comparedValues(node: CelNode, parts: Parts): string | undefined {
  if (node.op !== 'binary' || node.sign === '||' || /^[-+*/%]$/.test(node.sign)) return undefined
  const sides = [node.left, node.right].filter(side => side.op !== 'literal')
  return sides.map(side => `${textOf(side, parts)} is ${show(parts.value(side))}`).join(', ')
}

/** List the elements for which an `all` does not hold. */
function exceptions(node: CelNode, parts: Parts): readonly string[] | undefined {
  if (node.op !== 'call' || node.name !== 'all' || node.on === null) return undefined
  const [variable, body] = node.args
  if (!variable || !body) return undefined
  const against: CelNode = { op: 'not', of: body, start: body.start, end: body.end }
  const found = parts.value({ ...node, name: 'filter', args: [variable, against] })
  return Array.isArray(found) && found.length > 0 && found.every(item => typeof item === 'string') ? found : undefined
}

/** Write a part on one line, for a reader. */
function textOf({ start, end }: CelNode, { source }: Parts): string {
  return source.slice(start, end).replace(/\s+/g, ' ').trim()
}

function show(value: unknown): string {
  if (value instanceof Error) return value.message
  if (typeof value === 'string') return `'${value}'`
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'a map' : String(value)
}

/** List the variables an expression reads; a function of ours reads the events, and some the time. */
function variablesOf(tree: CelNode): (Collection | 'now')[] {
  const found = new Set<Collection | 'now'>()
  const visit = (node: CelNode): void => {
    if (node.op === 'variable' && Object.hasOwn(goalVariables, node.name)) found.add(node.name as Collection | 'now')
    if (node.op === 'call' && node.on === null) found.add('events')
    if (node.op === 'call' && node.name === 'within') found.add('now')
    for (const part of partsOf(node)) visit(part)
  }
  visit(tree)
  return [...found]
}
