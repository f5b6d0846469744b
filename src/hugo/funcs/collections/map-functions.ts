/** Functions of `collections` on maps and elements: `dict`, `merge`, `index`, `isset` and their like (Hugo tpl/collections). */
import { sprintf } from '../../../go/fmt.ts'
import { typeName } from '../../../go/kind.ts'
import { goString, goType, type HostObject } from '../../../go/value.ts'
import { toInt } from '../convert.ts'
import type { FuncDeps } from '../deps.ts'
import { atLeastArgs, type FunctionTable } from '../function-spec.ts'
import {
  elementsOf,
  entriesOf,
  hasKey,
  isNil,
  isNumber,
  isPlainObject,
  isText,
  isTruthful,
  lookUp,
  textOf,
} from '../inspect.ts'

/** `dict`, `merge`, `keyVals`. */
export const mapFunctions: FunctionTable = {
  Dictionary: {
    arity: atLeastArgs(0),
    call: dictionary,
    aliases: ['dict'],
    examples: [
      ['{{ dict "b" 1 "a" 2 }} {{ dict (slice "a" "b") 2 }} {{ dict }}', 'map[a:2 b:1] map[a:map[b:2]] map[]'],
    ],
  },
  Merge: {
    arity: atLeastArgs(2),
    call: (...maps) => maps.reduceRight((destination, source) => mergeMaps(source, destination)),
    aliases: ['merge'],
    examples: [
      ['{{ merge (dict "a" 1 "b" (dict "c" 1)) (dict "b" (dict "d" 2)) }}', 'map[a:1 b:map[c:1 d:2]]'],
      ['{{ merge (dict "a" 1) (dict "a" 2) }} {{ dict "a" 3 | merge (dict "a" 1) }}', 'map[a:2] map[a:3]'],
      ['{{ merge nil (dict "a" 1) }} {{ merge "" (dict "a" 1) }}', 'map[a:1] map[a:1]'],
    ],
  },
  KeyVals: {
    arity: atLeastArgs(1),
    call: (key, ...values) => new KeyValues(key, values),
    aliases: ['keyVals'],
    examples: [['{{ keyVals "k" 1 2 }}', 'k: [1 2]']],
  },
  NewScratch: {
    arity: 0,
    bind: deps => () => deps.newScratch(),
    aliases: ['newScratch'],
  },
}

/** `index`, `isset`, `echoParam`. */
export const elementFunctions: FunctionTable = {
  Index: {
    arity: atLeastArgs(1),
    call: (item, ...keys) => index(item, keys),
    aliases: ['index'],
    examples: [
      ['{{ index (slice 1 2) 1 }} {{ index (slice 1 2) 5 | default "none" }}', '2 none'],
      ['{{ index (dict "a" (dict "b" 1)) "a" "b" }} {{ index (dict "a" (dict "b" 1)) (slice "a" "b") }}', '1 1'],
      ['{{ index nil 1 | default "none" }} {{ index "abc" 1 }}', 'none 98'],
    ],
  },
  IsSet: {
    arity: 2,
    bind: deps => (collection, key) => isSet(deps, collection, key),
    aliases: ['isset', 'isSet'],
    examples: [
      [
        '{{ isset (dict "a" nil) "a" }} {{ isset (slice 1 2) 1 }} {{ isset (slice 1 2) 2 }} {{ isset nil "a" }}',
        'true true false false',
      ],
    ],
  },
  EchoParam: {
    arity: 2,
    call: (collection, key) => {
      const value = elementsOf(collection) ? elementsOf(collection)?.[toInt(key)] : lookUp(collection, key)
      return isText(value) || isNumber(value) || typeof value === 'boolean' ? value : ''
    },
    aliases: ['echoParam'],
  },
}

/** A key with its values, as `keyVals` makes it for related content. */
class KeyValues implements HostObject {
  readonly Key: unknown
  readonly Values: readonly unknown[]

  constructor(key: unknown, values: readonly unknown[]) {
    this.Key = key
    this.Values = values
  }

  get [goType](): string {
    return 'types.KeyValues'
  }

  [goString](): string {
    return sprintf('%v: %v', this.Key, this.Values)
  }
}

function dictionary(...args: unknown[]): Map<string, unknown> {
  if (args.length % 2 !== 0) throw new Error('invalid dictionary call')
  const root = new Map<string, unknown>()
  for (let i = 0; i < args.length; i += 2) {
    const path = keyPath(args[i])
    let map = root
    for (const key of path.slice(0, -1)) {
      const next = map.get(key)
      const child = next instanceof Map ? (next as Map<string, unknown>) : new Map<string, unknown>()
      map.set(key, child)
      map = child
    }
    map.set(path.at(-1) ?? '', args[i + 1])
  }
  return root
}

function keyPath(key: unknown): string[] {
  const path = isText(key) ? [key] : Array.isArray(key) ? key : []
  if (path.length === 0 || !path.every(isText)) throw new Error('invalid dictionary key')
  return path.map(part => textOf(part) ?? '')
}

/** Put the entries of `source` under those of `destination`, maps within maps too; keys are found in any case. */
export function mergeMaps(source: unknown, destination: unknown): unknown {
  const into = entriesOf(destination)
  const from = entriesOf(source)
  if (into && !from && !isTruthful(source)) return destination
  if (!into) throw new Error(`destination must be a map, got ${typeName(destination)}`)
  if (!isTruthful(source)) return destination
  if (!from) throw new Error(`source must be a map, got ${typeName(source)}`)
  const merged = copyMap(destination, into)
  const keys = new Map([...merged.keys()].map(key => [fold(key), key]))
  for (const [key, value] of from) {
    const existing = keys.get(fold(key))
    if (existing === undefined) merged.set(key, value)
    else if (entriesOf(merged.get(existing)) && entriesOf(value))
      merged.set(existing, mergeMaps(value, merged.get(existing)))
  }
  return merged
}

function copyMap(map: unknown, entries: ReadonlyMap<unknown, unknown>): Map<unknown, unknown> {
  if (!(map instanceof Map)) return new Map(entries)
  const copy = new (map.constructor as new () => Map<unknown, unknown>)()
  for (const [key, value] of map) copy.set(key, value)
  return copy
}

function fold(key: unknown): unknown {
  return isText(key) ? textOf(key)?.toLowerCase() : key
}

/** Go to an element along keys; what is out of range or missing is nil, as Hugo's own `index` has it. */
export function index(item: unknown, keys: readonly unknown[]): unknown {
  const first = keys[0]
  const path = keys.length === 1 && Array.isArray(first) ? first : keys
  try {
    return path.reduce(elementAt, item)
  } catch (error) {
    throw new Error(sprintf('index of type %T with args %v failed: %s', item, keys, (error as Error).message))
  }
}

function elementAt(item: unknown, key: unknown): unknown {
  if (isNil(item)) return undefined
  const elements = elementsOf(item)
  if (elements) return elements[position(key)]
  if (isText(item)) return new TextEncoder().encode(textOf(item))[position(key)]
  if (!entriesOf(item)) throw new Error(`can't index item of type ${typeName(item)}`)
  return mapElement(item, key)
}

function mapElement(map: unknown, key: unknown): unknown {
  const found = lookUp(map, key)
  if (found !== undefined || hasKey(map, key) || isText(key)) return found
  const textKeys = isPlainObject(map) || [...(entriesOf(map)?.keys() ?? [])].some(isText)
  if (textKeys) throw new Error(`value has type ${typeName(key)}; should be string`)
  return undefined
}

function position(key: unknown): number {
  if (isNumber(key)) return toInt(key)
  throw new Error(`cannot index slice/array with type ${typeName(key)}`)
}

function isSet(deps: FuncDeps, collection: unknown, key: unknown): boolean {
  const elements = elementsOf(collection)
  if (elements) return toInt(key) >= 0 && toInt(key) < elements.length
  if (entriesOf(collection)) return hasExactKey(collection, key)
  if (!isNil(collection) && !isText(collection)) reportUnsupported(deps, collection)
  return false
}

function reportUnsupported(deps: FuncDeps, collection: unknown): void {
  deps.report({
    code: 'funcs/isset-type',
    severity: 'warning',
    message: `calling isset with unsupported type "${typeName(collection)}" will always return false`,
  })
}

/** Parameters are kept in lower case, and Hugo's `isset` finds them under that spelling alone. */
function hasExactKey(map: unknown, key: unknown): boolean {
  const name = textOf(key) ?? key
  return map instanceof Map ? Map.prototype.has.call(map, name) : hasKey(map, name)
}
