/**
 * Maps whose keys do not mind their case: site, page and shortcode parameters, as Hugo's `common/maps.Params`. Keys are
 * kept in lower case, so that ranging over them shows lower case, as in Hugo.
 */

/** A map that folds the case of its keys. */
export class Params extends Map<string, unknown> {
  override get(key: string): unknown {
    return super.get(fold(key))
  }

  override has(key: string): boolean {
    return super.has(fold(key))
  }

  override set(key: string, value: unknown): this {
    return super.set(fold(key), value)
  }

  override delete(key: string): boolean {
    return super.delete(fold(key))
  }
}

function fold(key: unknown): string {
  return String(key).toLowerCase()
}

/** Make Params of an object; the objects within become Params too, also those inside arrays. */
export function toParams(source: object): Params {
  const params = new Params()
  const entries = source instanceof Map ? source : Object.entries(source)
  for (const [key, value] of entries) params.set(key, toParamsValue(value))
  return params
}

/** Turn the objects within a value into Params and leave everything else as it is. */
export function toParamsValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toParamsValue)
  return isPlainObject(value) ? toParams(value) : value
}

/** Tell whether a value is a table: a plain object or a Map, not a date, an array or an instance of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof Map) return true
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Read a value by its path through tables; undefined where a step is missing. */
export function getIn(value: unknown, path: readonly string[]): unknown {
  let current = value
  for (const step of path) {
    if (!(current instanceof Map)) return undefined
    current = current.get(step)
  }
  return current
}
