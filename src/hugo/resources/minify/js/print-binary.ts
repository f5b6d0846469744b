/** Writes operators with two operands. */

import type { Binary, Expression } from './expression.ts'
import { findNothingTest, hasSideEffects, isFalse, isLiteral, isTrue, precedenceOf } from './expression-facts.ts'
import { joinTexts } from './join-texts.ts'
import { levelsOf, type Precedence, precedence } from './operators.ts'
import { type Printer, write, writeSpaceAfterName, writeWord } from './printer.ts'

/** Write `a + b` and the like. */
export function printBinary(printer: Printer, expression: Binary, level: Precedence): void {
  joinTexts(expression)
  const { left } = expression
  if (!left) {
    printer.expression(expression.right, level)
    return
  }
  const list = level === precedence.comma ? bareList(left) : undefined
  if (list) expression.left = list
  const leftLevel = list ? precedence.comma : levelsOf(expression.operator).left
  if (expression.operator === 'in' || expression.operator === 'instanceof') printWord(printer, expression, leftLevel)
  else printSymbol(printer, expression, level, leftLevel)
}

/** `(a, b) && c` is `a, b && c`. */
function bareList(left: Expression): Expression | undefined {
  if (left.type !== 'group' || left.inner.type !== 'comma') return undefined
  return precedenceOf(left.inner.list.at(-1)!) >= precedence.and ? left.inner : undefined
}

function printWord(printer: Printer, { operator, left, right }: Binary, leftLevel: Precedence): void {
  const isGrouped = operator === 'in' && printer.isInFor
  if (isGrouped) write(printer, '(')
  printer.expression(left!, leftLevel)
  writeSpaceAfterName(printer)
  writeWord(printer, operator)
  printer.expression(right, levelsOf(operator).right)
  if (isGrouped) write(printer, ')')
}

function printSymbol(printer: Printer, expression: Binary, level: Precedence, leftLevel: Precedence): void {
  const short = shortenComparison(expression)
  if (printer.context.edition.foldsConstants && printKnown(printer, short, level)) return
  const { operator, right } = short
  printer.expression(short.left!, leftLevel)
  if (operator === '>' && printer.previous.endsWith('-')) write(printer, ' ')
  write(printer, operator)
  if (operator === '+' || operator === '-' || operator === '/') printer.spaceBefore = operator
  printer.expression(right, levelsOf(operator).right)
}

/** `a === null || a === undefined` is `a == null`; `typeof` needs no strict comparison. */
function shortenComparison(expression: Binary): Binary {
  const test = findNothingTest(expression)
  if (test) {
    const operator = test.isNegated ? '!=' : '=='
    return { type: 'binary', operator, left: test.variable, right: { type: 'literal', kind: 'null', text: 'null' } }
  }
  const { left, right, operator } = expression
  const isStrict = operator === '===' || operator === '!=='
  const isTypeof = (a: Expression | undefined) => a?.type === 'unary' && a.operator === 'typeof'
  if (isStrict && ((isTypeof(left) && isLiteral(right, 'string')) || (isTypeof(right) && isLiteral(left, 'string'))))
    expression.operator = operator.slice(0, 2)
  return expression
}

/** Write what is known before the script runs: `true && a`, `a = a + 1`; tell whether it is. */
function printKnown(printer: Printer, expression: Binary, level: Precedence): boolean {
  const { operator, right } = expression
  const left = expression.left!
  if (operator === '=') return printStep(printer, left, right)
  if (operator !== '&&' && operator !== '||') return false
  const isAnd = operator === '&&'
  const keepsRight = isAnd ? isTrue(left) || isFalse(right) : isTrue(right) || isFalse(left)
  const keepsLeft = isAnd ? isTrue(right) || isFalse(left) : isTrue(left) || isFalse(right)
  const [first, second] = isAnd ? [right, left] : [left, right]
  const [keepsFirst, keepsSecond] = isAnd ? [keepsRight, keepsLeft] : [keepsLeft, keepsRight]
  if (keepsFirst && !hasSideEffects(second)) printer.expression(first, level)
  else if (keepsSecond && !hasSideEffects(first)) printer.expression(second, level)
  else return false
  return true
}

/** `a = a + 1` is `++a`. */
function printStep(printer: Printer, left: Expression, right: Expression): boolean {
  if (left.type !== 'variable' || right.type !== 'binary') return false
  const isFirst = right.left === left
  const other = isFirst ? right.right : right.right === left ? right.left : undefined
  const isStep = right.operator === '+' || (isFirst && right.operator === '-')
  if (!isStep || !isLiteral(other, 'integer') || other.text !== '1') return false
  write(printer, right.operator + right.operator)
  printer.expression(left, precedence.unary)
  return true
}
