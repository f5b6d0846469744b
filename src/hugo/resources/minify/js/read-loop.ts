/** Reads loops. `while` is a `for` without a head, into which a declaration before it can go. */
import type * as es from 'acorn'
import type { Declaration } from './definition.ts'
import type { Expression } from './expression.ts'
import { readStatements } from './read-block.ts'
import { readDeclaration } from './read-declaration.ts'
import { inNewScope, type Reader } from './reader.ts'
import { createScope, type Scope } from './scope.ts'
import type { For, ForEach, Statement } from './statement.ts'

/** Read `while`. */
export function readWhile(reader: Reader, node: es.WhileStatement): For {
  const test = reader.expression(node.test, true)
  const body = reader.statement(node.body)
  const initial = addEmptyDeclaration(reader)
  const block =
    body.type === 'block' ? body : { type: 'block' as const, list: [body], scope: createScope(undefined, false) }
  return { type: 'for', initial, test, body: block }
}

/** Read `for (;;)`. */
export function readFor(reader: Reader, node: es.ForStatement): For {
  return inNewScope(reader, false, scope => {
    const head = node.init ? readHead(reader, node.init) : undefined
    const test = node.test ? reader.expression(node.test, true) : undefined
    const update = node.update ? reader.expression(node.update, true) : undefined
    const list = readBody(reader, scope, node.body)
    const initial = head ?? addEmptyDeclaration(reader)
    if (initial.type === 'declaration') initial.isInFor = true
    return { type: 'for', initial, test, update, body: { type: 'block', list, scope } }
  })
}

/** Read `for (in)` and `for (of)`. */
export function readForEach(reader: Reader, node: es.ForInStatement | es.ForOfStatement): ForEach {
  return inNewScope(reader, false, scope => {
    const initial = readHead(reader, node.left)
    const object = reader.expression(node.right, true)
    const list = readBody(reader, scope, node.body)
    if (initial.type === 'declaration') initial.isInForIn = true
    const keyword = node.type === 'ForInStatement' ? 'in' : 'of'
    const isAwait = node.type === 'ForOfStatement' && node.await
    return { type: 'for-each', keyword, isAwait, initial, object, body: { type: 'block', list, scope } }
  })
}

function readHead(reader: Reader, node: es.VariableDeclaration | es.Expression | es.Pattern): Expression {
  return node.type === 'VariableDeclaration'
    ? readDeclaration(reader, node, node.kind === 'var')
    : reader.expression(node, true)
}

/** The body is in the scope of the head, but may declare its names again. */
function readBody(reader: Reader, scope: Scope, node: es.Statement): Statement[] {
  scope.forCount = scope.declared.length
  scope.headUses = scope.undeclared.length
  if (node.type === 'BlockStatement') return readStatements(reader, node, false)
  return node.type === 'EmptyStatement' ? [] : [reader.statement(node)]
}

function addEmptyDeclaration(reader: Reader): Declaration {
  const { scope } = reader
  const declaration: Declaration = {
    type: 'declaration',
    keyword: 'var',
    list: [],
    scope,
    isInFor: true,
    isInForIn: false,
  }
  scope.owner.varDeclarations.push(declaration)
  return declaration
}
