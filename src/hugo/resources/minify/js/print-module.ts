/** Writes `import` and `export`. */

import type { Expression } from './expression.ts'
import { precedence } from './operators.ts'
import { type Printer, write, writeWord } from './printer.ts'
import type { Alias, Export, Import, Statement } from './statement.ts'
import { shortenString } from './string-literal.ts'

/** Write an import; one of nothing is left out. */
export function printImport(printer: Printer, { defaultName, names, module }: Import): void {
  if (defaultName === undefined && names?.length === 0) return
  write(printer, 'import')
  if (defaultName !== undefined) {
    write(printer, ' ')
    write(printer, defaultName)
    write(printer, names ? ',' : ' ')
  }
  if (names) printNames(printer, names)
  if (names?.[0]?.name === '*') write(printer, ' ')
  if (defaultName !== undefined || names) write(printer, 'from')
  write(printer, shortenString(printer.context, module, false))
  printer.owesSemicolon = true
}

function printNames(printer: Printer, names: readonly Alias[]): void {
  const [first] = names
  if (first?.name === '*') {
    printAlias(printer, first)
    return
  }
  write(printer, '{')
  names.forEach((alias, i) => {
    if (i > 0) write(printer, ',')
    printAlias(printer, alias)
  })
  write(printer, '}')
}

function printAlias(printer: Printer, { name, binding }: Alias): void {
  const print = (text: string) =>
    write(printer, /^["']/.test(text) ? shortenString(printer.context, text, false) : text)
  if (name !== undefined) {
    print(name)
    if (name !== '*') write(printer, ' ')
    write(printer, 'as ')
  }
  if (binding !== '') print(binding)
}

/** Write an export. */
export function printExport(printer: Printer, statement: Export): void {
  const { declaration, isDefault, names, module } = statement
  write(printer, 'export')
  if (declaration) {
    if (isDefault) printDefault(printer, declaration as Expression)
    else {
      printer.owesSpace = true
      printer.statement(declaration as Statement)
    }
    return
  }
  const [first] = names
  const isAll = names.length === 1 && (first?.name === '*' || first?.binding === '*')
  if (isAll) {
    printer.owesSpace = true
    printAlias(printer, first!)
    if (module !== undefined && first?.name !== undefined) write(printer, ' ')
  } else if (names.length > 0) printNames(printer, names)
  if (module !== undefined) {
    write(printer, 'from')
    write(printer, shortenString(printer.context, module, false))
  }
  printer.owesSemicolon = true
}

function printDefault(printer: Printer, declaration: Expression): void {
  writeWord(printer, ' default')
  printer.expression(declaration, precedence.assign)
  if (declaration.type !== 'function' && declaration.type !== 'class') printer.owesSemicolon = true
}
