/** Writes declarations and what names are bound to. */
import { sortStable } from '../../../../go/sort.ts'
import { variablesOf, variablesUsed } from './bindings.ts'
import type { Binding, BindingElement, Declaration, Parameters } from './definition.ts'
import { compareByLetter } from './names.ts'
import { precedence } from './operators.ts'
import { printPropertyName } from './print-property.ts'
import { outsideFor, type Printer, write, writeWord } from './printer.ts'
import type { Variable } from './scope.ts'

/** Write a declaration; one that another has taken the names of is written as assignments. */
export function printDeclaration(printer: Printer, declaration: Declaration, onlyValues: boolean): void {
  const { keyword } = declaration
  if (declaration.list.length === 0) return
  if (keyword === 'hoisted') {
    printElements(
      printer,
      declaration.list.filter(({ initial }) => initial !== undefined || !onlyValues),
    )
    return
  }
  orderElements(printer, declaration)
  writeWord(printer, keyword)
  printElements(printer, declaration.list)
}

/** Write the parameters of a function; at the end, unused ones go. */
export function printParameters(printer: Printer, { list, rest }: Parameters, dropsUnused: boolean): void {
  const isUsed = ({ binding }: BindingElement) => binding?.type !== 'variable' || binding.uses > 1
  const used = dropsUnused && !rest ? list.slice(0, list.findLastIndex(isUsed) + 1) : list
  write(printer, '(')
  printElements(printer, used)
  printRest(printer, rest, list.length)
  write(printer, ')')
}

function printElements(printer: Printer, list: readonly BindingElement[]): void {
  list.forEach((element, i) => {
    if (i > 0) write(printer, ',')
    printElement(printer, element)
  })
}

/** Write one binding with its value. */
export function printElement(printer: Printer, { binding, initial }: BindingElement): void {
  if (!binding) return
  outsideFor(printer, () => printBinding(printer, binding))
  if (!initial) return
  write(printer, '=')
  printer.expression(initial, precedence.assign)
}

/** Write a name or a pattern. */
export function printBinding(printer: Printer, binding: Binding): void {
  switch (binding.type) {
    case 'variable':
      write(printer, binding.name)
      return
    case 'array-binding':
      write(printer, '[')
      printElements(printer, binding.list)
      printRest(printer, binding.rest, binding.list.length)
      write(printer, ']')
      return
    case 'object-binding':
      write(printer, '{')
      binding.list.forEach(({ key, value }, i) => {
        if (i > 0) write(printer, ',')
        const isShort = key.kind === 'name' && value.binding?.type === 'variable' && value.binding.name === key.text
        if (!isShort) {
          printPropertyName(printer, key)
          write(printer, ':')
        }
        printElement(printer, value)
      })
      printRest(printer, binding.rest, binding.list.length)
      write(printer, '}')
      return
    default:
      binding satisfies never
  }
}

function printRest(printer: Printer, rest: Binding | undefined, before: number): void {
  if (!rest) return
  if (before > 0) write(printer, ',')
  write(printer, '...')
  printBinding(printer, rest)
}

/** Bring the names of a declaration into the order that compresses best. */
function orderElements({ context }: Printer, declaration: Declaration): void {
  const isVar = declaration.keyword === 'var'
  switch (context.edition.variableOrder) {
    case 'moved':
      declaration.list = isVar ? orderVar(declaration.list) : orderLexical(declaration.list)
      return
    case 'swapped':
      if (isVar) orderBySwapping(declaration.list)
      return
    case 'names first':
      if (isVar && declaration.list.length <= 10000) moveNamesForward(declaration.list)
      return
    default:
      context.edition.variableOrder satisfies never
  }
}

const isName = (element: BindingElement | undefined) => element?.binding?.type === 'variable'

function orderVar(list: readonly BindingElement[]): BindingElement[] {
  const place = list.findIndex(element => !isName(element))
  const first = place < 0 ? [] : [list[place]!]
  const rest = list.filter((_, i) => i !== place)
  sortStable(rest, (i, j) => compareElements(rest[i]!, rest[j]!) < 0)
  return [...first, ...rest]
}

/** Names without a value come first, sorted by their letters; long ones are equal to all, so that Go's steps decide. */
function compareElements(a: BindingElement, b: BindingElement): number {
  if (a.initial && b.initial) return 0
  if (a.initial || b.initial) return a.initial ? 1 : -1
  return isName(a) && isName(b) ? compareByLetter(a.binding as Variable, b.binding as Variable) : 0
}

/** A pattern comes first, which saves the space behind the keyword, unless it uses what stands before it. */
function orderLexical(list: readonly BindingElement[]): BindingElement[] {
  const before: Variable[] = []
  if (!isName(list[0])) return [...list]
  for (const [i, element] of list.entries()) {
    const uses = variablesUsed(element.initial)
    if (!isName(element) && !uses.some(variable => before.includes(variable)))
      return [element, ...list.slice(0, i), ...list.slice(i + 1)]
    before.push(...variablesOf(element.binding))
  }
  return [...list]
}

/** The comparison looks at places, and not all of it agrees, so the steps of Go's algorithm decide. */
function orderBySwapping(list: BindingElement[]): void {
  sortStable(list, (i, j) => {
    const [a, b] = [list[i]!, list[j]!]
    if (a.initial) return false
    if (b.initial) return j !== 0 || isName(b)
    return isName(a) && isName(b) && compareByLetter(a.binding as Variable, b.binding as Variable) < 0
  })
}

/** Names of one letter without a value go before the first that comes after them in the order of letters. */
function moveNamesForward(list: BindingElement[]): void {
  const isShort = ({ binding, initial }: BindingElement) =>
    binding?.type === 'variable' && !initial && binding.name.length === 1
  const start = isName(list[0]) ? 0 : 1
  for (let i = 0; i < list.length; i++) {
    const element = list[i]!
    if (!isShort(element)) continue
    for (let j = start; j < list.length; j++) {
      const other = list[j]!
      const order = isShort(other) ? compareByLetter(other.binding as Variable, element.binding as Variable) : 1
      if (order < 0) continue
      if (order > 0) {
        list.splice(i, 1)
        list.splice(j, 0, element)
      }
      break
    }
  }
}
