/** `sort`: a slice or a map's values in order of themselves, of a key, or of a path into each (Hugo tpl/collections/sort.go). */
import { typeName } from '../../../go/kind.ts'
import { createCollation } from '../comparison.ts'
import { toText } from '../convert.ts'
import type { FuncDeps } from '../deps.ts'
import type { FunctionTable, TemplateFunction } from '../function-spec.ts'
import { elementsOf, entriesOf, isNil, isText, sortedEntries, walkPath } from '../inspect.ts'
import { likeSlice } from './sequence-functions.ts'

/** `sort` as a function of `collections`. */
export const sortFunctions: FunctionTable = {
  Sort: {
    arity: [1, 3],
    bind: bindSort,
    aliases: ['sort'],
    examples: [
      ['{{ sort (slice "b" "A" "c" "B" "a") }}', '[a A b B c]'],
      ['{{ sort (slice 10 9 2.5) "value" "desc" }}', '[10 9 2.5]'],
      ['{{ sort (dict "b" 1 "a" 2) }} {{ sort (dict "b" 1 "a" 2) "value" }}', '[2 1] [1 2]'],
      ['{{ sort (slice (dict "n" 2) (dict "n" 1) (dict "m" 1)) "n" }}', '[map[m:1] map[n:1] map[n:2]]'],
    ],
  },
}

interface Pair {
  readonly key: unknown
  readonly value: unknown
}

function bindSort(deps: FuncDeps): TemplateFunction {
  const collate = createCollation(deps.language, deps.generation)
  return (collection, by, direction) => {
    if (isNil(collection)) throw new Error('sequence must be provided')
    const pairs = pairsOf(collection, isNil(by) ? '' : toText(by))
    const sign = direction !== undefined && toText(direction) === 'desc' ? -1 : 1
    const values = pairs.sort((a, b) => sign * comparePairs(a, b, collate)).map(pair => pair.value)
    return elementsOf(collection) ? likeSlice(deps, collection, values) : values
  }
}

function pairsOf(collection: unknown, by: string): Pair[] {
  const path = by.replace(/^\.+|\.+$/g, '').split('.')
  const elements = elementsOf(collection)
  if (elements)
    return elements.map(value => ({ value, key: by === '' || by === 'value' ? value : walkPath(value, path) }))
  const entries = entriesOf(collection)
  if (!entries) throw new Error(`can't sort ${typeName(collection)}`)
  return sortedEntries(entries).map(([key, value]) => ({
    value,
    key: by === '' ? key : by === 'value' ? value : walkPath(value, path),
  }))
}

/** A missing key counts as the zero of the other's type. */
function comparePairs(a: Pair, b: Pair, collate: (a: unknown, b: unknown) => number): number {
  if (isNil(a.key) && isNil(b.key)) return 0
  if (isNil(a.key)) return collate(isText(b.key) ? '' : 0, b.key)
  if (isNil(b.key)) return collate(a.key, isText(a.key) ? '' : 0)
  return collate(a.key, b.key)
}
