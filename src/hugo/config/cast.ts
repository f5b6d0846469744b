/**
 * Values of a configuration read tolerantly, as Hugo's `spf13/cast` does: booleans and numbers may be written as
 * strings, a single string stands for a list of one.
 */
import { Float } from '../../go/value.ts'
import { isPlainObject, Params, toParams } from './params.ts'

/** Read a boolean; `"true"`, `"1"` and other numbers than 0 are true. */
export function toBoolean(value: unknown, fallback: boolean): boolean {
  if (typeof value === 'boolean') return value
  if (typeof value === 'string') {
    if (/^(?:true|t|1|yes|on)$/i.test(value.trim())) return true
    return /^(?:false|f|0|no|off)$/i.test(value.trim()) ? false : fallback
  }
  const number = numberOf(value)
  return number === undefined ? fallback : number !== 0
}

/** Read a whole number. */
export function toInteger(value: unknown, fallback: number): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : numberOf(value)
  return number === undefined || !Number.isFinite(number) ? fallback : Math.trunc(number)
}

/** Read a number. */
export function toNumber(value: unknown, fallback: number): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : numberOf(value)
  return number === undefined || Number.isNaN(number) ? fallback : number
}

/** Read a text; tables and lists give the fallback. */
export function toText(value: unknown, fallback: string): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  const number = numberOf(value)
  return number === undefined ? fallback : String(number)
}

/** Read a list of texts; one text stands for a list of one. */
export function toTexts(value: unknown, fallback: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.map(item => toText(item, '')).filter(item => item !== '')
  return typeof value === 'string' ? (value === '' ? [] : [value]) : fallback
}

/** Read a table; anything else is an empty one. */
export function toTable(value: unknown): Params {
  if (value instanceof Params) return value
  return isPlainObject(value) ? toParams(value) : new Params()
}

/** Read a list of tables; one table stands for a list of one. */
export function toTables(value: unknown): readonly Params[] {
  if (Array.isArray(value)) return value.filter(isPlainObject).map(toTable)
  return isPlainObject(value) ? [toTable(value)] : []
}

/** Read a duration such as `30s` or `1m30s`, or a number of milliseconds, to milliseconds. */
export function toMilliseconds(value: unknown, fallback: number): number {
  const units: Readonly<Record<string, number>> = {
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
    us: 0.001,
    µs: 0.001,
    ns: 0.000001,
  }
  if (typeof value !== 'string' || /^\d+$/.test(value)) return toInteger(value, fallback)
  const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ms|us|µs|ns|s|m|h)/g)]
  return parts.length === 0 ? fallback : parts.reduce((sum, part) => sum + Number(part[1]) * units[part[2]!]!, 0)
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Float) return value.value
  return typeof value === 'boolean' ? Number(value) : undefined
}
