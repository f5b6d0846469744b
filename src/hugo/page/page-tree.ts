/** How pages hang together: parents, children, the lists each kind shows (hugolib/page__tree.go). */
import { atLeast } from '../config/generation.ts'
import type { Page } from './page.ts'
import type { PageDates, PageMeta } from './page-meta.ts'
import { compareDefault } from './pages-sort.ts'
import type { WeightedPages } from './taxonomy.ts'

/** A page's links to others. */
export interface PageRelations {
  readonly parent: Page | undefined
  /** Pages directly below, sections included, in default order. */
  readonly children: readonly Page[]
  readonly translations: readonly Page[]
  /** Dates that a section takes from the pages below it. */
  readonly dates: Partial<PageDates> | undefined
  /** Pages of its terms, by taxonomy. */
  readonly terms: ReadonlyMap<string, readonly Page[]>
  /** The pages under a term. */
  readonly members: WeightedPages | undefined
}

/** A page that no other knows of. */
export const emptyRelations: PageRelations = {
  parent: undefined,
  children: [],
  translations: [],
  dates: undefined,
  terms: new Map(),
  members: undefined,
}

/** The lists a page shows. */
export interface TreeView {
  readonly pages: readonly Page[]
  readonly sections: readonly Page[]
  readonly regularPagesRecursive: readonly Page[]
  /** What its paginator cuts when the template names no list. */
  readonly paginated: readonly Page[]
  readonly data: ReadonlyMap<string, unknown>
}

/** Make the lists of a page; each is worked out when it is asked for. */
export function createTreeView(page: Page): TreeView {
  return {
    get pages() {
      return listedPages(page)
    },
    get sections() {
      return sectionsBelow(page)
    },
    get regularPagesRecursive() {
      return regularPagesBelow(page)
    },
    get paginated() {
      if (page.meta.kind === 'home') return page.Site.RegularPages.elements
      return page.meta.kind === 'section' ? page.RegularPages.elements : page.Pages.elements
    },
    get data() {
      return dataOf(page)
    },
  }
}

/** The sections directly below; in 0.111 a taxonomy's terms counted as its sections. */
function sectionsBelow(page: Page): readonly Page[] {
  const isOldTaxonomy = page.meta.kind === 'taxonomy' && page.Site.generation === '0.111'
  return isOldTaxonomy ? page.Pages.elements : page.relations.children.filter(child => child.meta.kind === 'section')
}

/** List the pages above a page, the nearest first. */
export function ancestorsOf(page: Page | undefined): Page[] {
  const ancestors: Page[] = []
  for (let above = page?.relations.parent; above && !ancestors.includes(above); above = above.relations.parent) {
    ancestors.push(above)
  }
  return ancestors
}

/** Tell whether `page` stands above `other`. */
export function isAncestorOf(page: Page, other: Page): boolean {
  return ancestorsOf(other).includes(page.Page)
}

function listedPages(page: Page): readonly Page[] {
  switch (page.meta.kind) {
    case 'home':
      return page.Site.generation === '0.54'
        ? page.Site.RegularPages.elements
        : page.relations.children.filter(isContent)
    case 'term':
      return membersOf(page)
    case 'taxonomy':
      return termsBelow(page).sort(compareDefault)
    case 'section':
      return sectionPages(page)
    case 'page':
      return []
    default:
      return page.Site.Pages.elements
  }
}

/** What stands directly in a section: since 0.58 its sections too. */
function sectionPages({ relations: { children }, Site: { generation } }: Page): readonly Page[] {
  return generation === '0.54' ? children.filter(({ meta }) => meta.kind === 'page') : children
}

/** The pages under a term; since 0.123 without those that are not listed. */
function membersOf({ relations, Site: { generation } }: Page): readonly Page[] {
  const members = relations.members?.Pages().elements ?? []
  return atLeast(generation, '0.131') ? members.filter(({ meta }) => meta.build.list !== 'never') : members
}

function termsBelow(page: Page): Page[] {
  return page.relations.children.flatMap(child => (child.meta.kind === 'term' ? [child, ...termsBelow(child)] : []))
}

function isContent(page: Page): boolean {
  return page.meta.kind !== 'taxonomy'
}

/** All pages below, also those of a section that is itself not listed. */
function regularPagesBelow(page: Page): readonly Page[] {
  if (page.meta.kind === 'term') return page.Pages.elements
  if (page.meta.kind === 'home' && !atLeast(page.Site.generation, '0.131')) return page.RegularPages.elements
  const folder = page.meta.path === '' ? '' : `${page.meta.path}/`
  const isBelow = ({ meta }: Page) =>
    meta.kind === 'page' && meta.build.list !== 'never' && meta.path.startsWith(folder)
  return page.Site.content?.pages.filter(isBelow) ?? []
}

/** The term as it is written; in the Blackfriday years the one in its address. */
function termOf({ meta, Site: { generation } }: Page, { plural, term }: NonNullable<PageMeta['taxonomy']>): string {
  return atLeast(generation, '0.111') ? term : meta.path.slice(plural.length + 1)
}

function dataOf(page: Page): ReadonlyMap<string, unknown> {
  const data = new Map<string, unknown>([['Pages', page.Pages]])
  const { taxonomy } = page.meta
  if (!taxonomy) return data
  data.set('Singular', taxonomy.singular).set('Plural', taxonomy.plural)
  if (page.meta.kind === 'term') data.set('Term', termOf(page, taxonomy))
  else data.set('Terms', page.Site.Taxonomies.get(taxonomy.plural))
  return data
}

/** Find the page before or after one in its section. */
export function neighbourInSection(page: Page, step: 1 | -1): Page | undefined {
  if (!page.IsPage) return undefined
  const pages = page.CurrentSection?.RegularPages.elements ?? []
  // Before 0.123 only pages that the whole site lists were neighbours.
  const siblings = atLeast(page.Site.generation, '0.131')
    ? pages
    : pages.filter(({ meta }) => meta.build.list === 'always')
  const index = siblings.indexOf(page)
  return index === -1 ? undefined : siblings[index + step]
}
