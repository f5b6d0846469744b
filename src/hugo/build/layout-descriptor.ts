/** What decides over a page's template, from the page and its output format. */
import { atLeast } from '../config/generation.ts'
import type { LayoutDescriptor } from '../layouts/lookup-order.ts'
import type { OutputFormat } from '../output/output-format.ts'
import type { Page } from '../page/page.ts'

/** Since 0.146 the type `page`, which a page has that stands in no section, names no folder of templates. */
function typeOf(page: Page): string {
  const isUsual = page.meta.type === '' && page.Section === ''
  return isUsual && atLeast(page.Site.generation, '0.169') ? '' : page.Type
}

/** Describe a page for the lookup of its template. */
export function describePage(page: Page, format: OutputFormat): LayoutDescriptor {
  const { meta } = page
  return {
    kind: meta.kind,
    type: typeOf(page),
    section: meta.taxonomy?.singular ?? (meta.kind === 'home' ? '' : page.Section),
    sections: meta.kind === 'page' || meta.kind === 'section' ? meta.sections.map(folder => folder.toLowerCase()) : [],
    layout: meta.layout,
    language: page.Site.Language.Lang,
    format: { name: format.name, suffix: format.mediaType.Suffix, isPlainText: format.isPlainText },
  }
}
