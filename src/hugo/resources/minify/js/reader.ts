/** What the parts that read a script share: the text, the scope they are in, comments that are kept. */
import type * as es from 'acorn'
import type { Edition } from './edition.ts'
import type { Expression } from './expression.ts'
import { createScope, hoistUndeclared, type Scope } from './scope.ts'
import type { Plain, Statement } from './statement.ts'

/** A comment that is kept, `/*! …`, with the end of what stands before it. */
export interface KeptComment {
  readonly text: string
  readonly after: number
}

/** What can stand where an expression is read: also patterns, which are assigned to. */
export type ExpressionNode = es.Expression | es.Pattern | es.Super | es.PrivateIdentifier

export type StatementNode = es.Statement | es.ModuleDeclaration

/** Where reading is. */
export interface Reader {
  readonly source: string
  readonly edition: Edition
  scope: Scope
  /** Those that no block has taken yet. */
  comments: readonly KeptComment[]
  /** Read an expression within what is read; see read-expression.ts for `isLoose`. */
  readonly expression: (node: ExpressionNode, isLoose: boolean) => Expression
  /** Read a statement within what is read. */
  readonly statement: (node: StatementNode) => Statement
}

/** Read something in a scope of its own. */
export function inScope<T>(reader: Reader, scope: Scope, read: () => T): T {
  const outer = reader.scope
  reader.scope = scope
  const result = read()
  hoistUndeclared(scope)
  reader.scope = outer
  return result
}

/** Read something in a new scope, and give both. */
export function inNewScope<T>(reader: Reader, isFunction: boolean, read: (scope: Scope) => T): T {
  const scope = createScope(reader.scope, isFunction)
  return inScope(reader, scope, () => read(scope))
}

/** Take the comments that a block holds: innermost first, also those right behind its closing bracket. */
export function takeComments(reader: Reader, start: number, end: number): Plain[] {
  const isInside = ({ after }: KeptComment) => after > start && after <= end
  const taken = reader.comments.filter(isInside)
  if (taken.length > 0) reader.comments = reader.comments.filter(comment => !isInside(comment))
  return taken.map(({ text }): Plain => ({ type: 'comment', text }))
}

/** Give the text of a node as it was written. */
export function textOf(reader: Reader, node: { readonly start: number; readonly end: number }): string {
  return reader.source.slice(node.start, node.end)
}
