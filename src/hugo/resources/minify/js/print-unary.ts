/** Writes operators with one operand. */

import type { Expression, Unary } from './expression.ts'
import { hasSideEffects } from './expression-facts.ts'
import { shortenDecimal } from './number-literal.ts'
import { type Precedence, precedence } from './operators.ts'
import { type Printer, write } from './printer.ts'

/** Write `-a`, `a++`, `typeof a` and the like. */
export function printUnary(printer: Printer, { operator, operand, isPostfix }: Unary): void {
  const { edition } = printer.context
  if (isPostfix) {
    printer.expression(operand, precedence.leftHand)
    write(printer, operator)
    return
  }
  if (operator === 'void' && edition.undefinedText !== 'void 0' && !hasSideEffects(operand)) {
    write(printer, edition.undefinedText)
    return
  }
  // `<!--` would begin a comment.
  const isAfterLess = operator === '!' && printer.previous.endsWith('<')
  write(printer, operator)
  if (/^[a-z]/.test(operator)) printer.owesSpace = true
  else if (operator === '+') printer.spaceBefore = '+'
  else if (operator === '-' || isAfterLess) printer.spaceBefore = '-'
  const known = operator === '!' && !isAfterLess ? negatedLiteral(printer, operand) : undefined
  if (known === undefined) printer.expression(operand, levelOfOperand)
  else write(printer, known)
}

const levelOfOperand: Precedence = precedence.unary

/** `!'text'` is `!1`, `!0` stays. */
function negatedLiteral({ context }: Printer, operand: Expression): string | undefined {
  if (operand.type !== 'literal') return undefined
  switch (operand.kind) {
    case 'string':
      return operand.text.length === 2 ? '0' : '1'
    case 'regexp':
      return '1'
    case 'integer':
    case 'decimal':
      return shortenDecimal(context, operand.text.replace(/n$/, '')) === '0' ? '0' : '1'
    default:
      return undefined
  }
}
