/** Writes what is taken out of an object: `a.b`, `a[b]`. */

import type { Dot, Expression, Index } from './expression.ts'
import { isLiteral } from './expression-facts.ts'
import { shortenDecimal } from './number-literal.ts'
import { type Precedence, precedence } from './operators.ts'
import { outsideFor, type Printer, write } from './printer.ts'
import { isPlainName, isPlainNumber } from './read-property.ts'
import { nameOf } from './scope.ts'

/** Tell how tightly that must bind from which something is taken. */
export function levelOfInner(printer: Printer, own: Precedence, level: Precedence): Precedence {
  if (!printer.context.edition.hasOptionalLevel) return level < precedence.member ? precedence.call : precedence.member
  return own === precedence.member && level < precedence.member ? precedence.call : own
}

/** `(a?.b).c` is not `a?.b.c`. */
function isOptionalGroup(object: Expression): boolean {
  if (object.type !== 'group') return false
  const { inner } = object
  return (inner.type === 'dot' || inner.type === 'call') && inner.isOptional
}

/** Write `a.b`. */
export function printDot(printer: Printer, { object, name, level: own, isOptional }: Dot, level: Precedence): void {
  const text = typeof name === 'string' ? name : nameOf(name)
  if (object.type === 'group' && printNumber(printer, object.inner)) {
    write(printer, '.')
    write(printer, text)
    return
  }
  const keepsGroup = !printer.context.edition.hasOptionalLevel && isOptionalGroup(object)
  printer.expression(object, keepsGroup ? precedence.member : levelOfInner(printer, own, level))
  if (isOptional) write(printer, '?')
  else if (/^\d+$/.test(printer.previous)) write(printer, '.')
  write(printer, '.')
  write(printer, text)
}

/** Write the number of `(1).a`, for which `1..a` is enough; tell whether it is one. */
function printNumber(printer: Printer, inner: Expression): boolean {
  if (inner.type !== 'literal' || (inner.kind !== 'integer' && inner.kind !== 'decimal')) return false
  if (inner.kind === 'decimal') write(printer, shortenDecimal(printer.context, inner.text))
  else {
    write(printer, inner.text)
    write(printer, '.')
  }
  return true
}

/** Write `a[b]`; a text that is a name stands behind a dot. */
export function printIndex(
  printer: Printer,
  { object, index, level: own, isOptional }: Index,
  level: Precedence,
): void {
  const isLet = object.type === 'variable' && nameOf(object) === 'let'
  if (printer.expects === 'statement' && isLet) write(printer, '!')
  printer.expression(object, levelOfInner(printer, own, level))
  if (isOptional) write(printer, '?.')
  const text = isLiteral(index, 'string') ? index.text.slice(1, -1) : ''
  if (isPlainName(text)) {
    if (!isOptional || !printer.context.edition.hasOptionalLevel) write(printer, '.')
    write(printer, text)
    return
  }
  outsideFor(printer, () => {
    write(printer, '[')
    if (isPlainNumber(text)) write(printer, shortenDecimal(printer.context, text))
    else printer.expression(index, precedence.comma)
    write(printer, ']')
  })
}
