/** Related content: pages ranked by the key words they share in the configured indices (Hugo related/inverted_index.go). */

import { formatPlain } from '../../go/fmt.ts'
import { elementsOf, kindOf, sortedEntries, typeName } from '../../go/kind.ts'
import { GoTime } from '../../go/time.ts'
import { goSlice } from '../../go/value.ts'
import type { RelatedConfig } from '../config/site-config.ts'
import { compareCodeUnits } from './compare.ts'
import { FragmentHeadings, filterHeadings } from './fragments.ts'
import type { Page } from './page.ts'
import { unixOf } from './pages-sort.ts'

type Index = RelatedConfig['indices'][number]

/** What is searched for: a page, key words by the name of their index, or the ids of headings. */
export interface RelatedQuery {
  readonly page?: Page | undefined
  /** Names of the indices to search; all where there are none. */
  readonly indices?: readonly string[] | undefined
  readonly keywords?: readonly (readonly [index: string, values: readonly unknown[]])[] | undefined
  readonly fragments?: readonly string[] | undefined
}

/** Read the options of `.Related`: `document`, `indices`, `namedSlices`, `fragments`. */
export function readRelatedQuery(options: unknown): RelatedQuery {
  if (kindOf(options) !== 'map') throw new Error(`invalid argument type ${typeName(options)}`)
  const fields = new Map(sortedEntries(options).map(([key, value]) => [String(key).toLowerCase(), value]))
  const list = (name: string) => (fields.has(name) ? Array.from(elementsOf(fields.get(name))) : [])
  return {
    page: fields.get('document') as Page | undefined,
    indices: list('indices').map(String),
    keywords: list('namedslices').map(keyValuesOf),
    fragments: list('fragments').map(String),
  }
}

/** Read what `keyVals` makes: the name of an index and key words. */
export function keyValuesOf(value: unknown): readonly [index: string, values: readonly unknown[]] {
  const { Key, Values } = value as { readonly Key: unknown; readonly Values: readonly unknown[] }
  return [String(Key), Values]
}

interface Rank {
  readonly page: Page
  weight: number
  matches: number
}

/** Find the pages of a list that share key words with what is searched for, the nearest first. */
export function findRelated(pages: readonly Page[], config: RelatedConfig, query: RelatedQuery): Page[] {
  const ranks = new Map<Page, Rank>()
  const wanted = wantedOf(config, query)
  for (const [index, keywords] of wanted) {
    const found = indexPages(pages, config, index)
    for (const keyword of keywords) {
      for (const page of found.get(keyword) ?? []) {
        if (page === query.page?.Page || isNewer(page, query.page, config)) continue
        const rank = ranks.get(page)
        if (rank) {
          rank.weight += index.weight
          rank.matches++
        } else ranks.set(page, { page, weight: index.weight, matches: 1 })
      }
    }
  }
  return [...ranks.values()]
    .filter(rank => isNear(rank, config))
    .sort(compareRanks)
    .map(({ page }) => withHeadings(page, wanted))
}

/** Show which headings of a page were looked for, where an index asks for that. */
function withHeadings(page: Page, wanted: readonly (readonly [Index, readonly string[]])[]): Page {
  const filters = wanted.filter(([index]) => index.type === 'fragments' && index.applyFilter)
  if (filters.length === 0) return page
  const ids = new Set(filters.flatMap(([, keywords]) => keywords))
  return Object.create(page, {
    Page: { value: page },
    HeadingsFiltered: { value: new FragmentHeadings(filterHeadings(page.Fragments.nodes, ids)) },
  }) as Page
}

/** The indices to search with the key words to look up in each. */
function wantedOf(config: RelatedConfig, query: RelatedQuery): [Index, string[]][] {
  const indexNamed = (name: string) => {
    const index = config.indices.find(each => each.name === name.toLowerCase())
    if (!index) throw new Error(`index "${name}" not found`)
    return index
  }
  const searched = query.indices?.length ? query.indices.map(indexNamed) : config.indices
  const ofPage = searched.map((index): [Index, string[]] => [
    index,
    [
      ...(query.page ? keywordsOf(query.page, index, config) : []),
      ...(index.type === 'fragments' ? (query.fragments ?? []) : []),
    ],
  ])
  const named = (query.keywords ?? []).map(([name, values]): [Index, string[]] => {
    const index = indexNamed(name)
    return [index, values.flatMap(value => toKeywords(value, index, config))]
  })
  return [...ofPage, ...named]
}

/** The pages of a list by their key words, those too common for the index left out. */
function indexPages(pages: readonly Page[], config: RelatedConfig, index: Index): ReadonlyMap<string, readonly Page[]> {
  const found = new Map<string, Page[]>()
  if (index.weight === 0) return found
  let count = 0
  for (const page of pages) {
    const keywords = keywordsOf(page, index, config)
    if (keywords.length > 0) count++
    for (const keyword of keywords) found.set(keyword, [...(found.get(keyword) ?? []), page.Page])
  }
  const limit = index.cardinalityThreshold
  if (limit > 0)
    for (const [keyword, list] of found) if (Math.ceil((list.length / count) * 100) > limit) found.delete(keyword)
  return found
}

function keywordsOf(page: Page, index: Index, config: RelatedConfig): string[] {
  const own = toKeywords(fieldOf(page, index.name), index, config)
  if (index.type !== 'fragments') return own
  return [...own, ...page.Fragments.Identifiers[goSlice].map(String)]
}

function fieldOf(page: Page, name: string): unknown {
  const fields: Readonly<Record<string, () => unknown>> = {
    kind: () => page.Kind,
    section: () => page.Section,
    lang: () => page.Lang,
    name: () => page.Name,
    keywords: () => page.Keywords,
    description: () => page.Description,
    title: () => page.Title,
    linktitle: () => page.LinkTitle,
    slug: () => page.Slug,
    date: () => page.Date,
    publishdate: () => page.PublishDate,
    expirydate: () => page.ExpiryDate,
    lastmod: () => page.Lastmod,
    type: () => page.Type,
    layout: () => page.Layout,
  }
  return Object.hasOwn(fields, name) ? fields[name]!() : page.Param(name)
}

function toKeywords(value: unknown, index: Index, config: RelatedConfig): string[] {
  if (value instanceof GoTime) return [value.Format(index.pattern || '2006')]
  if (kindOf(value) === 'nil') return []
  if (kindOf(value) === 'slice')
    return Array.from(elementsOf(value)).flatMap(item => toKeywords(formatPlain(item), index, config))
  const text = formatPlain(value)
  return [index.toLower || config.toLower ? text.toLowerCase() : text]
}

function isNewer(page: Page, than: Page | undefined, { includeNewer }: RelatedConfig): boolean {
  return !includeNewer && than !== undefined && unixOf(page.PublishDate) > unixOf(than.PublishDate)
}

/** A page is near enough when its mean weight, as a percentage, reaches the threshold; each further match lowers that. */
function isNear({ weight, matches }: Rank, { indices, threshold }: RelatedConfig): boolean {
  const least = Math.min(0, ...indices.map(index => index.weight))
  const most = Math.max(0, ...indices.map(index => index.weight))
  const percentage = Math.floor(((Math.trunc(weight / matches) - least) / (most - least)) * 100 + 0.5)
  return percentage >= Math.trunc(threshold / matches)
}

function compareRanks(a: Rank, b: Rank): number {
  return (
    b.weight - a.weight ||
    unixOf(b.page.PublishDate) - unixOf(a.page.PublishDate) ||
    compareCodeUnits(a.page.Name, b.page.Name)
  )
}
