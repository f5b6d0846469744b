/** A place for templates to keep values: `.Scratch`, `.Store`, `newScratch` (common/hstore of Hugo). */
import { Float, goSlice, goType, type HostObject, isHostObject } from '../../go/value.ts'
import { compareCodeUnits } from './compare.ts'
import type { Page } from './page.ts'
import { PageFields } from './page-fields.ts'
import { Pages } from './pages.ts'

/** Named values that templates set, add to and read. */
export class Scratch implements HostObject {
  readonly values = new Map<string, unknown>()

  get [goType](): string {
    return '*hstore.Scratch'
  }

  Set(key: string, value: unknown): string {
    this.values.set(key, value)
    return ''
  }

  Get(key: string): unknown {
    return this.values.get(key)
  }

  Add(key: string, value: unknown): string {
    const before = this.values.get(key)
    this.values.set(key, before === undefined ? copyOf(value) : addTo(before, value))
    return ''
  }

  Delete(key: string): string {
    this.values.delete(key)
    return ''
  }

  SetInMap(key: string, mapKey: string, value: unknown): string {
    const map = this.values.get(key)
    if (map instanceof Map) map.set(mapKey, value)
    else this.values.set(key, new Map([[mapKey, value]]))
    return ''
  }

  DeleteInMap(key: string, mapKey: string): string {
    const map = this.values.get(key)
    if (map instanceof Map) map.delete(mapKey)
    return ''
  }

  /** Values of a map made by SetInMap, sorted by their keys. */
  GetSortedMapValues(key: string): unknown {
    const map = this.values.get(key)
    if (!(map instanceof Map)) return undefined
    return [...map].sort(([a], [b]) => compareCodeUnits(String(a), String(b))).map(([, value]) => value)
  }

  Values(): ReadonlyMap<string, unknown> {
    return this.values
  }
}

function copyOf(value: unknown): unknown {
  return Array.isArray(value) ? [...value] : value
}

/** Numbers are summed, texts joined, lists grow; a list of nothing but pages stays one. */
function addTo(before: unknown, value: unknown): unknown {
  const list = elementsOf(before)
  if (list) return likeList(before, [...list, ...(elementsOf(value) ?? [value])])
  if (typeof before === 'string') return before + String(value)
  if (before instanceof Float || value instanceof Float) return new Float(numberOf(before) + numberOf(value))
  if (typeof before === 'number' && typeof value === 'number') return before + value
  throw new Error(`can't add to a value that is neither a number, a text nor a list`)
}

function elementsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  return isHostObject(value) ? value[goSlice] : undefined
}

function likeList(before: unknown, elements: readonly unknown[]): unknown {
  const isPages = before instanceof Pages && elements.every(element => element instanceof PageFields)
  return isPages ? new Pages(elements as unknown as readonly Page[]) : elements
}

function numberOf(value: unknown): number {
  return (value as unknown) instanceof Float ? (value as Float).value : Number(value)
}
