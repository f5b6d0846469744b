/** Writes the names of members. */

import type { PropertyName } from './definition.ts'
import { precedence } from './operators.ts'
import { type Printer, write } from './printer.ts'
import { shortenString } from './string-literal.ts'

/** Write the name of a member. */
export function printPropertyName(printer: Printer, { kind, text, computed, privateName }: PropertyName): void {
  if (computed) {
    write(printer, '[')
    printer.expression(computed, precedence.assign)
    write(printer, ']')
  } else write(printer, kind === 'string' ? shortenString(printer.context, text, false) : (privateName?.name ?? text))
}
