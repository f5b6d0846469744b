/** Tokens inside an action: identifiers, fields, variables, numbers, strings, operators. */
import { isPrintable } from '../go/strconv.ts'
import {
  emit,
  emitError,
  isSpace,
  type Keyword,
  keywords,
  type LexState,
  passRightDelim,
  rightDelimAt,
} from './lex-state.ts'

const alphaNumeric = /^[\p{L}\p{Nd}_]$/u
const keywordSet: ReadonlySet<string> = new Set(keywords)

/** Read one action up to and with its closing delimiter; answers whether the text goes on behind it. */
export function lexInsideAction(state: LexState): boolean {
  let depth = 0
  for (;;) {
    const delim = rightDelimAt(state, state.at)
    if (delim) {
      if (depth > 0) return emitError(state, state.at, 'unclosed left paren')
      emit(state, 'rightDelim', state.at + delim.length - state.right.length, state.right)
      passRightDelim(state, delim.length, delim.trims)
      return true
    }
    const character = state.text[state.at]
    if (character === '(') depth++
    else if (character === ')' && --depth < 0) return emitError(state, state.at, 'unexpected right paren')
    if (!lexToken(state, character)) return false
  }
}

/** Read one token; answers false after an error. */
function lexToken(state: LexState, character: string | undefined): boolean {
  switch (character) {
    case undefined:
      return emitError(state, state.at, 'unclosed action')
    case ' ':
    case '\t':
    case '\r':
    case '\n':
      return lexSpace(state)
    case '=':
      return single(state, 'assign')
    case '|':
      return single(state, 'pipe')
    case '(':
      return single(state, 'leftParen')
    case ')':
      return single(state, 'rightParen')
    case ':':
      if (state.text[state.at + 1] !== '=') return emitError(state, state.at, 'expected :=')
      emit(state, 'declare', state.at, ':=')
      state.at += 2
      return true
    case '"':
      return lexQuoted(state, '"', 'string', 'unterminated quoted string')
    case "'":
      return lexQuoted(state, "'", 'charConstant', 'unterminated character constant')
    case '`':
      return lexRawString(state)
    case '$':
      return lexFieldOrVariable(state, 'variable')
    case '.':
      return /[0-9]/.test(state.text[state.at + 1] ?? '') ? lexNumber(state) : lexFieldOrVariable(state, 'field')
    default:
      return lexOther(state, character)
  }
}

function lexOther(state: LexState, character: string): boolean {
  if (/[0-9+-]/.test(character)) return lexNumber(state)
  const whole = String.fromCodePoint(state.text.codePointAt(state.at)!)
  if (alphaNumeric.test(whole)) return lexIdentifier(state)
  if (character < '\x7f' && isPrintable(character)) return single(state, 'char')
  return emitError(state, state.at, `unrecognized character in action: ${describe(whole)}`)
}

/** Write a character as Go's `%#U` does: `U+0040 '@'`. */
function describe(character: string | undefined): string {
  if (character === undefined) return 'U+FFFFFFFFFFFFFFFF'
  const hex = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
  return isPrintable(character) ? `${hex} '${character}'` : hex
}

function single(state: LexState, type: 'assign' | 'pipe' | 'leftParen' | 'rightParen' | 'char'): true {
  emit(state, type, state.at, state.text[state.at]!)
  state.at++
  return true
}

/** A space before a trimming delimiter belongs to that. */
function lexSpace(state: LexState): true {
  const start = state.at
  while (isSpace(state.text[state.at])) state.at++
  if (state.text[state.at] === '-' && state.text.startsWith(state.right, state.at + 1)) state.at--
  if (state.at > start) emit(state, 'space', start, state.text.slice(start, state.at))
  return true
}

/** Find the end of a run of letters and digits. */
function endOfWord(text: string, start: number): number {
  let at = start
  for (;;) {
    const unit = text.charCodeAt(at)
    if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95) at++
    else if (unit >= 0x80) {
      const character = String.fromCodePoint(text.codePointAt(at)!)
      if (!alphaNumeric.test(character)) return at
      at += character.length
    } else return at
  }
}

/** Tell whether a word may end here. */
function isAtTerminator(state: LexState): boolean {
  const character = state.text[state.at]
  if (character === undefined || isSpace(character) || '.,|:)('.includes(character)) return true
  return state.text.startsWith(state.right, state.at)
}

function badCharacter(state: LexState, start: number): false {
  const point = state.text.codePointAt(state.at)
  return emitError(
    state,
    start,
    `bad character ${describe(point === undefined ? undefined : String.fromCodePoint(point))}`,
  )
}

function lexIdentifier(state: LexState): boolean {
  const start = state.at
  state.at = endOfWord(state.text, start)
  if (!isAtTerminator(state)) return badCharacter(state, start)
  const word = state.text.slice(start, state.at)
  if (keywordSet.has(word) && !state.notKeywords.has(word)) emit(state, word as Keyword, start, word)
  else if (word === 'true' || word === 'false') emit(state, 'bool', start, word)
  else emit(state, 'identifier', start, word)
  return true
}

function lexFieldOrVariable(state: LexState, type: 'field' | 'variable'): boolean {
  const start = state.at++
  if (isAtTerminator(state)) {
    emit(state, type === 'variable' ? 'variable' : 'dot', start, state.text.slice(start, state.at))
    return true
  }
  state.at = endOfWord(state.text, state.at)
  if (!isAtTerminator(state)) return badCharacter(state, start)
  emit(state, type, start, state.text.slice(start, state.at))
  return true
}

function lexQuoted(state: LexState, delimiter: string, type: 'string' | 'charConstant', mistake: string): boolean {
  const start = state.at
  const { text } = state
  for (let at = start + 1; ; at++) {
    if (text[at] === '\\' && at + 1 < text.length && text[at + 1] !== '\n') at++
    else if (at >= text.length || text[at] === '\n' || text[at] === '\\') return emitError(state, start, mistake)
    else if (text[at] === delimiter) {
      state.at = at + 1
      emit(state, type, start, text.slice(start, state.at))
      return true
    }
  }
}

function lexRawString(state: LexState): boolean {
  const start = state.at
  const end = state.text.indexOf('`', start + 1)
  if (end < 0) return emitError(state, start, 'unterminated raw quoted string')
  state.at = end + 1
  emit(state, 'rawString', start, state.text.slice(start, state.at))
  return true
}

const numberForm =
  /[+-]?(?:0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?(?:[pP][+-]?[0-9_]*)?|0[oO][0-7_]*\.?[0-7_]*|0[bB][01_]*\.?[01_]*|[0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9_]*)?)i?/y

/** Read a number, or two that make a complex one. */
function lexNumber(state: LexState): boolean {
  const start = state.at
  let type: 'number' | 'complex' = 'number'
  let isGood = scanNumber(state)
  if (isGood && /[+-]/.test(state.text[state.at] ?? '')) {
    type = 'complex'
    isGood = scanNumber(state) && state.text[state.at - 1] === 'i'
  }
  const value = state.text.slice(start, state.at)
  if (!isGood) return emitError(state, start, `bad number syntax: ${JSON.stringify(value)}`)
  emit(state, type, start, value)
  return true
}

/** Step over one number; a letter or digit right behind it makes it a bad one. */
function scanNumber(state: LexState): boolean {
  numberForm.lastIndex = state.at
  state.at += numberForm.exec(state.text)![0].length
  const point = state.text.codePointAt(state.at)
  if (point === undefined) return true
  const character = String.fromCodePoint(point)
  if (!alphaNumeric.test(character)) return true
  state.at += character.length
  return false
}
