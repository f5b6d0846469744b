/** What decides over a page's template, from the page and its output format. */
import type { LayoutDescriptor } from '../layouts/lookup-order.ts'
import type { OutputFormat } from '../output/output-format.ts'
import type { Page } from '../page/page.ts'

/** Describe a page for the lookup of its template. */
export function describePage(page: Page, format: OutputFormat): LayoutDescriptor {
  const { meta } = page
  return {
    kind: meta.kind,
    type: page.Type,
    section: meta.taxonomy?.singular ?? (meta.kind === 'home' ? '' : page.Section),
    sections: meta.kind === 'page' || meta.kind === 'section' ? meta.sections.map(folder => folder.toLowerCase()) : [],
    layout: meta.layout,
    language: page.Site.Language.Lang,
    format: { name: format.name, suffix: format.mediaType.Suffix, isPlainText: format.isPlainText },
  }
}
