/**
 * What an unquoted YAML word means, by generation. Hugo before 0.152 reads as go-yaml v2 (YAML 1.1 with mends): `yes`
 * and `on` are booleans; from then on as goccy/go-yaml: they are strings. Measured on Hugo 0.111 and 0.169.
 */
import { float } from '../../go/value.ts'

/** Which reader of YAML applies. */
export type YamlReader = 'go-yaml' | 'goccy'

const nullWords = new Set(['', '~', 'null', 'Null', 'NULL'])
const trueWords = new Set(['true', 'True', 'TRUE'])
const falseWords = new Set(['false', 'False', 'FALSE'])
const trueWordsBefore = new Set(['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'])
const falseWordsBefore = new Set(['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'])

const integerForms: readonly (readonly [form: RegExp, base: number])[] = [
  [/^[-+]?0[xX]([\da-fA-F]+)$/, 16],
  [/^[-+]?0b([01]+)$/, 2],
  [/^[-+]?0o([0-7]+)$/, 8],
  [/^[-+]?0([0-7]+)$/, 8],
  [/^[-+]?(0|[1-9]\d*)$/, 10],
]
const maxUnsigned = 2n ** 64n - 1n
const minSigned = -(2n ** 63n)

/** Resolve an unquoted word to null, a boolean, a number or itself. */
export function resolvePlain(word: string, reader: YamlReader): unknown {
  if (nullWords.has(word)) return null
  if (trueWords.has(word)) return true
  if (falseWords.has(word)) return false
  if (reader === 'go-yaml') {
    if (trueWordsBefore.has(word)) return true
    if (falseWordsBefore.has(word)) return false
  }
  return /^[-+.\d]/.test(word) ? (resolveNumber(word, reader) ?? word) : word
}

/** Resolve a word to a number; undefined when it is none. */
export function resolveNumber(word: string, reader: YamlReader): number | bigint | object | undefined {
  const special = /^([-+]?)\.(?:inf|Inf|INF)$/.exec(word)
  if (special) return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (/^\.(?:nan|NaN|NAN)$/.test(word)) return Number.NaN
  const digits = word.replaceAll('_', '')
  if (reader === 'goccy' && /^[-+]?0X/.test(digits)) return undefined
  for (const [form, base] of integerForms) {
    const match = form.exec(digits)
    if (match) return toInteger(digits.startsWith('-'), match[1]!, base) ?? toFloat(digits, reader)
  }
  return toFloat(digits, reader)
}

function toInteger(negative: boolean, digits: string, base: number): number | bigint | undefined {
  const prefix = base === 16 ? '0x' : base === 8 ? '0o' : base === 2 ? '0b' : ''
  const value = negative ? -BigInt(prefix + digits) : BigInt(prefix + digits)
  if (value > maxUnsigned || value < minSigned) return undefined
  return Number.isSafeInteger(Number(value)) ? Number(value) : value
}

function toFloat(digits: string, reader: YamlReader): number | object | undefined {
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(digits)) return undefined
  if (reader === 'goccy' && !digits.includes('.')) return undefined
  const value = Number(digits)
  return Number.isFinite(value) ? float(value) : undefined
}
