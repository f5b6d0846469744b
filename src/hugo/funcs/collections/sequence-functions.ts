/** Functions of `collections` that take a part of a slice or make another order of it (Hugo tpl/collections). */
import { decodeUtf8, encodeUtf8 } from '../../../go/utf8.ts'
import { isHostObject } from '../../../go/value.ts'
import { atLeast } from '../../config/generation.ts'
import { isEqual } from '../comparison.ts'
import { toInt } from '../convert.ts'
import type { FuncDeps } from '../deps.ts'
import { atLeastArgs, type FunctionTable, type TemplateFunction } from '../function-spec.ts'
import { elementsOf, isNil, isText, textOf } from '../inspect.ts'
import { sample } from './sample.ts'

/** Make a slice of the kind `original` is, so that Pages stay Pages; a plain slice of nothing but pages becomes Pages. */
export function likeSlice(deps: FuncDeps, original: unknown, elements: readonly unknown[]): unknown {
  if (!deps.likeSlice) return elements
  if (isHostObject(original)) return deps.likeSlice(original, elements)
  return elements.length > 0 && deps.isPage && elements.every(deps.isPage)
    ? deps.likeSlice(elements[0], elements)
    : elements
}

/** `first`, `last`, `after`, `reverse`, `shuffle`, `uniq`. */
export const sequenceFunctions: FunctionTable = {
  First: {
    arity: 2,
    bind: deps => (limit, sequence) => part(deps, limit, sequence, (items, n) => items.slice(0, n)),
    aliases: ['first'],
    examples: [
      ['{{ first 2 (slice 1 2 3) }} {{ first 9 (slice 1) }}', '[1 2] [1]'],
      ['{{ first 2 "hello" }}', 'he'],
    ],
  },
  Last: {
    arity: 2,
    bind: deps => (limit, sequence) =>
      part(deps, limit, sequence, (items, n) => items.slice(Math.max(0, items.length - n))),
    aliases: ['last'],
    examples: [
      ['{{ last 2 (slice 1 2 3) }} {{ last 0 (slice 1 2) }}', '[2 3] []'],
      ['{{ last 3 "Schön" }} {{ last 2 "Schön" }}', 'ön \uFFFDn'],
    ],
  },
  After: {
    arity: 2,
    bind: deps => (index, sequence) => part(deps, index, sequence, (items, n) => items.slice(n)),
    aliases: ['after'],
    examples: [['{{ after 1 (slice 1 2 3) }} {{ after 9 (slice 1) }}', '[2 3] []']],
  },
  Reverse: {
    arity: 1,
    bind: deps => sequence =>
      isNil(sequence) ? undefined : likeSlice(deps, sequence, requireElements(sequence, 'reverse').toReversed()),
    examples: [['{{ collections.Reverse (slice 1 2 3) }}', '[3 2 1]']],
  },
  Shuffle: {
    arity: 1,
    bind: deps => sequence => likeSlice(deps, sequence, shuffled(requireElements(sequence, 'shuffle'))),
    aliases: ['shuffle'],
    examples: [['{{ len (shuffle (slice 1 2 3)) }}', '3']],
  },
  Uniq: { arity: 1, bind: bindUniq, aliases: ['uniq'], examples: [['{{ uniq (slice 1 2 1 "a" "a") }}', '[1 2 a]']] },
}

/** `slice`, `append`, `seq`, `group`. */
export const buildingFunctions: FunctionTable = {
  Slice: {
    arity: atLeastArgs(0),
    bind:
      deps =>
      (...items) =>
        likeSlice(deps, items, items),
    aliases: ['slice'],
    examples: [['{{ slice 1 "a" }} {{ slice }}', '[1 a] []']],
  },
  Append: {
    arity: atLeastArgs(1),
    bind: bindAppend,
    aliases: ['append'],
    examples: [
      ['{{ append 3 (slice 1 2) }} {{ append (slice 3 4) (slice 1 2) }}', '[1 2 3] [1 2 3 4]'],
      ['{{ slice 1 2 | append 3 4 }} {{ append "x" nil }}', '[1 2 3 4] [x]'],
      ['{{ append (slice "c") (slice (slice "a") (slice "b")) }}', '[[a] [b] [c]]'],
    ],
  },
  Seq: {
    arity: [1, 3],
    call: sequence,
    aliases: ['seq'],
    examples: [
      ['{{ seq 3 }} {{ seq 2 4 }} {{ seq 6 -2 2 }}', '[1 2 3] [2 3 4] [6 4 2]'],
      ['{{ seq -3 }} {{ seq 0 }}', '[-1 -2 -3] []'],
    ],
  },
  D: {
    arity: 3,
    call: (seed, count, size) => sample(...sampleSettings(seed, count, size)),
    examples: [
      ['{{ collections.D 6 7 42 }} {{ collections.D 2 7 42 }}', '[4 9 10 20 22 24 41] [3 11 19 25 32 33 38]'],
      ['{{ collections.D 6 42 7 }} {{ collections.D 6 0 7 }}', '[0 1 2 3 4 5 6] []'],
      ['{{ collections.D 1 3 3 }} {{ collections.D 5 4 1000 }}', '[0 1 2] [406 543 629 847]'],
    ],
  },
}

/** Give the elements of a slice; throws in Hugo's words when the value is none. */
export function requireElements(value: unknown, verb: string): readonly unknown[] {
  const elements = elementsOf(value)
  if (!elements) throw new Error(`can't ${verb} ${isNil(value) ? 'a nil value' : `over ${typeof value}`}`)
  return elements
}

function part(
  deps: FuncDeps,
  limit: unknown,
  sequence: unknown,
  take: <T>(items: readonly T[], n: number) => T[],
): unknown {
  if (isNil(limit) || isNil(sequence)) throw new Error('both limit and seq must be provided')
  const count = toInt(limit)
  if (count < 0) throw new Error('sequence length must be non-negative')
  if (isText(sequence)) return decodeUtf8(take(encodeUtf8(textOf(sequence) ?? ''), count))
  return likeSlice(deps, sequence, take(requireElements(sequence, 'iterate'), count))
}

function shuffled(items: readonly unknown[]): unknown[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    ;[result[i], result[j]] = [result[j], result[i]]
  }
  return result
}

function bindUniq(deps: FuncDeps): TemplateFunction {
  return sequence => (isNil(sequence) ? [] : likeSlice(deps, sequence, distinct(requireElements(sequence, 'iterate'))))
}

/** Leave out each element that equals an earlier one. */
export function distinct(items: readonly unknown[]): unknown[] {
  const seen = new Set<unknown>()
  const result: unknown[] = []
  for (const item of items) {
    if (
      typeof item === 'object' && item !== null && !isHostObject(item)
        ? result.some(other => isEqual(item, other))
        : seen.has(item)
    )
      continue
    seen.add(item)
    result.push(item)
  }
  return result
}

function bindAppend(deps: FuncDeps): TemplateFunction {
  return (...args) => {
    if (args.length < 2) throw new Error('need at least 2 arguments to append')
    const to = args.at(-1)
    const from = args.slice(0, -1)
    if (isNil(to)) return likeSlice(deps, from, from)
    const target = elementsOf(to)
    if (!target) throw new Error(`expected a slice, got ${typeof to}`)
    // Since 0.119 a list of lists grows by a list, which before gave its elements.
    const keepsLists = atLeast(deps.generation, '0.131') && target.some(Array.isArray)
    const added = from.length === 1 && !keepsLists ? (elementsOf(from[0]) ?? from) : from
    return likeSlice(deps, to, [...target, ...added])
  }
}

const longestSequence = 1_000_000

function sequence(...args: unknown[]): number[] {
  const numbers = args.map(toInt)
  const [first = 1, last = first, increment] = bounds(numbers)
  if (increment === 0) throw new Error("'increment' must not be 0")
  const step = increment ?? (first <= last ? 1 : -1)
  if (numbers.length === 1 && last === 0) return []
  if (Math.sign(last - first) * step < 0) throw new Error(`'increment' must be ${step < 0 ? '>' : '<'} 0`)
  const length = Math.floor((last - first) / step) + 1
  if (length > longestSequence) throw new Error('size of result exceeds limit')
  return Array.from({ length }, (_, i) => first + i * step)
}

function sampleSettings(...args: unknown[]): [seed: number, count: number, size: number] {
  const [seed = -1, count = -1, size = -1] = args.map(toInt)
  if (seed < 0) throw new Error(`the seed value (${seed}) must be a non-negative integer`)
  for (const [name, value] of [
    ['number of requested values', count],
    ['maximum requested value', size],
  ] as const) {
    if (value < 0 || value > longestSequence)
      throw new Error(`the ${name} (${value}) must be a non-negative integer <= ${longestSequence}`)
  }
  return [seed, count, size]
}

function bounds(numbers: readonly number[]): [number, number, number | undefined] {
  const [a = 0, b = 0, c = 0] = numbers
  if (numbers.length === 1) return a < 0 ? [-1, a, -1] : [1, a, undefined]
  return numbers.length === 2 ? [a, b, undefined] : [a, c, b]
}
