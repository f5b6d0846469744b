/** Writes blocks. */
import { renameScope } from './names.ts'
import { type Printer, write, writeSemicolon } from './printer.ts'
import type { Scope } from './scope.ts'
import type { Block, Statement } from './statement.ts'

/** Close the bracket that keeps an object at the begin of a statement from being a block. */
export function closeGroup(printer: Printer): void {
  if (!printer.isGrouped) return
  write(printer, ')')
  printer.isGrouped = false
}

/** Rename what a scope declares, if names are shortened here. */
export function rename(printer: Printer, scope: Scope): void {
  if (printer.renames) renameScope(scope, printer.context.edition.sortRandom)
}

/** Write statements between brackets. */
export function printBlock(printer: Printer, list: readonly Statement[]): void {
  write(printer, '{')
  printer.owesSemicolon = false
  for (const statement of list) {
    writeSemicolon(printer)
    printer.statement(statement)
  }
  write(printer, '}')
  printer.owesSemicolon = false
}

/** Write a block where one statement can stand; it needs brackets only for several, or for what it declares. */
export function printBlockAsBody(printer: Printer, { list, scope }: Block): void {
  const [only, ...more] = list
  const declares = scope.declared.slice(scope.forCount).some(({ declaredBy }) => declaredBy === 'lexical')
  if (more.length > 0 || declares) printBlock(printer, list)
  else if (only) printer.statement(only)
  else {
    write(printer, ';')
    printer.owesSemicolon = false
  }
}
