/** A page's body to HTML: shortcodes, Markdown, placeholders, summary (hugolib/page__content.go). */
import { safe } from '../../go/safe.ts'
import { atLeast } from '../config/generation.ts'
import { Fragments } from '../page/fragments.ts'
import type { Page } from '../page/page.ts'
import type { RenderedContent } from '../page/page-services.ts'
import type { ContentItem } from '../parser/content-item.ts'
import { lexShortcodes } from '../parser/shortcode-lexer.ts'
import { summaryDividerToken } from '../shortcodes/expand-shortcodes.ts'
import { type ContentContext, fileOf } from './content-context.ts'
import type { Markup } from './content-node.ts'
import { summarize } from './content-summary.ts'
import { contentRecursion } from './messages.ts'
import { type Body, type NoteOutline, renderItems, tocToken, unrendered } from './render-items.ts'
import { divideAtMore } from './summary.ts'

/** Make the function that renders pages, each once per key. */
export function createContentRenderer(
  context: ContentContext,
  keyOf: (page: Page) => string,
): (page: Page) => RenderedContent {
  const done = new Map<Page, Map<string, RenderedContent>>()
  const busy = new Map<Page, RenderedContent>()
  return page => {
    const key = keyOf(page)
    const before = done.get(page)?.get(key)
    if (before) return before
    const unfinished = busy.get(page)
    if (unfinished) return unfinished
    busy.set(page, unrendered)
    context.nesting.depth++
    try {
      const rendered = renderPage(page, context, outline => busy.set(page, outline))
      const byKey = done.get(page) ?? new Map<string, RenderedContent>()
      done.set(page, byKey.set(key, rendered))
      return rendered
    } finally {
      busy.delete(page)
      context.nesting.depth--
    }
  }
}

/** Render a text with shortcodes as if it stood in a page's body: `.RenderString`; in the page's markup or another. */
export function renderBodyText(text: string, page: Page, context: ContentContext, markup?: Markup): string {
  const file = fileOf(page, context)
  const items = lexShortcodes(text, { file, isShortcode: context.isShortcode, source: text, bodyOffset: 0 })
  const body = { items, text, bodyOffset: 0, markup: markup ?? stringMarkup(page, context) }
  const { html, splice } = renderItems(body, page, context)
  return splice(html)
}

/** Give a page's body with its shortcodes run and nothing else done to it: `.RenderShortcodes`. */
export function renderPageShortcodes(page: Page, context: ContentContext): string {
  const source = context.sourceOf(page)
  if (!source) return ''
  const { text, parsed } = source
  const items = withoutDivider(parsed.items)
  const body: Body = { items, text, bodyOffset: parsed.bodyOffset, markup: 'html' }
  const { html, splice, placeholders } = renderItems(body, page, context)
  if (context.nesting.depth === 0) return splice(html)
  for (const [placeholder, run] of placeholders) context.nesting.placeholders.set(placeholder, run)
  return html
}

/** Leave out `<!--more-->` and the blank lines after it. */
function withoutDivider(items: readonly ContentItem[]): ContentItem[] {
  return items.flatMap((item, i) => {
    if (item.type === 'summary-divider') return []
    if (item.type !== 'text' || items[i - 1]?.type !== 'summary-divider') return [item]
    const value = item.value.replace(/^\n+/, '')
    return [{ ...item, value, offset: item.offset + item.value.length - value.length }]
  })
}

function renderPage(page: Page, context: ContentContext, noteOutline: NoteOutline): RenderedContent {
  const source = context.sourceOf(page)
  if (!source) return renderNothing(page, context)
  const { text, parsed, markup } = source
  const body = { items: parsed.items, text, bodyOffset: parsed.bodyOffset, markup }
  const { html: marked, toc, headings, splice } = renderItems(body, page, context, noteOutline)
  const paragraph = markup === 'asciidocext' ? 'div' : 'p'
  const finish = (part: string) => {
    const spliced = splice(part)
    if (!spliced.includes(tocToken)) return spliced
    if (toc === '' && paragraph === 'p') context.report(contentRecursion(source.node.file.displayPath))
    return spliced.replaceAll(tocToken, toc)
  }
  const { summary, html: divided, hasMore } = divideAtMore(marked, summaryDividerToken, paragraph)
  const ownSummary = summary === undefined ? undefined : { summary: safe.HTML(finish(summary)), isTruncated: hasMore }
  const html = finish(divided)
  const plain = context.plainText(html)
  return {
    html,
    plain,
    tableOfContents: toc,
    fragments: new Fragments(headings, context.printHeadings),
    ...(ownSummary ?? summarize(page, context, { html, plain, paragraph })),
  }
}

/** What a page without a file has to show: the summary its front matter may get by a cascade. */
function renderNothing(page: Page, context: ContentContext): RenderedContent {
  return {
    ...unrendered,
    tableOfContents: atLeast(page.Site.generation, '0.131') ? context.printToc([]) : '',
    ...summarize(page, context, { html: '', plain: '', paragraph: 'p' }),
  }
}

/** The markup of a text that a template gives a page: that of the page, if it is AsciiDoc. */
function stringMarkup(page: Page, context: ContentContext): Markup {
  return context.sourceOf(page)?.markup === 'asciidocext' ? 'asciidocext' : 'markdown'
}
