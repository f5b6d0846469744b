/**
 * A smaller script that does the same, written as Hugo's minifier writes it (github.com/tdewolff/minify): the hash in the name
 * of a fingerprinted file hangs on every byte.
 */
import { type Context, createContext, type ScriptSettings } from './context.ts'
import type { Edition } from './edition.ts'
import { hoistDeclarations } from './hoist-declarations.ts'
import { printExpression } from './print-expression.ts'
import { printStatement } from './print-statement.ts'
import { createPrinter, type Printer, writeSemicolon } from './printer.ts'
import { readScript } from './read-script.ts'
import { shortenList } from './shorten-list.ts'
import { shortenStatement } from './shorten-statement.ts'

/** What Hugo sets if a site sets nothing. */
export const defaultScriptSettings: ScriptSettings = { keepVarNames: false, precision: 0, version: 2022 }

/** Minify a script or a module. What is none throws a MinifyError. */
export function minifyJs(text: string, edition: Edition, settings: ScriptSettings = defaultScriptSettings): string {
  const context: Context = createContext(edition, settings, statement => shortenStatement(context, statement))
  const script = readScript(text, edition)
  const printer: Printer = createPrinter(context, {
    expression: (expression, level) => printExpression(printer, expression, level),
    statement: statement => printStatement(printer, statement),
  })
  hoistDeclarations(context, script)
  for (const statement of shortenList(context, script.list, 'function')) {
    writeSemicolon(printer)
    printStatement(printer, statement)
  }
  return printer.pieces.join('')
}
