/** Joins declarations with each other and with the assignments beside them: `var a; a = 1` is `var a = 1`. */
import { variablesOf } from './bindings.ts'
import type { Binding, BindingElement, Declaration } from './definition.ts'
import type { Expression } from './expression.ts'
import type { Variable } from './scope.ts'
import type { ExpressionStatement } from './statement.ts'

/** On which side of the declaration the other stands. */
export type Side = 'before' | 'after'

/** Tell whether a declaration gives a value to a name. */
export function hasValues(declaration: Declaration): boolean {
  return declaration.list.some(({ initial }) => initial !== undefined)
}

/** Move what another declaration holds into this one. */
export function mergeDeclarations(target: Declaration, source: Declaration, side: Side): void {
  if (side === 'before') source.list.reverse()
  // Adding one may take another out of the source.
  for (let i = 0; i < source.list.length; i++) {
    const { binding, initial } = source.list[i]!
    addDefinition(target, binding!, initial, side)
  }
  source.list = []
}

/** Move the assignments of a statement into a declaration; tell whether nothing of the statement is left. */
export function mergeAssignments(target: Declaration, statement: ExpressionStatement, side: Side): boolean {
  const { value } = statement
  if (value.type !== 'comma') return mergeAssignment(target, value, side)
  let count = 0
  for (const item of side === 'before' ? value.list.toReversed() : value.list) {
    if (!mergeAssignment(target, item, side)) break
    count++
  }
  const { length } = value.list
  value.list = side === 'before' ? value.list.slice(0, length - count) : value.list.slice(count)
  return count === length
}

function mergeAssignment(target: Declaration, value: Expression, side: Side): boolean {
  if (value.type === 'declaration') {
    mergeDeclarations(target, value, side)
    return true
  }
  if (value.type !== 'binary' || value.operator !== '=') return false
  const { left, right } = value
  if (left?.type !== 'variable' || left.declaredBy !== 'var') return false
  addDefinition(target, left, right, side)
  return true
}

function addDefinition(target: Declaration, binding: Binding, initial: Expression | undefined, side: Side): void {
  if (target.keyword !== 'hoisted') {
    for (const variable of variablesOf(binding)) removeDeclaration(target, variable, initial !== undefined)
  }
  const element: BindingElement = { binding, initial }
  if (side === 'before') target.list.unshift(element)
  else target.list.push(element)
}

/** A name that gets a value here need not stand in a declaration without one. */
function removeDeclaration(target: Declaration, variable: Variable, hasValue: boolean): void {
  if (removeFrom(target, variable) || !hasValue) return
  target.scope.owner.varDeclarations.some(other => !other.isInForIn && removeFrom(other, variable))
}

function removeFrom(declaration: Declaration, variable: Variable): boolean {
  const place = declaration.list.findIndex(({ binding, initial }) => initial === undefined && binding === variable)
  if (place < 0) return false
  declaration.list.splice(place, 1)
  variable.uses--
  return true
}
