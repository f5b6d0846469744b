/** Pass 1: from content files to the pages of one site, those that no file stands for included (hugolib/content_map.go). */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { GoTime, type Zone } from '../../go/time.ts'
import { titleCase } from '../../go/title.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { atLeast } from '../config/generation.ts'
import { Params, toParams } from '../config/params.ts'
import { pluralize } from '../funcs/inflect.ts'
import { termPath } from '../page/assemble.ts'
import { createPageMeta, type PageMetaContext } from '../page/create-page-meta.ts'
import { dateFromFilename, readDate, zeroTime } from '../page/dates.ts'
import { File } from '../page/file.ts'
import { castKnownValues, readStrings, readTable } from '../page/front-matter.ts'
import { Page } from '../page/page.ts'
import type { PageKind, PageMeta } from '../page/page-meta.ts'
import { unixOf, zeroSeconds } from '../page/pages-sort.ts'
import { applyResourceSettings, Resources, sortResources } from '../page/resource.ts'
import { parseContent } from '../parser/parse-content.ts'
import { readText } from '../source/source-file.ts'
import { applyCascade, readCascade } from './cascade.ts'
import { type ContentNode, markupByName } from './content-node.ts'
import type { GitHistory } from './git-info.ts'
import {
  addLooseFiles,
  fileResource,
  groupLooseFiles,
  type LooseContext,
  type ResourceContext,
  resourceSettings,
} from './page-resources.ts'
import type { PageSource, SitePages } from './page-source.ts'

/** What collecting the pages of one site needs. */
export interface CollectContext extends Omit<ResourceContext, 'loose'>, LooseContext {
  readonly isShortcode: (name: string) => boolean
  readonly zone: Zone
  /** Seconds since 1970 that count as now. */
  readonly nowSeconds: number
  /** The history of the site's files; undefined where the site does not ask for it. */
  readonly git?: GitHistory | undefined
  readonly report: (diagnostic: Diagnostic) => void
}

interface Draft {
  readonly kind: PageKind
  readonly path: string
  readonly sections: readonly string[]
  readonly baseName: string
  readonly bundle: '' | 'leaf' | 'branch'
  readonly frontMatter: Params
  /** Of a term, in the spelling found last. */
  defaultTitle: string
  taxonomy?: PageMeta['taxonomy']
  readonly source?: PageSource | undefined
  /** Only there for the pages below it: neither listed nor rendered. */
  readonly isHollow?: boolean
}

/** The context with what is worked out once. */
type Context = Omit<CollectContext, 'loose'> & ResourceContext

/** Make the pages of one site. */
export function collectPages(given: CollectContext): SitePages {
  const context: Context = { ...given, loose: groupLooseFiles(given) }
  const drafts = context.nodes.map(node => draftOf(node, context))
  const byPath = new Map(drafts.filter(({ kind }) => kind !== 'page').map(draft => [draft.path, draft]))
  const add = (draft: Draft) => {
    if (byPath.has(draft.path)) return
    byPath.set(draft.path, draft)
    drafts.push(draft)
  }
  const hasOwnSections = !atLeast(context.site.generation, '0.131')
  const sections = new Set(drafts.filter(({ kind }) => kind === 'page').flatMap(draft => draft.sections.slice(0, 1)))
  add(branchDraft('home', [], context))
  for (const first of sections) {
    if (!isTaxonomyPath(first, context)) add(branchDraft('section', [first], context))
    // Before 0.123 a folder named like a taxonomy also was a section, whose page the taxonomy's then replaced.
    else if (hasOwnSections) drafts.push(branchDraft('section', [first], context))
  }
  for (const plural of context.site.init.languageConfig.taxonomies.values())
    add(branchDraft('taxonomy', [taxonomyFolder(plural, context)], context))
  cascadeAll(drafts, byPath, context)
  const leftOut = draftsLeftOut(drafts, context)
  const addTerm = (term: Draft) => {
    const known = byPath.get(term.path)
    if (known) respell(known, term, context)
    else add(term)
  }
  for (const draft of drafts.filter(draft => !leftOut.has(draft)))
    for (const term of termDrafts(draft, context)) addTerm(term)
  cascadeAll(
    drafts.filter(({ kind, source }) => kind === 'term' && !source),
    byPath,
    context,
  )
  return createPages(drafts, leftOut, context)
}

function draftOf(node: ContentNode, context: Context): Draft {
  const source = parseNode(node, context)
  const frontMatter = castKnownValues(toParams(source.parsed.frontMatter))
  const isBranch = node.type === 'branch'
  const path = logicalPath(isBranch ? node.folders : [...node.folders, node.baseName])
  const kind = isBranch ? branchKind(node.folders, context) : 'page'
  return {
    kind,
    path,
    sections: node.folders,
    baseName: node.baseName,
    bundle: node.type === 'leaf' ? 'leaf' : isBranch ? 'branch' : '',
    frontMatter,
    defaultTitle:
      isBranch && context.site.init.config.compatibility.mend ? branchTitle(kind, node.folders, context) : '',
    taxonomy: taxonomyOf(kind, node.folders, context),
    source,
  }
}

function parseNode(node: ContentNode, { isShortcode, site, report }: Context): PageSource {
  const text = readText(node.file)
  const parsed = parseContent(text, { file: node.file.displayPath, generation: site.generation, isShortcode })
  for (const diagnostic of parsed.diagnostics) report(diagnostic)
  const named = markupByName(String(toParams(parsed.frontMatter).get('markup') ?? ''))
  return { node, text, parsed, markup: named ?? node.markup }
}

function logicalPath(segments: readonly string[]): string {
  return segments.map(segment => segment.toLowerCase().replace(/\s+/g, '-')).join('/')
}

function branchKind(folders: readonly string[], context: Context): PageKind {
  if (folders.length === 0) return 'home'
  if (!isTaxonomyPath(folders[0]!, context)) return 'section'
  return folders.length === 1 ? 'taxonomy' : 'term'
}

function isTaxonomyPath(folder: string, { site }: Context): boolean {
  return [...site.init.languageConfig.taxonomies.values()].some(plural => plural.toLowerCase() === folder.toLowerCase())
}

function taxonomyOf(kind: PageKind, folders: readonly string[], { site }: Context): PageMeta['taxonomy'] {
  if (kind !== 'taxonomy' && kind !== 'term') return undefined
  const entry = [...site.init.languageConfig.taxonomies].find(
    ([, plural]) => plural.toLowerCase() === folders[0]?.toLowerCase(),
  )
  return entry && { singular: entry[0], plural: entry[1], term: kind === 'term' ? folders.slice(1).join('/') : '' }
}

function branchDraft(kind: PageKind, folders: readonly string[], context: Context): Draft {
  return {
    kind,
    path: logicalPath(folders),
    sections: folders,
    baseName: '',
    bundle: 'branch',
    frontMatter: new Params(),
    defaultTitle: branchTitle(kind, folders, context),
    taxonomy: taxonomyOf(kind, folders, context),
  }
}

/** The title of a list that names none: its folder's name, capitalised, of a section in the plural. */
function branchTitle(kind: PageKind, folders: readonly string[], { site }: Context): string {
  const { pluralizeListTitles, capitalizeListTitles, titleCaseStyle } = site.init.config
  if (kind === 'home') return site.Title
  const name = folders.at(-1) ?? ''
  const isNew = atLeast(site.generation, '0.131')
  if (kind === 'term') return isNew && capitalizeListTitles ? titleCase(name, titleCaseStyle) : name
  const plural = kind === 'section' && pluralizeListTitles ? pluralize(name) : name
  if (!capitalizeListTitles) return plural
  return isNew ? titleCase(plural, titleCaseStyle) : plural.charAt(0).toUpperCase() + plural.slice(1)
}

function cascadeAll(drafts: readonly Draft[], byPath: ReadonlyMap<string, Draft>, { site }: Context): void {
  const { config } = site.init
  const own = new Map([...byPath].map(([path, draft]) => [path, readCascade(draft.frontMatter.get('cascade'))]))
  const general = readCascade(config.cascade)
  for (const draft of drafts) {
    const target = {
      path: `/${draft.path}`,
      kind: draft.kind,
      language: site.Language.Lang,
      environment: config.environment,
    }
    const chain = lineage(draft.path).flatMap(path => own.get(path) ?? [])
    applyCascade(draft.frontMatter, [...chain, ...general], target)
  }
}

/** A path and those above it, the nearest first. */
function lineage(path: string): string[] {
  const segments = path === '' ? [] : path.split('/')
  return [...segments.map((_, i) => segments.slice(0, segments.length - i).join('/')), '']
}

function termDrafts(draft: Draft, context: Context): Draft[] {
  const { site } = context
  const build = readTable(draft.frontMatter.get('build') ?? draft.frontMatter.get('_build'))
  if (build.get('render') === 'never' && atLeast(site.generation, '0.131')) return []
  const drafts = [...site.init.languageConfig.taxonomies.values()].flatMap(plural =>
    readStrings(draft.frontMatter.get(plural))
      .filter(term => term.trim() !== '')
      .map(term => termDraft(plural, term, context)),
  )
  // Of two spellings on one page the last named the term before 0.123.
  return atLeast(site.generation, '0.131') ? drafts : drafts.reverse()
}

function termDraft(plural: string, term: string, context: Context): Draft {
  const folder = taxonomyFolder(plural, context)
  const draft = branchDraft('term', [folder, term], context)
  const name = termPath(context.site, term)
  return { ...draft, path: `${folder}/${name}`.toLowerCase(), sections: [folder, name] }
}

/** The section a taxonomy's pages say they are in: since 0.123 its path. */
function taxonomyFolder(plural: string, { site }: Context): string {
  return atLeast(site.generation, '0.131') ? plural.toLowerCase() : plural
}

/** Since 0.123 a term is called by its last spelling. */
function respell(known: Draft, { taxonomy, defaultTitle }: Draft, { site }: Context): void {
  if (!atLeast(site.generation, '0.131')) return
  known.taxonomy = taxonomy
  if (!known.source) known.defaultTitle = defaultTitle
}

function createPages(drafts: readonly Draft[], leftOut: ReadonlySet<Draft>, context: Context): SitePages {
  const result: SitePages = { pages: [], special: [], inner: [], sources: new Map(), skipped: 0, leftOut: [] }
  let skipped = 0
  for (const draft of drafts) {
    if (context.site.init.languageConfig.disableKinds.has(draft.kind) && draft.kind !== 'home') continue
    const isLeftOut = leftOut.has(draft)
    if (isLeftOut) {
      skipped++
      if (datesCount(draft, context)) result.leftOut.push({ path: draft.path, dates: metaOf(draft, context).dates })
    }
    if (isLeftOut && !staysHollow(draft, context)) continue
    const page = createPage({ ...draft, isHollow: isLeftOut }, context, result)
    if (draft.source) result.sources.set(page, draft.source)
    result.pages.push(page)
  }
  addSpecial(context, result)
  return { ...result, skipped }
}

function createPage(draft: Draft, context: Context, result: SitePages): Page {
  const { site } = context
  const { source } = draft
  const file =
    source &&
    new File({
      path: source.node.file.path,
      filename: source.node.file.filename,
      language: site.Language.Lang,
      nameLanguage: source.node.nameLanguage,
      hash: md5,
    })
  const resources = new Resources()
  const page = new Page({ meta: metaOf(draft, context), site, resources, file, rawContent: source?.parsed.body })
  if (source) addResources(page, source, context, result)
  if (draft.bundle === 'branch') addLooseFiles(page, context)
  sortResources(resources.elements)
  // Hugo 0.131 begins counting anew with each file.
  const countsOnce = site.generation === '0.131' && !site.init.config.compatibility.mend
  applyResourceSettings(resources.elements, resourceSettings(draft.frontMatter), { countsOnce })
  sortResources(resources.elements)
  return page
}

const cjk = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

function metaOf(draft: Draft, context: Context): PageMeta {
  const { site, zone } = context
  const { config, languageConfig } = site.init
  const usesFilename = [config.frontmatter.date, config.frontmatter.publishDate].some(keys =>
    keys.includes(':filename'),
  )
  const fromName = usesFilename && draft.kind === 'page' ? dateFromFilename(draft.baseName, zone) : undefined
  const metaContext: PageMetaContext = {
    generation: site.generation,
    frontmatter: config.frontmatter,
    sitemap: config.sitemap,
    hasCJKLanguage: languageConfig.hasCJKLanguage && cjk.test(draft.source?.parsed.body ?? ''),
    readDate: value => readDate(value, zone),
    zeroTime,
  }
  const meta = createPageMeta(
    {
      ...draft,
      language: site.Language.Lang,
      markup: draft.source?.markup ?? '',
      fileDates: { filename: fromName?.date, ...datesOfFile(draft, context) },
      filenameSlug: fromName?.slug,
    },
    metaContext,
  )
  return draft.isHollow ? { ...meta, build: { list: 'never', render: 'never', publishResources: false } } : meta
}

/** Dates the file has besides its front matter, as far as the site asks for them. */
function datesOfFile({ source }: Draft, { site, git }: Context): { git?: unknown; fileModTime?: unknown } {
  if (!source) return {}
  const { filename } = source.node.file
  const usesModTime = Object.values(site.init.config.frontmatter).some(keys =>
    (keys as readonly string[]).some(key => key.toLowerCase() === ':filemodtime'),
  )
  return {
    git: git?.(filename)?.AuthorDate,
    ...(usesModTime && { fileModTime: GoTime.fromMilliseconds(statSync(filename).mtimeMs) }),
  }
}

/** Find what is not published; before 0.123 a section took everything below with it. */
function draftsLeftOut(drafts: readonly Draft[], context: Context): ReadonlySet<Draft> {
  const leftOut = drafts.filter(draft => isLeftOut(draft, context))
  if (leftOut.length === 0 || atLeast(context.site.generation, '0.131')) return new Set(leftOut)
  const sections = new Set(leftOut.filter(({ kind }) => kind === 'section').map(({ path }) => path))
  return new Set([...leftOut, ...drafts.filter(({ path }) => lineage(path).some(above => sections.has(above)))])
}

/** Lists above take the dates of what is left out, too: since 0.123 of all, in 0.169 no longer of pages. */
function datesCount({ kind }: Draft, { site: { generation } }: Context): boolean {
  return kind === 'page' ? generation === '0.131' : atLeast(generation, '0.131')
}

/** Since 0.123 a list that is left out stays as the parent of the pages below it. */
function staysHollow({ kind }: Draft, { site }: Context): boolean {
  return atLeast(site.generation, '0.131') && kind !== 'page' && kind !== 'term'
}

function isLeftOut(draft: Draft, context: Context): boolean {
  const { config } = context.site.init
  const { draft: isDraft, dates } = metaOf({ ...draft, frontMatter: new Params([...draft.frontMatter]) }, context)
  const expires = unixOf(dates.expiryDate)
  if (isDraft && !config.buildDrafts) return true
  if (unixOf(dates.publishDate) > context.nowSeconds && !config.buildFuture) return true
  return expires > zeroSeconds && expires <= context.nowSeconds && !config.buildExpired
}

function addResources(page: Page, { node }: PageSource, context: Context, result: SitePages): void {
  const folder = node.file.path.slice(0, node.file.path.lastIndexOf('/') + 1)
  for (const resource of node.resources.values())
    page.Resources.elements.push(fileResource(page, resource.file.path.slice(folder.length), resource, context))
  for (const inner of node.pageResources) {
    const draft = {
      ...draftOf(inner, context),
      path: `${page.meta.path}/${inner.file.path.slice(inner.file.path.lastIndexOf('/') + 1)}`,
    }
    const innerPage = createPage(draft, context, result)
    innerPage.resourceName = inner.file.path.slice(node.file.path.lastIndexOf('/') + 1)
    innerPage.relations = { ...innerPage.relations, parent: page }
    if (draft.source) result.sources.set(innerPage, draft.source)
    result.inner.push(innerPage)
    page.Resources.elements.push(innerPage)
  }
}

function addSpecial(context: Context, result: SitePages): void {
  const { config, languageConfig } = context.site.init
  const add = (kind: PageKind, title: string) => {
    if (languageConfig.disableKinds.has(kind)) return
    const draft = { ...branchDraft('home', [], context), kind, path: kind, defaultTitle: title, bundle: '' as const }
    result.special.push(new Page({ meta: metaOf(draft, context), site: context.site, resources: new Resources() }))
  }
  add('404', '404 Page not found')
  add('sitemap', 'Sitemap')
  if (config.enableRobotsTXT) add('robotstxt', 'Robots.txt')
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex')
}
