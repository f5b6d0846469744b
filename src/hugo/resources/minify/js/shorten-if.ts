/** `if` in fewer letters: `if (a) b` is `a && b`, `if (a) b; else c` is `a ? b : c`. */
import type { Context } from './context.ts'
import { createConditional, createLogical, joinList, negate } from './create-expression.ts'
import type { Expression } from './expression.ts'
import { hasSideEffects, isNot, truthOf } from './expression-facts.ts'
import type { If, Leave, Statement } from './statement.ts'
import { isEmpty } from './statement-facts.ts'

const empty: Statement = { type: 'empty' }

/** Shorten an `if` with its branches. */
export function shortenIf(context: Context, statement: If): Statement {
  const truth = context.edition.foldsConstants ? truthOf(statement.test) : undefined
  if (truth !== undefined) return foldIf(context, statement, truth)
  statement.body = context.shorten(statement.body)
  if (statement.otherwise) statement.otherwise = context.shorten(statement.otherwise)
  if (isNot(statement.test) && !isEmpty(statement.otherwise)) {
    statement.test = statement.test.operand
    const { body, otherwise } = statement
    statement.body = otherwise ?? empty
    statement.otherwise = body
  }
  const hasThen = !isEmpty(statement.body)
  const hasElse = !isEmpty(statement.otherwise)
  if (hasThen && hasElse) return joinBranches(statement)
  if (hasThen) return joinThen(statement)
  if (hasElse) return joinElse(statement)
  return testOnly(statement.test)
}

function testOnly(test: Expression): Statement {
  return hasSideEffects(test) ? { type: 'expression', value: test } : empty
}

/** What is always or never true leaves one branch. */
function foldIf(context: Context, statement: If, truth: boolean): Statement {
  const { test } = statement
  if (truth) {
    if (!hasSideEffects(test)) return context.shorten(statement.body)
    statement.otherwise = undefined
    return statement
  }
  if (isEmpty(statement.otherwise)) return testOnly(test)
  if (!hasSideEffects(test)) return context.shorten(statement.otherwise!)
  statement.test = isNot(test) ? test.operand : negate(test)
  statement.body = statement.otherwise!
  statement.otherwise = undefined
  return statement
}

function joinThen(statement: If): Statement {
  const { test, body } = statement
  if (body.type === 'expression') {
    const value = isNot(test) ? createLogical('||', test.operand, body.value) : createLogical('&&', test, body.value)
    return { type: 'expression', value }
  }
  if (body.type === 'if' && isEmpty(body.otherwise)) {
    statement.test = createLogical('&&', test, body.test)
    statement.body = body.body
  }
  return statement
}

function joinElse(statement: If): Statement {
  const { test, otherwise } = statement
  if (otherwise?.type !== 'expression') return statement
  return { type: 'expression', value: createLogical('||', test, otherwise.value) }
}

function joinBranches(statement: If): Statement {
  const { test, body, otherwise } = statement
  if (body.type === 'expression' && otherwise?.type === 'expression')
    return { type: 'expression', value: createConditional(test, body.value, otherwise.value) }
  const isLeave = (branch: Statement | undefined): branch is Leave =>
    branch?.type === 'return' || branch?.type === 'throw'
  if (!isLeave(body) || !isLeave(otherwise) || body.type !== otherwise.type) return statement
  if (body.value && otherwise.value)
    return { type: body.type, value: createConditional(test, body.value, otherwise.value) }
  if (body.value || otherwise.value) return statement
  return { type: 'return', value: joinList(test, undefinedValue()) }
}

function undefinedValue(): Expression {
  return { type: 'unary', operator: 'void', isPostfix: false, operand: { type: 'literal', kind: 'integer', text: '0' } }
}
