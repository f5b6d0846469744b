/** Functions of `collections` that write or call: `delimit`, `querify`, `apply`, `group` (Hugo tpl/collections). */
import { typeName } from '../../../go/kind.ts'
import { queryEscape } from '../../../go/urlize.ts'
import { PageGroup } from '../../page/page-group.ts'
import type { Pages } from '../../page/pages.ts'
import { findText, toText } from '../convert.ts'
import type { FuncDeps } from '../deps.ts'
import { atLeastArgs, type FunctionTable, type TemplateFunction } from '../function-spec.ts'
import { elementsOf, entriesOf, isNil, isText, sortedEntries, textOf } from '../inspect.ts'

/** Find the function that `apply` names, such as `strings.ToUpper`. */
export type FindFunction = (name: string) => TemplateFunction | undefined

/** `delimit`, `querify`, `group`. */
export const writingFunctions: FunctionTable = {
  Delimit: {
    arity: [2, 3],
    call: delimit,
    aliases: ['delimit'],
    examples: [
      ['{{ delimit (slice "a" "b" "c") ", " " and " }}', 'a, b and c'],
      ['{{ delimit (slice (slice) "a" "b") " " }}', 'a b'],
      ['{{ delimit (dict "b" 1 "a" 2) "-" }} {{ delimit (slice 1 2.5 true) "|" }}', '2-1 1|2.5|true'],
    ],
  },
  Querify: {
    arity: atLeastArgs(0),
    call: querify,
    aliases: ['querify'],
    examples: [
      ['{{ querify "b" "x y&z" "a" 1 | safeHTML }}', 'a=1&b=x+y%26z'],
      ['{{ querify (slice "a" 1) }} {{ querify (dict "b" 2 "a" "c") | safeHTML }}', 'a=1 a=c&b=2'],
    ],
  },
  Group: { arity: 2, bind: deps => (key, items) => group(deps, key, items), aliases: ['group'] },
}

/** Make `apply`, which calls another function on each element. */
export function createApply(find: FindFunction): TemplateFunction {
  return (sequence, name, ...args) => {
    if (isNil(sequence)) return []
    const elements = elementsOf(sequence)
    if (!elements) throw new Error(`can't apply over type ${typeName(sequence)}`)
    if (textOf(name) === 'apply') throw new Error("can't apply myself (no turtles allowed)")
    const call = find(toText(name))
    if (!call) throw new Error(`can't find function ${toText(name)}`)
    return elements.map(element => call(...args.map(arg => (textOf(arg) === '.' ? element : arg))))
  }
}

function delimit(sequence: unknown, delimiter: unknown, last?: unknown): string {
  const parts = delimitedParts(sequence)
  const separator = toText(delimiter)
  const separatorAfter = (index: number) => {
    if (index === parts.length - 1) return ''
    return index === parts.length - 2 && last !== undefined ? toText(last) : separator
  }
  // What is no text, such as a list inside the list, is left out with its separator.
  return parts
    .map(findText)
    .map((text, i) => (text === undefined ? '' : text + separatorAfter(i)))
    .join('')
}

function delimitedParts(sequence: unknown): readonly unknown[] {
  const elements = elementsOf(sequence)
  if (elements) return elements
  const entries = entriesOf(sequence)
  if (entries) return sortedEntries(entries).map(([, value]) => value)
  if (isText(sequence)) return [...new TextEncoder().encode(textOf(sequence))]
  throw new Error(`can't iterate over ${isNil(sequence) ? '<nil>' : typeName(sequence)}`)
}

function querify(...args: unknown[]): string {
  const pairs = args.length === 1 ? singlePairs(args[0]) : pairUp(args)
  return pairs
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${queryEscape(key)}=${queryEscape(value)}`)
    .join('&')
}

function singlePairs(argument: unknown): [string, string][] {
  const entries = entriesOf(argument)
  if (!entries) return pairUp(elementsOf(argument) ?? [argument])
  return [...entries].flatMap(([key, value]) =>
    (elementsOf(value) ?? [value]).map((item): [string, string] => [toText(key), toText(item)]),
  )
}

function pairUp(items: readonly unknown[]): [string, string][] {
  if (items.length % 2 !== 0) throw new Error('requires an even number of elements')
  const pairs: [string, string][] = []
  for (let i = 0; i < items.length; i += 2) {
    pairs.push([toText(items[i]), toText(items[i + 1])])
  }
  return pairs
}

/** Put a key to pages, for lists that a template groups by a rule of its own. */
function group(deps: FuncDeps, key: unknown, items: unknown): PageGroup {
  const pages = elementsOf(items)
  const list =
    pages && deps.isPage && pages.every(deps.isPage) ? (deps.likeSlice?.(pages[0] ?? items, pages) ?? items) : undefined
  if (list === undefined) throw new Error(`grouping not supported for type ${typeName(items)}`)
  return new PageGroup(key, list as Pages)
}
