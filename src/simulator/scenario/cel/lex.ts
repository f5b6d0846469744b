/**
 * Cut a CEL expression into tokens (cel-spec, Syntax): numbers, strings, names, signs.
 *
 *     hosts['a'].cores >= 4
 *     name [ string ] . name sign int
 */
import { CelError } from './cel-error.ts'
import type { Extent, Literal } from './node.ts'

/** One token; a name is an identifier or a word such as `in`. */
export type Token = Extent &
  (
    | { readonly kind: 'literal'; readonly value: Literal }
    | { readonly kind: 'name' | 'sign' | 'end'; readonly text: string }
  )

const space = /(?:\s|\/\/[^\n]*)+/y
const name = /[A-Za-z_][A-Za-z0-9_]*/y
const number = /0[xX][0-9a-fA-F]+|\d*\.\d+(?:[eE][+-]?\d+)?|\d+(?:[eE][+-]?\d+)?/y
const sign = /\|\||&&|[=!<>]=|[<>!+\-*/%?:.,()[\]{}]/y
const text = /([rR]?)("""|'''|"|')/y
const words: Readonly<Record<string, Literal>> = { true: true, false: false, null: null }

const MOST = 9223372036854775807n

/** Cut an expression into tokens, the last of which is its end. */
export function lexCel(source: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(source)
  }
  while (at < source.length) {
    const start = at
    const gap = take(space)
    if (gap) {
      at += gap[0].length
      continue
    }
    const opened = take(text)
    if (opened) {
      const { value, end } = readText(source, start, opened)
      at = end
      tokens.push({ kind: 'literal', value, start, end })
      continue
    }
    const token = take(name) ?? take(number) ?? take(sign)
    if (!token) throw new CelError(strange(source[at] ?? ''), { start, end: start + 1 })
    at += token[0].length
    tokens.push(toToken(token[0], start))
  }
  tokens.push({ kind: 'end', text: '', start: source.length, end: source.length })
  return tokens
}

function toToken(found: string, start: number): Token {
  const end = start + found.length
  if (/^[\d.]./.test(found) || /^\d/.test(found))
    return { kind: 'literal', value: readNumber(found, start), start, end }
  if (!/^[A-Za-z_]/.test(found)) return { kind: 'sign', text: found, start, end }
  if (Object.hasOwn(words, found)) return { kind: 'literal', value: words[found] ?? null, start, end }
  return { kind: 'name', text: found, start, end }
}

function readNumber(found: string, start: number): bigint | number {
  const isHex = /^0[xX]/.test(found)
  if (!isHex && /[.eE]/.test(found)) return Number(found)
  const value = BigInt(found)
  // One more than the largest is read, for the sake of the least: its minus sign is an operator of its own.
  if (value <= MOST + 1n) return value
  throw new CelError('a whole number this large cannot be reckoned with', { start, end: start + found.length })
}

/** Read a string from its opening quote on. */
function readText(source: string, start: number, opened: RegExpExecArray): { value: string; end: number } {
  const [whole, raw, quote = ''] = opened
  let value = ''
  let at = start + whole.length
  while (!source.startsWith(quote, at)) {
    const character = source[at]
    if (character === undefined || (character === '\n' && quote.length === 1)) {
      throw new CelError('a text is not closed', { start, end: source.length })
    }
    if (character === '\\' && raw === '') {
      const meant = readEscape(source, at)
      value += meant.value
      at = meant.end
    } else {
      value += character
      at++
    }
  }
  return { value, end: at + quote.length }
}

const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '?': '?',
  '"': '"',
  "'": "'",
  '`': '`',
}
const coded = /\\(?:[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2}))/y

function readEscape(source: string, at: number): { value: string; end: number } {
  const simple = escapes[source[at + 1] ?? '']
  if (simple !== undefined) return { value: simple, end: at + 2 }
  coded.lastIndex = at
  const found = coded.exec(source)
  const digits = found?.[1] ?? found?.[2] ?? found?.[3]
  const code = digits === undefined ? Number.parseInt(found?.[4] ?? '', 8) : Number.parseInt(digits, 16)
  if (!found || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    throw new CelError('this is no character that a text can have after "\\"', { start: at, end: at + 2 })
  }
  return { value: String.fromCodePoint(code), end: at + found[0].length }
}

function strange(character: string): string {
  return '=&|'.includes(character) ? `a lone "${character}"` : `"${character}" has no meaning here`
}
