/** `eq ne lt le gt ge` with Go's rules: only values of one basic kind compare (Go's text/template funcs). */
import { compareNumbers, compareStrings } from '../go/compare.ts'
import { formatPlain, sprintf } from '../go/fmt.ts'
import { kindOf, numberOf, stringOf, typeName } from '../go/kind.ts'
import { type Complex, isHostObject } from '../go/value.ts'
import type { Builtin } from './builtin.ts'

const incompatible = 'incompatible types for comparison'
const invalid = 'invalid type for comparison'

/** The comparing functions by name. */
export const comparisons: readonly (readonly [string, Builtin])[] = [
  ['eq', { call: equalsAny, fixed: 1, isVariadic: true }],
  ['ne', { call: (a, b) => !equals(a, b), fixed: 2, isVariadic: false }],
  ['lt', { call: (a, b) => order(a, b) < 0, fixed: 2, isVariadic: false }],
  ['le', { call: (a, b) => order(a, b) < 0 || equals(a, b), fixed: 2, isVariadic: false }],
  ['gt', { call: (a, b) => !(order(a, b) < 0 || equals(a, b)), fixed: 2, isVariadic: false }],
  ['ge', { call: (a, b) => !(order(a, b) < 0), fixed: 2, isVariadic: false }],
]

function equalsAny(first: unknown, ...others: unknown[]): boolean {
  if (others.length === 1) return equals(first, others[0])
  if (others.length === 0) throw new Error('missing argument for comparison')
  return others.some(other => equals(first, other))
}

/** Tell whether two values are plain numbers of one kind, which JavaScript compares as Go does. */
function areAlike(a: unknown, b: unknown): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return false
  return Number.isInteger(a) ? Number.isSafeInteger(a) && Number.isSafeInteger(b) : !Number.isInteger(b)
}

function equals(a: unknown, b: unknown): boolean {
  if ((typeof a === 'string' && typeof b === 'string') || areAlike(a, b)) return a === b
  const kind = kindOf(a)
  const other = kindOf(b)
  if (isBasic(kind) || isBasic(other)) {
    if (kind === other) return equalsBasic(kind, a, b)
    if (kind === 'nil' || other === 'nil') return false
    throw new Error(incompatible)
  }
  if (kind === 'nil' || other === 'nil') return kind === other
  if (!isComparable(a) || !isComparable(b)) throw new Error(nonComparable(a, b))
  return a === b || sameMoment(a, b)
}

function isComparable(value: unknown): boolean {
  return kindOf(value) === 'struct' || isHostObject(value)
}

function nonComparable(a: unknown, b: unknown): string {
  const types = [typeName(a), typeName(b)] as const
  if (types[0] === types[1]) return `non-comparable type ${sprintf('%s', b)}: ${types[0]}`
  return `non-comparable types ${sprintf('%s', a)}: ${types[0]}, ${types[1]}: ${formatPlain(b)}`
}

/** Structs compare by value; a moment shows itself as one by its text. */
function sameMoment(a: unknown, b: unknown): boolean {
  return typeName(a) === 'time.Time' && typeName(b) === 'time.Time' && formatPlain(a) === formatPlain(b)
}

function isBasic(kind: string): boolean {
  return kind === 'bool' || kind === 'int' || kind === 'float' || kind === 'complex' || kind === 'string'
}

function equalsBasic(kind: string, a: unknown, b: unknown): boolean {
  if (kind === 'string') return stringOf(a) === stringOf(b)
  if (kind === 'bool') return a === b
  if (kind === 'complex') {
    const [x, y] = [a as Complex, b as Complex]
    return x.real === y.real && x.imaginary === y.imaginary
  }
  const [x, y] = [numberOf(a), numberOf(b)]
  return typeof x === typeof y ? x === y : compareNumbers(x, y) === 0
}

function order(a: unknown, b: unknown): number {
  if (areAlike(a, b)) return compareNumbers(a as number, b as number)
  const kind = kindOf(a)
  const other = kindOf(b)
  if (!isBasic(kind) || !isBasic(other)) throw new Error(invalid)
  if (kind !== other) throw new Error(incompatible)
  if (kind === 'string') return compareStrings(stringOf(a), stringOf(b))
  if (kind === 'int' || kind === 'float') return compareNumbers(numberOf(a), numberOf(b))
  throw new Error(invalid)
}
