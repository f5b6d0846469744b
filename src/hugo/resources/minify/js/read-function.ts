/** Reads functions, arrows and methods, each with a scope of its own. */
import type * as es from 'acorn'
import type { Arrow, FunctionNode, Method, Parameters, PropertyName } from './definition.ts'
import { readParameters } from './read-binding.ts'
import { readStatements } from './read-block.ts'
import { inNewScope, type Reader } from './reader.ts'
import { declare } from './scope.ts'
import type { Block, Statement } from './statement.ts'

type FunctionLike = es.FunctionExpression | es.FunctionDeclaration | es.AnonymousFunctionDeclaration

/** Read a function; the name of an expression is known in it only. */
export function readFunction(reader: Reader, node: FunctionLike, isExpression: boolean): FunctionNode {
  const { id } = node
  const outerName = id && !isExpression ? declare(reader.scope, 'function', id.name) : undefined
  return inNewScope(reader, true, scope => {
    const name = id && isExpression ? declare(scope, 'expression', id.name) : outerName
    const { parameters, body } = readHeadAndBody(reader, node, true)
    return { type: 'function', isAsync: node.async, isGenerator: node.generator, name, parameters, body }
  })
}

/** Read an arrow; a body that is an expression is returned. */
export function readArrow(reader: Reader, node: es.ArrowFunctionExpression): Arrow {
  return inNewScope(reader, true, () => ({
    type: 'arrow',
    isAsync: node.async,
    ...readHeadAndBody(reader, node, true),
  }))
}

/** What stands before the parameters of a method. */
export interface MethodHead extends Pick<Method, 'name' | 'isStatic' | 'kind'> {
  readonly name: PropertyName
  /** Only those of classes know `'use strict'`. */
  readonly hasDirectives: boolean
}

/** Read the parameters and the body of a method. */
export function readMethod(reader: Reader, node: es.FunctionExpression, head: MethodHead): Method {
  const { hasDirectives, ...own } = head
  return inNewScope(reader, true, () => ({
    type: 'method',
    ...own,
    isAsync: node.async,
    isGenerator: node.generator,
    ...readHeadAndBody(reader, node, hasDirectives),
  }))
}

function readHeadAndBody(
  reader: Reader,
  node: FunctionLike | es.ArrowFunctionExpression,
  hasDirectives: boolean,
): { parameters: Parameters; body: Block } {
  const parameters = readParameters(reader, node.params, node.type === 'ArrowFunctionExpression')
  return { parameters, body: { type: 'block', list: readBody(reader, node.body, hasDirectives), scope: reader.scope } }
}

function readBody(reader: Reader, body: es.BlockStatement | es.Expression, hasDirectives: boolean): Statement[] {
  if (body.type === 'BlockStatement') return readStatements(reader, body, hasDirectives)
  return [{ type: 'return', value: reader.expression(body, true) }]
}
