/**
 * Template text -> tokens: text between actions, trim markers, comments, delimiters. What stands inside an action is
 * read by lex-action.ts. Follows the language described in Go's package text/template.
 *
 *     a {{- .X }}b   ->   text "a"  leftDelim  field ".X"  space  rightDelim  text "b"
 */
import { lexInsideAction } from './lex-action.ts'
import {
  type Delims,
  emit,
  emitError,
  isSpace,
  type LexState,
  passRightDelim,
  rightDelimAt,
  type Token,
} from './lex-state.ts'

/** Cut a template's text into tokens; a mistake ends the list with an `error` token, the end with `eof`. */
export function lex(text: string, delims: Delims, notKeywords: ReadonlySet<string>): Token[] {
  const newline = text.indexOf('\n')
  const state: LexState = {
    text,
    left: delims[0] || '{{',
    right: delims[1] || '}}',
    tokens: [],
    notKeywords,
    at: 0,
    line: 1,
    nextNewline: newline < 0 ? text.length : newline,
  }
  let goesOn = true
  while (goesOn) goesOn = lexText(state)
  return state.tokens
}

/** Read text up to and with the next action; answers whether there is more. */
function lexText(state: LexState): boolean {
  const { text, left } = state
  const start = state.at
  const delimAt = text.indexOf(left, start)
  if (delimAt < 0) {
    if (start < text.length) emit(state, 'text', start, text.slice(start))
    emit(state, 'eof', text.length, '')
    return false
  }
  const afterDelim = delimAt + left.length
  const trims = text[afterDelim] === '-' && isSpace(text[afterDelim + 1])
  let end = delimAt
  if (trims) while (end > start && isSpace(text[end - 1])) end--
  if (end > start) emit(state, 'text', start, text.slice(start, end))
  const inside = trims ? afterDelim + 2 : afterDelim
  state.at = inside
  if (text.startsWith('/*', inside)) return lexComment(state)
  emit(state, 'leftDelim', delimAt, left)
  return lexInsideAction(state)
}

function lexComment(state: LexState): boolean {
  const start = state.at
  const close = state.text.indexOf('*/', start + 2)
  if (close < 0) return emitError(state, start, 'unclosed comment')
  state.at = close + 2
  const delim = rightDelimAt(state, state.at)
  if (!delim) return emitError(state, start, 'comment ends before closing delimiter')
  passRightDelim(state, delim.length, delim.trims)
  return true
}
