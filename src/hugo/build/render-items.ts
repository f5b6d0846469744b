/** The items of a text to HTML: shortcodes first, then Markdown or AsciiDoc, then what the placeholders stand for. */
import { safe } from '../../go/safe.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { AsciidocContext } from '../asciidoc/render-asciidoc.ts'
import type { Compatibility } from '../config/generation.ts'
import type { MarkdownResult } from '../markup/render-markdown.ts'
import { nestHeadings } from '../markup/table-of-contents.ts'
import { Fragments, type HeadingNode } from '../page/fragments.ts'
import type { Page } from '../page/page.ts'
import type { RenderedContent } from '../page/page-services.ts'
import { Scratch } from '../page/scratch.ts'
import type { ContentItem } from '../parser/content-item.ts'
import { type Expansion, expandShortcodes } from '../shortcodes/expand-shortcodes.ts'
import { spliceShortcodes } from '../shortcodes/splice-shortcodes.ts'
import { type ContentContext, fileOf } from './content-context.ts'
import { type ContentMessages, createMessages } from './content-messages.ts'
import type { Markup } from './content-node.ts'
import { markupUnsupported } from './messages.ts'

/** What stands for a table of contents that a shortcode asks for before it is known. */
export const tocToken = 'HAHAHUGOTABLEOFCONTENTSHBHB'

/** What a page has to say of its content before there is any. */
export const unrendered: RenderedContent = {
  html: '',
  tableOfContents: tocToken,
  fragments: new Fragments([], () => ''),
  summary: safe.HTML(''),
  isTruncated: false,
  plain: '',
}

/** Take what a page can tell of itself once its shortcodes have run, for the hooks that run while it is rendered. */
export type NoteOutline = (outline: RenderedContent) => void

/** A text cut into items, and where it stands. */
export interface Body {
  readonly items: readonly ContentItem[]
  readonly markup: Markup
  /** The whole file, which places in messages refer to, and where the items begin in it. */
  readonly text: string
  readonly bodyOffset: number
}

/** HTML in which the placeholders of shortcodes still stand. */
export interface RenderedItems {
  readonly html: string
  readonly toc: string
  readonly headings: readonly HeadingNode[]
  readonly placeholders: ReadonlyMap<string, () => string>
  /** Put what the shortcodes gave in the place of their placeholders. */
  readonly splice: (html: string) => string
}

/** Render the items of a text that belongs to a page. */
export function renderItems(
  body: Body,
  page: Page,
  context: ContentContext,
  noteOutline: NoteOutline = () => {},
): RenderedItems {
  const messages = createMessages(fileOf(page, context), body.text, context.report)
  const expansion = expandBody(body, page, context, messages)
  const { placeholders } = expansion
  let reported = 0
  const reportFound = () => {
    for (; reported < expansion.diagnostics.length; reported++) context.report(expansion.diagnostics[reported]!)
  }
  reportFound()
  const splice = (html: string) => {
    const own = spliceShortcodes(html, placeholders)
    const spliced = spliceShortcodes(own, context.nesting.placeholders)
    reportFound()
    return spliced
  }
  return { ...renderExpanded(expansion, body.markup, page, context, messages, noteOutline), placeholders, splice }
}

/** Whether a shortcode may stay open, as it could in the years that a site comes from. */
function mayStayOpen({ mend, generation, hasOldTheme }: Compatibility): boolean {
  return mend && (generation === '0.54' || hasOldTheme)
}

function expandBody(body: Body, page: Page, context: ContentContext, messages: ContentMessages): Expansion {
  const file = fileOf(page, context)
  const hooks = context.hooksOf(page)
  return expandShortcodes(body.items, {
    generation: page.Site.generation,
    mend: mayStayOpen(page.Site.init.config.compatibility),
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
      if (body.markup === 'asciidocext')
        return context.asciidoc.render(text, { ...asciidocPage(page, file), placeOf, report }).html
      return context.markdown.render(text, { file, placeOf, report, hooks }).html
    },
    createScratch: () => new Scratch(),
    enableInlineShortcodes: page.Site.init.config.enableInlineShortcodes,
  })
}

function renderExpanded(
  { text, placeOf }: Expansion,
  markup: Markup,
  page: Page,
  context: ContentContext,
  messages: ContentMessages,
  noteOutline: NoteOutline,
): Pick<RenderedItems, 'html' | 'toc' | 'headings'> {
  const file = fileOf(page, context)
  const places = { file, placeOf, report: messages.ofBody }
  if (markup === 'markdown') {
    noteOutline(createOutline(text, file, context))
    const rendered = context.markdown.render(text, { ...places, hooks: context.hooksOf(page) })
    const { html, headings, tableOfContents } = rendered
    noteOutline({ ...unrendered, tableOfContents, fragments: new Fragments(headings, context.printHeadings) })
    return { html, toc: tableOfContents, headings }
  }
  if (markup === 'html') return { html: text, toc: '', headings: [] }
  if (markup === 'asciidocext') {
    const { html, headings: flat } = context.asciidoc.render(text, { ...places, ...asciidocPage(page, file) })
    const headings = nestHeadings((flat ?? []).map(heading => ({ ...heading, headings: [] })))
    return { html, toc: flat ? context.printToc(headings) : '', headings }
  }
  context.report(markupUnsupported(markup, file))
  return { html: `<pre>${escapeHtml(text)}</pre>`, toc: '', headings: [] }
}

/** The headings of a text, found without running hooks when somebody asks. */
function createOutline(text: string, file: string, { markdown, printHeadings }: ContentContext): RenderedContent {
  let outline: MarkdownResult | undefined
  const read = () => {
    outline ??= markdown.render(text, { file, report: () => {} })
    return outline
  }
  return {
    ...unrendered,
    get tableOfContents() {
      return read().tableOfContents
    },
    get fragments() {
      return new Fragments(read().headings, printHeadings)
    },
  }
}

function asciidocPage(page: Page, file: string): Pick<AsciidocContext, 'file' | 'filename' | 'permalink'> {
  return { file, filename: page.File?.Filename ?? file, permalink: page.RelPermalink }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
