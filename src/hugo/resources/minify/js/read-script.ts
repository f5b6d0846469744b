/** A script's text -> the tree that is shortened, by way of acorn. */
import { type Options, Parser, type Program } from 'acorn'
import { placeAt } from '../../../../shared/position.ts'
import { MinifyError } from '../minify-error.ts'
import type { Edition } from './edition.ts'
import { readList } from './read-block.ts'
import { readExpression } from './read-expression.ts'
import { readStatement } from './read-statement.ts'
import type { KeptComment, Reader } from './reader.ts'
import { createScope } from './scope.ts'
import type { Block, Plain } from './statement.ts'

/** Read a script or a module. What is none throws a MinifyError. */
export function readScript(source: string, edition: Edition): Block {
  const comments: KeptComment[] = []
  const program = parse(source, comments)
  const scope = createScope(undefined, true)
  const reader: Reader = {
    source,
    edition,
    scope,
    comments: edition.keepsCommentsInPlace ? comments : [],
    expression: (node, isLoose) => readExpression(reader, node, isLoose),
    statement: node => readStatement(reader, node),
  }
  const list = readList(reader, program.body, true)
  const rest = edition.keepsCommentsInPlace ? reader.comments : comments.filter(({ after }) => after === 0)
  const first = /^#!.*/.exec(source)?.[0]
  const kept = [...(first === undefined ? [] : [first]), ...rest.map(({ text }) => text)]
  return { type: 'block', list: [...kept.map((text): Plain => ({ type: 'comment', text })), ...list], scope }
}

/** Names that modules do not allow make no difference: all is read as a script that may import and export. */
function parse(source: string, comments: KeptComment[]): Program {
  let after = 0
  const options: Options = {
    ecmaVersion: 'latest',
    sourceType: 'script',
    preserveParens: true,
    allowHashBang: true,
    allowAwaitOutsideFunction: true,
    allowImportExportEverywhere: true,
    allowSuperOutsideMethod: true,
    checkPrivateFields: false,
    onToken: token => {
      after = token.end
    },
    onComment: (_isBlock, _text, start, end) => {
      if (source[start + 2] === '!') comments.push({ text: source.slice(start, end), after })
    },
  }
  try {
    return Parser.parse(source, options)
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('pos' in error)) throw error
    throw new MinifyError(error.message.replace(/ \(\d+:\d+\)$/, ''), placeAt(source, Number(error.pos)))
  }
}
