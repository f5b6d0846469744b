/** Pass 1: from content files to the pages of one site, those that no file stands for included (hugolib/content_map.go). */
import { createHash } from 'node:crypto'
import { atLeast } from '../config/generation.ts'
import { File } from '../page/file.ts'
import { Page } from '../page/page.ts'
import type { PageKind } from '../page/page-meta.ts'
import { applyResourceSettings, Resources, sortResources } from '../page/resource.ts'
import { applyCascade, readCascade } from './cascade.ts'
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
import { addLooseFiles, fileResource, groupLooseFiles, resourceSettings } from './page-resources.ts'
import type { PageSource, SitePages } from './page-source.ts'
import { respell, termDrafts } from './term-drafts.ts'

/** Make the pages of one site. */
export function collectPages(given: CollectContext): SitePages {
  const context: DraftContext = { ...given, loose: groupLooseFiles(given) }
  const drafts = context.nodes.map(node => draftOf(node, context))
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
  for (const draft of drafts.filter(draft => !leftOut.has(draft)))
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

function createPages(drafts: readonly PageDraft[], leftOut: ReadonlySet<PageDraft>, context: DraftContext): SitePages {
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

function addResources(page: Page, { node }: PageSource, context: DraftContext, result: SitePages): void {
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
