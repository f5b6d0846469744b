/** Check an expression without judging it: its syntax, its kinds, and the names it speaks of. */
import type { ASTNode } from '@marcbachmann/cel-js'
import { ParseError } from '@marcbachmann/cel-js'
import { closest } from '../../shared/closest.ts'
import { createGoalEnvironment, goalFunctions, goalVariables } from './goal-language.ts'
import { findStranger } from './goal-names.ts'

/** A fault of an expression and where in it, in characters from its start. */
export interface GoalFault {
  readonly message: string
  readonly start: number
  readonly end: number
  /** What to do about it. */
  readonly hint?: string
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
    const nodes: ASTNode[] = []
    walkGoal(parsed.ast, node => nodes.push(node))
    return findStranger(nodes, known)
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

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value
}

function toFault(error: unknown, source: string): GoalFault {
  const { summary, range, code } = error as { summary?: string; code?: string } & Partial<Pick<ASTNode, 'range'>>
  const start = Math.min(range?.start ?? 0, source.length)
  const end = Math.max(start + 1, range?.end ?? source.length)
  const said = { message: lowerFirst(summary ?? String(error)), start, end }
  return { ...said, ...inPlainWords(code ?? '', source.slice(start, end), said.message) }
}

const variableNames = Object.keys(goalVariables)
const functionNames = Object.keys(goalFunctions).map(signature => signature.slice(0, signature.indexOf('(')))

/** Say what an author can do about a fault that CEL found. */
function inPlainWords(code: string, text: string, said: string): { message?: string; hint: string } {
  const ended = /EOF/.test(said)
  if (code === 'unexpected_character' && text === '=') return { message: 'a lone "="', hint: 'Compare with "==".' }
  if (code === 'unexpected_character' && (text === '&' || text === '|')) {
    return { message: `a lone "${text}"`, hint: `Write "${text}${text}".` }
  }
  if (code === 'unterminated_string') return { message: 'a text is not closed', hint: 'Close it with the same quote.' }
  if (ended) return { message: 'it ends too early', hint: 'Something is missing at the end: a value, or a bracket.' }
  if (code === 'unknown_variable') {
    const meant = closest(text, variableNames)
    const hint = `There are ${variableNames.join(', ')}. Text stands in quotes: '${text}'.`
    return { message: `there is no variable "${text}"${meant ? `; did you mean "${meant}"?` : ''}`, hint }
  }
  const called = /^(\w+)\(/.exec(text)?.[1]
  if (code === 'no_matching_overload' && called !== undefined) {
    if (functionNames.includes(called)) return { hint: `Write it as ${signatureOf(called)}.` }
    const meant = closest(called, functionNames)
    const message = `there is no function "${called}"${meant ? `; did you mean "${meant}"?` : ''}`
    return { message, hint: `Beside CEL's own there are ${functionNames.join(', ')}.` }
  }
  if (code === 'no_such_overload') return { hint: 'Both sides must be of one kind; a length of time is ms("5m").' }
  return { hint: 'Goals are CEL: cel.dev describes the language, the documentation its variables.' }
}

function signatureOf(name: string): string {
  const signature = Object.keys(goalFunctions).find(candidate => candidate.startsWith(`${name}(`)) ?? name
  return signature.replace(/:.*/, '')
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
