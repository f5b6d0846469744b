/** What kind of thing a template's value is, and its parts. Follows Hugo's common/hreflect and the protocol of go/value.ts. */
import { compareKeys } from '../../go/compare.ts'
import { isTrue } from '../../go/kind.ts'
import { SafeString } from '../../go/safe.ts'
import { Float, findMember, goMap, goNumber, goSlice, type HostObject, isHostObject, TypedNil } from '../../go/value.ts'

/** Tell whether a value is Go's nil. */
export function isNil(value: unknown): value is undefined | null {
  return value === undefined || value === null || value instanceof TypedNil
}

/** Tell whether a value is a Go string, typed ones such as template.HTML included. */
export function isText(value: unknown): value is string | SafeString {
  return typeof value === 'string' || value instanceof SafeString
}

/** Give the characters of a string, typed or not; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return value instanceof SafeString ? value.value : undefined
}

/** Tell whether a value is a Go int or float64. */
export function isNumber(value: unknown): value is GoNumber {
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Float) return true
  return isHostObject(value) && goNumber in value
}

/** A number as templates have it; a host object such as a duration may be one. */
export type GoNumber = number | bigint | Float | HostObject

/** Tell whether a value is a float64 rather than an int. */
export function isFloat(value: unknown): boolean {
  return value instanceof Float || (typeof value === 'number' && !Number.isInteger(value))
}

/** Give the elements of a slice or of a host object that is one; undefined for anything else. */
export function elementsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  return isHostObject(value) ? value[goSlice] : undefined
}

/** Give the entries of a map, of a plain object or of a host object that is a map; undefined for anything else. */
export function entriesOf(value: unknown): ReadonlyMap<unknown, unknown> | undefined {
  if (value instanceof Map) return value
  if (isHostObject(value)) return value[goMap]
  return isPlainObject(value) ? new Map(Object.entries(value)) : undefined
}

/** Tell whether a value is an object made by `{}` or by a parser, not of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || isHostObject(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Give the value that a map holds under a key; a Map subclass decides itself how it looks keys up. */
export function lookUp(map: unknown, key: unknown): unknown {
  const name = textOf(key) ?? key
  if (map instanceof Map) return map.get(name)
  if (isPlainObject(map)) return typeof name === 'string' && Object.hasOwn(map, name) ? map[name] : undefined
  return entriesOf(map)?.get(name)
}

/** Tell whether a map has a key. */
export function hasKey(map: unknown, key: unknown): boolean {
  const name = textOf(key) ?? key
  if (map instanceof Map) return map.has(name)
  if (isPlainObject(map)) return typeof name === 'string' && Object.hasOwn(map, name)
  return entriesOf(map)?.has(name) ?? false
}

/** Walk from a value along a path of map keys, fields and methods without arguments; undefined where it ends. */
export function walkPath(value: unknown, path: readonly string[]): unknown {
  let current = value
  for (const name of path) {
    if (isNil(current)) return undefined
    current = subElement(current, name)
  }
  return current
}

function subElement(value: unknown, name: string): unknown {
  if (isHostObject(value)) {
    const member = findMember(value, name)
    if (member) return member.type === 'field' ? member.value : member.call()
    if (!value[goMap] && !(value instanceof Map)) return undefined
  }
  return lookUp(value, name)
}

/** Tell whether a value counts as true: nothing empty, zero or nil, and no zero time. */
export function isTruthful(value: unknown): boolean {
  return isTrue(value)
}

/** Give the entries of a map in the order in which Go ranges over them. */
export function sortedEntries(map: ReadonlyMap<unknown, unknown>): [unknown, unknown][] {
  return [...map].sort(([a], [b]) => compareKeys(a, b))
}

/** Give a number's value whatever kind it is. */
export function numberOf(value: GoNumber): number {
  if (value instanceof Float) return value.value
  return isHostObject(value) ? Number(value[goNumber] ?? 0) : Number(value)
}
