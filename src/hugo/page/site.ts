/** A site, one for each language, as templates see it (gohugo.io/methods/site; what Hugo removed stays). */
import { goSlice, goString, goType, type HostObject } from '../../go/value.ts'
import { atLeast, type Generation } from '../config/generation.ts'
import { getIn, type Params } from '../config/params.ts'
import type { LanguageConfig, SiteConfig } from '../config/site-config.ts'
import { compareCodeUnits, createCollator } from './compare.ts'
import { findPage, type PageIndex } from './find-page.ts'
import type { Language } from './language.ts'
import type { Menu } from './menu.ts'
import { NilPage } from './nil-page.ts'
import type { Page } from './page.ts'
import type { PageServices } from './page-services.ts'
import { Pages } from './pages.ts'
import { compareDefault, unixOf } from './pages-sort.ts'
import { Scratch } from './scratch.ts'
import { serviceTable } from './service-table.ts'
import { SiteDimension } from './site-dimension.ts'
import type { Taxonomy } from './taxonomy.ts'

/** What a Site is made of. */
export interface SiteInit {
  readonly config: SiteConfig
  readonly languageConfig: LanguageConfig
  readonly language: Language
  /** All languages by weight. */
  readonly languages: readonly Language[]
  /** Base URL, ending with a slash. */
  readonly baseURL: string
  readonly languagePrefix: string
  readonly data: unknown
  readonly services: PageServices
  readonly isServer: boolean
  readonly zeroTime: unknown
}

/** The lists of a site, set once all its pages are there. */
export interface SiteContent {
  /** All pages of all kinds, in default order. */
  readonly pages: readonly Page[]
  readonly home: Page
  readonly taxonomies: ReadonlyMap<string, Taxonomy>
  readonly menus: ReadonlyMap<string, Menu>
  readonly index: PageIndex
}

/** All sites of a build. */
export class Sites implements HostObject {
  readonly elements: readonly Site[]

  constructor(elements: readonly Site[]) {
    this.elements = elements
  }

  get [goType](): string {
    return 'page.Sites'
  }

  get [goSlice](): readonly Site[] {
    return this.elements
  }

  /** The site of the first language. */
  get First(): Site | undefined {
    return this.elements[0]
  }

  /** The site of the default language. */
  get Default(): Site | undefined {
    const main = this.elements[0]?.init.config.defaultContentLanguage
    return this.elements.find(({ Language }) => Language.Lang === main) ?? this.First
  }
}

/** One language's site. */
export class Site implements HostObject {
  readonly init: SiteInit
  readonly collate: (a: string, b: string) => number
  readonly Store = new Scratch()
  content: SiteContent | undefined
  /** All sites of the build, the first language's first. */
  sites: readonly Site[] = []
  #pages: Pages | undefined
  #regular: Pages | undefined
  #all: Pages | undefined
  #positions: ReadonlyMap<Page, number> | undefined

  constructor(init: SiteInit) {
    this.init = init
    // The Blackfriday years knew no language's order yet.
    this.collate = this.generation === '0.54' ? compareCodeUnits : createCollator(init.language.Lang)
  }

  get [goType](): string {
    return '*hugolib.Site'
  }

  [goString](): string {
    const { Lang } = this.Language
    if (!atLeast(this.generation, '0.169')) return `Site(${JSON.stringify(this.Title)})`
    const position = this.init.languages.findIndex(language => language.Lang === Lang)
    return `Site [${position} 0 0]: [${Lang} ${this.Version.Name} ${this.Role.Name}]`
  }

  get services(): PageServices {
    return this.init.services
  }

  get generation(): Generation {
    return this.init.config.compatibility.generation
  }

  get pagerSize(): number {
    return this.init.languageConfig.pagerSize
  }

  get Title(): string {
    return this.init.languageConfig.title || this.init.config.title
  }

  get BaseURL(): string {
    return this.init.baseURL
  }

  get Params(): Params {
    return this.init.languageConfig.params
  }

  Param(name: unknown): unknown {
    return getIn(this.Params, String(name).split('.'))
  }

  get LanguageCode(): string {
    const { config, languageConfig } = this.init
    if (atLeast(this.generation, '0.131'))
      return languageConfig.languageCode || config.languageCode || this.Language.Lang
    const own = getIn(config.raw, ['languages', this.Language.Lang.toLowerCase(), 'languagecode'])
    return typeof own === 'string' ? own : config.languageCode
  }

  get LanguagePrefix(): string {
    return this.init.languagePrefix && `/${this.init.languagePrefix}`
  }

  get Language(): Language {
    return this.init.language
  }

  get Languages(): readonly Language[] {
    return this.init.languages
  }

  get IsMultiLingual(): boolean {
    return this.init.languages.length > 1
  }

  get IsMultilingual(): boolean {
    return this.IsMultiLingual
  }

  get Copyright(): string {
    return this.init.languageConfig.copyright || this.init.config.copyright
  }

  get Data(): unknown {
    return this.init.data
  }

  get Home(): Page | undefined {
    return this.content?.home
  }

  get Pages(): Pages {
    if (!this.content) return new Pages()
    this.#pages ??= new Pages(this.content.pages.filter(page => page.meta.build.list === 'always'))
    return this.#pages
  }

  get RegularPages(): Pages {
    if (!this.content) return new Pages()
    this.#regular ??= new Pages(this.Pages.elements.filter(page => page.IsPage))
    return this.#regular
  }

  get AllPages(): Pages {
    if (this.#all) return this.#all
    const all = inOrder(this.sites.map(site => site.Pages))
    if (this.sites.every(({ content }) => content)) this.#all = all
    return all
  }

  get AllRegularPages(): Pages {
    return new Pages(this.AllPages.elements.filter(page => page.IsPage))
  }

  get Sections(): Pages {
    return this.Home?.Sections ?? new Pages()
  }

  get Taxonomies(): ReadonlyMap<string, Taxonomy> {
    return this.content?.taxonomies ?? new Map()
  }

  get Menus(): ReadonlyMap<string, Menu> {
    return this.content?.menus ?? new Map()
  }

  get MainSections(): readonly string[] {
    const configured = this.Params.get('mainsections') ?? this.init.config.raw.get('mainsections')
    if (Array.isArray(configured)) return configured.map(String)
    if (typeof configured === 'string') return [configured]
    return largestSections(this.RegularPages.elements)
  }

  get Sites(): Sites {
    return new Sites(this.sites)
  }

  get Current(): Site {
    return this
  }

  GetPage(...path: unknown[]): Page | NilPage {
    return this.findPage(path.map(String), undefined) ?? new NilPage()
  }

  /** Find a page by a path, seen from another page. */
  findPage(path: readonly string[], from: Page | undefined, isReference = false): Page | undefined {
    return this.content && findPage(this.content.index, path, from, isReference)
  }

  /** Give the regular page before (-1) or after (1) a page in the site's default order. */
  neighbour(page: Page, step: 1 | -1): Page | undefined {
    const pages = this.RegularPages.elements
    this.#positions ??= new Map(pages.map((other, i) => [other, i]))
    const position = this.#positions.get(page)
    return position === undefined ? undefined : pages[position + step]
  }

  get LastChange(): unknown {
    const pages = this.RegularPages.elements
    return pages.reduce<unknown>(
      (last, { Lastmod }) => (unixOf(Lastmod) > unixOf(last) ? Lastmod : last),
      pages[0]?.Lastmod ?? this.init.zeroTime,
    )
  }

  get Lastmod(): unknown {
    return this.LastChange
  }

  get Config(): Readonly<Record<string, unknown>> {
    return { Services: this.#table('services'), Privacy: this.#table('privacy') }
  }

  get Hugo(): unknown {
    return this.services.hugo()
  }

  get IsServer(): boolean {
    return this.init.isServer
  }

  get BuildDrafts(): boolean {
    return this.init.config.buildDrafts
  }

  get Author(): Params {
    return this.init.config.author
  }

  get Authors(): Params {
    return this.init.config.author
  }

  get Social(): Params {
    return this.init.config.social
  }

  get GoogleAnalytics(): string {
    return this.init.config.googleAnalytics
  }

  get DisqusShortname(): string {
    return this.init.config.disqusShortname
  }

  get RSSLink(): string {
    return this.Home?.RSSLink ?? ''
  }

  get Permalinks(): unknown {
    return this.init.config.raw.get('permalinks')
  }

  get ServerPort(): number {
    return this.init.isServer ? 1313 : 0
  }

  get HomeAbsURL(): string {
    return this.BaseURL + (this.IsMultiLingual ? this.Language.Lang : '')
  }

  get SitemapAbsURL(): string {
    return `${this.HomeAbsURL.replace(/\/?$/, '/')}${this.init.config.sitemap.filename}`
  }

  get Key(): string {
    if (!atLeast(this.generation, '0.169')) return this.Language.Lang
    return `site/${this.init.languages.findIndex(language => language.Lang === this.Language.Lang)}/0/0`
  }

  /** Whether it is the site of the default language: versions and roles of a site are not told apart here. */
  get IsDefault(): boolean {
    return this.Language.IsDefault
  }

  get Version(): SiteDimension {
    return new SiteDimension('v1.0.0')
  }

  get Role(): SiteDimension {
    return new SiteDimension('guest')
  }

  Dimension(name: unknown): unknown {
    switch (String(name)) {
      case 'language':
        return this.Language
      case 'version':
        return this.Version
      case 'role':
        return this.Role
      default:
        throw new Error(`unknown dimension ${JSON.stringify(String(name))}`)
    }
  }

  #table(name: string): unknown {
    return serviceTable(name, this.init.config)
  }
}

/** Put the pages of all languages into one order. */
function inOrder(lists: readonly Pages[]): Pages {
  const [first] = lists
  if (first && lists.length === 1) return first
  return new Pages(lists.flatMap(list => list.elements)).sorted(compareDefault)
}

/** The section that holds most pages, as Hugo takes for the main one. */
function largestSections(pages: readonly Page[]): string[] {
  const counts = new Map<string, number>()
  for (const { Section } of pages) if (Section) counts.set(Section, (counts.get(Section) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts]
    .filter(([, count]) => count === most)
    .map(([section]) => section)
    .slice(0, 1)
}
