/** Tie the pages of a site together: the tree, taxonomies, translations, dates of sections, menus (hugolib/content_map_page.go). */
import { atLeast } from '../config/generation.ts'
import { sanitizePath } from '../output/sanitize-path.ts'
import { compareCodeUnits } from './compare.ts'
import { createMenus } from './create-menus.ts'
import { createPageIndex } from './find-page.ts'
import { readInteger, readStrings } from './front-matter.ts'
import type { Page } from './page.ts'
import type { PageDates } from './page-meta.ts'
import { emptyRelations, type PageRelations } from './page-tree.ts'
import { compareDefault, compareTranslations, unixOf, zeroSeconds } from './pages-sort.ts'
import type { Site } from './site.ts'
import { createWeightedPage, Taxonomy, type WeightedPage, WeightedPages } from './taxonomy.ts'

/** A path and the dates of what stands there. */
export interface DatedPath {
  readonly path: string
  readonly dates: PageDates
}

/** What assembling a site needs besides its pages. */
export interface AssembleContext {
  /** Make a link of a menu's configuration. */
  readonly link: (url: string) => string
  /** What is not published but counts for the dates of the lists above it. */
  readonly leftOut: readonly DatedPath[]
}

/** Tie together the pages of one site; every page it has must be in the list, the home page too. */
export function assembleSite(site: Site, pages: readonly Page[], context: AssembleContext): void {
  const branches = byPathOf(pages.filter(page => page.meta.kind !== 'page'))
  const parents = parentMaps(site, pages, branches)
  const listed = pages.filter(page => page.meta.build.list !== 'never')
  const children = childrenOf(listed, parents)
  const members = gatherTerms(site, pages)
  const terms = termsOf(site, pages, branches)
  for (const page of pages) {
    const relations: PageRelations = {
      ...emptyRelations,
      parent: parentOf(page, parents(page)),
      children: (children.get(page) ?? []).toSorted(compareDefault),
      terms: terms.get(page) ?? new Map(),
    }
    page.relations = relations
  }
  setTerms(members, branches)
  // What no list shows counts for the dates of those above it.
  setDates(branches.get(''), childrenOf(pages, parents), context.leftOut)
  // The dates of sections come from the pages below them, so only now can lists be ordered.
  for (const page of pages)
    page.relations = { ...page.relations, children: [...page.relations.children].sort(compareDefault) }
  const home = branches.get('')
  if (!home) throw new Error('labwright: expected a home page')
  site.content = {
    pages: [...pages].sort(compareDefault),
    home,
    taxonomies: taxonomiesOf(site, members, branches),
    menus: new Map(),
    index: createPageIndex(pages, {
      generation: site.generation,
      languages: site.Languages.map(({ Lang }) => Lang.toLowerCase()),
      language: site.Language.Lang.toLowerCase(),
    }),
  }
  setMenus(site, pages, context)
  // Before 0.123 the main sections that Hugo found stood among the site's parameters.
  const found = site.MainSections
  if (found.length > 0 && !atLeast(site.generation, '0.131') && !site.Params.has('mainsections'))
    site.Params.set('mainsections', found)
}

type ByPath = ReadonlyMap<string, Page>

function byPathOf(pages: readonly Page[]): Map<string, Page> {
  return new Map(pages.map(page => [page.meta.path, page]))
}

/** Since 0.123 every list may be a parent; before, content stood under sections only, terms under taxonomies. */
function parentMaps(site: Site, pages: readonly Page[], branches: ByPath): (page: Page) => ByPath {
  if (atLeast(site.generation, '0.131')) return () => branches
  const isTaxonomy = ({ meta: { kind } }: Page) => kind === 'taxonomy' || kind === 'term'
  const sections = byPathOf(pages.filter(page => page.meta.kind === 'home' || page.meta.kind === 'section'))
  const taxonomies = byPathOf(pages.filter(page => page.meta.kind === 'home' || isTaxonomy(page)))
  return page => (isTaxonomy(page) ? taxonomies : sections)
}

function parentOf(page: Page, branches: ReadonlyMap<string, Page>): Page | undefined {
  let path = page.meta.path
  while (path !== '') {
    path = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
    const branch = branches.get(path)
    if (branch && branch !== page) return branch
  }
  return undefined
}

type Children = ReadonlyMap<Page, readonly Page[]>

function childrenOf(pages: readonly Page[], parents: (page: Page) => ByPath): Children {
  const children = new Map<Page, Page[]>()
  for (const page of pages) {
    const parent = parentOf(page, parents(page))
    if (!parent) continue
    const list = children.get(parent)
    if (list) list.push(page)
    else children.set(parent, [page])
  }
  return children
}

/** The pages under each term, by taxonomy and by the term's path. */
type Members = Map<string, Map<string, { readonly term: string; readonly pages: WeightedPage[] }>>

/** List the terms a page names in a taxonomy, as it spells them. */
export function termsNamed(page: Page, plural: string): string[] {
  return readStrings(page.Params.get(plural)).filter(term => term.trim() !== '')
}

/** Write a term as the last part of its page's path; since 0.123 only its link is made fit for an address. */
export function termPath(site: Site, term: string): string {
  if (atLeast(site.generation, '0.131')) return term.replaceAll(' ', '-')
  const { disablePathToLower, removePathAccents } = site.init.config
  // Since 0.123 blanks become hyphens before what a path must not hold is dropped: `C & D` is `c--d`.
  const joined = atLeast(site.generation, '0.131') ? term.replaceAll(' ', '-') : term
  return sanitizePath(joined, { keepCase: disablePathToLower, removeAccents: removePathAccents })
}

/** Since 0.123 a page without a link of its own has no terms and no translations. */
function hasLinks({ meta, Site: { generation } }: Page): boolean {
  return meta.build.render !== 'never' || !atLeast(generation, '0.131')
}

function gatherTerms(site: Site, pages: readonly Page[]): Members {
  const members: Members = new Map()
  const sorted = pages.toSorted((a, b) => compareCodeUnits(a.meta.path, b.meta.path))
  for (const plural of site.init.languageConfig.taxonomies.values()) {
    const terms: typeof members extends Map<string, infer T> ? T : never = new Map()
    for (const page of sorted) {
      if (!hasLinks(page)) continue
      const weight = readInteger(page.Params.get(`${plural}_weight`))
      for (const term of new Set(termsNamed(page, plural))) {
        const key = termPath(site, term).toLowerCase()
        const entry = terms.get(key) ?? { term, pages: [] }
        if (!entry.pages.some(other => other.Page === page)) entry.pages.push(createWeightedPage(weight, page))
        terms.set(key, entry)
      }
    }
    for (const { pages: list } of terms.values())
      list.sort((a, b) => a.Weight - b.Weight || compareDefault(a.Page, b.Page))
    members.set(plural, terms)
  }
  return members
}

/** The pages of each page's terms, in its own order; one named twice stands where it is named last. */
function termsOf(
  site: Site,
  pages: readonly Page[],
  branches: ReadonlyMap<string, Page>,
): Map<Page, Map<string, Page[]>> {
  const plurals = [...site.init.languageConfig.taxonomies.values()]
  const terms = (page: Page, plural: string) => {
    const keys = termsNamed(page, plural).map(term => `${plural}/${termPath(site, term)}`.toLowerCase())
    return [...new Set(keys.reverse())].reverse().flatMap(key => branches.get(key) ?? [])
  }
  return new Map(
    pages
      .filter(hasLinks)
      .map(page => [page, new Map(plurals.map(plural => [plural.toLowerCase(), terms(page, plural)]))]),
  )
}

/** Give each term's page its members. */
function setTerms(members: Members, branches: ReadonlyMap<string, Page>): void {
  for (const [plural, byTerm] of members) {
    for (const [key, { pages }] of byTerm) {
      const page = branches.get(`${plural.toLowerCase()}/${key}`)
      if (!page) continue
      page.relations = { ...page.relations, members: new WeightedPages(pages) }
    }
  }
}

function taxonomiesOf(
  site: Site,
  members: Members,
  branches: ReadonlyMap<string, Page>,
): ReadonlyMap<string, Taxonomy> {
  const taxonomies = new Map<string, Taxonomy>()
  const { disableKinds } = site.init.languageConfig
  const hasTerms = !disableKinds.has('term')
  const isOff = !hasTerms && disableKinds.has('taxonomy') && atLeast(site.generation, '0.131')
  for (const [plural, byTerm] of isOff ? [] : members) {
    const terms = new Map<string, WeightedPages>()
    for (const [key, { term, pages }] of hasTerms ? byTerm : []) {
      const list = new WeightedPages(pages)
      list.termPage = branches.get(`${plural.toLowerCase()}/${key}`)
      terms.set(atLeast(site.generation, '0.131') ? term.toLowerCase() : key, list)
    }
    const spelling = { isFree: site.init.config.compatibility.mend, isFolded: atLeast(site.generation, '0.131') }
    taxonomies.set(plural, new Taxonomy(terms, spelling))
  }
  return taxonomies
}

/** Give sections and other lists without dates those of the newest page anywhere below them. */
function setDates(page: Page | undefined, children: Children, leftOut: readonly DatedPath[]): void {
  if (!page) return
  for (const child of children.get(page) ?? []) if (child.meta.kind !== 'page') setDates(child, children, leftOut)
  if (hasDates(page)) return
  const folder = page.meta.path === '' ? '' : `${page.meta.path}/`
  const below = [
    ...datedBelow(page, children).map(other => ({
      date: other.Date,
      lastmod: other.Lastmod,
      publishDate: other.PublishDate,
    })),
    ...leftOut.filter(({ path }) => path.startsWith(folder)).map(({ dates }) => dates),
  ]
  const newest = (field: 'date' | 'lastmod' | 'publishDate'): unknown =>
    below.reduce<unknown>(
      (last, dates) => (last === undefined || unixOf(dates[field]) > unixOf(last) ? dates[field] : last),
      undefined,
    )
  const isOld = !atLeast(page.Site.generation, '0.131')
  const dates: Partial<PageDates> = {
    date: newest('date'),
    lastmod: newest('lastmod'),
    publishDate: isOld ? undefined : newest('publishDate'),
  }
  if (dates.date !== undefined) page.relations = { ...page.relations, dates }
}

function hasDates({ meta: { dates } }: Page): boolean {
  return unixOf(dates.date) > zeroSeconds || unixOf(dates.lastmod) > zeroSeconds
}

/** The pages whose dates count for a list; before 0.123 those directly below the home page did not count for it. */
function datedBelow(page: Page, children: Children): Page[] {
  if (page.meta.kind === 'term') return [...(page.relations.members?.Pages().elements ?? [])]
  const passesPages = page.meta.kind === 'home' && !atLeast(page.Site.generation, '0.131')
  return (children.get(page) ?? []).flatMap(child => {
    if (child.meta.kind === 'page') return passesPages ? [] : [child]
    return hasDates(child) ? [child, ...datedBelow(child, children)] : datedBelow(child, children)
  })
}

function setMenus(site: Site, pages: readonly Page[], { link }: AssembleContext): void {
  const { content } = site
  if (!content) return
  const menus = createMenus({
    configured: site.init.languageConfig.menus,
    pages: pages.toSorted((a, b) => compareCodeUnits(a.meta.path, b.meta.path)),
    sections: site.Sections.elements,
    sectionPagesMenu: site.init.config.sectionPagesMenu,
    findPage: path => site.findPage([path.startsWith('/') ? path : `/${path}`], undefined),
    link,
  })
  site.content = { ...content, menus }
}

/** Tell the pages of all sites which of them are each other's translations. */
export function linkTranslations(pages: Iterable<Page>): void {
  const groups = new Map<string, Page[]>()
  for (const page of pages) {
    if (!hasLinks(page)) continue
    const group = groups.get(page.TranslationKey)
    if (group) group.push(page)
    else groups.set(page.TranslationKey, [page])
  }
  for (const group of groups.values()) {
    const translations = group.toSorted(compareTranslations)
    for (const page of group) page.relations = { ...page.relations, translations }
  }
}
