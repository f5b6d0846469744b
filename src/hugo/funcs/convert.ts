/** Turn template values into texts, numbers and truths as Hugo's functions do (spf13/cast, common/types). */
import { sprintf } from '../../go/fmt.ts'
import { type Float, float, goString, isHostObject } from '../../go/value.ts'
import { isNil, isNumber, isText, numberOf, textOf } from './inspect.ts'

/** Turn a value into text: strings, numbers, booleans, nil and whatever has a text of its own. */
export function toText(value: unknown): string {
  const text = findText(value)
  if (text === undefined) throw castError(value, 'string')
  return text
}

/** Find the text that `toText` makes of a value; undefined where it has none, as a list or a map. */
export function findText(value: unknown): string | undefined {
  const text = textOf(value)
  if (text !== undefined) return text
  if (isNil(value)) return ''
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (isHostObject(value) && value[goString]) return value[goString]()
  if (isNumber(value)) return numberText(numberOf(value))
  return value instanceof Error ? value.message : undefined
}

/** Turn a value into a whole number; a fraction is cut off, and texts may be octal or hexadecimal. */
export function toInt(value: unknown): number {
  if (isNumber(value)) return Math.trunc(numberOf(value))
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isNil(value)) return 0
  const text = textOf(value)
  if (text !== undefined) return textToInt(text.trim())
  throw castError(value, 'int')
}

/** Turn a value into a number with its fraction. */
export function toNumber(value: unknown): number {
  if (isNumber(value)) return numberOf(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isNil(value)) return 0
  const text = textOf(value)
  if (text === '') return 0
  if (text !== undefined && isDecimal(text.trim())) return Number(text.trim())
  throw castError(value, 'float64')
}

/** Turn a value into a float64. */
export function toFloat(value: unknown): number | Float {
  return float(toNumber(value))
}

/** Turn a value into a truth: texts as `true`, `t`, `1`, numbers when not zero. */
export function toBool(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  if (isNil(value)) return false
  if (isNumber(value)) return numberOf(value) !== 0
  const text = textOf(value)
  if (text !== undefined) {
    if (/^(1|t|T|TRUE|true|True)$/.test(text)) return true
    if (/^(0|f|F|FALSE|false|False)$/.test(text)) return false
  }
  throw castError(value, 'bool')
}

/** Turn a slice of anything, or a single value, into a list of texts. */
export function toTexts(value: unknown): string[] {
  if (isNil(value)) return []
  return Array.isArray(value) ? value.map(toText) : [toText(value)]
}

/** Tell whether a value is a number, or a text that can be read as one. */
export function isNumeric(value: unknown): boolean {
  return isNumber(value) || (isText(value) && isDecimal(textOf(value)?.trim() ?? ''))
}

/** Write a number without an exponent, as `strconv.FormatFloat(x, 'f', -1, 64)` does. */
export function numberText(value: number): string {
  const text = String(value)
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!parts) return text === 'Infinity' ? '+Inf' : text === '-Infinity' ? '-Inf' : text
  const digits = (parts[2] ?? '') + (parts[3] ?? '')
  const exponent = Number(parts[4])
  const written = exponent < 0 ? `0.${'0'.repeat(-exponent - 1)}${digits}` : digits.padEnd(exponent + 1, '0')
  return `${parts[1]}${written}`
}

function textToInt(text: string): number {
  const number = text === '' ? Number.NaN : parseGoInt(text)
  if (!Number.isNaN(number)) return number
  if (isDecimal(text)) return Math.trunc(Number(text))
  if (text === '') return 0
  throw castError(text, 'int')
}

function parseGoInt(text: string): number {
  const parts = /^([+-]?)(0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO]?[0-7_]*|[1-9][\d_]*)$/.exec(text)
  if (!parts) return Number.NaN
  const digits = (parts[2] ?? '').replaceAll('_', '')
  const value = /^0\d/.test(digits) ? Number.parseInt(digits, 8) : Number(digits)
  return parts[1] === '-' ? -value : value
}

function isDecimal(text: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)
}

function castError(value: unknown, type: string): Error {
  return new Error(sprintf('unable to cast %#v of type %T to %s', value, value, type))
}
