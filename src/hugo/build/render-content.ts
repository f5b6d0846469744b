/** A page's body to HTML: shortcodes, Markdown, placeholders, summary (hugolib/page__content.go). */
import { safe } from '../../go/safe.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { AsciidocContext, AsciidocRenderer } from '../asciidoc/render-asciidoc.ts'
import { atLeast, type Generation } from '../config/generation.ts'
import type { RenderHooks } from '../markup/render-hooks.ts'
import type { MarkdownRenderer, MarkdownResult } from '../markup/render-markdown.ts'
import { nestHeadings } from '../markup/table-of-contents.ts'
import { Fragments, type HeadingNode, type PrintHeadings } from '../page/fragments.ts'
import type { Page } from '../page/page.ts'
import type { RenderedContent } from '../page/page-services.ts'
import { Scratch } from '../page/scratch.ts'
import { wordsOf } from '../page/text-statistics.ts'
import type { ContentItem } from '../parser/content-item.ts'
import { lexShortcodes } from '../parser/shortcode-lexer.ts'
import { expandShortcodes, summaryDividerToken } from '../shortcodes/expand-shortcodes.ts'
import type { ShortcodeContext } from '../shortcodes/shortcode-context.ts'
import { spliceShortcodes } from '../shortcodes/splice-shortcodes.ts'
import { createMessages } from './content-messages.ts'
import type { Markup } from './content-node.ts'
import { contentRecursion, markupUnsupported } from './messages.ts'
import type { PageSource } from './page-source.ts'
import { autoSummary, divideAtMore, summaryByCharacter } from './summary.ts'

/** What rendering content needs; the templates behind it arrive as functions. */
export interface ContentContext {
  readonly markdown: MarkdownRenderer
  readonly asciidoc: AsciidocRenderer
  /** Write the table of contents of headings that are nested, as the site's settings say. */
  readonly printToc: (headings: readonly HeadingNode[]) => string
  /** Write it with settings of the template's own. */
  readonly printHeadings: PrintHeadings
  readonly sourceOf: (page: Page) => PageSource | undefined
  readonly isShortcode: (name: string) => boolean
  readonly hasInner: (name: string) => boolean
  readonly shortcodeNames: () => Iterable<string>
  readonly isVersion1: (name: string) => boolean
  readonly executeShortcode: (name: string, context: ShortcodeContext) => string
  readonly executeInline: (template: string, name: string, context: ShortcodeContext) => string
  readonly hooksOf: (page: Page) => RenderHooks
  readonly report: (diagnostic: Diagnostic) => void
  /** What pages know of each other while one is rendered within another. */
  readonly nesting: Nesting
  /** Give the words of rendered content. */
  readonly plainText: (html: string) => string
  /** The page's number, which newer Hugos put into placeholders. */
  readonly placeholderId: (page: Page) => string
}

/** Pages rendered within pages, by shortcodes that bring in another page's text with `.RenderShortcodes`. */
export interface Nesting {
  /** How many pages are being rendered. */
  depth: number
  /** Placeholders of shortcodes of pages that stand in another page's text. */
  readonly placeholders: Map<string, () => string>
}

/** What stands for a table of contents that a shortcode asks for before it is known. */
const tocToken = 'HAHAHUGOTABLEOFCONTENTSHBHB'

const nothing: RenderedContent = {
  html: '',
  tableOfContents: tocToken,
  fragments: new Fragments([], () => ''),
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
  const busy = new Map<Page, RenderedContent>()
  return page => {
    const key = keyOf(page)
    const before = done.get(page)?.get(key)
    if (before) return before
    const unfinished = busy.get(page)
    if (unfinished) return unfinished
    busy.set(page, nothing)
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

/** Render Markdown that stands outside of a page's body, such as `markdownify` is given; shortcodes are text. */
export function renderMarkdown(text: string, page: Page | undefined, context: ContentContext): string {
  return context.markdown.render(text, {
    file: fileOf(page, context),
    report: () => {},
    ...(page && { hooks: context.hooksOf(page) }),
  }).html
}

/** Render a text with shortcodes as if it stood in a page's body: `.RenderString`; in the page's markup or another. */
export function renderBodyText(text: string, page: Page, context: ContentContext, markup?: Markup): string {
  const file = fileOf(page, context)
  const items = lexShortcodes(text, { file, isShortcode: context.isShortcode, source: text, bodyOffset: 0 })
  const { html, splice } = renderItems(
    items,
    page,
    context,
    { text, bodyOffset: 0 },
    markup ?? stringMarkup(page, context),
  )
  return splice(html)
}

/** Give a page's body with its shortcodes run and nothing else done to it: `.RenderShortcodes`. */
export function renderPageShortcodes(page: Page, context: ContentContext): string {
  const source = context.sourceOf(page)
  if (!source) return ''
  const { text, parsed } = source
  const body = { text, bodyOffset: parsed.bodyOffset }
  const { html, splice, placeholders } = renderItems(withoutDivider(parsed.items), page, context, body, 'html')
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

/** Take what a page can tell of itself once its shortcodes have run, for the hooks that run while it is rendered. */
type NoteOutline = (outline: RenderedContent) => void

function renderPage(page: Page, context: ContentContext, noteOutline: NoteOutline): RenderedContent {
  const source = context.sourceOf(page)
  if (!source) {
    const toc = atLeast(page.Site.generation, '0.131') ? context.printToc([]) : ''
    return withSummary(page, context, '', undefined, false, { toc, fragments: nothing.fragments, paragraph: 'p' })
  }
  const { text, parsed, markup } = source
  const paragraph = markup === 'asciidocext' ? 'div' : 'p'
  const { html, toc, headings, splice } = renderItems(
    parsed.items,
    page,
    context,
    { text, bodyOffset: parsed.bodyOffset },
    markup,
    noteOutline,
  )
  const divided = divideAtMore(html, summaryDividerToken, paragraph)
  const finish = (part: string) => {
    const spliced = splice(part)
    if (!spliced.includes(tocToken)) return spliced
    if (toc === '' && paragraph === 'p') context.report(contentRecursion(source.node.file.displayPath))
    return spliced.replaceAll(tocToken, toc)
  }
  const summary = divided.summary === undefined ? undefined : finish(divided.summary)
  const fragments = new Fragments(headings, context.printHeadings)
  return withSummary(page, context, finish(divided.html), summary, divided.hasMore, { toc, fragments, paragraph })
}

interface RenderedItems {
  readonly html: string
  readonly toc: string
  readonly headings: readonly HeadingNode[]
  readonly placeholders: ReadonlyMap<string, () => string>
  readonly splice: (html: string) => string
}

function renderItems(
  items: readonly ContentItem[],
  page: Page,
  context: ContentContext,
  body: { text: string; bodyOffset: number },
  markup: Markup,
  noteOutline: NoteOutline = () => {},
): RenderedItems {
  const file = fileOf(page, context)
  const hooks = context.hooksOf(page)
  const messages = createMessages(file, body.text, context.report)
  const expansion = expandShortcodes(items, {
    generation: page.Site.generation,
    file,
    filename: page.File?.Filename ?? file,
    placeholderId: context.placeholderId(page),
    source: body.text,
    bodyOffset: body.bodyOffset,
    page,
    isShortcode: context.isShortcode,
    hasInner: context.hasInner,
    shortcodeNames: context.shortcodeNames,
    isVersion1: context.isVersion1,
    execute: context.executeShortcode,
    executeInline: context.executeInline,
    renderMarkdown: (text, { placeOf, tag }) => {
      const report = (diagnostic: Diagnostic) => messages.ofInner(diagnostic, tag)
      if (markup === 'asciidocext')
        return context.asciidoc.render(text, { ...asciidocPage(page, file), placeOf, report }).html
      return context.markdown.render(text, { file, placeOf, report, hooks }).html
    },
    createScratch: () => new Scratch(),
    enableInlineShortcodes: page.Site.init.config.enableInlineShortcodes,
  })
  let reported = 0
  const reportFound = () => {
    for (; reported < expansion.diagnostics.length; reported++) context.report(expansion.diagnostics[reported]!)
  }
  reportFound()
  const { placeholders } = expansion
  const splice = (html: string) => {
    const own = spliceShortcodes(html, expansion.placeholders)
    const spliced = spliceShortcodes(own, context.nesting.placeholders)
    reportFound()
    return spliced
  }
  if (markup === 'markdown') {
    noteOutline(createOutline(expansion.text, file, context))
    const { html, headings, tableOfContents } = context.markdown.render(expansion.text, {
      file,
      placeOf: offset => expansion.placeOf(offset),
      report: messages.ofBody,
      hooks,
    })
    noteOutline({ ...nothing, tableOfContents, fragments: new Fragments(headings, context.printHeadings) })
    return { html, toc: tableOfContents, headings, placeholders, splice }
  }
  if (markup === 'html') return { html: expansion.text, toc: '', headings: [], placeholders, splice }
  if (markup === 'asciidocext') {
    const { html, headings: flat } = context.asciidoc.render(expansion.text, {
      ...asciidocPage(page, file),
      placeOf: offset => expansion.placeOf(offset),
      report: messages.ofBody,
    })
    const headings = nestHeadings((flat ?? []).map(heading => ({ ...heading, headings: [] })))
    return { html, toc: flat ? context.printToc(headings) : '', headings, placeholders, splice }
  }
  context.report(markupUnsupported(markup, file))
  return { html: `<pre>${escapeHtml(expansion.text)}</pre>`, toc: '', headings: [], placeholders, splice }
}

/** The headings of a text, found without running hooks when somebody asks. */
function createOutline(text: string, file: string, { markdown, printHeadings }: ContentContext): RenderedContent {
  let outline: MarkdownResult | undefined
  const read = () => {
    outline ??= markdown.render(text, { file, report: () => {} })
    return outline
  }
  return {
    ...nothing,
    get tableOfContents() {
      return read().tableOfContents
    },
    get fragments() {
      return new Fragments(read().headings, printHeadings)
    },
  }
}

/** The summary that front matter gives, which is Markdown. */
function ownSummary(page: Page, context: ContentContext): string {
  return stripParagraph(renderMarkdown(page.meta.summary, page, context), page.Site.generation)
}

function withSummary(
  page: Page,
  context: ContentContext,
  html: string,
  divided: string | undefined,
  hasMore: boolean,
  rest: { toc: string; fragments: Fragments; paragraph: 'p' | 'div' },
): RenderedContent {
  const plain = context.plainText(html)
  const own = page.meta.summary
  const auto =
    divided !== undefined
      ? { summary: safe.HTML(divided), isTruncated: hasMore }
      : own !== ''
        ? { summary: safe.HTML(ownSummary(page, context)), isTruncated: false }
        : page.meta.isCJKLanguage && !atLeast(page.Site.generation, '0.169')
          ? summaryByCharacter(wordsOf(plain), page.Site.init.languageConfig.summaryLength)
          : autoSummary(
              html,
              plain,
              page.Site.init.languageConfig.summaryLength,
              page.Site.generation,
              rest.paragraph,
              page.meta.isCJKLanguage,
            )
  return { html, plain, tableOfContents: rest.toc, fragments: rest.fragments, ...auto }
}

/** The markup of a text that a template gives a page: that of the page, if it is AsciiDoc. */
function stringMarkup(page: Page, context: ContentContext): Markup {
  return context.sourceOf(page)?.markup === 'asciidocext' ? 'asciidocext' : 'markdown'
}

function asciidocPage(page: Page, file: string): Pick<AsciidocContext, 'file' | 'filename' | 'permalink'> {
  return { file, filename: page.File?.Filename ?? file, permalink: page.RelPermalink }
}

function fileOf(page: Page | undefined, context: ContentContext): string {
  return (page && context.sourceOf(page)?.node.file.displayPath) ?? page?.meta.path ?? ''
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * Drop the paragraph around a single one, as `markdownify` and `.RenderString` promise; AsciiDoc's, which stands in a
 * `<div>`, since Hugo 0.131 (helpers/content.go TrimShortHTML).
 */
export function stripParagraph(html: string, generation?: Generation): string {
  if (generation && !atLeast(generation, '0.131')) return stripTags(html)
  const match = /^(?:<div class="paragraph">\n)?<p>([\s\S]*)<\/p>(?:\n<\/div>)?$/.exec(html.trimEnd())
  return match && !match[1]!.includes('<p') ? match[1]! : html
}

/** Before 0.123 the two tags were dropped each by itself where there was but one paragraph, even after a heading. */
function stripTags(html: string): string {
  if (html.indexOf('<p') !== html.lastIndexOf('<p>')) return html
  return html.replace(/^<p>/, '').replace(/<\/p>\n?$/, '')
}
