/** Template values as data without types of Go's: what the writers of YAML, TOML and XML have in common. */
import { GoTime } from '../../go/time.ts'
import { numberText } from './convert.ts'
import { elementsOf, entriesOf, isNil, isNumber, numberOf, textOf } from './inspect.ts'

/** Tell whether a value is one text, number, truth, time or nil. */
export function isScalar(value: unknown): boolean {
  return sliceOf(value) === undefined && mapOf(value) === undefined
}

/** Give the elements of a slice. */
export function sliceOf(value: unknown): readonly unknown[] | undefined {
  return elementsOf(value)
}

/** Give the entries of a map. */
export function mapOf(value: unknown): ReadonlyMap<unknown, unknown> | undefined {
  return value instanceof GoTime ? undefined : entriesOf(value)
}

/** Write a scalar without quotes. */
export function scalarText(value: unknown): string {
  if (isNil(value)) return ''
  if (isNumber(value)) return typeof value === 'bigint' ? String(value) : numberText(numberOf(value))
  if (value instanceof GoTime) return value.Format('2006-01-02T15:04:05Z07:00')
  return textOf(value) ?? String(value)
}
