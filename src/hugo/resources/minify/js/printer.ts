/** Writes a script piece by piece, with a space or a semicolon only where one is needed. */
import type { Context } from './context.ts'
import type { Expression } from './expression.ts'
import type { Precedence } from './operators.ts'
import type { Statement } from './statement.ts'

/** Where a script is written, and what the next piece must know of those before it. */
export interface Printer {
  readonly context: Context
  readonly pieces: string[]
  /** The piece written last. */
  previous: string
  owesSemicolon: boolean
  /** A space is due if the next piece begins like a name. */
  owesSpace: boolean
  /** A space is due if the next piece begins with this character. */
  spaceBefore: string
  /** Where an expression must not begin like a statement or a block. */
  expects: 'anything' | 'statement' | 'arrow body'
  /** A bracket was opened that the statement must close. */
  isGrouped: boolean
  /** In the head of a `for`, where `in` means something else. */
  isInFor: boolean
  /** Names are left alone in functions with `with`. */
  renames: boolean
  /** Write an expression where a level of binding is needed. */
  readonly expression: (expression: Expression, level: Precedence) => void
  /** Write a statement. */
  readonly statement: (statement: Statement) => void
}

/** Create an empty printer. */
export function createPrinter(context: Context, print: Pick<Printer, 'expression' | 'statement'>): Printer {
  return {
    context,
    pieces: [],
    previous: '',
    owesSemicolon: false,
    owesSpace: false,
    spaceBefore: '',
    expects: 'anything',
    isGrouped: false,
    isInFor: false,
    renames: !context.settings.keepVarNames,
    ...print,
  }
}

/** Write a piece. */
export function write(printer: Printer, text: string): void {
  const needsSpace = printer.owesSpace && isNameStart(text)
  if (needsSpace || (printer.spaceBefore !== '' && text.startsWith(printer.spaceBefore))) printer.pieces.push(' ')
  printer.pieces.push(text)
  printer.previous = text
  printer.owesSpace = false
  printer.expects = 'anything'
  printer.spaceBefore = ''
}

/** Write a space if the last piece ends like a name, or is a regular expression, whose flags might seem longer. */
export function writeSpaceAfterName({ pieces, previous }: Printer): void {
  if (/[\p{ID_Continue}$\\\u200c\u200d]$/u.test(previous) || (previous.length > 1 && previous.startsWith('/')))
    pieces.push(' ')
}

/** Write a word behind which a name needs a space. */
export function writeWord(printer: Printer, word: string): void {
  write(printer, word)
  printer.owesSpace = true
}

/** Write the semicolon that is due. */
export function writeSemicolon(printer: Printer): void {
  if (!printer.owesSemicolon) return
  printer.pieces.push(';')
  printer.owesSemicolon = false
  printer.owesSpace = false
}

/** Write something out of the head of a `for`. */
export function outsideFor(printer: Printer, print: () => void): void {
  const { isInFor } = printer
  printer.isInFor = false
  print()
  printer.isInFor = isInFor
}

/** Write a function or class within an expression: the bracket of its statement is not its own. */
export function nested(printer: Printer, print: () => void): void {
  const { isGrouped } = printer
  printer.isGrouped = false
  print()
  printer.isGrouped = isGrouped
}

function isNameStart(text: string): boolean {
  return /^[\p{ID_Continue}$\\\u200c\u200d]/u.test(text)
}
