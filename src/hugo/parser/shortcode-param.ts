/**
 * Parameters of a shortcode tag: quoted, raw or bare; positional or named, never both.
 *
 *     "a \"b\""   string, escaped quotes lose their backslash
 *     `a          raw string, may span lines
 *     b`
 *     -4  1.5  true  word    int, float64, bool, string
 */
import { float } from '../../go/value.ts'
import * as messages from './messages.ts'
import { codePointAt, type TagDraft, TagFailure } from './tag-draft.ts'

/** Read a positional parameter or the name of a named one. */
export function readParam(draft: TagDraft, isEscaped: boolean): void {
  const { body } = draft
  const start = draft.position
  const first = body[start]
  if (first === '`' && isEscaped) throw new TagFailure(start, messages.escapedBackquote())
  if (first === '"' || first === '`') {
    const value = first === '"' ? readQuoted(draft, !isEscaped) : readRaw(draft)
    if (draft.paramKind === 2) throw new TagFailure(start, messages.mixedParams('positional', value))
    addPositional(draft, value)
    return
  }
  while (/[\p{L}\p{N}_.-]/u.test(codePointAt(draft))) draft.position += codePointAt(draft).length
  const text = body.slice(start, draft.position)
  const isNamed = body[draft.position] === '='
  if (isNamed && draft.paramKind === 1) throw new TagFailure(start, messages.mixedParams('named', text))
  if (!isNamed && draft.paramKind === 2) throw new TagFailure(start, messages.mixedParams('positional', text))
  if (!isNamed) addPositional(draft, typed(text))
  else {
    draft.paramKind = 2
    draft.pendingName = text
  }
}

/** Read the value after `=`. */
export function readParamValue(draft: TagDraft): void {
  const { body } = draft
  draft.position++
  while (/\s/.test(body[draft.position] ?? '')) draft.position++
  const first = body[draft.position]
  let value: unknown
  if (first === '"' || first === '\\') value = readQuoted(draft, first !== '\\')
  else if (first === '`') value = readRaw(draft)
  else {
    const start = draft.position
    while (/\S/.test(body[draft.position] ?? ' ')) draft.position++
    value = typed(body.slice(start, draft.position))
  }
  // `"a"="b"` names a parameter by a quoted string.
  if (draft.pendingName === undefined && draft.positional.length === 1 && draft.named.size === 0) {
    draft.pendingName = String(draft.positional.pop())
    draft.paramKind = 2
  }
  if (draft.pendingName !== undefined) draft.named.set(draft.pendingName, value)
  draft.pendingName = undefined
}

function addPositional(draft: TagDraft, value: unknown): void {
  draft.paramKind = 1
  draft.positional.push(value)
}

/** Bare words that look like it are booleans, ints and floats. */
function typed(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  if (/^[-+]?\d+$/.test(text)) {
    const number = BigInt(text.replace(/^\+/, ''))
    if (BigInt.asIntN(64, number) !== number) return text
    return Number.isSafeInteger(Number(number)) ? Number(number) + 0 : number
  }
  return /^[-+]?\d*\.\d+$/.test(text) ? float(Number(text)) : text
}

/**
 * Read a string in double quotes, or one in escaped quotes (`\"x\"`), in which quotes cannot be escaped again. The
 * position stands on the quote or on the backslash before it.
 */
function readQuoted(draft: TagDraft, canEscape: boolean): string {
  const { body } = draft
  if (body[draft.position] === '\\') draft.position++
  const start = draft.position + 1
  let hasEscapedQuote = false
  for (let at = start; ; at++) {
    const character = body[at]
    if (character === undefined || character === '\n') {
      throw new TagFailure(start, messages.unterminatedString(body.slice(start, at)))
    }
    if (character === '\\' && body[at + 1] === '`') throw new TagFailure(at, messages.escapedBackquote())
    if (character === '\\' && body[at + 1] === '"') {
      if (!canEscape) return finishQuoted(draft, start, at, 2, false)
      hasEscapedQuote = true
      at++
    } else if (character === '"') {
      return finishQuoted(draft, start, at, 1, hasEscapedQuote)
    }
  }
}

/** Once one quote is escaped, every backslash of the string goes. */
function finishQuoted(
  draft: TagDraft,
  start: number,
  end: number,
  quoteLength: number,
  dropBackslashes: boolean,
): string {
  draft.position = end + quoteLength
  const text = draft.body.slice(start, end)
  return dropBackslashes ? text.replaceAll('\\', '') : text
}

function readRaw(draft: TagDraft): string {
  const start = draft.position + 1
  const end = draft.body.indexOf('`', start)
  if (end === -1) {
    const line = draft.body.slice(start).split('\n')[0]!
    throw new TagFailure(start, messages.unterminatedRawString(line))
  }
  draft.position = end + 1
  return draft.body.slice(start, end)
}
