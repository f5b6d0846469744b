/** Taxonomies: terms and the pages under them, with their weights (hugolib/taxonomy.go, resources/page/weighted.go). */
import { goMap, goSlice, goString, goType, type HostObject } from '../../go/value.ts'
import { atLeast } from '../config/generation.ts'
import { compareCodeUnits, compareFolded } from './compare.ts'
import type { Page } from './page.ts'
import { Pages } from './pages.ts'

/** A page under a term: the page itself with a weight of its own. */
export type WeightedPage = Page & { readonly Weight: number }

/** Give a page the weight it has under a term; everything else is asked of the page. */
export function createWeightedPage(weight: number, page: Page): WeightedPage {
  return Object.create(page, {
    Weight: { value: weight },
    Page: { value: page },
    [goType]: { value: 'page.WeightedPage' },
    [goString]: { value: () => `WeightedPage(${weight},${JSON.stringify(page.Title)})` },
  }) as WeightedPage
}

/** The pages under a term, lightest first. */
export class WeightedPages implements HostObject {
  readonly elements: readonly WeightedPage[]
  /** The page of the term; undefined before it is made. */
  termPage: Page | undefined
  #pages: Pages | undefined

  constructor(elements: readonly WeightedPage[]) {
    this.elements = elements
  }

  get [goType](): string {
    return 'page.WeightedPages'
  }

  get [goSlice](): readonly WeightedPage[] {
    return this.elements
  }

  get Page(): Page | undefined {
    return this.termPage
  }

  Pages(): Pages {
    this.#pages ??= new Pages(this.elements.map(({ Page }) => Page))
    return this.#pages
  }

  Count(): number {
    return this.elements.length
  }

  Len(): number {
    return this.elements.length
  }

  Reverse(): WeightedPages {
    return new WeightedPages(this.elements.toReversed())
  }

  Next(page: unknown): Page | undefined {
    return this.#neighbour(page, -1)
  }

  Prev(page: unknown): Page | undefined {
    return this.#neighbour(page, 1)
  }

  #neighbour(page: unknown, step: 1 | -1): Page | undefined {
    const index = this.elements.findIndex(
      ({ Page: other }) => other === page || other === (page as Page | undefined)?.Page,
    )
    if (index === -1) return undefined
    const goesAround = !atLeast(this.elements[index]!.Page.Site.generation, '0.111')
    const length = this.elements.length
    return this.elements[goesAround ? (index - step + length) % length : index + step]?.Page
  }
}

/** One term of a taxonomy with its pages, as the sorted lists show it. */
export class OrderedTaxonomyEntry implements HostObject {
  readonly Name: string
  readonly WeightedPages: WeightedPages

  constructor(name: string, pages: WeightedPages) {
    this.Name = name
    this.WeightedPages = pages
  }

  get [goType](): string {
    return 'page.OrderedTaxonomyEntry'
  }

  get Term(): string {
    return this.Name
  }

  get Page(): Page | undefined {
    return this.WeightedPages.Page
  }

  Pages(): Pages {
    return this.WeightedPages.Pages()
  }

  Count(): number {
    return this.WeightedPages.Count()
  }
}

/** The terms of a taxonomy in one order. */
export class OrderedTaxonomy implements HostObject {
  readonly entries: readonly OrderedTaxonomyEntry[]

  constructor(entries: readonly OrderedTaxonomyEntry[]) {
    this.entries = entries
  }

  get [goType](): string {
    return 'page.OrderedTaxonomy'
  }

  get [goSlice](): readonly OrderedTaxonomyEntry[] {
    return this.entries
  }

  Reverse(): OrderedTaxonomy {
    return new OrderedTaxonomy(this.entries.toReversed())
  }
}

/** How terms are asked for. */
export interface TermSpelling {
  /** Whether a term is found in any spelling: `big-data` and `Big Data` are the same. */
  readonly isFree: boolean
  /** Whether `.Get` and `.Count` look for the term in lower case. */
  readonly isFolded: boolean
}

/** A Map of terms that may find a term in any spelling. */
class TermMap extends Map<string, WeightedPages> {
  readonly #isFree: boolean

  constructor(entries: readonly (readonly [string, WeightedPages])[], isFree: boolean) {
    super(entries)
    this.#isFree = isFree
  }

  /** A term that no page names has an empty list, as Go's typed maps give one. */
  override get(key: string): WeightedPages {
    return super.get(key) ?? super.get(this.#spelling(key) ?? '') ?? new WeightedPages([])
  }

  override has(key: string): boolean {
    return super.has(key) || this.#spelling(key) !== undefined
  }

  #spelling(key: unknown): string | undefined {
    if (!this.#isFree) return undefined
    const wanted = foldTerm(String(key))
    for (const term of this.keys()) if (foldTerm(term) === wanted) return term
    return undefined
  }
}

function foldTerm(term: string): string {
  return term.toLowerCase().replace(/[\s-]+/g, '-')
}

/** A taxonomy: its terms with their pages. */
export class Taxonomy implements HostObject {
  readonly terms: TermMap
  readonly #spelling: TermSpelling

  constructor(terms: ReadonlyMap<string, WeightedPages>, spelling: TermSpelling) {
    this.#spelling = spelling
    this.terms = new TermMap(
      [...terms].sort(([a], [b]) => compareCodeUnits(a, b)),
      spelling.isFree,
    )
  }

  get [goType](): string {
    return 'page.Taxonomy'
  }

  get [goMap](): ReadonlyMap<string, WeightedPages> {
    return this.terms
  }

  /** The taxonomy's own page. */
  get Page(): Page | undefined {
    return [...this.terms.values()][0]?.termPage?.Parent
  }

  Get(term: string): WeightedPages {
    return this.terms.get(this.#spelling.isFolded ? term.toLowerCase() : term)
  }

  Count(term: string): number {
    return this.Get(term).Count()
  }

  TaxonomyArray(): OrderedTaxonomy {
    return new OrderedTaxonomy(this.#entries())
  }

  Alphabetical(): OrderedTaxonomy {
    const collate = [...this.terms.values()][0]?.elements[0]?.Page.Site.collate ?? compareFolded
    return new OrderedTaxonomy(this.#entries().sort((a, b) => collate(a.Name, b.Name)))
  }

  ByCount(): OrderedTaxonomy {
    return new OrderedTaxonomy(this.#entries().sort((a, b) => b.Count() - a.Count() || compareFolded(a.Name, b.Name)))
  }

  #entries(): OrderedTaxonomyEntry[] {
    return [...this.terms].map(([name, pages]) => new OrderedTaxonomyEntry(name, pages))
  }
}
