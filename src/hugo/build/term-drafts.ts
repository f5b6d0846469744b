/** The terms that a page names in its front matter, each a page of its own (hugolib/content_map_page.go). */
import { atLeast } from '../config/generation.ts'
import { termPath } from '../page/assemble.ts'
import { readStrings, readTable } from '../page/front-matter.ts'
import { branchDraft, type DraftContext, type PageDraft, taxonomyFolder } from './page-draft.ts'

/** Give the terms of a page. */
export function termDrafts(draft: PageDraft, context: DraftContext): PageDraft[] {
  const { site } = context
  const build = readTable(draft.frontMatter.get('build') ?? draft.frontMatter.get('_build'))
  if (build.get('render') === 'never' && atLeast(site.generation, '0.131')) return []
  const params = readTable(draft.frontMatter.get('params'))
  const drafts = [...site.init.languageConfig.taxonomies.values()].flatMap(plural =>
    readStrings(draft.frontMatter.get(plural) ?? params.get(plural))
      .filter(term => term.trim() !== '')
      .map(term => termDraft(plural, term, context)),
  )
  // Of two spellings on one page the last named the term before 0.123.
  return atLeast(site.generation, '0.131') ? drafts : drafts.reverse()
}

function termDraft(plural: string, term: string, context: DraftContext): PageDraft {
  const folder = taxonomyFolder(plural, context)
  const draft = branchDraft('term', [folder, term], context)
  const name = termPath(context.site, term)
  return { ...draft, path: `${folder}/${name}`.toLowerCase(), sections: [folder, name] }
}

/** Since 0.123 a term is called by its last spelling. */
export function respell(known: PageDraft, { taxonomy, defaultTitle }: PageDraft, { site }: DraftContext): void {
  if (!atLeast(site.generation, '0.131')) return
  known.taxonomy = taxonomy
  if (!known.source) known.defaultTitle = defaultTitle
}
