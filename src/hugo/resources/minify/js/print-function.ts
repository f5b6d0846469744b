/** Writes functions, arrows and methods. What a function holds is shortened when it is written. */

import type { Arrow, FunctionNode, Method } from './definition.ts'
import type { Expression } from './expression.ts'
import { hoistDeclarations } from './hoist-declarations.ts'
import { precedence } from './operators.ts'
import { printElement, printParameters } from './print-binding.ts'
import { closeGroup, printBlock, rename } from './print-block.ts'
import { printPropertyName } from './print-property.ts'
import { outsideFor, type Printer, write, writeWord } from './printer.ts'
import { shortenList } from './shorten-list.ts'
import type { Block, Statement } from './statement.ts'

/** Write a function; the name of an expression that nothing uses goes. */
export function printFunction(printer: Printer, node: FunctionNode, isExpression: boolean): void {
  const { isAsync, isGenerator, name, body, parameters } = node
  withBody(printer, body, () => {
    if (isAsync) write(printer, 'async ')
    write(printer, 'function')
    if (isGenerator) write(printer, '*')
    // A function's own name belongs to the scope around it, that of an expression to its own.
    if (isExpression) rename(printer, body.scope)
    if (name && (!isExpression || name.uses > 1)) {
      if (!isGenerator) write(printer, ' ')
      write(printer, name.name)
    }
    if (!isExpression) rename(printer, body.scope)
    printParameters(printer, parameters, true)
    printBlock(printer, body.list)
  })
}

/** Write a method. */
export function printMethod(printer: Printer, node: Method): void {
  const { isAsync, isGenerator, isStatic, kind, name, body, parameters } = node
  withBody(printer, body, () => {
    if (isStatic) writeWord(printer, 'static')
    if (isAsync) writeWord(printer, 'async')
    if (isGenerator) write(printer, '*')
    else if (!isAsync && kind !== 'plain') writeWord(printer, kind)
    printPropertyName(printer, name)
    rename(printer, body.scope)
    printParameters(printer, parameters, kind !== 'set')
    printBlock(printer, body.list)
  })
}

/** Write an arrow, without brackets where they are not needed. */
export function printArrow(printer: Printer, { isAsync, parameters, body }: Arrow): void {
  withBody(printer, body, () => {
    rename(printer, body.scope)
    if (isAsync) write(printer, 'async')
    const [only, ...more] = parameters.list
    const isBare = only && more.length === 0 && !parameters.rest && !only.initial && only.binding?.type === 'variable'
    if (isBare) {
      if (isAsync) write(printer, ' ')
      printElement(printer, only)
    } else outsideFor(printer, () => printParameters(printer, parameters, true))
    write(printer, '=>')
    printArrowBody(printer, body.list)
  })
}

function printArrowBody(printer: Printer, list: readonly Statement[]): void {
  const value = returnedValue(list)
  if (!value) {
    printBlock(printer, list)
    return
  }
  printer.expects = 'arrow body'
  printer.expression({ type: 'group', inner: value }, precedence.assign)
  closeGroup(printer)
}

/** A body of expressions with a `return` at its end is one expression. */
function returnedValue(list: readonly Statement[]): Expression | undefined {
  const values: Expression[] = []
  for (const [i, statement] of list.entries()) {
    const isRight = statement.type === (i === list.length - 1 ? 'return' : 'expression')
    if (!isRight || !('value' in statement) || !statement.value) return undefined
    values.push(statement.value as Expression)
  }
  return values.length > 1 ? { type: 'comma', list: values } : values[0]
}

function withBody(printer: Printer, body: Block, print: () => void): void {
  const { renames, context } = printer
  printer.renames = !body.scope.hasWith && !context.settings.keepVarNames
  hoistDeclarations(context, body)
  body.list = shortenList(context, body.list, 'function')
  print()
  printer.renames = renames
}
