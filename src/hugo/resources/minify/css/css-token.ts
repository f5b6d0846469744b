/** The tokens of CSS (www.w3.org/TR/css-syntax-3), as far as a minifier tells them apart. */

/** What a token is. */
export type CssTokenType =
  | 'space'
  | 'comment'
  | 'string'
  | 'url'
  | 'function'
  | 'ident'
  | 'custom'
  | 'at'
  | 'hash'
  | 'dimension'
  | 'percentage'
  | 'number'
  | 'range'
  | 'open'
  | 'close'
  | 'match'
  | 'delim'

/** One token with its text. */
export interface CssToken {
  readonly type: CssTokenType
  readonly text: string
}

const escaped = String.raw`\\(?:[0-9a-fA-F]{1,6}[ \t\n\r\f]?|[^\n\r\f0-9a-fA-F])`
const nameStart = String.raw`(?:[a-zA-Z_\u0080-\uffff]|${escaped})`
const nameCharacter = String.raw`(?:[a-zA-Z0-9_\-\u0080-\uffff]|${escaped})`
const ident = `-?${nameStart}${nameCharacter}*`
const number = String.raw`[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?`
const string = String.raw`"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'`
const plainUrl = String.raw`(?:[^"'()\\ \t\n\r\f]|${escaped})+`

const patterns: readonly (readonly [CssTokenType, RegExp])[] = [
  ['space', /[ \t\n\r\f]+/y],
  ['comment', /\/\*[\s\S]*?(?:\*\/|$)/y],
  ['string', new RegExp(string, 'y')],
  ['range', /[uU]\+[0-9a-fA-F?]{1,6}(?:-[0-9a-fA-F]{1,6})?/y],
  ['url', new RegExp(String.raw`[uU][rR][lL]\([ \t\n\r\f]*(?:${string}|${plainUrl})?[ \t\n\r\f]*\)`, 'y')],
  ['dimension', new RegExp(`${number}${ident}`, 'y')],
  ['percentage', new RegExp(`${number}%`, 'y')],
  ['number', new RegExp(number, 'y')],
  ['custom', new RegExp(`--${nameCharacter}+`, 'y')],
  ['function', new RegExp(String.raw`${ident}\(`, 'y')],
  ['ident', new RegExp(ident, 'y')],
  ['at', new RegExp(`@(?:--)?${ident}`, 'y')],
  ['hash', new RegExp(`#${nameCharacter}+`, 'y')],
  ['open', /[([{]/y],
  ['close', /[)\]}]/y],
  ['match', /[~|^$*]=|<!--|-->/y],
  ['delim', /[\s\S]/uy],
]

/** Cut a style sheet into tokens. */
export function* lexCss(text: string): Generator<CssToken, undefined> {
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at)
    yield token
    at += token.text.length
  }
  return undefined
}

function tokenAt(text: string, at: number): CssToken {
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found) return { type, text: found }
  }
  return { type: 'delim', text: text[at]! }
}

/** Tell whether a text is an identifier. */
export function isIdent(text: string): boolean {
  return wholeIdent.test(text)
}

/** Tell whether an address may stand in `url()` without quotes. */
export function isPlainUrl(text: string): boolean {
  return wholeUrl.test(text)
}

const wholeIdent = new RegExp(`^(?:${ident}|--${nameCharacter}*)$`)
const wholeUrl = new RegExp(`^(?:${plainUrl})?$`)
