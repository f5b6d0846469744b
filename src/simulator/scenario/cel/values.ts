/** Values of CEL: whole numbers are BigInts, maps are plain objects or, where written as literals, Maps. */

/** What kind a value is of, in CEL's words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'list'
  const type = typeof value
  if (type === 'bigint') return 'int'
  if (type === 'number') return 'double'
  if (type === 'boolean') return 'bool'
  return type === 'object' ? 'map' : type
}

/** Say whether two values are equal; numbers of both kinds by what they are worth, anything else only to its own kind. */
export function isEqual(one: unknown, other: unknown): boolean {
  const kind = kindOf(one)
  if (isNumber(one) && isNumber(other)) return one <= other && one >= other
  if (kind !== kindOf(other)) return false
  if (kind === 'list') {
    const [a, b] = [one as readonly unknown[], other as readonly unknown[]]
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
  }
  if (kind !== 'map') return (one ?? null) === (other ?? null)
  const keys = keysOf(one)
  return keys.length === keysOf(other).length && keys.every(key => isEqual(valueAt(one, key), valueAt(other, key)))
}

/** Say whether a value is a number. */
export function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint'
}

/** List the keys of a map. */
export function keysOf(map: unknown): readonly unknown[] {
  return map instanceof Map ? [...map.keys()] : Object.keys(map as object)
}

/** Find what a map has under a key; undefined where it has nothing. */
export function valueAt(map: unknown, key: unknown): unknown {
  if (map instanceof Map) return map.get(keysOf(map).find(known => isEqual(known, key)))
  const record = map as Readonly<Record<string, unknown>>
  return typeof key === 'string' && Object.hasOwn(record, key) ? record[key] : undefined
}

/** Say whether a map has a key. */
export function hasKey(map: unknown, key: unknown): boolean {
  if (map instanceof Map) return keysOf(map).some(known => isEqual(known, key))
  return typeof key === 'string' && Object.hasOwn(map as object, key)
}
