/** Markdown that stands outside of a page's body: what `markdownify` and `.RenderString` are given (helpers/content.go). */
import { atLeast, type Generation } from '../config/generation.ts'
import type { Page } from '../page/page.ts'
import { type ContentContext, fileOf } from './content-context.ts'

/** Render it in the manner of a page; shortcodes are text. */
export function renderMarkdown(text: string, page: Page | undefined, context: ContentContext): string {
  return context.markdown.render(text, {
    file: fileOf(page, context),
    report: () => {},
    ...(page && { hooks: context.hooksOf(page) }),
  }).html
}

/**
 * Drop the paragraph around a single one, as `markdownify` and `.RenderString` promise; AsciiDoc's, which stands in a
 * `<div>`, since Hugo 0.131 (helpers/content.go TrimShortHTML).
 */
export function stripParagraph(html: string, generation?: Generation): string {
  if (generation && !atLeast(generation, '0.131')) return stripTags(html)
  const match = /^(?:<div class="paragraph">\n)?<p>([\s\S]*)<\/p>(?:\n<\/div>)?$/.exec(html.trimEnd())
  return match && !match[1]!.includes('<p') ? match[1]!.trim() : html
}

/** Before 0.123 the two tags were dropped each by itself where there was but one paragraph, even after a heading. */
function stripTags(html: string): string {
  if (html.indexOf('<p') !== html.lastIndexOf('<p>')) return html
  const inner = html.replace(/^<p>/, '').replace(/<\/p>\n?$/, '')
  return inner === html ? html : inner.trim()
}
