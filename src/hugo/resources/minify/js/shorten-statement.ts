/** One statement in fewer letters: blocks that need no brackets lose them, declarations that declare nothing go. */

import { variablesOf } from './bindings.ts'
import type { Context } from './context.ts'
import type { Declaration } from './definition.ts'
import { hasSideEffects } from './expression-facts.ts'
import { hasValues } from './merge-declarations.ts'
import { shortenIf } from './shorten-if.ts'
import { shortenList } from './shorten-list.ts'
import type { Block, Statement } from './statement.ts'

/** Shorten a statement; it may be changed in place. */
export function shortenStatement(context: Context, statement: Statement): Statement {
  switch (statement.type) {
    case 'if':
      return shortenIf(context, statement)
    case 'declaration':
      if (statement.keyword !== 'hoisted') return statement
      return hasValues(statement) ? { type: 'expression', value: statement } : { type: 'empty' }
    case 'block':
      return shortenBlock(context, statement)
    default:
      return statement
  }
}

function shortenBlock(context: Context, block: Block): Statement {
  block.list = shortenList(context, block.list, 'block')
  const [only, ...more] = block.list
  if (!only) return { type: 'empty' }
  if (more.length > 0) return block
  if (only.type === 'class') return { type: 'empty' }
  if (only.type === 'declaration' && (only.keyword === 'let' || only.keyword === 'const'))
    return shortenLoneDeclaration(context, block, only)
  return context.shorten(only)
}

/** Names that nothing can use need no declaration; what their values do is kept. */
function shortenLoneDeclaration(context: Context, block: Block, { list }: Declaration): Statement {
  const isUsed = list.some(({ binding }) => variablesOf(binding).some(({ uses }) => uses > 1))
  if (context.edition.foldsConstants && isUsed) return block
  const values = list.flatMap(({ initial }) => (initial && hasSideEffects(initial) ? [initial] : []))
  const [first, ...more] = values
  if (!first) return { type: 'empty' }
  return { type: 'expression', value: more.length === 0 ? first : { type: 'comma', list: values } }
}
