/** The variables that a binding names, and those that an expression uses. */

import type { Binding, Class, Parameters } from './definition.ts'
import type { Expression } from './expression.ts'
import type { Variable } from './scope.ts'

/** List the variables of a binding in their order. */
export function variablesOf(binding: Binding | undefined): Variable[] {
  switch (binding?.type) {
    case undefined:
      return []
    case 'variable':
      return [binding]
    case 'array-binding':
      return [...binding.list.flatMap(element => variablesOf(element.binding)), ...variablesOf(binding.rest)]
    case 'object-binding':
      return [...binding.list.flatMap(({ value }) => variablesOf(value.binding)), ...variablesOf(binding.rest)]
    default:
      return binding satisfies never
  }
}

/** List the variables that an expression uses; of a function, those from outside. */
export function variablesUsed(expression: Expression | undefined): Variable[] {
  switch (expression?.type) {
    case 'variable':
      return [expression]
    case 'array':
      return expression.items.flatMap(({ value }) => variablesUsed(value))
    case 'object':
      return expression.properties.flatMap(({ name, value, initial }) =>
        [name?.computed, value, initial].flatMap(variablesUsed),
      )
    case 'template':
      return [expression.tag, ...expression.parts.map(({ value }) => value)].flatMap(variablesUsed)
    case 'group':
      return variablesUsed(expression.inner)
    case 'index':
      return [expression.object, expression.index].flatMap(variablesUsed)
    case 'dot':
      return variablesUsed(expression.object)
    case 'new':
    case 'call':
      return [expression.callee, ...(expression.items ?? []).map(({ value }) => value)].flatMap(variablesUsed)
    case 'unary':
      return variablesUsed(expression.operand)
    case 'binary':
      return [expression.left, expression.right].flatMap(variablesUsed)
    case 'conditional':
      return [expression.test, expression.whenTrue, expression.whenFalse].flatMap(variablesUsed)
    case 'yield':
      return variablesUsed(expression.value)
    case 'comma':
      return expression.list.flatMap(variablesUsed)
    case 'arrow':
    case 'function':
      return variablesOfFunction(expression)
    case 'class':
      return [...variablesUsed(expression.parent), ...expression.members.flatMap(variablesOfMember)]
    default:
      return []
  }
}

function variablesOfFunction(node: {
  readonly parameters: Parameters
  readonly body: { readonly scope: { readonly undeclared: readonly Variable[] } }
}): Variable[] {
  return [...node.parameters.list.flatMap(({ initial }) => variablesUsed(initial)), ...node.body.scope.undeclared]
}

function variablesOfMember(member: Class['members'][number]): Variable[] {
  switch (member.type) {
    case 'block':
      return member.scope.undeclared
    case 'method':
      return variablesOfFunction(member)
    case 'field':
      return [member.name.computed, member.initial].flatMap(variablesUsed)
    default:
      return member satisfies never
  }
}
