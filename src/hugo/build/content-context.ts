/** What rendering a page's content needs; the templates behind it arrive as functions. */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { AsciidocRenderer } from '../asciidoc/render-asciidoc.ts'
import type { RenderHooks } from '../markup/render-hooks.ts'
import type { MarkdownRenderer } from '../markup/render-markdown.ts'
import type { HeadingNode, PrintHeadings } from '../page/fragments.ts'
import type { Page } from '../page/page.ts'
import type { ShortcodeContext } from '../shortcodes/shortcode-context.ts'
import type { PageSource } from './page-source.ts'

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

/** The path by which messages call a page. */
export function fileOf(page: Page | undefined, context: ContentContext): string {
  return (page && context.sourceOf(page)?.node.file.displayPath) ?? page?.meta.path ?? ''
}
