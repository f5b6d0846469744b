/** Text forms of strings and numbers, after Go's package strconv. */
import { decodeUtf8, encodeUtf8 } from './utf8.ts'

const shortEscapes: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
}
const unprintable = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/u

/** Tell whether Go counts a character as printable (unicode.IsPrint). */
export function isPrintable(character: string): boolean {
  return !unprintable.test(character)
}

/** Quote a string as Go source (`strconv.Quote`); `ascii` escapes all beyond ASCII. */
export function quote(text: string, ascii = false): string {
  return `"${escapeWith(text, '"', ascii)}"`
}

/** Quote a rune as a Go character constant (`strconv.QuoteRune`). */
export function quoteRune(rune: number, ascii = false): string {
  const valid = rune >= 0 && rune <= 0x10ffff && !(rune >= 0xd800 && rune <= 0xdfff)
  return `'${escapeWith(String.fromCodePoint(valid ? rune : 0xfffd), "'", ascii)}'`
}

function escapeWith(text: string, delimiter: string, ascii: boolean): string {
  let quoted = ''
  for (const character of text) {
    if (character === delimiter) quoted += `\\${character}`
    else if (Object.hasOwn(shortEscapes, character)) quoted += shortEscapes[character]
    else quoted += escapeCharacter(character, ascii)
  }
  return quoted
}

function escapeCharacter(character: string, ascii: boolean): string {
  const rune = character.codePointAt(0)!
  if (isPrintable(character) && (!ascii || rune < 0x7f)) return character
  if (rune < 0x20 || rune === 0x7f) return `\\x${rune.toString(16).padStart(2, '0')}`
  if (rune >= 0xd800 && rune <= 0xdfff) return ascii ? '\\ufffd' : '\uFFFD'
  return rune < 0x10000 ? `\\u${rune.toString(16).padStart(4, '0')}` : `\\U${rune.toString(16).padStart(8, '0')}`
}

/** Tell whether a string can stand between backquotes unchanged (`strconv.CanBackquote`). */
export function canBackquote(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
  return !/[\x00-\x08\x0a-\x1f`\x7f\ufeff]/.test(text)
}

/** Read a quoted Go string; undefined when it is not one. */
export function unquote(quoted: string): string | undefined {
  const delimiter = quoted[0]
  if (quoted.length < 2 || delimiter !== quoted.at(-1)) return undefined
  const inner = quoted.slice(1, -1)
  if (delimiter === '`') return inner.includes('`') ? undefined : inner.replaceAll('\r', '')
  if (delimiter !== '"' || inner.includes('\n')) return undefined
  if (!inner.includes('\\')) return inner.includes('"') ? undefined : inner
  return unescapeBytes(inner)
}

function unescapeBytes(inner: string): string | undefined {
  const bytes: number[] = []
  for (let at = 0; at < inner.length; ) {
    if (inner[at] === '"') return undefined
    const part = readEscape(inner, at, '"')
    if (!part) return undefined
    if (part.isByte) bytes.push(part.rune)
    else bytes.push(...encodeUtf8(String.fromCodePoint(part.rune)))
    at = part.end
  }
  return decodeUtf8(bytes)
}

/** Read a character constant such as `'a'`, `'\n'`, `'\u00e9'`; undefined when it is none. */
export function unquoteRune(quoted: string): number | undefined {
  if (quoted.length < 3 || quoted[0] !== "'" || quoted.at(-1) !== "'") return undefined
  if (quoted[1] === "'") return undefined
  const part = readEscape(quoted, 1, "'")
  return part && part.end === quoted.length - 1 ? part.rune : undefined
}

interface Escape {
  readonly rune: number
  readonly end: number
  readonly isByte: boolean
}

const simpleEscapes: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 }
const escapeLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** Read one character or escape sequence of a quoted string at `start`. */
function readEscape(text: string, start: number, delimiter: string): Escape | undefined {
  if (text[start] !== '\\') {
    const rune = text.codePointAt(start)!
    return { rune, end: start + (rune > 0xffff ? 2 : 1), isByte: false }
  }
  const letter = text[start + 1] ?? ''
  if (letter === delimiter) return { rune: letter.charCodeAt(0), end: start + 2, isByte: false }
  if (Object.hasOwn(simpleEscapes, letter)) return { rune: simpleEscapes[letter]!, end: start + 2, isByte: false }
  if (Object.hasOwn(escapeLengths, letter)) {
    const length = escapeLengths[letter]!
    const digits = text.slice(start + 2, start + 2 + length)
    if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits)) return undefined
    const rune = Number.parseInt(digits, 16)
    if (letter !== 'x' && (rune > 0x10ffff || (rune >= 0xd800 && rune <= 0xdfff))) return undefined
    return { rune, end: start + 2 + length, isByte: letter === 'x' }
  }
  const octal = /^[0-7]{3}/.exec(text.slice(start + 1, start + 4))?.[0]
  if (octal === undefined || Number.parseInt(octal, 8) > 255) return undefined
  return { rune: Number.parseInt(octal, 8), end: start + 4, isByte: true }
}

/** Read a Go integer literal of any base (`strconv.ParseInt(text, 0, 64)`); undefined when it is none. */
export function parseInteger(text: string): bigint | undefined {
  const sign = /^[+-]/.exec(text)?.[0] ?? ''
  let digits = text.slice(sign.length)
  const form =
    /^0[xX]_?[0-9a-fA-F]+(_[0-9a-fA-F]+)*$|^0[bB]_?[01]+(_[01]+)*$|^0[oO]_?[0-7]+(_[0-7]+)*$|^0(_?[0-7]+)*$|^[1-9][0-9]*(_[0-9]+)*$/
  if (!form.test(digits)) return undefined
  digits = digits.replaceAll('_', '')
  if (/^0[0-7]+$/.test(digits)) digits = `0o${digits.slice(1)}`
  const value = BigInt(digits)
  return sign === '-' ? -value : value
}

/** Read a Go float literal, decimal or hexadecimal (`strconv.ParseFloat`); undefined when it is none or out of range. */
export function parseFloatLiteral(text: string): number | undefined {
  const decimal = /^[+-]?([0-9]+(_[0-9]+)*)?(\.([0-9]+(_[0-9]+)*)?)?([eE][+-]?[0-9]+(_[0-9]+)*)?$/
  if (decimal.test(text) && /^[+-]?\.?[0-9]/.test(text)) {
    if (text.includes('_')) return undefined
    const value = Number(text)
    return Number.isFinite(value) ? value : undefined
  }
  const hex = /^([+-]?)0[xX]_?([0-9a-fA-F_]*)(?:\.([0-9a-fA-F_]*))?[pP]([+-]?[0-9]+)$/.exec(text)
  if (!hex) return undefined
  const [, sign, whole = '', fraction = '', exponent] = hex
  const digits = (whole + fraction).replaceAll('_', '')
  if (!digits) return undefined
  const scale = Number(exponent) - 4 * fraction.replaceAll('_', '').length
  const value = scaleBinary(Number(BigInt(`0x${digits}`)), scale)
  return Number.isFinite(value) ? (sign === '-' ? -value : value) : undefined
}

function scaleBinary(value: number, exponent: number): number {
  let scaled = value
  let left = exponent
  for (; left > 1000; left -= 1000) scaled *= 2 ** 1000
  for (; left < -1000; left += 1000) scaled *= 2 ** -1000
  return scaled * 2 ** left
}
