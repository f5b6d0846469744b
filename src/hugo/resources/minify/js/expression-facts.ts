/** What can be said of an expression before it runs: how tightly it binds, whether it is true, whether it does something. */

import type { Binary, Expression, Literal, Unary } from './expression.ts'
import { levelsOf, type Precedence, precedence } from './operators.ts'
import { nameOf, type Variable } from './scope.ts'

/** Tell whether an expression is a literal of a kind. */
export function isLiteral(expression: Expression | undefined, kind: Literal['kind']): expression is Literal {
  return expression?.type === 'literal' && expression.kind === kind
}

/** Tell whether an expression negates another with `!`. */
export function isNot(expression: Expression | undefined): expression is Unary {
  return expression?.type === 'unary' && expression.operator === '!'
}

/** Tell whether an expression compares for equality. */
export function isEquality(expression: Expression | undefined): expression is Binary {
  return expression?.type === 'binary' && levelsOf(expression.operator).own === precedence.equals
}

/** Tell how tightly an expression binds. */
export function precedenceOf(expression: Expression): Precedence {
  switch (expression.type) {
    case 'variable':
    case 'literal':
    case 'array':
    case 'object':
    case 'function':
    case 'class':
      return precedence.primary
    case 'unary':
      return expression.isPostfix ? precedence.update : precedence.unary
    case 'binary':
      return levelsOf(expression.operator).own
    case 'new':
      return expression.items ? precedence.member : precedence.new
    case 'template':
      return expression.tag ? expression.level : precedence.primary
    case 'dot':
    case 'index':
    case 'call':
      return expression.level
    case 'meta':
      return precedence.member
    case 'conditional':
    case 'yield':
    case 'arrow':
      return precedence.assign
    case 'group':
      return precedenceOf(expression.inner)
    default:
      return precedence.comma
  }
}

/** Tell whether an expression may do more than give a value. */
export function hasSideEffects(expression: Expression | undefined): boolean {
  switch (expression?.type) {
    case 'literal':
    case 'function':
    case 'class':
    case 'arrow':
    case 'meta':
      return false
    case 'group':
      return hasSideEffects(expression.inner)
    case 'conditional':
      return [expression.test, expression.whenTrue, expression.whenFalse].some(hasSideEffects)
    case 'array':
      return expression.items.some(({ value }) => hasSideEffects(value))
    case 'object':
      return expression.properties.some(
        ({ name, value, initial }) =>
          hasSideEffects(value) ||
          (initial !== undefined && hasSideEffects(initial)) ||
          (name?.computed !== undefined && hasSideEffects(name.computed)),
      )
    case 'template':
      return hasSideEffects(expression.tag) || expression.parts.some(({ value }) => hasSideEffects(value))
    case 'unary':
      return ['delete', '++', '--'].includes(expression.operator) || hasSideEffects(expression.operand)
    case 'binary':
      return /^(?:[^=!<>]|<<|>>>?)?=$|^(?:\*\*|&&|\|\||\?\?)=$/.test(expression.operator)
    default:
      return true
  }
}

/** Take the brackets off. */
export function innerOf(expression: Expression): Expression {
  let inner = expression
  while (inner.type === 'group') inner = inner.inner
  return inner
}

/** Put brackets around what binds looser than it must. */
export function group(expression: Expression, level: Precedence): Expression {
  const own = precedenceOf(expression)
  const isBare = expression.type === 'group' || own >= level
  if (isBare || (own === precedence.coalesce && level === precedence.bitOr)) return expression
  return { type: 'group', inner: expression }
}

/** Tell whether an expression is `undefined`. */
export function isUndefined(expression: Expression): boolean {
  const inner = innerOf(expression)
  if (inner.type === 'variable') return nameOf(inner) === 'undefined'
  return inner.type === 'unary' && inner.operator === 'void' && !hasSideEffects(inner.operand)
}

/** Tell whether an expression is `undefined` or `null`. */
export function isNothing(expression: Expression): boolean {
  const inner = innerOf(expression)
  return inner.type === 'literal' ? inner.kind === 'null' : isUndefined(inner)
}

/** Tell whether an expression holds (true) or not (false), where that is known. */
export function truthOf(expression: Expression): boolean | undefined {
  if (expression.type === 'group') return truthOf(expression.inner)
  if (isNot(expression)) {
    const truth = truthOf(expression.operand)
    return truth === undefined ? undefined : !truth
  }
  if (expression.type === 'literal') return truthOfLiteral(expression)
  const isFalse = isUndefined(expression) || (expression.type === 'variable' && nameOf(expression) === 'NaN')
  return isFalse ? false : undefined
}

function truthOfLiteral({ kind, text }: Literal): boolean | undefined {
  switch (kind) {
    case 'true':
      return true
    case 'false':
    case 'null':
      return false
    case 'string':
      return text.length > 2
    case 'integer':
    case 'decimal':
      return /^[0._]*[1-9]/.test(text)
    case 'binary':
    case 'octal':
    case 'hexadecimal':
      return /^0.[0_]*[1-9a-f]/i.test(text)
    default:
      return undefined
  }
}

/** Tell whether an expression is `true`, `!0` and the like. */
export function isTrue(expression: Expression): boolean {
  const inner = innerOf(expression)
  return isLiteral(inner, 'true') || (isNot(inner) && truthOf(inner.operand) === false)
}

/** Tell whether an expression is `false`, `!1` and the like. */
export function isFalse(expression: Expression): boolean {
  const inner = innerOf(expression)
  return isLiteral(inner, 'false') || (isNot(inner) && truthOf(inner.operand) === true)
}

/** Tell whether an expression can only be true or false. */
export function isBoolean(expression: Expression): boolean {
  switch (expression.type) {
    case 'unary':
      return expression.operator === '!'
    case 'literal':
      return expression.kind === 'true' || expression.kind === 'false'
    case 'group':
      return isBoolean(expression.inner)
    case 'binary': {
      const { own } = levelsOf(expression.operator)
      if (own !== precedence.and && own !== precedence.or)
        return own === precedence.compare || own === precedence.equals
      return expression.left !== undefined && isBoolean(expression.left) && isBoolean(expression.right)
    }
    default:
      return false
  }
}

/** Tell whether two expressions are the same name. */
export function isSameName(a: Expression, b: Expression): boolean {
  const left = innerOf(a)
  const right = innerOf(b)
  return left.type === 'variable' && right.type === 'variable' && nameOf(left) === nameOf(right)
}

/** A test for `undefined` and `null`: `a == null`, `a === null || a === undefined`. */
export interface NothingTest {
  readonly variable: Variable
  readonly isNegated: boolean
}

/** Find the variable that is tested for `undefined` and `null`. */
export function findNothingTest(expression: Expression): NothingTest | undefined {
  const test = innerOf(expression)
  if (test.type !== 'binary' || !test.left) return undefined
  if (test.operator === '==' || test.operator === '!=') {
    const variable = findCompared(test)
    return variable && { variable, isNegated: test.operator === '!=' }
  }
  if (test.operator !== '||' && test.operator !== '&&') return undefined
  const isNegated = test.operator === '&&'
  const operators = isNegated ? ['!=', '!=='] : ['==', '===']
  const [left, right] = [innerOf(test.left), innerOf(test.right)]
  if (left.type !== 'binary' || right.type !== 'binary') return undefined
  if (!operators.includes(left.operator) || !operators.includes(right.operator)) return undefined
  const variable = findCompared(left)
  return variable && variable === findCompared(right) ? { variable, isNegated } : undefined
}

function findCompared({ left, right }: Binary): Variable | undefined {
  if (left?.type === 'variable' && isNothing(right)) return left
  return right.type === 'variable' && left && isNothing(left) ? right : undefined
}
