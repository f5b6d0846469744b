/** Writes names and literals. */
import type { Edition } from './edition.ts'
import type { Literal } from './expression.ts'
import { shortenNumberLiteral } from './number-literal.ts'
import { type Precedence, precedence } from './operators.ts'
import { type Printer, write } from './printer.ts'
import { shortenRegularExpression } from './regular-expression.ts'
import { resolve, type Variable } from './scope.ts'
import { shortenString } from './string-literal.ts'

/** Write a name; `undefined` and `Infinity` have shorter forms. */
export function printName(printer: Printer, variable: Variable, level: Precedence): void {
  const { name, declaredBy } = resolve(variable)
  const { edition } = printer.context
  const isGlobal = declaredBy === 'nothing' || !edition.foldsConstants
  if (name === 'undefined' && isGlobal)
    writeBracketed(printer, edition.undefinedText, levelOfUndefined(edition) < level)
  else if (name === 'Infinity' && isGlobal) writeBracketed(printer, '1/0', precedence.multiply < level)
  else write(printer, name)
}

function levelOfUndefined({ undefinedText }: Edition): Precedence {
  return undefinedText === 'void 0' ? precedence.unary : precedence.member
}

function writeBracketed(printer: Printer, text: string, hasBrackets: boolean): void {
  write(printer, hasBrackets ? `(${text})` : text)
}

/** Write a literal. */
export function printLiteral(printer: Printer, literal: Literal, level: Precedence): void {
  const { context } = printer
  const { text } = literal
  switch (literal.kind) {
    case 'true':
      writeBracketed(printer, '!0', precedence.unary < level)
      return
    case 'false':
      writeBracketed(printer, '!1', precedence.unary < level)
      return
    case 'string':
      write(printer, shortenString(context, text, context.allows(2015)))
      return
    case 'regexp':
      // `</script>` must not come about.
      if (printer.previous.endsWith('<') && text.startsWith('/script>')) write(printer, ' ')
      write(printer, shortenRegularExpression(text))
      return
    case 'null':
    case 'word':
      write(printer, text)
      return
    default:
      write(printer, shortenNumberLiteral(context, literal.kind, text))
  }
}
