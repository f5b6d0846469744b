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

/**
 * Write a float64 in one of Go's formats (`strconv.FormatFloat`): `e E f g G b x X`; precision -1 is the shortest that
 * reads back the same. `exponentAt` is the exponent from which `g` switches to the `e` form when it is shortest.
 */
export function formatFloat(value: number, format: string, precision: number, exponentAt = 6): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf'
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const magnitude = Math.abs(value)
  switch (format) {
    case 'e':
      return sign + exponentForm(magnitude, precision)
    case 'E':
      return sign + exponentForm(magnitude, precision).toUpperCase()
    case 'f':
    case 'F':
      return sign + fixedForm(magnitude, precision)
    case 'g':
      return sign + generalForm(magnitude, precision, exponentAt)
    case 'G':
      return sign + generalForm(magnitude, precision, exponentAt).toUpperCase()
    case 'b':
      return sign + binaryForm(magnitude)
    default:
      return sign + hexForm(magnitude, precision, format === 'X')
  }
}

/** Split a float into its exact decimal digits and the exponent of the first: 123.4 -> '1234', 2. */
function digitsOf(value: number, precision: number): [digits: string, exponent: number] {
  const text = precision < 0 ? value.toExponential() : exactExponential(value, precision)
  const [mantissa, exponent] = text.split('e') as [string, string]
  return [mantissa.replace('.', ''), Number(exponent)]
}

/** JavaScript's toExponential with ties to even on the exact value, and beyond 100 digits. */
function exactExponential(value: number, precision: number): string {
  if (value === 0) return `${precision > 0 ? `0.${'0'.repeat(precision)}` : '0'}e+0`
  const { digits, pointAt } = exactDecimal(value)
  const rounded = roundDigits(digits, precision + 1)
  const exponent = pointAt - 1 + (rounded.carry ? 1 : 0)
  const text = rounded.digits.padEnd(precision + 1, '0').slice(0, precision + 1)
  return `${text[0]}${precision > 0 ? `.${text.slice(1)}` : ''}e${exponent}`
}

/** The exact decimal expansion of a positive float: digits without leading zeros, and where the point stands. */
function exactDecimal(value: number): { digits: string; pointAt: number } {
  const { mantissa, exponent } = splitFloat(value)
  if (exponent >= 0) {
    const digits = (mantissa << BigInt(exponent)).toString()
    return { digits, pointAt: digits.length }
  }
  const digits = (mantissa * 5n ** BigInt(-exponent)).toString()
  return { digits, pointAt: digits.length + exponent }
}

function splitFloat(value: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const biased = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & 0xfffffffffffffn
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 }
}

/** Round a digit string half to even; a carry out of the first digit makes it `1` and one place longer. */
function roundDigits(digits: string, length: number): { digits: string; carry: boolean } {
  if (digits.length <= length) return { digits, carry: false }
  if (length < 0) return { digits: '', carry: false }
  const rest = digits.slice(length)
  const half = `5${'0'.repeat(rest.length - 1)}`
  const kept = digits.slice(0, length)
  const isOdd = length > 0 && Number(kept.at(-1)) % 2 === 1
  if (rest < half || (rest === half && !isOdd)) return { digits: kept, carry: false }
  const raised = (BigInt(kept || '0') + 1n).toString()
  return { digits: raised, carry: raised.length > length }
}

function exponentForm(value: number, precision: number): string {
  const [digits, exponent] = digitsOf(value, precision)
  const fraction = digits.slice(1)
  return `${digits[0]}${fraction && `.${fraction}`}e${signedExponent(exponent)}`
}

function signedExponent(exponent: number): string {
  return `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
}

function fixedForm(value: number, precision: number): string {
  if (precision >= 0 && value !== 0) {
    const { digits, pointAt } = exactDecimal(value)
    const rounded = roundDigits(digits, pointAt + precision)
    const all = pointAt + precision < 0 ? '' : rounded.digits
    const length = pointAt + precision + (rounded.carry && pointAt + precision >= 0 ? 1 : 0)
    return placePoint(all.padEnd(length, '0'), length - precision, precision)
  }
  if (value === 0) return precision > 0 ? `0.${'0'.repeat(precision)}` : '0'
  const [digits, exponent] = digitsOf(value, -1)
  const places = Math.max(digits.length - exponent - 1, 0)
  return placePoint(digits.padEnd(exponent + 1, '0'), exponent + 1, places)
}

function placePoint(digits: string, pointAt: number, precision: number): string {
  const whole = pointAt > 0 ? digits.slice(0, pointAt) : '0'
  if (precision <= 0) return whole
  const fraction = pointAt > 0 ? digits.slice(pointAt) : '0'.repeat(-pointAt) + digits
  return `${whole}.${fraction.slice(0, precision).padEnd(precision, '0')}`
}

function generalForm(value: number, precision: number, exponentAt: number): string {
  if (value === 0) return '0'
  const significant = precision === 0 ? 1 : precision
  const [digits, exponent] = digitsOf(value, significant < 0 ? -1 : significant - 1)
  const trimmed = digits.replace(/0+$/, '') || '0'
  let limit = significant < 0 ? exponentAt : significant
  if (significant > trimmed.length && trimmed.length >= exponent + 1) limit = trimmed.length
  if (significant > exponentAt && significant >= 0) limit = Math.max(limit, 0)
  if (exponent < -4 || exponent >= Math.max(limit, 0)) {
    const fraction = trimmed.slice(1)
    return `${trimmed[0]}${fraction && `.${fraction}`}e${signedExponent(exponent)}`
  }
  const places = Math.max(trimmed.length - exponent - 1, 0)
  return placePoint(trimmed.padEnd(exponent + 1, '0'), exponent + 1, places)
}

function binaryForm(value: number): string {
  if (value === 0) return '0p-1074'
  const { mantissa, exponent } = splitFloat(value)
  return `${mantissa}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`
}

function hexForm(value: number, precision: number, upper: boolean): string {
  let { mantissa, exponent } = value === 0 ? { mantissa: 0n, exponent: -52 } : splitFloat(value)
  while (mantissa !== 0n && mantissa < 1n << 52n) {
    mantissa <<= 1n
    exponent--
  }
  if (precision >= 0 && precision < 13) {
    const shift = BigInt(4 * (13 - precision))
    const half = 1n << (shift - 1n)
    const rest = mantissa & ((1n << shift) - 1n)
    mantissa >>= shift
    if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa++
    mantissa <<= shift
    if (mantissa >= 1n << 53n) {
      mantissa >>= 1n
      exponent++
    }
  }
  const fraction = (mantissa & ((1n << 52n) - 1n)).toString(16).padStart(13, '0')
  const shown = precision < 0 ? fraction.replace(/0+$/, '') : fraction.padEnd(precision, '0').slice(0, precision)
  const text = `0x${mantissa >> 52n}${shown && `.${shown}`}p${signedExponent(value === 0 ? 0 : exponent + 52)}`
  return upper ? text.toUpperCase() : text
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
