/** Check an expression without judging it: its syntax, its kinds, and the names it speaks of. */
import { CelError } from './cel/cel-error.ts'
import { checkKinds } from './cel/check-kinds.ts'
import type { CelNode } from './cel/node.ts'
import { partsOf } from './cel/node.ts'
import { parseCel } from './cel/parse.ts'
import { createGoalFunctions, goalFunctions, goalVariables } from './goal-language.ts'
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
  try {
    const tree = parseCel(source)
    const functions = createGoalFunctions(() => ({ events: [], now: 0 }))
    const kind = checkKinds(tree, { variables: goalVariables, functions })
    if (kind !== 'bool' && kind !== 'dyn') {
      return { message: `it gives ${kind}, where true or false is wanted`, start: 0, end: source.length }
    }
    return findStranger([...walkGoal(tree)], known)
  } catch (error) {
    if (error instanceof CelError) return toFault(error, source)
    throw error
  }
}

/** Go through a tree, from the top. */
export function* walkGoal(node: CelNode): Generator<CelNode> {
  yield node
  for (const part of partsOf(node)) yield* walkGoal(part)
}

function toFault({ message, start: from, end: to }: CelError, source: string): GoalFault {
  const start = Math.min(from, source.length)
  return { message, start, end: Math.max(start + 1, to), hint: hintFor(message, source.slice(start, to)) }
}

/** Say what an author can do about a fault. */
function hintFor(message: string, text: string): string {
  if (message === 'a lone "="') return 'Compare with "==".'
  if (message.startsWith('a lone')) return `Write "${text}${text}".`
  if (message === 'a text is not closed') return 'Close it with the same quote.'
  if (message === 'it ends too early') return 'Something is missing at the end: a value, or a bracket.'
  if (message.startsWith('there is no variable')) {
    return `There are ${Object.keys(goalVariables).join(', ')}. Text stands in quotes: '${text}'.`
  }
  if (message.startsWith('there is no function')) {
    const names = Object.keys(goalFunctions).map(signature => signature.slice(0, signature.indexOf('(')))
    return `Beside CEL's own there are ${names.join(', ')}.`
  }
  const called = /^(\w+) does not take/.exec(message)?.[1]
  const signature = Object.keys(goalFunctions).find(candidate => candidate.startsWith(`${called}(`))
  if (signature !== undefined) return `Write it as ${signature.replace(/:.*/, '')}.`
  if (message.includes(' does not take ')) return 'Both sides must be of one kind; a length of time is ms("5m").'
  return 'Goals are CEL: cel.dev describes the language, the documentation its variables.'
}
