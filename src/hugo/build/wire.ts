/**
 * Ties the knot of one site: templates need pages, pages need rendered content, content needs templates. Each room gets
 * what it needs of the others as functions (design.md 4.4).
 */
import { type SafeString, safe } from '../../go/safe.ts'
import type { GoTime } from '../../go/time.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { referencesField, TemplateSignal } from '../../template/index.ts'
import { atLeast } from '../config/generation.ts'
import type { LanguageConfig, SiteConfig } from '../config/site-config.ts'
import { createFuncs } from '../funcs/index.ts'
import { HugoValue } from '../funcs/hugo-info.ts'
import { highlight, knownLanguage } from '../highlight/highlight.ts'
import type { HighlightOptions, OptionValue } from '../highlight/highlight-options.ts'
import { embeddedTemplates } from '../layouts/embedded/index.ts'
import { nameTemplates } from '../layouts/template-file.ts'
import { createTemplateStore, type StoredTemplate, type TemplateStore } from '../layouts/template-store.ts'
import { createMarkdownRenderer } from '../markup/render-markdown.ts'
import type { GoldmarkConfig } from '../markup/goldmark-config.ts'
import { makeHeadingId } from '../markup/heading-id.ts'
import type { BaseUrl } from '../output/base-url.ts'
import type { OutputFormats } from '../output/output-format.ts'
import type { Page } from '../page/page.ts'
import type { PageServices } from '../page/page-services.ts'
import type { Site } from '../page/site.ts'
import type { Source } from '../source/read-source.ts'
import { createFuncDeps, type RenderingDeps } from './func-deps.ts'
import { createHooks } from './hooks.ts'
import { describePage } from './layout-descriptor.ts'
import { createOutput } from './page-outputs.ts'
import type { PageSource } from './page-source.ts'
import { resolveRef } from './refs.ts'
import { type ContentContext, createContentRenderer, renderBodyText, renderMarkdown } from './render-content.ts'
import { type RenderState, withState } from './render-state.ts'
import { diagnoseTemplateError } from './template-diagnostic.ts'

/** What one site is wired from. */
export interface WireContext {
  readonly config: SiteConfig
  readonly languageConfig: LanguageConfig
  readonly source: Source
  readonly formats: OutputFormats
  readonly base: BaseUrl
  readonly languagePrefix: string
  readonly site: () => Site
  readonly sites: () => readonly Site[]
  /** The file behind a page. */
  readonly sourceOf: (page: Page) => PageSource | undefined
  readonly translate: (id: string, data: unknown) => string | undefined
  readonly now: GoTime
  readonly isServer: boolean
  readonly report: (diagnostic: Diagnostic) => void
}

/** A wired site: its templates, what its pages ask for, what is being rendered. */
export interface Wire {
  readonly store: TemplateStore
  readonly services: PageServices
  readonly state: RenderState
  /** Run a template; a partial's `return` is not expected here. */
  execute(template: StoredTemplate, data: unknown): string
}

/** Wire one site. */
export function wireSite(context: WireContext): Wire {
  const { config, formats } = context
  const state: RenderState = { format: formats.get('html')!, page: undefined, pager: 1, pagerCounts: new Map() }
  const execute = (template: StoredTemplate, data: unknown) => template.template.execute(data)
  const lazy: { store?: TemplateStore; content?: ContentContext } = {}
  const storeOf = () => lazy.store!
  const contentOf = () => lazy.content!
  const rendering = createRenderingDeps(context, state, storeOf, contentOf)
  const deps = createFuncDeps({
    ...context,
    language: context.languageConfig.lang,
    baseURL: context.base.href,
    rendering,
    folders: [config.root, ...config.modules.map(({ dir }) => dir), ...contentFolders(config)],
  })
  const store = createStore(context, createFuncs(deps))
  lazy.store = store
  lazy.content = createContentContext(context, state, store, execute)
  const services = createServices(context, state, lazy.content, store, new HugoValue(deps))
  return { store, services, state, execute }
}

function contentFolders(config: SiteConfig): string[] {
  const folders = new Set([config.contentDir, ...config.languages.map(({ contentDir }) => contentDir)].filter(folder => folder))
  return [...folders].map(folder => (folder.startsWith('/') ? folder : `${config.root}/${folder}`))
}

function createStore({ config, source, formats }: WireContext, funcs: ReturnType<typeof createFuncs>): TemplateStore {
  const ranks = new Map(config.modules.map(({ path }, i) => [path === 'project' ? 'site' : path, i]))
  const plain = new Set<string>()
  for (const format of formats.values()) if (format.isPlainText) for (const suffix of format.mediaType.Suffixes) plain.add(suffix)
  const plainNames = new Set([...formats.values()].filter(format => format.isPlainText).map(({ name }) => name.toLowerCase()))
  const htmlNames = new Set([...formats.values()].filter(format => !format.isPlainText).map(({ name }) => name.toLowerCase()))
  return createTemplateStore({
    files: nameTemplates(source.layouts.values(), origin => ranks.get(origin) ?? ranks.size),
    funcs,
    embedded: embeddedTemplates,
    isPlainText: name => {
      const parts = name.slice(name.lastIndexOf('/') + 1).toLowerCase().split('.').slice(1)
      if (parts.slice(0, -1).some(part => plainNames.has(part))) return true
      if (parts.slice(0, -1).some(part => htmlNames.has(part))) return false
      return plain.has(parts.at(-1) ?? '')
    },
    toDiagnostic: (error, file, name) =>
      diagnoseTemplateError(error, { fileOf: () => file, sourceOf: () => undefined }, undefined, file?.displayPath ?? name),
  })
}

function createRenderingDeps(context: WireContext, state: RenderState, storeOf: () => TemplateStore, contentOf: () => ContentContext): RenderingDeps {
  const cached = new Map<string, unknown>()
  const identities = new Map<unknown, number>()
  const partial = (name: string, data: unknown) => executePartial(storeOf(), name, data)
  return {
    page: () => state.page,
    partial,
    partialCached(name, data, variants) {
      const key = JSON.stringify([name, ...variants.map(variant => identityOf(variant, identities))])
      if (!cached.has(key)) cached.set(key, partial(name, data))
      return cached.get(key)
    },
    templateExists: name => storeOf().has(name),
    markdownify: text => stripParagraph(renderMarkdown(text, state.page, contentOf())),
    highlight: (code, language, options) => highlightCode(context, code, language, readSettings(options)),
    canHighlight: language => knownLanguage(language, context.config.compatibility.generation),
    anchorize: text => makeHeadingId(text, context.config.markup.goldmark.parser.autoHeadingIDType as 'github'),
    translate: context.translate,
  }
}

/** Partials are cached by the value of their variants; objects are told apart by identity. */
function identityOf(value: unknown, identities: Map<unknown, number>): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : (value ?? null)
  const before = identities.get(value)
  if (before !== undefined) return { identity: before }
  identities.set(value, identities.size)
  return { identity: identities.size - 1 }
}

/** Run a partial: its text as safe HTML, or what it returns. */
function executePartial(store: TemplateStore, name: string, data: unknown): unknown {
  const found = store.findPartial(name)
  if (!found) throw new Error(`partial ${JSON.stringify(name)} not found`)
  try {
    const text = found.template.execute(data)
    return found.isPlainText ? text : safe.HTML(text)
  } catch (error) {
    if (error instanceof TemplateSignal) return error.value
    throw error
  }
}

function highlightCode({ config }: WireContext, code: string, language: string, settings: Readonly<Record<string, OptionValue>>): string {
  const options = { ...config.markup.highlight, generation: config.compatibility.generation } as Partial<HighlightOptions>
  return highlight(code, language, options, settings)
}

/** Read the options of `highlight`: a text such as `linenos=table,hl_lines=2 4-5`, or a map. */
function readSettings(options: unknown): Readonly<Record<string, OptionValue>> {
  if (options instanceof Map) return Object.fromEntries(options) as Record<string, OptionValue>
  if (typeof options === 'object' && options !== null && !('value' in options)) return options as Record<string, OptionValue>
  const text = String((options as { value?: string } | undefined)?.value ?? options ?? '')
  const pairs = text.split(',').map(part => part.trim()).filter(part => part !== '')
  return Object.fromEntries(
    pairs.map(pair => {
      const [key = '', value = 'true'] = pair.split('=', 2)
      return [key.trim().toLowerCase(), value === 'true' ? true : value === 'false' ? false : value.trim().replace(/^"|"$/g, '')]
    }),
  )
}

/** Hugo drops the paragraph around a single one, as `markdownify` and `.RenderString` promise. */
function stripParagraph(html: string): string {
  const match = /^<p>([\s\S]*)<\/p>\n?$/.exec(html.trimEnd())
  return match && !match[1]!.includes('<p') ? match[1]! : html
}

function createContentContext(context: WireContext, state: RenderState, store: TemplateStore, execute: Wire['execute']): ContentContext {
  const { config, languageConfig } = context
  const { compatibility, markup } = config
  const hasInner = new Map<string, boolean>()
  const variant = () => ({ language: languageConfig.lang, formatName: state.format.name, suffix: state.format.mediaType.Suffix })
  const shortcode = (name: string) => store.findShortcode(name, variant())
  return {
    markdown: createMarkdownRenderer({
      generation: compatibility.generation,
      mend: compatibility.mend,
      goldmark: goldmarkOf(config),
      tableOfContents: markup.tableOfContents,
      enableEmoji: config.enableEmoji,
      highlight: (code, language, attributes) => highlightCode(context, code, language, attributes as Record<string, OptionValue>),
    }),
    sourceOf: context.sourceOf,
    isShortcode: store.isShortcode,
    shortcodeNames: () => store.shortcodeNames,
    isVersion1: name => /\$_hugo_config\s*:=\s*`[^`]*"version"\s*:\s*1\b/.test(store.sourceOf(shortcode(name)?.name ?? '') ?? ''),
    hasInner: name => {
      const before = hasInner.get(name)
      if (before !== undefined) return before
      const template = shortcode(name)?.template
      const found = template !== undefined && (referencesField(template, 'Inner') || referencesField(template, 'InnerDeindent'))
      hasInner.set(name, found)
      return found
    },
    executeShortcode: (name, shortcodeContext) => {
      const template = shortcode(name)
      if (!template) throw new Error(`template for shortcode "${name}" not found`)
      return execute(template, shortcodeContext)
    },
    executeInline: (source, name, shortcodeContext) => store.parseText(`${name}.inline`, source).execute(shortcodeContext),
    hooksOf: page => createHooks(page, describePage(page, state.format), store, execute),
    report: context.report,
  }
}

/** The site's Goldmark settings in the markup room's shape. Raw HTML is shown where the tool chose the generation. */
function goldmarkOf({ markup, compatibility }: SiteConfig): GoldmarkConfig {
  const { goldmark } = markup
  const isOld = !atLeast(compatibility.generation, '0.111')
  return {
    ...goldmark,
    renderer: { ...goldmark.renderer, unsafe: goldmark.renderer.unsafe || compatibility.mend || isOld },
    parser: { ...goldmark.parser, autoIDType: goldmark.parser.autoHeadingIDType as 'github' },
  } as unknown as GoldmarkConfig
}

function createServices(context: WireContext, state: RenderState, content: ContentContext, store: TemplateStore, hugo: HugoValue): PageServices {
  const { formats, base, config } = context
  const render = createContentRenderer(content, () => (store.dependsOnFormat ? state.format.name : ''))
  return {
    renderContent: render,
    renderString: (page, args) => renderString(page, args, content),
    renderShortcodes: page => safe.HTML(context.sourceOf(page) ? renderBodyText(page.RawContent, page, content) : ''),
    renderView: (page, view) => renderView(page, view, state, store),
    hasShortcode: (page, name) => context.sourceOf(page)?.parsed.items.some(item => item.type === 'shortcode' && item.name === name) ?? false,
    ref: (page, args) => resolveRef(page, args, false, context.report),
    relref: (page, args) => resolveRef(page, args, true, context.report),
    gitInfo: () => undefined,
    hugo: () => hugo,
    now: () => context.now,
    currentFormat: () => state.format,
    currentPager: page => (page === state.page ? state.pager : 1),
    notePagers: (page, count) => {
      state.pagerCounts.set(page, count)
    },
    pagerLink: (page, number) =>
      number === 1 ? page.RelPermalink : createOutput(page, formats.get(state.format.name.toLowerCase()) ?? state.format, { formats, base }, `${config.paginatePath}/${number}`).RelPermalink,
  }
}

/** `.RenderString`: Markdown with shortcodes; inline unless `display` says `block`. */
function renderString(page: Page, args: readonly unknown[], content: ContentContext): SafeString {
  const [first, second] = args
  const options = args.length > 1 ? first : undefined
  const text = String((args.length > 1 ? second : first) ?? '')
  const display = options instanceof Map ? options.get('display') : (options as { display?: unknown } | undefined)?.display
  const html = renderBodyText(text, page, content)
  return safe.HTML(display === 'block' ? html : stripParagraph(html))
}

function renderView(page: Page, view: string, state: RenderState, store: TemplateStore): SafeString {
  const descriptor = describePage(page, state.format)
  const template = view ? store.findView(view, descriptor) : store.findLayout(descriptor)
  return safe.HTML(template ? withState(state, {}, () => template.template.execute(page)) : '')
}

