/** Writes statements. */

import { precedence } from './operators.ts'
import { printBinding, printDeclaration } from './print-binding.ts'
import { closeGroup, printBlock, printBlockAsBody, rename } from './print-block.ts'
import { printClass } from './print-class.ts'
import { printFunction } from './print-function.ts'
import { printFor, printForEach } from './print-loop.ts'
import { printExport, printImport } from './print-module.ts'
import { type Printer, write, writeSemicolon, writeWord } from './printer.ts'
import { createScope } from './scope.ts'
import { type ListKind, shortenList } from './shorten-list.ts'
import type { Block, If, Statement, Switch, Try } from './statement.ts'
import { isEmpty } from './statement-facts.ts'

/** Write a statement; the semicolon behind it is due until it is known to be needed. */
export function printStatement(printer: Printer, statement: Statement): void {
  switch (statement.type) {
    case 'expression':
      printer.expects = 'statement'
      printer.expression(statement.value, precedence.comma)
      closeGroup(printer)
      printer.owesSemicolon = true
      return
    case 'declaration':
      printDeclaration(printer, statement, false)
      printer.owesSemicolon = true
      return
    case 'block':
      rename(printer, statement.scope)
      printBlock(printer, statement.list)
      return
    case 'directive':
    case 'debugger':
      write(printer, statement.text)
      printer.owesSemicolon = true
      return
    case 'comment':
      write(printer, statement.text)
      if (statement.text[1] === '/') write(printer, '\n')
      return
    case 'function':
      printFunction(printer, statement, false)
      return
    case 'class':
      printClass(printer, statement)
      return
    case 'import':
      printImport(printer, statement)
      return
    case 'export':
      printExport(printer, statement)
      return
    case 'empty':
      return
    default:
      printControl(printer, statement)
  }
}

type Control = Exclude<
  Statement,
  {
    readonly type:
      | 'expression'
      | 'declaration'
      | 'block'
      | 'directive'
      | 'debugger'
      | 'comment'
      | 'function'
      | 'class'
      | 'import'
      | 'export'
      | 'empty'
  }
>

function printControl(printer: Printer, statement: Control): void {
  switch (statement.type) {
    case 'if':
      printIf(printer, statement)
      return
    case 'return':
    case 'throw':
      writeWord(printer, statement.type)
      if (statement.value) printer.expression(statement.value, precedence.comma)
      printer.owesSemicolon = true
      return
    case 'branch':
      write(printer, statement.keyword)
      if (statement.label !== undefined) {
        write(printer, ' ')
        write(printer, statement.label)
      }
      printer.owesSemicolon = true
      return
    case 'labelled':
      write(printer, statement.label)
      write(printer, ':')
      printBody(printer, statement.body, 'block')
      return
    case 'with':
      printHead(printer, 'with', () => printer.expression(statement.object, precedence.comma))
      printBody(printer, statement.body, 'block')
      return
    case 'do-while':
      writeWord(printer, 'do')
      printBody(printer, statement.body, 'loop')
      writeSemicolon(printer)
      printHead(printer, 'while', () => printer.expression(statement.test, precedence.comma))
      return
    case 'for':
      printFor(printer, statement)
      return
    case 'for-each':
      printForEach(printer, statement)
      return
    case 'switch':
      printSwitch(printer, statement)
      return
    case 'try':
      printTry(printer, statement)
      return
    default:
      statement satisfies never
  }
}

function printHead(printer: Printer, keyword: string, print: () => void): void {
  write(printer, `${keyword}(`)
  print()
  write(printer, ')')
}

function printBody(printer: Printer, body: Statement, kind: ListKind): void {
  const { context } = printer
  if (body.type === 'block') {
    body.list = shortenList(context, body.list, kind)
    rename(printer, body.scope)
    printBlockAsBody(printer, body)
    return
  }
  const list = shortenList(context, [body], kind)
  printBlockAsBody(printer, { type: 'block', list, scope: createScope(undefined, false) })
}

function printIf(printer: Printer, statement: If): void {
  const hasThen = !isEmpty(statement.body)
  const hasElse = !isEmpty(statement.otherwise)
  if (!hasThen && !hasElse) return
  printHead(printer, 'if', () => printer.expression(statement.test, precedence.comma))
  if (!hasThen) printer.owesSemicolon = true
  else if (hasElse && endsInIf(printer, statement.body)) {
    write(printer, '{')
    printStatement(printer, statement.body)
    write(printer, '}')
    printer.owesSemicolon = false
  } else printStatement(printer, statement.body)
  if (!hasElse) return
  writeSemicolon(printer)
  writeWord(printer, 'else')
  printStatement(printer, statement.otherwise!)
}

/** `if (a) { if (b) c } else d`: without the brackets, the `else` would belong to the inner one. */
function endsInIf(printer: Printer, statement: Statement | undefined): boolean {
  switch (statement?.type) {
    case 'if':
      if (statement.otherwise) return endsInIf(printer, statement.otherwise)
      return printer.context.shorten(statement).type === 'if'
    case 'block':
      return endsInIf(printer, statement.list.at(-1))
    case 'labelled':
    case 'with':
    case 'for':
    case 'for-each':
      return endsInIf(printer, statement.body)
    default:
      return false
  }
}

function printSwitch(printer: Printer, statement: Switch): void {
  printHead(printer, 'switch', () => printer.expression(statement.value, precedence.comma))
  write(printer, '{')
  printer.owesSemicolon = false
  for (const clause of statement.clauses) clause.list = shortenList(printer.context, clause.list, 'block')
  rename(printer, statement.scope)
  for (const { test, list } of statement.clauses) {
    writeSemicolon(printer)
    writeWord(printer, test ? 'case' : 'default')
    if (test) printer.expression(test, precedence.comma)
    write(printer, ':')
    for (const item of list) {
      writeSemicolon(printer)
      printStatement(printer, item)
    }
  }
  write(printer, '}')
  printer.owesSemicolon = false
}

function printTry(printer: Printer, statement: Try): void {
  write(printer, 'try')
  printPart(printer, statement.body)
  const { handler, finalizer } = statement
  if (handler) {
    write(printer, 'catch')
    handler.list = shortenList(printer.context, handler.list, 'block')
    dropUnusedBinding(printer, statement, handler)
    rename(printer, handler.scope)
    const { binding } = statement
    if (binding) {
      write(printer, '(')
      printBinding(printer, binding)
      write(printer, ')')
    }
    printBlock(printer, handler.list)
  }
  if (!finalizer) return
  write(printer, 'finally')
  printPart(printer, finalizer)
}

function printPart(printer: Printer, block: Block): void {
  block.list = shortenList(printer.context, block.list, 'block')
  rename(printer, block.scope)
  printBlock(printer, block.list)
}

function dropUnusedBinding(printer: Printer, statement: Try, { scope }: Block): void {
  const { binding } = statement
  if (binding?.type !== 'variable' || binding.uses !== 1 || !printer.context.allows(2019)) return
  scope.declared.shift()
  statement.binding = undefined
}
