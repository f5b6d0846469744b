/** Writes classes. */

import type { Class, Field } from './definition.ts'
import { renamePrivateMembers } from './names.ts'
import { precedence } from './operators.ts'
import { printBlock } from './print-block.ts'
import { printMethod } from './print-function.ts'
import { printPropertyName } from './print-property.ts'
import { type Printer, write, writeSemicolon, writeWord } from './printer.ts'

/** Write a class. */
export function printClass(printer: Printer, { name, parent, scope, members }: Class): void {
  write(printer, 'class')
  if (name) {
    write(printer, ' ')
    write(printer, name.name)
  }
  if (parent) {
    writeWord(printer, ' extends')
    printer.expression(parent, precedence.leftHand)
  }
  if (printer.renames) renamePrivateMembers(scope, printer.context.edition.sortRandom)
  write(printer, '{')
  printer.owesSemicolon = false
  for (const member of members) {
    writeSemicolon(printer)
    printMember(printer, member)
  }
  write(printer, '}')
  printer.owesSemicolon = false
}

function printMember(printer: Printer, member: Class['members'][number]): void {
  switch (member.type) {
    case 'block':
      write(printer, 'static')
      printBlock(printer, member.list)
      return
    case 'method':
      printMethod(printer, member)
      return
    case 'field':
      printField(printer, member)
      return
    default:
      member satisfies never
  }
}

function printField(printer: Printer, { name, isStatic, initial }: Field): void {
  if (isStatic) {
    write(printer, 'static')
    if (name.kind === 'name') write(printer, ' ')
  }
  printPropertyName(printer, name)
  if (initial) {
    write(printer, '=')
    printer.expression(initial, precedence.assign)
  }
  printer.owesSemicolon = true
}
