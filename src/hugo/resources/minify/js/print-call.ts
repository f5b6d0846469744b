/** Writes calls: `a(b)`, `new a(b)`. */

import type { Call, Item, New } from './expression.ts'
import { type Precedence, precedence } from './operators.ts'
import { printKnownCall } from './print-known-call.ts'
import { levelOfInner } from './print-member.ts'
import { outsideFor, type Printer, write, writeWord } from './printer.ts'

/** Write a call. */
export function printCall(printer: Printer, call: Call, level: Precedence): void {
  const { edition } = printer.context
  if (edition.foldsConstants && printKnownCall(printer, call, level)) return
  const { callee, items, isOptional } = call
  const inner = edition.hasOptionalLevel ? levelOfInner(printer, call.level, level) : precedence.call
  printer.expression(callee, inner)
  outsideFor(printer, () => {
    if (isOptional) write(printer, '?.')
    printArguments(printer, items)
  })
}

/** Write `new`; without arguments it needs no brackets. */
export function printNew(printer: Printer, { callee, items }: New, level: Precedence): void {
  const isGrouped = !items && level > precedence.leftHand && level !== precedence.new
  writeWord(printer, isGrouped ? '(new' : 'new')
  printer.expression(callee, items ? precedence.member : precedence.new)
  if (items) printArguments(printer, items)
  if (isGrouped) write(printer, ')')
}

function printArguments(printer: Printer, items: readonly Item[]): void {
  write(printer, '(')
  printItems(printer, items)
  write(printer, ')')
}

/** Write values with commas between them. */
export function printItems(printer: Printer, items: readonly Item[]): void {
  items.forEach(({ value, isSpread }, i) => {
    if (i > 0) write(printer, ',')
    if (isSpread) write(printer, '...')
    if (value) printer.expression(value, precedence.assign)
  })
}
