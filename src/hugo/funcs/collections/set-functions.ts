/** Functions of `collections` on slices as sets: `union`, `intersect`, `complement`, `symdiff`, `in` (Hugo tpl/collections). */
import { isEqual } from '../comparison.ts'
import { toText } from '../convert.ts'
import type { FuncDeps } from '../deps.ts'
import { atLeastArgs, type FunctionTable } from '../function-spec.ts'
import { elementsOf, isNil, isNumber, isText, textOf } from '../inspect.ts'
import { distinct, likeSlice, requireElements } from './sequence-functions.ts'

/** The set functions of `collections`. */
export const setFunctions: FunctionTable = {
  Union: {
    arity: 2,
    bind: deps => (a, b) => union(deps, a, b),
    aliases: ['union'],
    examples: [['{{ union (slice 1 2) (slice 2 3) }} {{ union nil (slice 1) }}', '[1 2 3] [1]']],
  },
  Intersect: {
    arity: 2,
    bind: deps => (a, b) => intersect(deps, a, b),
    aliases: ['intersect'],
    examples: [['{{ intersect (slice 1 2 2 3) (slice 2 3 4) }} {{ intersect (slice 1) nil }}', '[2 3] []']],
  },
  Complement: {
    arity: atLeastArgs(2),
    bind:
      deps =>
      (...lists) =>
        complement(deps, lists),
    aliases: ['complement'],
    examples: [['{{ complement (slice 1 2) (slice 3) (slice 1 2 3 4) }}', '[4]']],
  },
  SymDiff: {
    arity: 2,
    bind: deps => (a, b) => symmetricDifference(deps, a, b),
    aliases: ['symdiff'],
    examples: [['{{ symdiff (slice 1 2) (slice 2 3) }}', '[3 1]']],
  },
  In: {
    arity: 2,
    call: isIn,
    aliases: ['in'],
    examples: [
      ['{{ in (slice 1 2) 2 }} {{ in (slice "a") "A" }} {{ in "abc" "b" }}', 'true false true'],
      ['{{ in (slice 1.0 2) 1 }} {{ in nil 1 }} {{ in (slice 1 2) "1" }} {{ in 12 1 }}', 'true false false true'],
    ],
  },
}

/** Tell whether a slice holds a value, or a text another. */
export function isIn(haystack: unknown, needle: unknown): boolean {
  if (isNil(haystack) || isNil(needle)) return false
  const elements = elementsOf(haystack)
  if (elements) return elements.some(item => isEqual(item, needle))
  if (!isText(haystack) && !isNumber(haystack)) return false
  if (!isText(needle) && !isNumber(needle)) return false
  return toText(haystack).includes(textOf(needle) ?? toText(needle))
}

/** Give the elements that both slices hold, each once. */
export function commonElements(a: readonly unknown[], b: readonly unknown[]): unknown[] {
  const includes = membership(b)
  return distinct(a.filter(includes))
}

function union(deps: FuncDeps, a: unknown, b: unknown): unknown {
  if (isNil(a) && isNil(b)) return []
  if (isNil(a)) return likeSlice(deps, b, requireElements(b, 'iterate'))
  if (isNil(b)) return likeSlice(deps, a, requireElements(a, 'iterate'))
  return likeSlice(deps, a, distinct([...requireElements(a, 'iterate'), ...requireElements(b, 'iterate')]))
}

function intersect(deps: FuncDeps, a: unknown, b: unknown): unknown {
  if (isNil(a) || isNil(b)) return []
  return likeSlice(deps, a, commonElements(requireElements(a, 'iterate'), requireElements(b, 'iterate')))
}

function complement(deps: FuncDeps, lists: readonly unknown[]): unknown {
  const universe = lists.at(-1)
  if (isNil(universe)) return []
  const excluded = membership(lists.slice(0, -1).flatMap(list => elementsOf(list) ?? []))
  return likeSlice(
    deps,
    universe,
    requireElements(universe, 'iterate').filter(item => !excluded(item)),
  )
}

function symmetricDifference(deps: FuncDeps, a: unknown, b: unknown): unknown {
  const left = requireElements(a, 'iterate')
  const right = requireElements(b, 'iterate')
  const inLeft = membership(left)
  const inRight = membership(right)
  return likeSlice(deps, a, [...right.filter(item => !inLeft(item)), ...left.filter(item => !inRight(item))])
}

/** Make a test for membership that is quick for pages and texts and exact for numbers and maps. */
function membership(items: readonly unknown[]): (item: unknown) => boolean {
  const identical = new Set(items)
  const byValue = items.filter(item => isNumber(item) || isText(item) || (typeof item === 'object' && item !== null))
  return item =>
    identical.has(item) || ((typeof item === 'object' || isNumber(item)) && byValue.some(other => isEqual(item, other)))
}
