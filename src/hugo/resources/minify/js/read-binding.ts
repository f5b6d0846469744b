/** Reads what names are bound to: `a`, `[a, b = 1]`, `{a, b: c, ...d}`. */
import type * as es from 'acorn'
import type { ArrayBinding, Binding, BindingElement, ObjectBinding, Parameters } from './definition.ts'
import { readPropertyName } from './read-property.ts'
import type { Reader } from './reader.ts'
import { type DeclaredBy, declare } from './scope.ts'

/** Read a pattern and declare its names. */
export function readBinding(reader: Reader, node: es.Pattern, declaredBy: DeclaredBy): Binding {
  switch (node.type) {
    case 'Identifier':
      return declare(reader.scope, declaredBy, node.name)
    case 'ArrayPattern':
      return readArray(reader, node, declaredBy)
    case 'ObjectPattern':
      return readObject(reader, node, declaredBy)
    default:
      throw new Error(`expected a binding instead of ${node.type}`)
  }
}

/**
 * Read the parameters of a function. What their defaults use is another variable than the body's, and they keep their order;
 * but the minifier forgets both for a function with a rest, if it is no arrow.
 */
export function readParameters(reader: Reader, nodes: readonly es.Pattern[], isArrow: boolean): Parameters {
  const { scope } = reader
  const list: BindingElement[] = []
  let rest: Binding | undefined
  for (const node of nodes) {
    if (node.type === 'RestElement') rest = readBinding(reader, node.argument, 'argument')
    else list.push(readElement(reader, node, 'argument'))
  }
  if (!rest || isArrow) {
    scope.argumentCount = scope.declared.length
    scope.headUses = scope.undeclared.length
  }
  return { list, rest }
}

function readElement(reader: Reader, node: es.Pattern | null, declaredBy: DeclaredBy): BindingElement {
  if (!node) return {}
  if (node.type !== 'AssignmentPattern') return { binding: readBinding(reader, node, declaredBy) }
  const binding = readBinding(reader, node.left, declaredBy)
  return { binding, initial: reader.expression(node.right, true) }
}

function readArray(reader: Reader, node: es.ArrayPattern, declaredBy: DeclaredBy): ArrayBinding {
  const list: BindingElement[] = []
  const end = node.elements.findLastIndex(element => element !== null) + 1
  for (const element of node.elements.slice(0, end)) {
    if (element?.type === 'RestElement')
      return { type: 'array-binding', list, rest: readBinding(reader, element.argument, declaredBy) }
    list.push(readElement(reader, element, declaredBy))
  }
  return { type: 'array-binding', list }
}

function readObject(reader: Reader, node: es.ObjectPattern, declaredBy: DeclaredBy): ObjectBinding {
  const list: ObjectBinding['list'][number][] = []
  for (const property of node.properties) {
    if (property.type === 'RestElement') {
      const { argument } = property
      if (argument.type !== 'Identifier') throw new Error(`expected a name instead of ${argument.type}`)
      return { type: 'object-binding', list, rest: declare(reader.scope, declaredBy, argument.name) }
    }
    const key = readPropertyName(reader, property.key, property.computed)
    list.push({ key, value: readElement(reader, property.value, declaredBy) })
  }
  return { type: 'object-binding', list }
}
