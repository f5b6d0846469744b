/** Reads `var`, `let` and `const`. */
import type * as es from 'acorn'
import type { BindingElement, Declaration } from './definition.ts'
import { readBinding } from './read-binding.ts'
import type { Reader } from './reader.ts'

/** Read `var`, `let` or `const`; a `var` that can be joined with others is noted with its function. */
export function readDeclaration(reader: Reader, node: es.VariableDeclaration, canBeJoined: boolean): Declaration {
  const keyword = node.kind as 'var' | 'let' | 'const'
  const { scope } = reader
  const declaration: Declaration = { type: 'declaration', keyword, list: [], scope, isInFor: false, isInForIn: false }
  if (canBeJoined) scope.owner.varDeclarations.push(declaration)
  for (const { id, init } of node.declarations) {
    const binding = readBinding(reader, id, keyword === 'var' ? 'var' : 'lexical')
    const element: BindingElement = { binding, initial: init ? reader.expression(init, true) : undefined }
    declaration.list.push(element)
  }
  return declaration
}
