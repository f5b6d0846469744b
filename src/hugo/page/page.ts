/** A page as templates see it (gohugo.io/methods/page; what Hugo removed stays). */
import { safe } from '../../go/safe.ts'
import { atLeast } from '../config/generation.ts'
import { MediaType } from '../output/media-type.ts'
import { FragmentHeadings, type Fragments } from './fragments.ts'
import type { Language } from './language.ts'
import { hasMenuCurrent, isMenuCurrent, type MenuEntry } from './menu.ts'
import { NilPage } from './nil-page.ts'
import { PageFields } from './page-fields.ts'
import { type PageOutput, PageOutputs } from './page-output.ts'
import { pagerOf, pagesOf } from './page-pager.ts'
import type { RenderedContent } from './page-services.ts'
import {
  ancestorsOf,
  createTreeView,
  emptyRelations,
  isAncestorOf,
  neighbourInSection,
  type PageRelations,
} from './page-tree.ts'
import { Pages } from './pages.ts'
import type { Pager, Pagination } from './paginator.ts'
import { Scratch } from './scratch.ts'
import { shownAliases } from './shown-aliases.ts'
import type { Sites } from './site.ts'
import { countWords, readingTime, wordsOf } from './text-statistics.ts'

/** Values a page works out once; shared with the views of it that have a weight of their own. */
interface PageMemo {
  pages?: Pages
  regularPages?: Pages
  sections?: Pages
  data?: unknown
  scratch?: Scratch
  store?: Scratch
  readonly paginations: Map<string, Pagination>
}

/** One page of the site. */
export class Page extends PageFields {
  /** Links to other pages, set once all pages are there. */
  relations: PageRelations = emptyRelations
  outputs: readonly PageOutput[] = []
  menuEntries: ReadonlyMap<string, MenuEntry> = new Map()
  readonly memo: PageMemo = { paginations: new Map() }

  // What it is

  /** The page itself, also where this is a view of it with a weight of its own. */
  get Page(): Page {
    return this
  }

  Eq(other: unknown): boolean {
    return other instanceof Page && other.Page === this.Page
  }

  /** Whatever a page is written as, it is no file of a known kind itself. */
  get MediaType(): MediaType {
    return new MediaType('application/octet-stream', [])
  }

  get Date(): unknown {
    return this.relations.dates?.date ?? this.meta.dates.date
  }

  get PublishDate(): unknown {
    return this.relations.dates?.publishDate ?? this.meta.dates.publishDate
  }

  get Lastmod(): unknown {
    return this.relations.dates?.lastmod ?? this.meta.dates.lastmod
  }

  // Its content

  get rendered(): RenderedContent {
    return this.Site.services.renderContent(this.Page)
  }

  get Content(): unknown {
    return safe.HTML(this.rendered.html)
  }

  ContentWithoutSummary(): unknown {
    const { html, summary } = this.rendered
    const start = String(summary)
    return safe.HTML(start !== '' && html.startsWith(start) ? html.slice(start.length).trim() : html)
  }

  get Summary(): unknown {
    return this.rendered.summary
  }

  get Truncated(): boolean {
    return this.rendered.isTruncated
  }

  get TableOfContents(): unknown {
    return safe.HTML(this.rendered.tableOfContents)
  }

  get Fragments(): Fragments {
    return this.rendered.fragments
  }

  /** Those headings that made it related to another page; only what `.Related` gives has some. */
  get HeadingsFiltered(): FragmentHeadings {
    return new FragmentHeadings([])
  }

  get Plain(): string {
    return this.rendered.plain
  }

  get PlainWords(): readonly string[] {
    return wordsOf(this.Plain)
  }

  get Len(): number {
    return new TextEncoder().encode(this.rendered.html).length
  }

  get WordCount(): number {
    return countWords(this.Plain, this.meta.isCJKLanguage)
  }

  get FuzzyWordCount(): number {
    const words = this.WordCount
    return words === 0 && atLeast(this.Site.generation, '0.169') ? 0 : Math.floor((words + 100) / 100) * 100
  }

  get ReadingTime(): number {
    return readingTime(this.WordCount, this.meta.isCJKLanguage)
  }

  RenderString(...args: unknown[]): unknown {
    return this.Site.services.renderString(this.Page, args)
  }

  RenderShortcodes(): unknown {
    return this.Site.services.renderShortcodes(this.Page)
  }

  Render(view = ''): unknown {
    return this.Site.services.renderView(this.Page, view)
  }

  HasShortcode(name: string): boolean {
    return this.Site.services.hasShortcode(this.Page, name)
  }

  // Where it is

  get Path(): string {
    if (atLeast(this.Site.generation, '0.131')) return `/${this.meta.path}`
    return this.File?.Path ?? this.meta.sections.join('/').toLowerCase()
  }

  SectionsPath(): string {
    return this.SectionsEntries.join('/')
  }

  /** Folders of the sections it stands in; a folder that is no section is left out. */
  get SectionsEntries(): readonly string[] {
    return this.CurrentSection?.meta.sections ?? this.meta.sections
  }

  get output(): PageOutput | undefined {
    const current = this.Site.services.currentFormat()
    const own = this.outputs.find(({ format }) => format.name === current.name)
    if (own) return own.format.permalinkable ? own : this.outputs[0]
    return this.outputs.find(({ format }) => format.permalinkable) ?? this.outputs[0]
  }

  get RelPermalink(): string {
    return this.meta.build.render === 'never' ? '' : (this.output?.RelPermalink ?? '')
  }

  get Permalink(): string {
    return this.meta.build.render === 'never' ? '' : (this.output?.Permalink ?? '')
  }

  get OutputFormats(): PageOutputs {
    return new PageOutputs(this.outputs)
  }

  get AlternativeOutputFormats(): PageOutputs {
    const current = this.Site.services.currentFormat().name
    return new PageOutputs(this.outputs.filter(({ format }) => format.name !== current && !format.notAlternative))
  }

  get Aliases(): readonly string[] {
    return shownAliases(this.Page)
  }

  Ref(args: unknown): string {
    return this.Site.services.ref(this.Page, args)
  }

  RelRef(args: unknown): string {
    return this.Site.services.relref(this.Page, args)
  }

  GetPage(...path: string[]): Page | NilPage {
    return this.Site.findPage(path, this.Page) ?? new NilPage()
  }

  // Languages

  get Sites(): Sites {
    return this.Site.Sites
  }

  get Language(): Language {
    return this.Site.Language
  }

  get Lang(): string {
    return this.Site.Language.Lang
  }

  get TranslationKey(): string {
    const { translationKey, kind, path } = this.meta
    if (!atLeast(this.Site.generation, '0.131')) return translationKey ? `${kind}/${translationKey}` : `${kind}/${path}`
    return translationKey || `/${path}`
  }

  get AllTranslations(): Pages {
    return new Pages(this.relations.translations)
  }

  get Translations(): Pages {
    return new Pages(this.relations.translations.filter(page => page !== this.Page))
  }

  get IsTranslated(): boolean {
    return this.relations.translations.length > 1
  }

  Rotate(): Pages {
    return this.AllTranslations
  }

  // Its neighbours

  get Parent(): Page | undefined {
    return this.relations.parent
  }

  get Ancestors(): Pages {
    return new Pages(ancestorsOf(this))
  }

  get CurrentSection(): Page | undefined {
    return this.meta.kind === 'page' ? this.relations.parent : this.Page
  }

  get FirstSection(): Page | undefined {
    const chain = [this.CurrentSection, ...ancestorsOf(this.CurrentSection)].filter(page => page !== undefined)
    return chain.length > 1 ? chain.at(-2) : chain[0]
  }

  get Pages(): Pages {
    this.memo.pages ??= new Pages(createTreeView(this.Page).pages)
    return this.memo.pages
  }

  get RegularPages(): Pages {
    this.memo.regularPages ??= new Pages(this.Pages.elements.filter(page => page.IsPage))
    return this.memo.regularPages
  }

  get RegularPagesRecursive(): Pages {
    return new Pages(createTreeView(this.Page).regularPagesRecursive)
  }

  get Sections(): Pages {
    this.memo.sections ??= new Pages(createTreeView(this.Page).sections)
    return this.memo.sections
  }

  InSection(other: unknown): boolean {
    return other instanceof Page && this.CurrentSection === other.CurrentSection
  }

  IsAncestor(other: unknown): boolean {
    return other instanceof Page && isAncestorOf(this, other)
  }

  IsDescendant(other: unknown): boolean {
    return other instanceof Page && isAncestorOf(other, this)
  }

  /** Until Hugo 0.59 what `.PrevPage` gives. */
  get Next(): Page | undefined {
    return this.Site.generation === '0.54' ? this.PrevPage : this.NextPage
  }

  /** Until Hugo 0.59 what `.NextPage` gives. */
  get Prev(): Page | undefined {
    return this.Site.generation === '0.54' ? this.NextPage : this.PrevPage
  }

  get NextPage(): Page | undefined {
    return this.Site.neighbour(this.Page, -1)
  }

  get PrevPage(): Page | undefined {
    return this.Site.neighbour(this.Page, 1)
  }

  get NextInSection(): Page | undefined {
    return neighbourInSection(this.Page, -1)
  }

  get PrevInSection(): Page | undefined {
    return neighbourInSection(this.Page, 1)
  }

  GetTerms(taxonomy: string): Pages {
    const { generation, init } = this.Site
    const name = taxonomy.toLowerCase()
    // Since 0.123 only the name in lower case is known.
    const isStrict = atLeast(generation, '0.131') && !init.config.compatibility.mend
    return new Pages(isStrict && name !== taxonomy ? [] : (this.relations.terms.get(name) ?? []))
  }

  get Data(): unknown {
    this.memo.data ??= createTreeView(this.Page).data
    return this.memo.data
  }

  // Lists cut into pages

  Paginator(size?: unknown): Pager {
    return pagerOf(this.Page, createTreeView(this.Page).paginated, size)
  }

  Paginate(list: unknown, size?: unknown): Pager {
    return pagerOf(this.Page, pagesOf(list), size)
  }

  // Menus

  get Menus(): ReadonlyMap<string, MenuEntry> {
    return this.menuEntries
  }

  IsMenuCurrent(menu: string, entry: unknown): boolean {
    return isMenuCurrent(this.Site.Menus, this.Page, menu, entry)
  }

  HasMenuCurrent(_menu: string, entry: unknown): boolean {
    return hasMenuCurrent(this.Page, entry)
  }

  // What templates keep on it

  get Scratch(): Scratch {
    this.memo.scratch ??= atLeast(this.Site.generation, '0.169') ? this.Store : new Scratch()
    return this.memo.scratch
  }

  get Store(): Scratch {
    this.memo.store ??= new Scratch()
    return this.memo.store
  }

  get URL(): string {
    return this.RelPermalink
  }

  get RSSLink(): string {
    return this.OutputFormats.Get('rss')?.Permalink ?? ''
  }

  get RSSUrl(): string {
    return this.RSSLink
  }

  get Hugo(): unknown {
    return this.Site.services.hugo()
  }

  get Now(): unknown {
    return this.Site.services.now()
  }

  get GitInfo(): unknown {
    return this.Site.services.gitInfo(this.Page)
  }

  get CodeOwners(): readonly string[] {
    return []
  }
}
