/** `where`: the elements of a slice, or entries of a map of slices, that meet a condition (Hugo tpl/collections/where.go). */

import { typeName } from '../../../go/kind.ts'
import { compileRegexp } from '../../../go/regexp.ts'
import { GoTime } from '../../../go/time.ts'
import { isEqual } from '../comparison.ts'
import type { FuncDeps } from '../deps.ts'
import type { FunctionTable } from '../function-spec.ts'
import {
  elementsOf,
  entriesOf,
  isNil,
  isNumber,
  isText,
  lookUp,
  numberOf,
  sortedEntries,
  textOf,
  walkPath,
} from '../inspect.ts'
import { likeSlice } from './sequence-functions.ts'
import { commonElements, isIn } from './set-functions.ts'

/** `where` as a function of `collections`. */
export const whereFunctions: FunctionTable = {
  Where: {
    arity: [3, 4],
    bind:
      deps =>
      (collection, key, ...match) =>
        where(deps, collection, key, match),
    aliases: ['where'],
    examples: [
      ['{{ where (slice (dict "a" 1) (dict "a" 2)) "a" ">" 1 }}', '[map[a:2]]'],
      ['{{ where (slice (dict "p" (dict "q" "x")) (dict "p" 1)) "p.q" "x" }}', '[map[p:map[q:x]]]'],
      ['{{ where (slice (dict "a" "x") (dict "a" "y")) "a" "in" (slice "y" "z") }}', '[map[a:y]]'],
      ['{{ where (slice (dict "t" (slice "x")) (dict "b" 1)) "t" "intersect" (slice "x") }}', '[map[t:[x]]]'],
      ['{{ where (slice (dict "a" "xay")) "a" "like" "^x" }}', '[map[a:xay]]'],
      ['{{ where (slice (dict "a" 1) (dict "b" 1)) "a" nil }}', '[map[b:1]]'],
      ['{{ where (dict "x" (slice (dict "a" 1)) "y" (slice (dict "a" 2))) "a" 1 }}', 'map[x:[map[a:1]]]'],
    ],
  },
}

type Test = (value: unknown) => boolean

function where(deps: FuncDeps, collection: unknown, key: unknown, match: readonly unknown[]): unknown {
  const operator = match.length === 2 ? textOf(match[0]) : ''
  if (operator === undefined) throw new Error('operator argument must be string type')
  const test = createTest(operator, match.at(-1))
  const read = createReader(key)
  const elements = elementsOf(collection)
  if (elements)
    return likeSlice(
      deps,
      collection,
      elements.filter(item => test(read(item))),
    )
  const entries = entriesOf(collection)
  if (!entries) throw new Error(`can't iterate over ${isNil(collection) ? '<nil>' : typeName(collection)}`)
  return new Map(sortedEntries(entries).filter(([, list]) => elementsOf(list)?.some(item => test(read(item)))))
}

function createReader(key: unknown): (item: unknown) => unknown {
  const text = textOf(key)
  if (text === undefined) return item => lookUp(item, key)
  const path = text.replace(/^\.+|\.+$/g, '').split('.')
  return item => walkPath(item, path)
}

function createTest(operator: string, match: unknown): Test {
  const compare = comparisons[operator]
  if (!compare) throw new Error('no such operator')
  return value => {
    if (!isNil(value) && !isNil(match)) return compare(value, match)
    if (compare === equal) return isNil(value) && isNil(match)
    return compare === unequal && isNil(value) !== isNil(match)
  }
}

type Comparison = (value: unknown, match: unknown) => boolean

const equal: Comparison = (value, match) => isComparable(value, match) && isEqual(value, match)
const unequal: Comparison = (value, match) => isComparable(value, match) && !isEqual(value, match)
const greaterOrEqual: Comparison = (value, match) => ordered(value, match, sign => sign >= 0)
const greater: Comparison = (value, match) => ordered(value, match, sign => sign > 0)
const lessOrEqual: Comparison = (value, match) => ordered(value, match, sign => sign <= 0)
const less: Comparison = (value, match) => ordered(value, match, sign => sign < 0)

const comparisons: Readonly<Record<string, Comparison>> = {
  '': equal,
  '=': equal,
  '==': equal,
  eq: equal,
  '!=': unequal,
  '<>': unequal,
  ne: unequal,
  '>=': greaterOrEqual,
  ge: greaterOrEqual,
  '>': greater,
  gt: greater,
  '<=': lessOrEqual,
  le: lessOrEqual,
  '<': less,
  lt: less,
  in: (value, match) => membership(value, match) === true,
  'not in': (value, match) => membership(value, match) === false,
  intersect: (value, match) => commonElements(elementsOf(value) ?? [], elementsOf(match) ?? []).length > 0,
  like: (value, match) =>
    isText(value) && isText(match) && compileRegexp(textOf(match) ?? '').matchString(textOf(value) ?? ''),
}

/** Tell whether a value is in the match; undefined where Hugo does not even ask, so that `not in` holds for neither. */
function membership(value: unknown, match: unknown): boolean | undefined {
  if (isText(match)) return isText(value) ? isIn(match, value) : undefined
  const list = elementsOf(match)
  if (!list || list.length === 0) return undefined
  return isIn(list, value)
}

function isComparable(value: unknown, match: unknown): boolean {
  return kindOf(value) === kindOf(match) && kindOf(value) !== 'other'
}

function ordered(value: unknown, match: unknown, accept: (sign: number) => boolean): boolean {
  if (!isComparable(value, match)) return false
  if (isNumber(value) && isNumber(match)) return accept(numberOf(value) - numberOf(match))
  if (value instanceof GoTime && match instanceof GoTime)
    return accept(value.Equal(match) ? 0 : value.Before(match) ? -1 : 1)
  const left = textOf(value)
  const right = textOf(match)
  return left !== undefined && right !== undefined && accept(left < right ? -1 : left > right ? 1 : 0)
}

function kindOf(value: unknown): 'number' | 'text' | 'bool' | 'time' | 'other' {
  if (isNumber(value)) return 'number'
  if (isText(value)) return 'text'
  if (typeof value === 'boolean') return 'bool'
  return value instanceof GoTime ? 'time' : 'other'
}
