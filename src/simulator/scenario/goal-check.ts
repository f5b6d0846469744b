/** Check an expression without judging it: its syntax, its names, and the hosts and VMs it speaks of. */
import type { ASTNode } from '@marcbachmann/cel-js'
import { ParseError } from '@marcbachmann/cel-js'
import { closest } from '../../shared/closest.ts'
import { createGoalEnvironment } from './goal-language.ts'

/** A fault of an expression and where in it, in characters from its start. */
export interface GoalFault {
  readonly message: string
  readonly start: number
  readonly end: number
}

/** Names that an expression may look up; a collection left out is not checked. */
export type KnownNames = Readonly<Record<string, readonly string[]>>

/** Find what is wrong with an expression; undefined when nothing is. */
export function checkGoal(source: string, known: KnownNames = {}): GoalFault | undefined {
  const environment = createGoalEnvironment(() => ({ events: [], now: 0 }))
  try {
    const parsed = environment.parse(source)
    const result = parsed.check()
    if (!result.valid) return toFault(result.error, source)
    if (result.type !== 'bool' && result.type !== 'dyn') {
      return { message: `it gives ${result.type}, where true or false is wanted`, start: 0, end: source.length }
    }
    return findStranger(parsed.ast, known)
  } catch (error) {
    if (error instanceof ParseError) return toFault(error, source)
    throw error
  }
}

/** Call `visit` for a node and every node below it. */
export function walkGoal(value: unknown, visit: (node: ASTNode) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walkGoal(item, visit)
  } else if (isNode(value)) {
    visit(value)
    walkGoal(value.args, visit)
  }
}

/** Find the first `hosts['x']` or `hosts.x` whose name the cluster does not have. */
function findStranger(ast: ASTNode, known: KnownNames): GoalFault | undefined {
  let fault: GoalFault | undefined
  walkGoal(ast, node => {
    const looked = lookedUp(node)
    if (fault || !looked) return
    const names = known[looked.collection]
    if (names === undefined || names.includes(looked.name)) return
    const meant = closest(looked.name, names)
    fault = {
      message: `${looked.collection} has no "${looked.name}"${meant ? `; did you mean "${meant}"?` : ''}`,
      start: looked.start,
      end: looked.end,
    }
  })
  return fault
}

function lookedUp(node: ASTNode): { collection: string; name: string; start: number; end: number } | undefined {
  if (node.op !== '[]' && node.op !== '.') return undefined
  const [of, key] = node.args
  if (of.op !== 'id') return undefined
  if (typeof key === 'string')
    return { collection: of.args, name: key, start: node.range.end - key.length, end: node.range.end }
  if (key.op !== 'value' || typeof key.args !== 'string') return undefined
  return { collection: of.args, name: key.args, start: key.range.start, end: key.range.end }
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value
}

function toFault(error: unknown, source: string): GoalFault {
  const { summary, range } = error as { summary?: string; range?: { start: number; end: number } }
  const start = Math.min(range?.start ?? 0, source.length)
  return { message: summary ?? String(error), start, end: Math.max(start + 1, range?.end ?? source.length) }
}
