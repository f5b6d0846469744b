/** Creates expressions of others, with brackets where they are needed. */

import type { Binary, Conditional, Expression, Unary } from './expression.ts'
import { group } from './expression-facts.ts'
import { levelsOf, precedence } from './operators.ts'

/** Create a conditional; of a list, the last decides. */
export function createConditional(test: Expression, whenTrue: Expression, whenFalse: Expression): Expression {
  const decide = (last: Expression): Conditional => ({
    type: 'conditional',
    test: group(last, precedence.coalesce),
    whenTrue: group(whenTrue, precedence.assign),
    whenFalse: group(whenFalse, precedence.assign),
  })
  if (test.type !== 'comma') return decide(test)
  test.list[test.list.length - 1] = decide(test.list.at(-1)!)
  return test
}

/** Join two operands by `&&` or `||`. */
export function createLogical(operator: '&&' | '||' | '??', left: Expression, right: Expression): Binary {
  const levels = levelsOf(operator)
  return { type: 'binary', operator, left: group(left, levels.left), right: group(right, levels.right) }
}

/** Create `!a`. */
export function negate(operand: Expression): Unary {
  return { type: 'unary', operator: '!', isPostfix: false, operand }
}

/** Join two expressions by a comma; lists become one list. */
export function joinList(first: Expression, second: Expression): Expression {
  const list = first.type === 'comma' ? first : { type: 'comma' as const, list: [first] }
  list.list.push(...(second.type === 'comma' ? second.list : [second]))
  return list
}
