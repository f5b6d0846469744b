/** Writes calls of functions that every script knows in fewer letters: `Math.pow(a, b)` is `a**b`. */

import type { Call, Expression } from './expression.ts'
import { type Precedence, precedence } from './operators.ts'
import { type Printer, write } from './printer.ts'
import type { Variable } from './scope.ts'

/** Write a call of `Number` or of `Math`; tell whether it is one that is shorter. */
export function printKnownCall(printer: Printer, { callee, items }: Call, level: Precedence): boolean {
  const values = items.map(({ value }) => value!)
  const [first] = values
  if (isGlobal(callee, 'Number'))
    return first !== undefined && values.length === 1 && printNumber(printer, first, level)
  if (callee.type !== 'dot' || !isGlobal(callee.object, 'Math')) return false
  if (callee.name === 'pow') return values.length === 2 && printPower(printer, values, level)
  if (!first || values.length !== 1) return false
  switch (callee.name) {
    case 'trunc':
      return printInBrackets(printer, precedence.bitOr < level, () => {
        printer.expression({ type: 'group', inner: first }, precedence.bitOr)
        write(printer, '|')
        write(printer, '0')
      })
    case 'sqrt':
      return printInBrackets(printer, precedence.exponent < level, () => {
        printer.expression({ type: 'group', inner: first }, precedence.update)
        write(printer, '**.5')
      })
    case 'abs':
      return first.type === 'variable' && printAbsolute(printer, first, level)
    default:
      return false
  }
}

function isGlobal(expression: Expression, name: string): boolean {
  return expression.type === 'variable' && expression.declaredBy === 'nothing' && expression.name === name
}

function printInBrackets(printer: Printer, hasBrackets: boolean, print: () => void): boolean {
  if (hasBrackets) write(printer, '(')
  print()
  if (hasBrackets) write(printer, ')')
  return true
}

function printPower(printer: Printer, values: readonly Expression[], level: Precedence): boolean {
  const [base, exponent] = values as readonly [Expression, Expression]
  return printInBrackets(printer, precedence.exponent < level, () => {
    printer.expression({ type: 'group', inner: base }, precedence.update)
    write(printer, '**')
    printer.expression({ type: 'group', inner: exponent }, precedence.exponent)
  })
}

/** A short name may be written twice: `a < 0 ? -a : a`. */
function printAbsolute(printer: Printer, variable: Variable, level: Precedence): boolean {
  const hasBrackets = precedence.assign < level
  if (variable.name.length * 2 + (hasBrackets ? 2 : 0) + 5 >= 10) return false
  return printInBrackets(printer, hasBrackets, () => {
    printer.expression(variable, precedence.coalesce)
    write(printer, '<0?-')
    printer.expression(variable, precedence.assign)
    write(printer, ':')
    printer.expression(variable, precedence.assign)
  })
}

function printNumber(printer: Printer, value: Expression, level: Precedence): boolean {
  if (isGlobal(value, 'undefined')) {
    write(printer, 'NaN')
    return true
  }
  if (value.type !== 'literal') return false
  switch (value.kind) {
    case 'true':
      write(printer, '1')
      return true
    case 'false':
    case 'null':
      write(printer, '0')
      return true
    case 'integer':
    case 'decimal':
    case 'binary':
    case 'octal':
    case 'hexadecimal':
      value.text = value.text.replace(/n$/, '')
      printer.expression(value, level)
      return true
    default:
      return false
  }
}
