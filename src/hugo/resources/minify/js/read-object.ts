/** Reads an object, also one that is assigned to. */
import type * as es from 'acorn'
import type { ObjectLiteral, Property } from './expression.ts'
import { readMethod } from './read-function.ts'
import { readPropertyName } from './read-property.ts'
import { type Reader, textOf } from './reader.ts'

/** Read an object with its properties and methods. */
export function readObject(reader: Reader, node: es.ObjectExpression | es.ObjectPattern): ObjectLiteral {
  return { type: 'object', properties: node.properties.map(property => readProperty(reader, property)) }
}

function readProperty(
  reader: Reader,
  node: es.Property | es.AssignmentProperty | es.SpreadElement | es.RestElement,
): Property {
  if (node.type === 'SpreadElement' || node.type === 'RestElement')
    return { value: reader.expression(node.argument, true), isSpread: true }
  if (node.method || node.kind === 'get' || node.kind === 'set') {
    const name = readPropertyName(reader, node.key, node.computed)
    const value = node.value as es.FunctionExpression
    return {
      value: readMethod(reader, value, {
        name,
        isStatic: false,
        kind: node.kind === 'init' ? 'plain' : node.kind,
        hasDirectives: false,
      }),
      isSpread: false,
    }
  }
  if (!node.shorthand) {
    const name = readPropertyName(reader, node.key, node.computed)
    return { name, value: reader.expression(node.value, true), isSpread: false }
  }
  const name = { kind: 'name', text: textOf(reader, node.key) } as const
  const { value } = node
  if (value.type !== 'AssignmentPattern') return { name, value: reader.expression(value, true), isSpread: false }
  const target = reader.expression(value.left, true)
  return { name, value: target, isSpread: false, initial: reader.expression(value.right, true) }
}
