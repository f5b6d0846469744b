/** Reads blocks and statements in a row. */
import type * as es from 'acorn'
import { inNewScope, type Reader, type StatementNode, takeComments, textOf } from './reader.ts'
import type { Block, Statement } from './statement.ts'

type BlockNode = es.BlockStatement | es.StaticBlock

/** Read a block with its scope. */
export function readBlock(reader: Reader, node: BlockNode): Block {
  return inNewScope(reader, false, scope => ({ type: 'block', list: readStatements(reader, node, false), scope }))
}

/** Read what stands between brackets in the scope that is open; the comments that are kept come first. */
export function readStatements(reader: Reader, node: BlockNode, hasDirectives: boolean): Statement[] {
  const list = readList(reader, node.body, hasDirectives)
  return [...takeComments(reader, node.start, node.end), ...list]
}

/** Read statements in a row; `'use strict'` in front is a directive. */
export function readList(reader: Reader, nodes: readonly StatementNode[], hasDirectives: boolean): Statement[] {
  let isInFront = hasDirectives
  return nodes.map((node): Statement => {
    isInFront &&= node.type === 'ExpressionStatement' && /^.use strict.$/.test(textOf(reader, node.expression))
    if (!isInFront || node.type !== 'ExpressionStatement') return reader.statement(node)
    return { type: 'directive', text: `"${textOf(reader, node.expression).slice(1, -1)}"` }
  })
}
