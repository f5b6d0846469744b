/** fmt's verbs for numbers: integers, floats and complex numbers. */
import { type FormatState, pad } from './fmt-state.ts'
import { formatFloat } from './format-float.ts'
import { isPrintable, quoteRune } from './strconv.ts'
import type { Complex } from './value.ts'

/** Write an integer under a verb; undefined when integers have no such verb. */
export function formatInteger(state: FormatState, verb: string, value: number | bigint): string | undefined {
  switch (verb) {
    case 'v':
    case 'd':
      return inBase(state, value, 10, verb)
    case 'b':
      return inBase(state, value, 2, verb)
    case 'o':
    case 'O':
      return inBase(state, value, 8, verb)
    case 'x':
    case 'X':
      return inBase(state, value, 16, verb)
    case 'c':
      return pad(state, String.fromCodePoint(validRune(value)))
    case 'q':
      return pad(state, quoteRune(validRune(value), state.plus))
    case 'U':
      return unicode(state, value)
    default:
      return undefined
  }
}

function validRune(value: number | bigint): number {
  const rune = Number(value)
  return rune >= 0 && rune <= 0x10ffff && !(rune >= 0xd800 && rune <= 0xdfff) ? rune : 0xfffd
}

function inBase(state: FormatState, value: number | bigint, base: number, verb: string): string {
  const isNegative = value < 0
  const whole = typeof value === 'bigint' || Number.isSafeInteger(value) ? value : BigInt(value)
  let digits = (isNegative ? -whole : whole).toString(base)
  if (state.precision === 0 && Number(whole) === 0) return ' '.repeat(state.width ?? 0)
  let least = state.precision ?? 0
  if (state.precision === undefined && state.zero && !state.minus && state.width !== undefined) {
    least = state.width - (isNegative || state.plus || state.space ? 1 : 0)
  }
  digits = digits.padStart(least, '0')
  if (state.sharp) digits = basePrefix(base, digits) + digits
  if (verb === 'O') digits = `0o${digits}`
  const sign = isNegative ? '-' : state.plus ? '+' : state.space ? ' ' : ''
  const text = sign + digits
  return pad(state, verb === 'X' ? text.toUpperCase() : text, false)
}

function basePrefix(base: number, digits: string): string {
  if (base === 2) return '0b'
  if (base === 8) return digits.startsWith('0') ? '' : '0'
  return base === 16 ? '0x' : ''
}

function unicode(state: FormatState, value: number | bigint): string {
  const hex = BigInt.asUintN(64, BigInt(value)).toString(16).toUpperCase()
  let text = `U+${hex.padStart(Math.max(4, state.precision ?? 0), '0')}`
  const rune = Number(value)
  if (state.sharp && rune >= 0 && rune <= 0x10ffff && isPrintable(String.fromCodePoint(rune))) {
    text += ` '${String.fromCodePoint(rune)}'`
  }
  return pad(state, text, false)
}

/** Write a float under a verb; undefined when floats have no such verb. */
export function formatFloatVerb(state: FormatState, verb: string, value: number): string | undefined {
  if (verb === 'v') return float(state, value, 'g', -1)
  if ('bgGxX'.includes(verb)) return float(state, value, verb, -1)
  if ('feEF'.includes(verb)) return float(state, value, verb === 'F' ? 'f' : verb, 6)
  return undefined
}

function float(state: FormatState, value: number, verb: string, defaultPrecision: number): string {
  const precision = state.precision ?? defaultPrecision
  let text = formatFloat(value, verb, precision)
  if (!/^[+-]/.test(text)) text = `+${text}`
  if (state.space && text[0] === '+' && !state.plus) text = ` ${text.slice(1)}`
  if (text[1] === 'I' || text[1] === 'N') {
    if (!state.plus && (text[0] === '+' || text[1] === 'N') && text[0] !== ' ')
      text = text[1] === 'N' || text[0] === '+' ? signless(text) : text
    return pad(state, text, false)
  }
  if (state.sharp && verb !== 'b') text = keepPoint(text, verb, precision)
  if (!state.plus && text[0] === '+') return pad(state, text.slice(1))
  if (state.zero && !state.minus && state.width !== undefined && state.width > text.length) {
    return text[0] + '0'.repeat(state.width - text.length) + text.slice(1)
  }
  return pad(state, text)
}

/** NaN has no sign unless asked for; +Inf keeps the one it has. */
function signless(text: string): string {
  return text[1] === 'N' ? text.slice(1) : text
}

/** The `#` flag: always a decimal point, and for `%g` the trailing zeros too. */
function keepPoint(text: string, verb: string, precision: number): string {
  const isHex = verb === 'x' || verb === 'X'
  const tailAt = text.search(isHex ? /[pP]/ : /[eE]/)
  const tail = tailAt < 0 ? '' : text.slice(tailAt)
  let body = tailAt < 0 ? text : text.slice(0, tailAt)
  let wanted = 'gGx'.includes(verb) ? (precision === -1 ? 6 : precision) : 0
  const significant = body
    .slice(1)
    .replace('.', '')
    .replace(/^0[xX]/, isHex ? '0x' : '$&')
    .replace(/^0+/, '')
  wanted -= significant.length
  if (!body.includes('.')) {
    if (body.length === 2 && body[1] === '0') wanted--
    body += '.'
  }
  return body + '0'.repeat(Math.max(wanted, 0)) + tail
}

/** Write a complex number under a verb; undefined when it has no such verb. */
export function formatComplex(state: FormatState, verb: string, value: Complex): string | undefined {
  const real = formatFloatVerb(state, verb, value.real)
  const imaginary = formatFloatVerb({ ...state, plus: true }, verb, value.imaginary)
  return real === undefined ? undefined : `(${real}${imaginary}i)`
}
