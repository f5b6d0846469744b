/** Tokens, and what the lexer holds while it reads: shared by text (lex.ts) and actions (lex-action.ts). */

/** Words that are tokens of their own. */
export const keywords = [
  'block',
  'break',
  'continue',
  'define',
  'else',
  'end',
  'if',
  'nil',
  'range',
  'template',
  'with',
] as const

/** A word that is a token of its own. */
export type Keyword = (typeof keywords)[number]

/** What a token is. */
export type TokenType =
  | 'error'
  | 'bool'
  | 'char'
  | 'charConstant'
  | 'complex'
  | 'assign'
  | 'declare'
  | 'dot'
  | 'eof'
  | 'field'
  | 'identifier'
  | 'leftDelim'
  | 'leftParen'
  | 'number'
  | 'pipe'
  | 'rawString'
  | 'rightDelim'
  | 'rightParen'
  | 'space'
  | 'string'
  | 'text'
  | 'variable'
  | Keyword

/** One token and where it begins. */
export interface Token {
  readonly type: TokenType
  readonly value: string
  /** Offset in the text, in UTF-16 code units. */
  readonly offset: number
  /** Line, from 1. */
  readonly line: number
}

/** Opening and closing delimiters of actions. */
export type Delims = readonly [left: string, right: string]

/** How far the lexer has come. */
export interface LexState {
  readonly text: string
  readonly left: string
  readonly right: string
  readonly tokens: Token[]
  /** Words that are functions of the host and so no keywords: `break`, `continue`. */
  readonly notKeywords: ReadonlySet<string>
  at: number
  /** The line one is in, and where its newline stands. */
  line: number
  nextNewline: number
}

/** Add a token that begins at `start`. */
export function emit(state: LexState, type: TokenType, start: number, value: string): void {
  const { text } = state
  while (state.nextNewline < start) {
    state.line++
    const next = text.indexOf('\n', state.nextNewline + 1)
    state.nextNewline = next < 0 ? text.length : next
  }
  state.tokens.push({ type, value, offset: start, line: state.line })
}

/** Add an error token; answers false, so that lexing ends. */
export function emitError(state: LexState, start: number, message: string): false {
  emit(state, 'error', start, message)
  return false
}

/** Tell whether a character is one of the four that Go's templates count as space. */
export function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n'
}

/** Tell whether a closing delimiter stands at `at`: its length with a trim marker, and whether it trims. */
export function rightDelimAt(state: LexState, at: number): { length: number; trims: boolean } | undefined {
  const { text, right } = state
  if (text.startsWith(right, at)) return { length: right.length, trims: false }
  if (text[at + 1] === '-' && isSpace(text[at]) && text.startsWith(right, at + 2)) {
    return { length: right.length + 2, trims: true }
  }
  return undefined
}

/** Step over a closing delimiter, and over the space behind it when it trims. */
export function passRightDelim(state: LexState, length: number, trims: boolean): void {
  state.at += length
  if (trims) while (isSpace(state.text[state.at])) state.at++
}
