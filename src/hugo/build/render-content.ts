/** A page's body to HTML: shortcodes, Markdown, placeholders, summary (hugolib/page__content.go). */
import { safe } from '../../go/safe.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { atLeast } from '../config/generation.ts'
import type { RenderHooks } from '../markup/render-hooks.ts'
import type { MarkdownRenderer } from '../markup/render-markdown.ts'
import { createFragments } from '../page/fragments.ts'
import type { Page } from '../page/page.ts'
import type { RenderedContent } from '../page/page-services.ts'
import { Scratch } from '../page/scratch.ts'
import { stripHtml, wordsOf } from '../page/text-statistics.ts'
import type { ContentItem } from '../parser/content-item.ts'
import { lexShortcodes } from '../parser/shortcode-lexer.ts'
import { expandShortcodes, summaryDividerToken } from '../shortcodes/expand-shortcodes.ts'
import type { ShortcodeContext } from '../shortcodes/shortcode-context.ts'
import { spliceShortcodes } from '../shortcodes/splice-shortcodes.ts'
import { contentRecursion, markupUnsupported } from './messages.ts'
import type { PageSource } from './page-source.ts'
import { autoSummary, divideAtMore, summaryByCharacter } from './summary.ts'

/** What rendering content needs; the templates behind it arrive as functions. */
export interface ContentContext {
  readonly markdown: MarkdownRenderer
  readonly sourceOf: (page: Page) => PageSource | undefined
  readonly isShortcode: (name: string) => boolean
  readonly hasInner: (name: string) => boolean
  readonly shortcodeNames: () => Iterable<string>
  readonly isVersion1: (name: string) => boolean
  readonly executeShortcode: (name: string, context: ShortcodeContext) => string
  readonly executeInline: (template: string, name: string, context: ShortcodeContext) => string
  readonly hooksOf: (page: Page) => RenderHooks
  readonly report: (diagnostic: Diagnostic) => void
}

/** What stands for a table of contents that a shortcode asks for before it is known. */
const tocToken = 'HAHAHUGOTABLEOFCONTENTSHBHB'

const nothing: RenderedContent = {
  html: '',
  tableOfContents: tocToken,
  fragments: createFragments([]),
  summary: safe.HTML(''),
  isTruncated: false,
  plain: '',
}

/** Make the function that renders pages, each once per key. */
export function createContentRenderer(
  context: ContentContext,
  keyOf: (page: Page) => string,
): (page: Page) => RenderedContent {
  const done = new Map<Page, Map<string, RenderedContent>>()
  const busy = new Set<Page>()
  return page => {
    const key = keyOf(page)
    const before = done.get(page)?.get(key)
    if (before) return before
    if (busy.has(page)) return nothing
    busy.add(page)
    try {
      const rendered = renderPage(page, context)
      const byKey = done.get(page) ?? new Map<string, RenderedContent>()
      done.set(page, byKey.set(key, rendered))
      return rendered
    } finally {
      busy.delete(page)
    }
  }
}

/** Render Markdown that stands outside of a page's body, such as `markdownify` is given; shortcodes are text. */
export function renderMarkdown(text: string, page: Page | undefined, context: ContentContext): string {
  return context.markdown.render(text, {
    file: fileOf(page, context),
    report: () => {},
    ...(page && { hooks: context.hooksOf(page) }),
  }).html
}

/** Render a text with shortcodes as if it stood in a page's body: `.RenderString`. */
export function renderBodyText(text: string, page: Page, context: ContentContext): string {
  const file = fileOf(page, context)
  const items = lexShortcodes(text, { file, isShortcode: context.isShortcode, source: text, bodyOffset: 0 })
  const { html, splice } = renderItems(items, page, context, { text, bodyOffset: 0 }, undefined)
  return splice(html)
}

function renderPage(page: Page, context: ContentContext): RenderedContent {
  const source = context.sourceOf(page)
  if (!source) return withSummary(page, '', undefined, false, { toc: '', headings: [] })
  const { text, parsed } = source
  const { html, toc, headings, splice } = renderItems(
    parsed.items,
    page,
    context,
    { text, bodyOffset: parsed.bodyOffset },
    source,
  )
  const divided = divideAtMore(html, summaryDividerToken)
  const finish = (part: string) => {
    const spliced = splice(part)
    if (!spliced.includes(tocToken)) return spliced
    if (toc === '') context.report(contentRecursion(source.node.file.displayPath))
    return spliced.replaceAll(tocToken, toc)
  }
  const summary = divided.summary === undefined ? undefined : finish(divided.summary)
  return withSummary(page, finish(divided.html), summary, divided.hasMore, { toc, headings })
}

interface RenderedItems {
  readonly html: string
  readonly toc: string
  readonly headings: Parameters<typeof createFragments>[0]
  readonly splice: (html: string) => string
}

function renderItems(
  items: readonly ContentItem[],
  page: Page,
  context: ContentContext,
  body: { text: string; bodyOffset: number },
  source: PageSource | undefined,
): RenderedItems {
  const file = fileOf(page, context)
  const hooks = context.hooksOf(page)
  const inner = (text: string) => renderInner(text, page, context)
  const expansion = expandShortcodes(items, {
    generation: page.Site.generation,
    file,
    filename: page.File?.Filename ?? file,
    source: body.text,
    bodyOffset: body.bodyOffset,
    page,
    isShortcode: context.isShortcode,
    hasInner: context.hasInner,
    shortcodeNames: context.shortcodeNames,
    isVersion1: context.isVersion1,
    execute: context.executeShortcode,
    executeInline: context.executeInline,
    renderMarkdown: inner,
    createScratch: () => new Scratch(),
    enableInlineShortcodes: page.Site.init.config.enableInlineShortcodes,
  })
  for (const diagnostic of expansion.diagnostics) context.report(diagnostic)
  const splice = (html: string) => spliceShortcodes(html, expansion.placeholders)
  const markup = source?.markup ?? 'markdown'
  if (markup === 'markdown') {
    const { html, headings, tableOfContents } = context.markdown.render(expansion.text, {
      file,
      placeOf: offset => expansion.placeOf(offset),
      report: diagnostic =>
        context.report(diagnostic.file === file ? { source: body.text, ...diagnostic } : diagnostic),
      hooks,
    })
    return { html, toc: tableOfContents, headings, splice }
  }
  if (markup === 'html') return { html: expansion.text, toc: '', headings: [], splice }
  context.report(markupUnsupported(markup === 'asciidocext' ? 'AsciiDoc' : markup, file))
  return { html: `<pre>${escapeHtml(expansion.text)}</pre>`, toc: '', headings: [], splice }
}

/** Render the inside of a shortcode: a single paragraph of a single line loses its `<p>` in the shortcodes room. */
function renderInner(text: string, page: Page, context: ContentContext): string {
  return context.markdown.render(text, { file: fileOf(page, context), report: () => {}, hooks: context.hooksOf(page) })
    .html
}

function withSummary(
  page: Page,
  html: string,
  divided: string | undefined,
  hasMore: boolean,
  rest: { toc: string; headings: Parameters<typeof createFragments>[0] },
): RenderedContent {
  const plain = stripHtml(html)
  const own = page.meta.summary
  const auto =
    own !== ''
      ? { summary: safe.HTML(own), isTruncated: true }
      : divided !== undefined
        ? { summary: safe.HTML(divided), isTruncated: hasMore }
        : page.meta.isCJKLanguage && !atLeast(page.Site.generation, '0.169')
          ? summaryByCharacter(wordsOf(plain), page.Site.init.languageConfig.summaryLength)
          : autoSummary(html, plain, page.Site.init.languageConfig.summaryLength, page.Site.generation)
  return { html, plain, tableOfContents: rest.toc, fragments: createFragments(rest.headings), ...auto }
}

function fileOf(page: Page | undefined, context: ContentContext): string {
  return (page && context.sourceOf(page)?.node.file.displayPath) ?? page?.meta.path ?? ''
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Hugo drops the paragraph around a single one, as `markdownify` and `.RenderString` promise. */
export function stripParagraph(html: string): string {
  const match = /^<p>([\s\S]*)<\/p>\n?$/.exec(html.trimEnd())
  return match && !match[1]!.includes('<p') ? match[1]! : html
}
