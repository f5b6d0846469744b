/** Conditions in fewer letters: `a ? a : b` is `a || b`, `a == null ? b : a` is `a ?? b`, `!(a == b)` is `a != b`. */
import type { Context } from './context.ts'
import { createLogical, negate } from './create-expression.ts'
import type { Binary, Conditional, Expression, Unary } from './expression.ts'
import {
  findNothingTest,
  group,
  innerOf,
  isBoolean,
  isEquality,
  isFalse,
  isNot,
  isSameName,
  isTrue,
  isUndefined,
  precedenceOf,
  truthOf,
} from './expression-facts.ts'
import { levelsOf, type Precedence, precedence } from './operators.ts'

/** Shorten a conditional that stands where `level` is needed. */
export function shortenConditional(context: Context, expression: Conditional, level: Precedence): Expression {
  dropNegation(expression)
  const { test, whenTrue, whenFalse } = expression
  const truth = truthOf(test)
  if (truth !== undefined) return truth ? whenTrue : whenFalse
  const decided = decidingPart(test)
  if (isSameName(decided, whenTrue) && fitsBare(decided, whenFalse, '||'))
    return { type: 'binary', operator: '||', left: group(test, precedence.or), right: whenFalse }
  if (isSameName(decided, whenFalse) && fitsBare(decided, whenTrue, '&&'))
    return { type: 'binary', operator: '&&', left: group(test, precedence.and), right: whenTrue }
  if (isSameName(whenTrue, whenFalse)) return group({ type: 'comma', list: [test, whenTrue] }, level)
  return (
    (context.allows(2020) ? shortenNothing(expression) : undefined) ??
    joinCalls(expression) ??
    shortenBooleans(expression, level) ??
    joinNested(expression) ??
    takeOutList(expression, level) ??
    expression
  )
}

/** `!a ? b : c` is `a ? c : b`; `!!a` is `a`. */
function dropNegation(expression: Conditional): void {
  const { test } = expression
  if (!isNot(test)) return
  if (!isNot(test.operand)) {
    expression.test = test.operand
    const { whenTrue, whenFalse } = expression
    expression.whenTrue = whenFalse
    expression.whenFalse = whenTrue
  } else if (isBoolean(test.operand.operand)) expression.test = test.operand.operand
}

/** Of `(a, b = c)` it is `b`. */
function decidingPart(test: Expression): Expression {
  const inner = innerOf(test)
  const last = inner.type === 'comma' ? inner.list.at(-1)! : inner
  return last.type === 'binary' && last.operator === '=' && last.left ? last.left : last
}

/** Brackets are put around what binds looser than an assignment anyway. */
function fitsBare(left: Expression, right: Expression, operator: '&&' | '||'): boolean {
  const levels = levelsOf(operator)
  const fits = (expression: Expression, least: Precedence) => {
    const own = precedenceOf(expression)
    return own < precedence.assign || own >= least
  }
  return fits(left, levels.left) && fits(right, levels.right)
}

/** `a == null ? b : a` is `a ?? b`; `a == null ? undefined : a.b` is `a?.b`. */
function shortenNothing({ test, whenTrue, whenFalse }: Conditional): Expression | undefined {
  const found = findNothingTest(test)
  if (!found) return undefined
  const [nothing, something] = found.isNegated ? [whenFalse, whenTrue] : [whenTrue, whenFalse]
  if (isSameName(found.variable, something)) return createLogical('??', something, nothing)
  if (!isUndefined(nothing)) return undefined
  const access = firstAccess(something)
  if (!access || !isSameName(found.variable, access.base)) return undefined
  access.node.isOptional = true
  return something
}

/** Find the access that is done first, and what it is done to. */
function firstAccess(expression: Expression) {
  let found: { node: { isOptional: boolean }; base: Expression } | undefined
  for (let at: Expression | undefined = expression; at; at = found?.base) {
    const base: Expression | undefined =
      at.type === 'call'
        ? at.callee
        : at.type === 'template'
          ? at.tag
          : at.type === 'dot' || at.type === 'index'
            ? at.object
            : undefined
    if (!base || !('isOptional' in at)) break
    found = { node: at, base }
  }
  return found
}

/** `a ? f(b) : f(c)` is `f(a ? b : c)`. */
function joinCalls(expression: Conditional): Expression | undefined {
  const { whenTrue, whenFalse } = expression
  if (whenTrue.type !== 'call' || whenFalse.type !== 'call' || !isSameName(whenTrue.callee, whenFalse.callee))
    return undefined
  const [[first, ...more], [second, ...others]] = [whenTrue.items, whenFalse.items]
  if (more.length > 0 || others.length > 0 || !first?.value || !second?.value) return undefined
  if (first.isSpread || second.isSpread) return undefined
  expression.whenTrue = first.value
  expression.whenFalse = second.value
  const items = [{ value: expression, isSpread: false }]
  return { type: 'call', callee: whenTrue.callee, items, level: precedence.call, isOptional: false }
}

/** `a ? true : false` is `!!a`, `a ? true : b` is `!!a || b`. */
function shortenBooleans({ test, whenTrue, whenFalse }: Conditional, level: Precedence): Expression | undefined {
  const [isTrueFirst, isFalseFirst] = [isTrue(whenTrue), isFalse(whenTrue)]
  const [isTrueLast, isFalseLast] = [isTrue(whenFalse), isFalse(whenFalse)]
  if ((isTrueFirst && isFalseLast) || (isFalseFirst && isTrueLast)) return toBoolean(test, isFalseFirst, level)
  if (isTrueFirst || isTrueLast) {
    const left = toBoolean(test, isTrueLast, precedence.or)
    const right = group(isTrueLast ? whenTrue : whenFalse, precedence.or)
    return { type: 'binary', operator: '||', left, right }
  }
  if (isFalseFirst || isFalseLast) {
    const left = toBoolean(test, isFalseFirst, precedence.and)
    const right = group(isFalseFirst ? whenFalse : whenTrue, precedence.and)
    return { type: 'binary', operator: '&&', left, right }
  }
  return undefined
}

function toBoolean(expression: Expression, isInverted: boolean, level: Precedence): Expression {
  if (isInverted && isEquality(expression)) {
    expression.operator = inverted(expression.operator)
    return expression
  }
  if (isInverted) return shortenNegation(negate(group(expression, precedence.unary)), level)
  if (isBoolean(expression)) return group(expression, level)
  return negate(negate(group(expression, precedence.unary)))
}

/** `a ? b ? c : d : d` is `a && b ? c : d`. */
function joinNested({ test, whenTrue, whenFalse }: Conditional): Expression | undefined {
  if (whenTrue.type !== 'conditional' || !isSameName(whenFalse, whenTrue.whenFalse)) return undefined
  return { type: 'conditional', test: createLogical('&&', test, whenTrue.test), whenTrue: whenTrue.whenTrue, whenFalse }
}

/** `(a, b) ? c : d` is `a, b ? c : d`. */
function takeOutList(expression: Conditional, level: Precedence): Expression | undefined {
  const { test } = expression
  if (level > precedence.comma || test.type !== 'group' || test.inner.type !== 'comma') return undefined
  const { list } = test.inner
  const last = list.at(-1)!
  if (precedenceOf(last) < precedence.coalesce) return undefined
  expression.test = last
  list[list.length - 1] = expression
  return test.inner
}

function inverted(operator: string): string {
  return operator.startsWith('!') ? `=${operator.slice(1)}` : `!${operator.slice(1)}`
}

/** Shorten `!…` that stands where `level` is needed. */
export function shortenNegation(expression: Unary, level: Precedence): Expression {
  if (expression.operator !== '!') return expression
  let isInverted = true
  let inner = expression.operand
  for (; inner.type === 'group' || isNot(inner); inner = inner.type === 'group' ? inner.inner : inner.operand) {
    if (inner.type !== 'group') isInverted = !isInverted
  }
  if (!isInverted) return isBoolean(inner) ? group(inner, level) : expression
  if (inner.type === 'binary' && (inner.operator === '&&' || inner.operator === '||'))
    return distribute(inner, level) ?? expression
  if (!isEquality(inner)) return expression
  inner.operator = inverted(inner.operator)
  return group(inner, level)
}

/** `!(a || b)` is `!a && !b` where that is shorter; it is counted in letters. */
function distribute(binary: Binary, level: Precedence): Expression | undefined {
  const operator = binary.operator === '&&' ? '||' : '&&'
  const { own } = levelsOf(operator)
  const needsGroup = own < level
  const { left: leftLevel, right: rightLevel } = levelsOf(binary.operator)
  const sides = [sideOf(binary.left!, leftLevel), sideOf(binary.right, rightLevel)]
  const saved = sides.map(side => (side.isEqual ? 1 : 0) - (side.needsGroup ? 2 : 0))
  const freed =
    operator !== '||'
      ? 0
      : (precedenceOf(binary.left!) === precedence.or ? 2 : 0) + (precedenceOf(binary.right) === precedence.and ? 2 : 0)
  const score = 1 - (needsGroup ? 2 : 0) + saved.reduce((sum, own) => sum + own, 0) + freed
  if (score <= 0) return undefined
  binary.operator = operator
  const [left, right] = sides.map(negateSide) as [Expression, Expression]
  binary.left = left
  binary.right = right
  return needsGroup ? { type: 'group', inner: binary } : binary
}

interface Side {
  readonly expression: Expression
  readonly isEqual: boolean
  readonly needsGroup: boolean
}

function sideOf(expression: Expression, least: Precedence): Side {
  const isEqual = isEquality(expression)
  const own = precedenceOf(expression)
  return { expression, isEqual, needsGroup: !isEqual && least <= own && own < precedence.unary }
}

function negateSide({ expression, needsGroup }: Side): Expression {
  if (!isEquality(expression)) return negate(needsGroup ? { type: 'group', inner: expression } : expression)
  expression.operator = inverted(expression.operator)
  return expression
}
