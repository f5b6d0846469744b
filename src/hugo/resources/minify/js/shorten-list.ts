/** Statements in a row in fewer letters: they are joined with what stands before them. */
import type { Context } from './context.ts'
import { createConditional } from './create-expression.ts'
import type { Expression } from './expression.ts'
import { isNot, isUndefined } from './expression-facts.ts'
import { joinWithPrevious } from './join-statements.ts'
import { dissolve } from './scope.ts'
import type { If, Leave, Statement } from './statement.ts'
import { isEmpty, leaves } from './statement-facts.ts'

/** What the statements are the body of. */
export type ListKind = 'block' | 'function' | 'loop'

/** Shorten statements in a row. */
export function shortenList(context: Context, statements: readonly Statement[], kind: ListKind): Statement[] {
  const input = [...statements]
  const output: Statement[] = []
  let previous: Statement | undefined
  for (let next = input.shift(); next; next = input.shift()) {
    if (next.type === 'if') input.unshift(...takeElse(next))
    const statement = context.shorten(next)
    if (statement.type === 'empty') continue
    const joined = previous && joinWithPrevious(context, previous, statement)
    if (joined) output.pop()
    previous = joined ?? statement
    output.push(previous)
    mergeLeaving(output)
  }
  return dropEnd(output, kind)
}

/** After `if (a) return b`, what stood in `else` comes anyway. */
function takeElse(statement: If): readonly Statement[] {
  if (isEmpty(statement.otherwise)) return []
  if (isNot(statement.test) && leaves(statement.otherwise)) {
    statement.test = statement.test.operand
    const { body, otherwise } = statement
    statement.body = otherwise!
    statement.otherwise = body
  }
  if (!leaves(statement.body)) return []
  const { otherwise } = statement
  statement.otherwise = undefined
  if (otherwise?.type !== 'block') return [otherwise!]
  dissolve(otherwise.scope)
  return otherwise.list
}

/** `if (a) return b; return c` is `return a ? b : c`. */
function mergeLeaving(list: Statement[]): void {
  for (;;) {
    const [test, last] = list.slice(-2)
    if (test?.type !== 'if' || (last?.type !== 'return' && last?.type !== 'throw')) return
    if (isEmpty(test.body) === isEmpty(test.otherwise)) return
    if (!last.value) {
      const leavesToo = [test.body, test.otherwise].some(branch => branch?.type === 'return' && !branch.value)
      if (leavesToo) list[list.length - 2] = { type: 'expression', value: test.test }
      return
    }
    const value = mergeValues(test, last, last.value)
    if (!value) return
    last.value = value
    list.splice(-2, 1)
  }
}

function mergeValues({ test, body, otherwise }: If, { type }: Leave, value: Expression): Expression | undefined {
  if (body.type === type && body.value) return createConditional(test, body.value, value)
  if (otherwise?.type === type && otherwise.value) return createConditional(test, value, otherwise.value)
  return undefined
}

/** At the end of a function a `return` without a value says nothing, at the end of a loop a `continue`. */
function dropEnd(list: Statement[], kind: ListKind): Statement[] {
  const last = list.at(-1)
  if (kind === 'loop')
    return last?.type === 'branch' && last.keyword === 'continue' && last.label === undefined ? list.slice(0, -1) : list
  if (kind !== 'function' || last?.type !== 'return') return list
  const { value } = last
  if (!value || isUndefined(value)) return list.slice(0, -1)
  if (value.type !== 'comma' || !isUndefined(value.list.at(-1)!)) return list
  value.list.pop()
  const [only, ...more] = value.list
  if (only && more.length === 0) list[list.length - 1] = { type: 'expression', value: only }
  return list
}
