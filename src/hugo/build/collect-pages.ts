/** Pass 1: from content files to the pages of one site, those that no file stands for included (hugolib/content_map.go). */
import { createHash } from 'node:crypto'
import { atLeast } from '../config/generation.ts'
import { compareCodeUnits } from '../page/compare.ts'
import { File } from '../page/file.ts'
import { Page } from '../page/page.ts'
import type { PageKind } from '../page/page-meta.ts'
import { applyResourceSettings, type ResourceSettings, Resources, sortResources } from '../page/resource.ts'
import { addAdapterDrafts } from './adapter-drafts.ts'
import { applyCascade, readCascade } from './cascade.ts'
import type { ContentNode } from './content-node.ts'
import { metaOf } from './draft-meta.ts'
import { datesCount, draftsLeftOut, staysHollow } from './left-out.ts'
import {
  branchDraft,
  type CollectContext,
  type DraftContext,
  draftOf,
  isTaxonomyPath,
  lineage,
  type PageDraft,
  taxonomyFolder,
} from './page-draft.ts'
import { addedFile, addLooseFiles, fileResource, groupLooseFiles, resourceSettings } from './page-resources.ts'
import type { PageSource, SitePages } from './page-source.ts'
import { respell, termDrafts } from './term-drafts.ts'

/** Make the pages of one site. */
export function collectPages(given: CollectContext): SitePages {
  const context: DraftContext = { ...given, loose: groupLooseFiles(given) }
  const drafts = context.nodes.map(node => draftOf(node, context))
  addAdapterDrafts(drafts, context)
  const byPath = new Map(drafts.filter(({ kind }) => kind !== 'page').map(draft => [draft.path, draft]))
  const add = (draft: PageDraft) => {
    if (byPath.has(draft.path)) return
    byPath.set(draft.path, draft)
    drafts.push(draft)
  }
  const folders = new Set(drafts.filter(({ kind }) => kind === 'page').flatMap(draft => draft.sections.slice(0, 1)))
  add(branchDraft('home', [], context))
  for (const folder of folders) {
    if (!isTaxonomyPath(folder, context)) add(branchDraft('section', [folder], context))
    // Before 0.123 a folder named like a taxonomy also was a section, whose page the taxonomy's then replaced.
    else if (!atLeast(context.site.generation, '0.131')) drafts.push(branchDraft('section', [folder], context))
  }
  for (const plural of context.site.init.languageConfig.taxonomies.values())
    add(branchDraft('taxonomy', [taxonomyFolder(plural, context)], context))
  cascadeAll(drafts, byPath, context)
  const leftOut = draftsLeftOut(drafts, context)
  const addTerm = (term: PageDraft) => {
    const known = byPath.get(term.path)
    if (known) respell(known, term, context)
    else add(term)
  }
  const hasPages = !context.site.init.languageConfig.disableKinds.has('page')
  for (const draft of drafts.filter(draft => !leftOut.has(draft) && (hasPages || draft.kind !== 'page')))
    for (const term of termDrafts(draft, context)) addTerm(term)
  cascadeAll(
    drafts.filter(({ kind, source }) => kind === 'term' && !source),
    byPath,
    context,
  )
  return createPages(drafts, leftOut, context)
}

function cascadeAll(
  drafts: readonly PageDraft[],
  byPath: ReadonlyMap<string, PageDraft>,
  { site }: DraftContext,
): void {
  const { config } = site.init
  const own = new Map([...byPath].map(([path, draft]) => [path, readCascade(draft.frontMatter.get('cascade'))]))
  const general = readCascade(config.cascade)
  const isNew = atLeast(site.generation, '0.131')
  for (const draft of drafts) {
    const target = {
      path: isNew ? `/${draft.path}` : `/${draft.source?.node.file.path ?? draft.sections.join('/')}`,
      kind: draft.kind,
      language: site.Language.Lang,
      environment: config.environment,
      hasParams: isNew,
    }
    const chain = lineage(draft.path).flatMap(path => own.get(path) ?? [])
    applyCascade(draft.frontMatter, [...chain, ...general], target)
  }
}

function createPages(drafts: readonly PageDraft[], leftOut: ReadonlySet<PageDraft>, context: DraftContext): SitePages {
  const result: SitePages = { pages: [], special: [], inner: [], sources: new Map(), skipped: 0, leftOut: [] }
  const { disableKinds } = context.site.init.languageConfig
  let skipped = 0
  for (const draft of drafts) {
    const isOff = disableKinds.has(draft.kind)
    if (isOff && !staysAsParent.has(draft.kind)) continue
    const isLeftOut = leftOut.has(draft)
    if (isLeftOut) {
      skipped++
      if (datesCount(draft, context)) result.leftOut.push({ path: draft.path, dates: metaOf(draft, context).dates })
    }
    if (isLeftOut && !staysHollow(draft, context)) continue
    const page = createPage({ ...draft, isHollow: isLeftOut || isOff }, context, result)
    if (draft.source) result.sources.set(page, draft.source)
    result.pages.push(page)
  }
  addSpecial(context, result)
  return { ...result, skipped }
}

function createPage(draft: PageDraft, context: DraftContext, result: SitePages): Page {
  const { site } = context
  const { source } = draft
  const file =
    source &&
    new File({
      path: source.node.file.path,
      filename: source.node.file.filename,
      language: site.Language.Lang,
      nameLanguage: source.node.nameLanguage,
      isContentAdapter: source.isAdapter,
      hash: md5,
    })
  const resources = new Resources([], !atLeast(site.generation, '0.131'))
  const page = new Page({ meta: metaOf(draft, context), site, resources, file, rawContent: source?.parsed.body })
  if (source) addResources(page, source, context, result)
  for (const added of draft.addedResources ?? []) resources.elements.push(addedFile(page, added, context))
  if (draft.bundle === 'branch') addLooseFiles(page, context)
  sortResources(resources.elements)
  nameResources(resources, resourceSettings(draft.frontMatter), context)
  return page
}

/** Kinds whose pages, where the site does without them, are still there for those below them. */
const staysAsParent: ReadonlySet<PageKind> = new Set(['home', 'section', 'taxonomy'])

/** Names that front matter gives decide the order anew, but not in the Blackfriday years. */
function nameResources(resources: Resources, settings: readonly ResourceSettings[], { site }: DraftContext): void {
  if (settings.length === 0) return
  // Hugo 0.131 begins counting anew with each file.
  const countsOnce = site.generation === '0.131' && !site.init.config.compatibility.mend
  applyResourceSettings(resources.elements, settings, { countsOnce })
  if (atLeast(site.generation, '0.111')) sortResources(resources.elements)
}

/** Add the files and pages of a bundle in the order of their paths, on which sorting them depends. */
function addResources(page: Page, { node }: PageSource, context: DraftContext, result: SitePages): void {
  const folder = node.file.path.slice(0, node.file.path.lastIndexOf('/') + 1)
  const files = [...node.resources.values()].map(item => ({
    path: item.file.path.toLowerCase(),
    make: () => fileResource(page, item.file.path.slice(folder.length), item, context),
  }))
  const pages = node.pageResources.map(inner => ({
    path: inner.file.path.toLowerCase(),
    make: () => createInnerPage(page, inner, folder, context, result),
  }))
  for (const { make } of [...files, ...pages].sort((a, b) => compareCodeUnits(a.path, b.path)))
    page.Resources.elements.push(make())
}

/** Make the page of a file that is a resource of a leaf bundle. */
function createInnerPage(
  page: Page,
  inner: ContentNode,
  folder: string,
  context: DraftContext,
  result: SitePages,
): Page {
  const { path } = inner.file
  const draft = { ...draftOf(inner, context), path: `${page.meta.path}/${path.slice(path.lastIndexOf('/') + 1)}` }
  const innerPage = createPage(draft, context, result)
  innerPage.resourceName = path.slice(folder.length)
  innerPage.relations = { ...innerPage.relations, parent: page }
  if (draft.source) result.sources.set(innerPage, draft.source)
  result.inner.push(innerPage)
  return innerPage
}

function addSpecial(context: DraftContext, result: SitePages): void {
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
