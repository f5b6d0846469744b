/**
 * Kinds of values: what Go's reflect tells the template engine of a value (reflect.Kind, text/template IsTrue,
 * internal/fmtsort).
 */
import { compareKeys } from './compare.ts'
import { SafeString } from './safe.ts'
import {
  Complex,
  Float,
  goMap,
  goNumber,
  goSlice,
  goTruth,
  goType,
  type HostObject,
  isHostObject,
  TypedNil,
} from './value.ts'

/** Go's kinds, as far as a template tells them apart. */
export type Kind = 'nil' | 'bool' | 'int' | 'float' | 'complex' | 'string' | 'slice' | 'map' | 'struct' | 'func'

/** Beyond this a whole number is no int64 any more and counts as a float64. */
const intLimit = 2 ** 63

/** Tell whether a value is an int. */
export function isInt(value: unknown): value is number | bigint {
  if (typeof value === 'number') return Number.isInteger(value) && value >= -intLimit && value < intLimit
  return typeof value === 'bigint'
}

/** Tell the kind of a value. */
export function kindOf(value: unknown): Kind {
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'number':
      return isInt(value) ? 'int' : 'float'
    case 'boolean':
      return 'bool'
    case 'bigint':
      return 'int'
    case 'undefined':
    case 'symbol':
      return 'nil'
    case 'function':
      return 'func'
    default:
      return value === null ? 'nil' : kindOfObject(value as object)
  }
}

function kindOfObject(value: object): Kind {
  if (Array.isArray(value)) return 'slice'
  if (value instanceof SafeString) return 'string'
  if (value instanceof Float) return 'float'
  if (isHostObject(value)) return kindOfHostObject(value)
  if (value instanceof Complex) return 'complex'
  if (value instanceof Uint8Array) return 'slice'
  if (value instanceof Map || isPlainObject(value)) return 'map'
  return 'struct'
}

function kindOfHostObject(value: HostObject): Kind {
  if (value instanceof TypedNil) return 'nil'
  if (goSlice in value) return 'slice'
  if (goMap in value || value instanceof Map) return 'map'
  return goNumber in value ? 'int' : 'struct'
}

/** Tell whether an object is a record of data rather than an instance of some class. */
export function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}

/** Name a value's Go type as `%T` does. */
export function typeName(value: unknown): string {
  switch (kindOf(value)) {
    case 'nil':
      return value instanceof TypedNil ? value[goType] : '<nil>'
    case 'bool':
      return 'bool'
    case 'int':
      return isHostObject(value) ? value[goType] : 'int'
    case 'float':
      return 'float64'
    case 'complex':
      return 'complex128'
    case 'string':
      return value instanceof SafeString ? value[goType] : 'string'
    case 'slice':
      return isHostObject(value) ? value[goType] : value instanceof Uint8Array ? '[]uint8' : '[]interface {}'
    case 'map':
      return isHostObject(value) ? value[goType] : 'map[string]interface {}'
    case 'func':
      return 'func()'
    case 'struct':
      return isHostObject(value) ? value[goType] : value instanceof Error ? '*errors.errorString' : 'struct {}'
  }
}

/** Tell whether a value is true in `if`, `with`, `and`: everything but false, zero, nil and what is empty. */
export function isTrue(value: unknown): boolean {
  switch (typeof value) {
    case 'boolean':
      return value
    case 'string':
      return value !== ''
    case 'number':
      return value !== 0
    case 'bigint':
      return value !== 0n
    case 'undefined':
    case 'symbol':
      return false
    case 'function':
      return true
    default:
      return value !== null && isTrueObject(value as object)
  }
}

function isTrueObject(value: object): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (isHostObject(value)) {
    const truth = value[goTruth]
    if (truth) return truth.call(value)
    if (value instanceof SafeString) return value.value !== ''
  }
  switch (kindOfObject(value)) {
    case 'slice':
      return elementsOf(value).length > 0
    case 'map':
      return sizeOfMap(value) > 0
    case 'float':
      return (value as Float).value !== 0
    case 'int':
      return numberOf(value) !== 0
    case 'complex':
      return (value as Complex).real !== 0 || (value as Complex).imaginary !== 0
    default:
      return true
  }
}

/** Give the elements of a value of kind slice. */
export function elementsOf(value: unknown): ArrayLike<unknown> & Iterable<unknown> {
  if (Array.isArray(value) || value instanceof Uint8Array) return value
  return isHostObject(value) ? (value[goSlice] ?? []) : []
}

/** Give the number of a value of kind int or float. */
export function numberOf(value: unknown): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  if (value instanceof Float) return value.value
  return isHostObject(value) ? (value[goNumber] ?? 0) : 0
}

/** Give the text of a value of kind string. */
export function stringOf(value: unknown): string {
  return value instanceof SafeString ? value.value : (value as string)
}

/** Count the entries of a value of kind map. */
export function sizeOfMap(value: unknown): number {
  const map = mapOf(value)
  return map ? map.size : Object.keys(value as object).length
}

/** Find the entry of a map; undefined where there is none. */
export function entryOf(value: unknown, key: unknown): unknown {
  const map = mapOf(value)
  if (map) return map.get(key instanceof SafeString ? key.value : key)
  const name =
    typeof key === 'string' ? key : key instanceof SafeString ? key.value : isInt(key) ? String(key) : undefined
  return name !== undefined && Object.hasOwn(value as object, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
}

/** Tell whether a map has an entry, be its value nil or not. */
export function hasEntry(value: unknown, key: string): boolean {
  const map = mapOf(value)
  return map ? map.has(key) : Object.hasOwn(value as object, key)
}

/** List the entries of a map in Go's order: numbers before strings, each ascending, strings by their bytes. */
export function sortedEntries(value: unknown): [key: unknown, value: unknown][] {
  const map = mapOf(value)
  const entries: [unknown, unknown][] = map ? [...map.entries()] : Object.entries(value as object)
  return entries.sort((a, b) => compareKeys(a[0], b[0]))
}

function mapOf(value: unknown): ReadonlyMap<unknown, unknown> | undefined {
  if (value instanceof Map) return value
  return isHostObject(value) ? (value[goMap] ?? new Map()) : undefined
}
