/** Which pages are not published: drafts, those of the future, those that expired (resources/page/page.go). */
import { atLeast } from '../config/generation.ts'
import { Params } from '../config/params.ts'
import { unixOf, zeroSeconds } from '../page/pages-sort.ts'
import { metaOf } from './draft-meta.ts'
import { type DraftContext, lineage, type PageDraft } from './page-draft.ts'

/** Find what is not published; before 0.123 a section took everything below with it. */
export function draftsLeftOut(drafts: readonly PageDraft[], context: DraftContext): ReadonlySet<PageDraft> {
  const leftOut = drafts.filter(draft => isLeftOut(draft, context))
  if (leftOut.length === 0 || atLeast(context.site.generation, '0.131')) return new Set(leftOut)
  const sections = new Set(leftOut.filter(({ kind }) => kind === 'section').map(({ path }) => path))
  return new Set([...leftOut, ...drafts.filter(({ path }) => lineage(path).some(above => sections.has(above)))])
}

function isLeftOut(draft: PageDraft, context: DraftContext): boolean {
  const { config } = context.site.init
  const { draft: isDraft, dates } = metaOf({ ...draft, frontMatter: new Params([...draft.frontMatter]) }, context)
  const expires = unixOf(dates.expiryDate)
  if (isDraft && !config.buildDrafts) return true
  if (unixOf(dates.publishDate) > context.nowSeconds && !config.buildFuture) return true
  return expires > zeroSeconds && expires <= context.nowSeconds && !config.buildExpired
}

/** Lists above take the dates of what is left out, too: since 0.123 of all, in 0.169 no longer of pages. */
export function datesCount({ kind }: PageDraft, { site: { generation } }: DraftContext): boolean {
  return kind === 'page' ? generation === '0.131' : atLeast(generation, '0.131')
}

/** Since 0.123 a list that is left out stays as the parent of the pages below it. */
export function staysHollow({ kind }: PageDraft, { site }: DraftContext): boolean {
  return atLeast(site.generation, '0.131') && kind !== 'page' && kind !== 'term'
}
