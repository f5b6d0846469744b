/** Writes expressions, each where a level of binding is needed. */

import type { Class, FunctionNode } from './definition.ts'
import type { Conditional, Expression, Group, ObjectLiteral, Property, Template, Yield } from './expression.ts'
import { precedenceOf } from './expression-facts.ts'
import { type Precedence, precedence } from './operators.ts'
import { printBinary } from './print-binary.ts'
import { printDeclaration } from './print-binding.ts'
import { printCall, printItems, printNew } from './print-call.ts'
import { printClass } from './print-class.ts'
import { printArrow, printFunction, printMethod } from './print-function.ts'
import { printLiteral, printName } from './print-literal.ts'
import { levelOfInner, printDot, printIndex } from './print-member.ts'
import { printPropertyName } from './print-property.ts'
import { printUnary } from './print-unary.ts'
import { nested, outsideFor, type Printer, write, writeWord } from './printer.ts'
import { nameOf } from './scope.ts'
import { shortenConditional, shortenNegation } from './shorten-condition.ts'
import { removeEscapes } from './string-literal.ts'

/** Write an expression; it is shortened on the way. */
export function printExpression(printer: Printer, expression: Expression, level: Precedence): void {
  const short =
    expression.type === 'conditional'
      ? shortenConditional(printer.context, expression, level)
      : expression.type === 'unary'
        ? shortenNegation(expression, level)
        : expression
  switch (short.type) {
    case 'variable':
      printName(printer, short, level)
      return
    case 'literal':
      printLiteral(printer, short, level)
      return
    case 'binary':
      printBinary(printer, short, level)
      return
    case 'unary':
      printUnary(printer, short)
      return
    case 'dot':
      printDot(printer, short, level)
      return
    case 'index':
      printIndex(printer, short, level)
      return
    case 'call':
      printCall(printer, short, level)
      return
    case 'new':
      printNew(printer, short, level)
      return
    case 'conditional':
      printConditional(printer, short)
      return
    case 'comma':
      printList(printer, short.list)
      return
    case 'declaration':
      printDeclaration(printer, short, true)
      return
    default:
      printCompound(printer, short, level)
  }
}

type Compound = Exclude<
  Expression,
  {
    readonly type:
      | 'variable'
      | 'literal'
      | 'binary'
      | 'unary'
      | 'dot'
      | 'index'
      | 'call'
      | 'new'
      | 'conditional'
      | 'comma'
      | 'declaration'
  }
>

function printCompound(printer: Printer, expression: Compound, level: Precedence): void {
  switch (expression.type) {
    case 'group':
      printGroup(printer, expression, level)
      return
    case 'array':
      outsideFor(printer, () => {
        write(printer, '[')
        printItems(printer, expression.items)
        const last = expression.items.at(-1)
        write(printer, last && !last.value ? ',]' : ']')
      })
      return
    case 'object':
      outsideFor(printer, () => printObject(printer, expression))
      return
    case 'template':
      printTemplate(printer, expression, level)
      return
    case 'meta':
      printMeta(printer, expression.text)
      return
    case 'yield':
      printYield(printer, expression)
      return
    case 'arrow':
      nested(printer, () => printArrow(printer, expression))
      return
    case 'method':
      nested(printer, () => printMethod(printer, expression))
      return
    case 'function':
    case 'class':
      printDefinition(printer, expression, level)
      return
    default:
      expression satisfies never
  }
}

function printConditional(printer: Printer, { test, whenTrue, whenFalse }: Conditional): void {
  printExpression(printer, test, precedence.coalesce)
  write(printer, '?')
  printExpression(printer, whenTrue, precedence.assign)
  write(printer, ':')
  printExpression(printer, whenFalse, precedence.assign)
}

function printList(printer: Printer, list: readonly Expression[]): void {
  list.forEach((item, i) => {
    if (i > 0) write(printer, ',')
    printExpression(printer, item, precedence.assign)
  })
}

function printGroup(printer: Printer, expression: Group, level: Precedence): void {
  const { inner } = expression
  if (inner.type === 'conditional') expression.inner = shortenConditional(printer.context, inner, precedence.comma)
  const own = precedenceOf(expression.inner)
  if (level <= own || (own === precedence.coalesce && level === precedence.bitOr)) {
    printExpression(printer, expression.inner, level)
    return
  }
  outsideFor(printer, () => {
    write(printer, '(')
    printExpression(printer, expression.inner, precedence.comma)
    write(printer, ')')
  })
}

function printObject(printer: Printer, { properties }: ObjectLiteral): void {
  const isGrouped = printer.expects !== 'anything'
  write(printer, isGrouped ? '({' : '{')
  properties.forEach((property, i) => {
    if (i > 0) write(printer, ',')
    printProperty(printer, property)
  })
  write(printer, '}')
  if (isGrouped) printer.isGrouped = true
}

function printProperty(printer: Printer, { name, value, isSpread, initial }: Property): void {
  const isShort = name?.kind === 'name' && value.type === 'variable' && nameOf(value) === name.text
  if (isSpread) write(printer, '...')
  else if (name && !isShort) {
    printPropertyName(printer, name)
    write(printer, ':')
  }
  printExpression(printer, value, precedence.assign)
  if (!initial) return
  write(printer, '=')
  printExpression(printer, initial, precedence.assign)
}

function printTemplate(
  printer: Printer,
  { tag, parts, tail, level: own, isOptional }: Template,
  level: Precedence,
): void {
  if (tag) {
    printExpression(printer, tag, levelOfInner(printer, own, level))
    if (isOptional) write(printer, '?.')
  }
  const { context } = printer
  const isRaw = tag !== undefined && context.edition.keepsTaggedTemplates
  outsideFor(printer, () => {
    for (const { text, value } of parts) {
      write(printer, isRaw ? text : removeEscapes(context, text, '`', 2))
      printExpression(printer, value, precedence.comma)
    }
    write(printer, isRaw ? tail : removeEscapes(context, tail, '`', 1))
  })
}

/** A statement that begins with `import` would be one. */
function printMeta(printer: Printer, text: string): void {
  if (text === 'import.meta' && printer.expects === 'statement' && printer.context.edition.groupsImportMeta) {
    write(printer, '(')
    printer.isGrouped = true
  }
  writeWord(printer, text)
}

function printYield(printer: Printer, { value, isDelegated }: Yield): void {
  writeWord(printer, 'yield')
  if (!value) return
  if (isDelegated) write(printer, '*')
  else if (value.type === 'variable' && nameOf(value) === 'undefined') return
  printExpression(printer, value, precedence.assign)
}

/** A function or class that begins a statement gets a mark in front, or brackets where it is called at once. */
function printDefinition(printer: Printer, node: FunctionNode | Class, level: Precedence): void {
  const isFirst = printer.expects === 'statement'
  const isGrouped = isFirst && node.type === 'function' && level !== precedence.comma
  if (isFirst) write(printer, isGrouped ? '(' : '!')
  outsideFor(printer, () =>
    nested(printer, () => (node.type === 'function' ? printFunction(printer, node, true) : printClass(printer, node))),
  )
  if (isGrouped) write(printer, ')')
}
