/** What the parser holds while it reads tokens, and the small steps over them that all its parts share. */
import { quote } from '../go/strconv.ts'
import type { Token, TokenType } from './lex-state.ts'
import type { Tree } from './node.ts'
import { placeOf, TemplateError } from './template-error.ts'

/** The tokens of one text, shared by the templates it defines. */
export interface TokenStream {
  readonly tokens: readonly Token[]
  readonly text: string
  /** Name of the text, which errors show. */
  readonly parseName: string
  readonly hasFunction: (name: string) => boolean
  /** All templates found so far. */
  readonly trees: Map<string, Tree>
  /** Index of the next token. */
  at: number
  /** The furthest token looked at, whose line errors show. */
  furthest: number
  /** Line of the action being read; 0 outside of one. */
  actionLine: number
  /** How deep parentheses and blocks are nested. */
  depth: number
}

/** The state of reading one template's body. */
export interface ParseState {
  readonly stream: TokenStream
  /** Variables in scope. */
  readonly variables: string[]
  rangeDepth: number
}

/** Deeper nesting than this is an error, before it becomes a stack overflow. */
const maxDepth = 1000

/** Stop with an error at the token furthest read. */
export function fail(state: ParseState, reason: string): never {
  const { stream } = state
  const token = stream.tokens[stream.furthest]!
  const place = placeOf(stream.text, token.offset)
  throw new TemplateError(`template: ${stream.parseName}:${token.line}: ${reason}`, {
    templateName: stream.parseName,
    reason,
    offset: token.offset,
    line: token.line,
    column: place.column,
  })
}

/** Stop because a token stands where it may not. */
export function failUnexpected(state: ParseState, token: Token, context: string): never {
  if (token.type !== 'error') return fail(state, `unexpected ${tokenText(token)} in ${context}`)
  const { actionLine, parseName } = state.stream
  let started = ''
  if (actionLine !== 0 && actionLine !== token.line) {
    started = ` in action started at ${parseName}:${actionLine}`
    if (token.value.endsWith(' action')) started = started.slice(' in action'.length)
  }
  return fail(state, token.value + started)
}

const nameless: ReadonlySet<TokenType> = new Set([
  'error',
  'bool',
  'char',
  'charConstant',
  'complex',
  'assign',
  'declare',
  'eof',
  'field',
  'identifier',
  'leftDelim',
  'leftParen',
  'number',
  'pipe',
  'rawString',
  'rightDelim',
  'rightParen',
  'space',
  'string',
  'text',
  'variable',
])

/** Write a token as Go's messages do: `"x"`, `<end>`, `EOF`. */
export function tokenText(token: Token): string {
  if (token.type === 'eof') return 'EOF'
  if (!nameless.has(token.type)) return `<${token.value}>`
  const characters = [...token.value.slice(0, 30)]
  return characters.length > 10 ? `${quote(characters.slice(0, 10).join(''))}...` : quote(token.value)
}

/** Take the next token. */
export function next(state: ParseState): Token {
  const token = peek(state)
  state.stream.at++
  return token
}

/** Look at the next token. */
export function peek(state: ParseState): Token {
  const { stream } = state
  const last = stream.tokens.length - 1
  const index = stream.at < last ? stream.at : last
  if (index > stream.furthest) stream.furthest = index
  return stream.tokens[index]!
}

/** Take the next token that is no space. */
export function nextNonSpace(state: ParseState): Token {
  let token = next(state)
  while (token.type === 'space') token = next(state)
  return token
}

/** Look at the next token that is no space, stepping over the space. */
export function peekNonSpace(state: ParseState): Token {
  while (peek(state).type === 'space') state.stream.at++
  return peek(state)
}

/** Put the last token back. */
export function backup(state: ParseState): void {
  state.stream.at--
}

/** Take the next token that is no space, which must be of one type. */
export function expect(state: ParseState, type: TokenType, context: string): Token {
  const token = nextNonSpace(state)
  return token.type === type ? token : failUnexpected(state, token, context)
}

/** Do something one level deeper; too deep is an error. */
export function nested<Result>(state: ParseState, work: () => Result): Result {
  if (++state.stream.depth > maxDepth) fail(state, `template nested too deeply (more than ${maxDepth} levels)`)
  const result = work()
  state.stream.depth--
  return result
}
