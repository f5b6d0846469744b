/** Reads classes. */
import type * as es from 'acorn'
import type { Class } from './definition.ts'
import { readBlock } from './read-block.ts'
import { readMethod } from './read-function.ts'
import { readPropertyName } from './read-property.ts'
import { inScope, type Reader } from './reader.ts'
import { createScope, declare, type Variable } from './scope.ts'

type ClassNode = es.ClassDeclaration | es.AnonymousClassDeclaration | es.ClassExpression

/** Read a class. The name of an expression is not a variable: what uses it in the class is a name from outside. */
export function readClass(reader: Reader, node: ClassNode, isExpression: boolean): Class {
  const { id } = node
  const name = id ? readName(reader, id.name, isExpression) : undefined
  const parent = node.superClass ? reader.expression(node.superClass, false) : undefined
  const scope = createScope(reader.scope, false)
  const readMembers = () => node.body.body.map(member => readMember(reader, member))
  const members = reader.edition.renamesPrivateNames ? inScope(reader, scope, readMembers) : readMembers()
  return { type: 'class', name, parent, scope, members }
}

function readName(reader: Reader, name: string, isExpression: boolean): Variable {
  return isExpression
    ? { type: 'variable', name, uses: 1, declaredBy: 'expression' }
    : declare(reader.scope, 'lexical', name)
}

function readMember(
  reader: Reader,
  node: es.MethodDefinition | es.PropertyDefinition | es.StaticBlock,
): Class['members'][number] {
  if (node.type === 'StaticBlock') return readBlock(reader, node)
  const name = readPropertyName(reader, node.key, node.computed)
  const isStatic = node.static
  if (node.type === 'PropertyDefinition') {
    const initial = node.value ? reader.expression(node.value, true) : undefined
    return { type: 'field', name, isStatic, initial }
  }
  const kind = node.kind === 'get' || node.kind === 'set' ? node.kind : 'plain'
  return readMethod(reader, node.value, { name, isStatic, kind, hasDirectives: true })
}
