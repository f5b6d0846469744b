/** The functions every template has (Go's text/template funcs): index, slice, len, print…, html, js, urlquery, call. */
import { sprint, sprintf, sprintln } from '../go/fmt.ts'
import {
  elementsOf,
  entryOf,
  hasEntry,
  isInt,
  isTrue,
  kindOf,
  numberOf,
  sizeOfMap,
  stringOf,
  typeName,
} from '../go/kind.ts'
import { SafeString } from '../go/safe.ts'
import { byteLength, encodeUtf8, sliceBytes } from '../go/utf8.ts'
import { Float } from '../go/value.ts'
import type { Builtin } from './builtin.ts'
import { comparisons } from './comparisons.ts'
import { escapeHtmlText, escapeJsText, escapeQuery } from './text-escapers.ts'

function variadic(fixed: number, call: (...args: unknown[]) => unknown): Builtin {
  return { call, fixed, isVariadic: true }
}

/** The built-in functions by name. */
export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['and', variadic(1, () => undefined)],
  ['or', variadic(1, () => undefined)],
  ['not', { call: value => !isTrue(value), fixed: 1, isVariadic: false }],
  ['len', { call: lengthOf, fixed: 1, isVariadic: false }],
  ['index', variadic(1, index)],
  ['slice', variadic(1, slice)],
  ['print', variadic(0, sprint)],
  ['println', variadic(0, sprintln)],
  ['printf', { ...variadic(1, (format, ...values) => sprintf(stringOf(format), ...values)), needsText: true }],
  ['html', variadic(0, (...values) => escapeHtmlText(joinArgs(values)))],
  ['js', variadic(0, (...values) => escapeJsText(joinArgs(values)))],
  ['urlquery', variadic(0, (...values) => escapeQuery(joinArgs(values)))],
  ['call', variadic(1, () => undefined)],
  ...comparisons,
])

/** Tell whether a name is one of the two functions that do not evaluate all their arguments. */
export function isAndOr(name: string): boolean {
  return name === 'and' || name === 'or'
}

/** Join values to one text as Go's text escapers do, nil showing as `<no value>`. */
function joinArgs(values: readonly unknown[]): string {
  if (values.length === 1 && typeof values[0] === 'string') return values[0]
  return sprint(...values.map(value => value ?? '<no value>'))
}

function lengthOf(value: unknown): number {
  switch (kindOf(value)) {
    case 'string':
      return byteLength(stringOf(value))
    case 'slice':
      return elementsOf(value).length
    case 'map':
      return sizeOfMap(value)
    case 'nil':
      throw new Error(value === undefined ? 'reflect: call of reflect.Value.Type on zero Value' : 'len of nil pointer')
    default:
      throw new Error(`len of type ${typeName(value)}`)
  }
}

/** Go into a value by indices and keys: `index $x 1 "a"` is Go's `x[1]["a"]`. */
function index(item: unknown, ...indices: unknown[]): unknown {
  if (kindOf(item) === 'nil') throw new Error('index of untyped nil')
  return indices.reduce(indexOnce, item)
}

function indexOnce(item: unknown, key: unknown): unknown {
  switch (kindOf(item)) {
    case 'nil':
      throw new Error('index of nil pointer')
    case 'string': {
      const bytes = encodeUtf8(stringOf(item))
      return bytes[position(key, bytes.length, 'string')]
    }
    case 'slice': {
      const elements = elementsOf(item)
      return elements[position(key, elements.length, 'slice')] ?? null
    }
    case 'map':
      return mapIndex(item, key)
    default:
      throw new Error(`can't index item of type ${typeName(item)}`)
  }
}

function mapIndex(item: unknown, key: unknown): unknown {
  const kind = kindOf(key)
  if (kind === 'nil') throw new Error('value is nil; should be of type string')
  if (key instanceof SafeString || (kind !== 'string' && !(item instanceof Map)))
    throw new Error(`value has type ${typeName(key)}; should be string`)
  const entry = entryOf(item, key)
  if (entry !== undefined || kind !== 'string') return entry ?? null
  return hasEntry(item, stringOf(key)) ? null : undefined
}

/** Check an index of a list or string. */
function position(key: unknown, length: number, type: 'slice' | 'string'): number {
  const at = indexNumber(key, length)
  if (at >= length) throw new Error(`reflect: ${type} index out of range`)
  return at
}

function indexNumber(key: unknown, length: number): number {
  const kind = kindOf(key)
  if (kind === 'nil') throw new Error('cannot index slice/array with nil')
  if (kind !== 'int' || key instanceof Float) throw new Error(`cannot index slice/array with type ${typeName(key)}`)
  const at = Number(numberOf(key))
  if (at < 0 || at > length) throw new Error(`index out of range: ${isInt(key) ? key : at}`)
  return at
}

/** Cut a part out of a string or list: `slice $x 1 2` is Go's `x[1:2]`. */
function slice(item: unknown, ...indices: unknown[]): unknown {
  const kind = kindOf(item)
  if (kind === 'nil') throw new Error('slice of untyped nil')
  if (indices.length > 3) throw new Error(`too many slice indexes: ${indices.length}`)
  if (kind !== 'string' && kind !== 'slice') throw new Error(`can't slice item of type ${typeName(item)}`)
  if (kind === 'string' && indices.length === 3) throw new Error('cannot 3-index slice a string')
  const length = kind === 'string' ? byteLength(stringOf(item)) : elementsOf(item).length
  const bounds = indices.map(each => indexNumber(each, length))
  const [from = 0, to = length, limit = length] = bounds
  if (from > to) throw new Error(`invalid slice index: ${from} > ${to}`)
  if (to > limit) throw new Error(`invalid slice index: ${to} > ${limit}`)
  return kind === 'string' ? sliceBytes(stringOf(item), from, to) : Array.from(elementsOf(item)).slice(from, to)
}

/** Call a value that is a function (`call .F 1`). */
export function callValue(name: string, callee: unknown, ...args: unknown[]): unknown {
  if (kindOf(callee) === 'nil') throw new Error('call of nil')
  if (typeof callee !== 'function') throw new Error(`non-function ${name} of type ${typeName(callee)}`)
  try {
    return callee(...args)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new Error(`error calling ${name}: ${error.message}`, { cause: error })
  }
}
