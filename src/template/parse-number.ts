/** Number constants of templates: integers of every base, floats, characters, complex numbers (Go's parse.newNumber). */
import { isInt } from '../go/kind.ts'
import { parseFloatLiteral, parseInteger, quote, unquoteRune } from '../go/strconv.ts'
import { Complex, type Float, float } from '../go/value.ts'

/** The value of a constant: an int, a float64 or a complex128; undefined for an integer beyond int64. */
export interface Constant {
  readonly value: number | bigint | Float | Complex | undefined
}

const smallestInt = -(2n ** 63n)

/** Read a constant; a mistake in it is answered as Go's text. */
export function parseNumber(type: 'charConstant' | 'complex' | 'number', text: string): Constant | string {
  if (type === 'charConstant') {
    const rune = unquoteRune(text)
    if (rune !== undefined) return { value: rune }
    return /^'(?:[^'\\]|\\[abfnrtv\\'])./.test(text) ? `malformed character constant: ${text}` : 'invalid syntax'
  }
  if (type === 'complex') return parseComplex(text)
  if (text.endsWith('i')) {
    const imaginary = parseReal(text.slice(0, -1))
    if (imaginary !== undefined) return { value: new Complex(0, imaginary) }
  }
  const integer = parseInteger(text)
  if (integer !== undefined) return fromInteger(integer, text)
  const real = parseFloatLiteral(text)
  if (real === undefined) return `illegal number syntax: ${quote(text)}`
  if (!/[.eEpP]/.test(text)) return `integer overflow: ${quote(text)}`
  return { value: float(real) }
}

function fromInteger(integer: bigint, text: string): Constant | string {
  if (integer >= smallestInt && integer < -smallestInt) {
    const number = Number(integer)
    return { value: Number.isSafeInteger(number) ? number : integer }
  }
  if (integer > 0n && integer < 2n ** 64n) return { value: undefined }
  return `integer overflow: ${quote(text)}`
}

function parseReal(text: string): number | undefined {
  const integer = /^[+-]?\d+$/.test(text) ? Number(text) : parseInteger(text)
  return integer === undefined ? parseFloatLiteral(text) : Number(integer)
}

function parseComplex(text: string): Constant | string {
  const split = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'))
  const isExponent = /[eEpP]/.test(text[split - 1] ?? '')
  const at = isExponent ? Math.max(text.lastIndexOf('+', split - 1), text.lastIndexOf('-', split - 1)) : split
  const real = parseReal(text.slice(0, at))
  const imaginary = parseReal(text.slice(at, -1))
  if (real === undefined || imaginary === undefined) return `illegal number syntax: ${quote(text)}`
  return { value: imaginary === 0 && isInt(real) ? real : new Complex(real, imaginary) }
}
