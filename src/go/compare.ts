/** Order of basic values, as Go's `<` on strings and numbers and internal/fmtsort have it. */
import { Float } from './value.ts'

/** Compare two strings by their UTF-8 bytes, which is by code points. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

/** Surrogates stand for code points above the private area, so their units must sort after it. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** Compare two numbers of any kind; NaN sorts before all. */
export function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1
  if (a > b) return 1
  if (!Number.isNaN(a) && !Number.isNaN(b)) return 0
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1
}

/** Compare two map keys: nil first, then booleans, numbers and strings. */
export function compareKeys(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b)
  const x = keyNumber(a)
  const y = keyNumber(b)
  if (x !== undefined && y !== undefined) return compareNumbers(x, y)
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return keyRank(a) - keyRank(b)
}

function keyNumber(key: unknown): number | bigint | undefined {
  if (typeof key === 'number' || typeof key === 'bigint') return key
  return key instanceof Float ? key.value : undefined
}

function keyRank(key: unknown): number {
  if (key === undefined || key === null) return 0
  return typeof key === 'boolean' ? 1 : keyNumber(key) !== undefined ? 2 : typeof key === 'string' ? 3 : 4
}
