/** Writes loops. */

import type { Expression } from './expression.ts'
import { precedence } from './operators.ts'
import { printDeclaration } from './print-binding.ts'
import { printBlockAsBody, rename } from './print-block.ts'
import { type Printer, write, writeSpaceAfterName, writeWord } from './printer.ts'
import { shortenList } from './shorten-list.ts'
import type { Block, For, ForEach } from './statement.ts'

/** Write `for (;;)`. */
export function printFor(printer: Printer, { initial, test, update, body }: For): void {
  begin(printer, 'for(', body)
  printInitial(printer, initial, true)
  write(printer, ';')
  if (test) printer.expression(test, precedence.comma)
  write(printer, ';')
  if (update) printer.expression(update, precedence.comma)
  write(printer, ')')
  printBlockAsBody(printer, body)
}

/** Write `for (in)` and `for (of)`. */
export function printForEach(printer: Printer, { keyword, isAwait, initial, object, body }: ForEach): void {
  begin(printer, isAwait ? 'for await(' : 'for(', body)
  printInitial(printer, initial, false)
  writeSpaceAfterName(printer)
  writeWord(printer, keyword)
  printer.expression(object, keyword === 'in' ? precedence.comma : precedence.assign)
  write(printer, ')')
  printBlockAsBody(printer, body)
}

function begin(printer: Printer, head: string, body: Block): void {
  body.list = shortenList(printer.context, body.list, 'loop')
  rename(printer, body.scope)
  write(printer, head)
}

function printInitial(printer: Printer, initial: Expression | undefined, onlyValues: boolean): void {
  printer.isInFor = true
  if (initial?.type === 'declaration') printDeclaration(printer, initial, onlyValues)
  else if (initial) printer.expression(initial, precedence.leftHand)
  printer.isInFor = false
}
