/** What rendering the content of one site is given: its shortcodes, hooks and renderers. */
import { resolve } from 'node:path'
import { referencesField } from '../../template/index.ts'
import { createAsciidocRenderer } from '../asciidoc/render-asciidoc.ts'
import { plainText } from '../funcs/plainify.ts'
import type { OptionValue } from '../highlight/highlight-options.ts'
import type { TemplateStore } from '../layouts/template-store.ts'
import { createMarkdownRenderer, type MarkdownRenderer } from '../markup/render-markdown.ts'
import { printTableOfContents } from '../markup/table-of-contents.ts'
import type { Page } from '../page/page.ts'
import type { ContentContext } from './content-context.ts'
import { highlightCode } from './highlight-code.ts'
import { createHooks, embeddedHook } from './hooks.ts'
import { describePage } from './layout-descriptor.ts'
import type { RenderState } from './render-state.ts'
import type { Wire } from './wire.ts'
import type { WireContext } from './wire-context.ts'

/** Give the rendering of content what it needs of templates, Markdown and AsciiDoc. */
export function createContentContext(
  context: WireContext,
  state: RenderState,
  store: TemplateStore,
  execute: Wire['execute'],
): ContentContext {
  const { config, languageConfig } = context
  const { compatibility, markup } = config
  const hasInner = new Map<string, boolean>()
  const numbers = new Map<Page, number>()
  const variant = () => ({
    language: languageConfig.lang,
    formatName: state.format.name,
    suffix: state.format.mediaType.Suffix,
  })
  const shortcode = (name: string) => store.findShortcode(name, variant())
  return {
    markdown: createMarkdown(context, store),
    asciidoc: createAsciidocRenderer({
      settings: markup.asciidocExt,
      generation: compatibility.generation,
      root: config.root,
      publishFolder: resolve(config.root, config.publishDir),
      basePath: context.base.path,
      configFile: config.files[0] ?? 'hugo.toml',
      report: context.report,
    }),
    printToc: headings => printTableOfContents(headings, markup.tableOfContents),
    printHeadings: printTableOfContents,
    nesting: { depth: 0, placeholders: new Map() },
    plainText: createPlainText(context),
    placeholderId: page => String(numberOf(page, numbers)),
    sourceOf: context.sourceOf,
    isShortcode: store.isShortcode,
    shortcodeNames: () => store.shortcodeNames,
    isVersion1: name =>
      /\$_hugo_config\s*:=\s*`[^`]*"version"\s*:\s*1\b/.test(store.sourceOf(shortcode(name)?.name ?? '') ?? ''),
    hasInner: name => {
      const before = hasInner.get(name)
      if (before !== undefined) return before
      const template = shortcode(name)?.template
      const found =
        template !== undefined && (referencesField(template, 'Inner') || referencesField(template, 'InnerDeindent'))
      hasInner.set(name, found)
      return found
    },
    executeShortcode: (name, shortcodeContext) => {
      const template = shortcode(name)
      if (!template) throw new Error(`template for shortcode "${name}" not found`)
      return execute(template, shortcodeContext)
    },
    executeInline: (source, name, shortcodeContext) =>
      store.parseText(`${name}.inline`, source).execute(shortcodeContext),
    hooksOf: page => createHooks(page, describePage(page, state.format), store, execute),
    report: context.report,
  }
}

/** The site's Markdown renderer; one without hooks of its own may take what the build before has rendered. */
function createMarkdown({ config, cache }: WireContext, store: TemplateStore): MarkdownRenderer {
  const { compatibility, markup } = config
  const renderer = createMarkdownRenderer({
    generation: compatibility.generation,
    mend: compatibility.mend,
    goldmark: markup.goldmark,
    links: markup.links,
    tableOfContents: markup.tableOfContents,
    enableEmoji: config.enableEmoji,
    highlight: markup.highlight.codeFences
      ? (code, language, attributes, ordinal) =>
          highlightCode(config, code, language, attributes as Record<string, OptionValue>, ordinal)
      : undefined,
  })
  const isEmbedded = (['link', 'image'] as const).some(kind => embeddedHook(config, kind) !== 'never')
  if (!cache || store.hasHooks || isEmbedded) return renderer
  return cache.markdown.wrap(renderer, JSON.stringify([compatibility, markup, config.enableEmoji]))
}

function createPlainText({ config, cache }: WireContext): (html: string) => string {
  const { generation } = config.compatibility
  if (!cache) return html => plainText(html, generation)
  return html => cache.plainTexts.get(`${generation} ${html}`, () => plainText(html, generation))
}

/** Number pages as they are first rendered. */
function numberOf(page: Page, numbers: Map<Page, number>): number {
  const number = numbers.get(page) ?? numbers.size + 1
  numbers.set(page, number)
  return number
}
