/** A list of pages and its methods (gohugo.io/methods/pages). */
import { goSlice, goString, goType, type HostObject } from '../../go/value.ts'
import { atLeast } from '../config/generation.ts'
import type { Page } from './page.ts'
import { groupBy, groupByDate, groupByParam, type PagesGroup } from './page-group.ts'
import { compareDefault, compareValues, unixOf } from './pages-sort.ts'
import { findRelated, keyValuesOf, type RelatedQuery, readRelatedQuery } from './related.ts'
import { Resources } from './resource.ts'

type DateField = 'Date' | 'Lastmod' | 'PublishDate' | 'ExpiryDate'

/** Pages in one order. */
export class Pages implements HostObject {
  readonly elements: readonly Page[]

  constructor(elements: readonly Page[] = []) {
    this.elements = elements
  }

  get [goType](): string {
    return 'page.Pages'
  }

  get [goSlice](): readonly Page[] {
    return this.elements
  }

  [goString](): string {
    return `Pages(${this.elements.length})`
  }

  Len(): number {
    return this.elements.length
  }

  ToResources(): Resources {
    return new Resources(this.elements)
  }

  ByWeight(): Pages {
    return this.sorted(compareDefault)
  }

  ByDate(): Pages {
    return this.#byDate('Date')
  }

  ByLastmod(): Pages {
    return this.#byDate('Lastmod')
  }

  ByPublishDate(): Pages {
    return this.#byDate('PublishDate')
  }

  ByExpiryDate(): Pages {
    return this.#byDate('ExpiryDate')
  }

  ByTitle(): Pages {
    return this.sorted((a, b) => a.Site.collate(a.Title, b.Title))
  }

  ByLinkTitle(): Pages {
    return this.sorted((a, b) => a.Site.collate(a.LinkTitle, b.LinkTitle))
  }

  ByLength(): Pages {
    return this.sorted((a, b) => a.Len - b.Len)
  }

  ByLanguage(): Pages {
    return this.sorted((a, b) => a.Site.Language.Weight - b.Site.Language.Weight || compareDefault(a, b))
  }

  ByParam(name: unknown): Pages {
    const key = String(name)
    return this.sorted((a, b) => compareValues(a.Param(key), b.Param(key), a.Site.collate))
  }

  Reverse(): Pages {
    return new Pages(this.elements.toReversed())
  }

  Limit(count: number): Pages {
    return this.elements.length > count ? new Pages(this.elements.slice(0, count)) : this
  }

  /** Give the page before (up) in the list; in the Blackfriday years the one after it, going around. */
  Next(page: unknown): Page | undefined {
    return this.#neighbour(page, -1)
  }

  Prev(page: unknown): Page | undefined {
    return this.#neighbour(page, 1)
  }

  GroupBy(field: string, order = 'asc'): PagesGroup {
    return groupBy(this.elements, makePages, field, order)
  }

  GroupByDate(format: string, order = 'desc'): PagesGroup {
    return groupByDate(this.elements, makePages, page => page.Date, format, order)
  }

  GroupByLastmod(format: string, order = 'desc'): PagesGroup {
    return groupByDate(this.elements, makePages, page => page.Lastmod, format, order)
  }

  GroupByPublishDate(format: string, order = 'desc'): PagesGroup {
    return groupByDate(this.elements, makePages, page => page.PublishDate, format, order)
  }

  GroupByExpiryDate(format: string, order = 'desc'): PagesGroup {
    return groupByDate(this.elements, makePages, page => page.ExpiryDate, format, order)
  }

  GroupByParam(name: string, order = 'asc'): PagesGroup {
    return groupByParam(this.elements, makePages, name, order)
  }

  GroupByParamDate(name: string, format: string, order = 'desc'): PagesGroup {
    return groupByDate(
      this.elements.filter(page => page.Param(name) !== undefined),
      makePages,
      page => page.Param(name),
      format,
      order,
    )
  }

  /** Find the pages that share key words with a page, or with what a map of options names; the nearest first. */
  Related(query: unknown): Pages {
    return this.#related(isPage(query) ? { page: query } : readRelatedQuery(query))
  }

  RelatedIndices(page: unknown, ...indices: unknown[]): Pages {
    return this.#related({ page: page as Page, indices: indices.map(String) })
  }

  RelatedTo(...keywords: unknown[]): Pages {
    return this.#related({ keywords: keywords.map(keyValuesOf) })
  }

  MergeByLanguage(other: unknown): Pages {
    const others = other instanceof Pages ? other.elements : []
    const known = new Set(this.elements.map(page => page.TranslationKey))
    return new Pages([...this.elements, ...others.filter(page => !known.has(page.TranslationKey))]).sorted(
      compareDefault,
    )
  }

  #related(query: RelatedQuery): Pages {
    const [first] = this.elements
    return new Pages(first ? findRelated(this.elements, first.Site.init.config.related, query) : [])
  }

  /** Give the same pages in another order. */
  sorted(compare: (a: Page, b: Page) => number): Pages {
    return new Pages(this.elements.toSorted(compare))
  }

  #byDate(field: DateField): Pages {
    return this.sorted((a, b) => unixOf(a[field]) - unixOf(b[field]) || compareDefault(a, b))
  }

  #neighbour(page: unknown, step: 1 | -1): Page | undefined {
    const index = this.elements.findIndex(other => other.Page === (page as Page | undefined)?.Page)
    if (index === -1) return undefined
    const generation = this.elements[index]!.Site.generation
    if (atLeast(generation, '0.111')) return this.elements[index + step]
    return this.elements.at((index - step) % this.elements.length)
  }
}

const makePages = (elements: readonly Page[]) => new Pages(elements)

function isPage(value: unknown): value is Page {
  return typeof value === 'object' && value !== null && 'TranslationKey' in value
}
