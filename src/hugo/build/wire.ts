/**
 * Ties the knot of one site: templates need pages, pages need rendered content, content needs templates. Each room gets
 * what it needs of the others as functions (design.md 4.4).
 */
import { resolve } from 'node:path'
import { isHostObject, TypedNil } from '../../go/value.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { type MissingMemberHandler, referencesField, type TemplateError } from '../../template/index.ts'
import { createAsciidocRenderer } from '../asciidoc/render-asciidoc.ts'
import { atLeast } from '../config/generation.ts'
import type { SiteConfig } from '../config/site-config.ts'
import type { FunctionReport } from '../funcs/deps.ts'
import { HugoValue } from '../funcs/hugo-info.ts'
import { createFuncs } from '../funcs/index.ts'
import { plainText } from '../funcs/plainify.ts'
import type { OptionValue } from '../highlight/highlight-options.ts'
import { embeddedTemplates } from '../layouts/embedded/index.ts'
import type { StoredTemplate } from '../layouts/parsed-templates.ts'
import { nameTemplates } from '../layouts/template-file.ts'
import { createTemplateStore, type TemplateStore, type TemplateStoreOptions } from '../layouts/template-store.ts'
import { createMarkdownRenderer, type MarkdownRenderer } from '../markup/render-markdown.ts'
import { printTableOfContents } from '../markup/table-of-contents.ts'
import { shownBaseUrl } from '../output/base-url.ts'
import type { Page } from '../page/page.ts'
import type { PageServices } from '../page/page-services.ts'
import type { FileResource, FileResourceInit } from '../page/resource.ts'
import { ImageProcessor } from '../resources/image/image-processor.ts'
import type { ImageTools } from '../resources/image/image-resource.ts'
import { createFileResource } from '../resources/make-resource.ts'
import { createResourceFunctions } from '../resources/resource-functions.ts'
import { readText, type SourceFile } from '../source/source-file.ts'
import type { ContentContext } from './content-context.ts'
import { createServices } from './create-services.ts'
import { createFuncDeps } from './func-deps.ts'
import { highlightCode } from './highlight-code.ts'
import { createHooks, embeddedHook } from './hooks.ts'
import { describePage } from './layout-descriptor.ts'
import { placeMessage } from './place-message.ts'
import { type RenderState, runTemplate } from './render-state.ts'
import { createRenderingDeps } from './rendering-deps.ts'
import { diagnoseMissingMember, diagnosePassedOver, diagnoseTemplateError } from './template-diagnostic.ts'
import type { WireContext } from './wire-context.ts'

/** A wired site: its templates, what its pages ask for, what is being rendered. */
export interface Wire {
  readonly store: TemplateStore
  readonly services: PageServices
  readonly state: RenderState
  /** Run a template; a partial's `return` is not expected here. */
  execute(template: StoredTemplate, data: unknown): string
  /** Make the resource of a file that belongs to a page. */
  makeFileResource(init: FileResourceInit): FileResource
  /** Run the template of a content adapter; what is wrong with it is given back. */
  executeAdapter(file: SourceFile, data: unknown): Diagnostic | undefined
}

/** Wire one site. */
export function wireSite(context: WireContext): Wire {
  const { config, state } = context
  const execute = (template: StoredTemplate, data: unknown) => runTemplate(state, template, data)
  const lazy: { store?: TemplateStore; content?: ContentContext } = {}
  const storeOf = () => lazy.store!
  const contentOf = () => lazy.content!
  const rendering = createRenderingDeps(context, state, storeOf, contentOf)
  const reportFound = (found: FunctionReport) => context.report(placeMessage(found, state, storeOf(), context))
  const images: ImageTools = { ...context, processor: new ImageProcessor(context) }
  const resourceFunctions = createResourceFunctions({
    ...context,
    images,
    report: reportFound,
    assets: context.source.assets,
    execute: (name, text, data) => storeOf().parseText(name, text).execute(data),
  })
  const deps = createFuncDeps({
    ...context,
    language: context.languageConfig.lang,
    baseURL: shownBaseUrl(context.base, config.compatibility.generation),
    rendering,
    reportFound,
    ...resourceFunctions,
    folders: [config.root, ...config.modules.map(({ dir }) => dir), ...contentFolders(config)],
  })
  const store = createStore(context, createFuncs(deps), {
    onMissingMember: missingMemberRule(config, (error, receiver) => mendMember(error, receiver, context, storeOf())),
    onPassedOver: config.compatibility.mend ? error => context.report(diagnosePassedOver(error, storeOf())) : undefined,
  })
  lazy.store = store
  lazy.content = createContentContext(context, state, store, execute)
  const services = createServices(context, state, lazy.content, store, new HugoValue(deps))
  const makeFileResource = (init: FileResourceInit) => createFileResource(images, init)
  const executeAdapter = (file: SourceFile, data: unknown) => runAdapterTemplate(file, data, store)
  return { store, services, state, execute, makeFileResource, executeAdapter }
}

function runAdapterTemplate(file: SourceFile, data: unknown, store: TemplateStore): Diagnostic | undefined {
  const source = readText(file)
  const lookup = {
    fileOf: (name: string) => (name === file.displayPath ? file : store.fileOf(name)),
    sourceOf: (name: string) => (name === file.displayPath ? source : store.sourceOf(name)),
  }
  try {
    store.parseText(file.displayPath, source).execute(data)
    return undefined
  } catch (error) {
    return diagnoseTemplateError(error, lookup, undefined, file.displayPath)
  }
}

/** Take a member of nothing, or of data in another shape than expected, for nil; a name that no page has is a mistake. */
function mendMember(error: TemplateError, receiver: unknown, { report }: WireContext, store: TemplateStore): boolean {
  if (isHostObject(receiver) && !(receiver instanceof TypedNil)) return false
  report(diagnoseMissingMember(error, store))
  return true
}

/** Before 0.123 a page without a file still had a `.File` of empty texts, so that there nil members are not held against it. */
function missingMemberRule(
  { compatibility }: SiteConfig,
  mend: MissingMemberHandler,
): MissingMemberHandler | undefined {
  if (compatibility.mend) return mend
  return atLeast(compatibility.generation, '0.131') ? undefined : () => false
}

function contentFolders(config: SiteConfig): string[] {
  const folders = new Set(
    [config.contentDir, ...config.languages.map(({ contentDir }) => contentDir)].filter(folder => folder),
  )
  return [...folders].map(folder => (folder.startsWith('/') ? folder : `${config.root}/${folder}`))
}

function createStore(
  { config, source, formats }: WireContext,
  funcs: ReturnType<typeof createFuncs>,
  mending: Pick<TemplateStoreOptions, 'onMissingMember' | 'onPassedOver'>,
): TemplateStore {
  const ranks = new Map(config.modules.map(({ path }, i) => [path === 'project' ? 'site' : path, i]))
  const plain = new Set<string>()
  for (const format of formats.values())
    if (format.isPlainText) for (const suffix of format.mediaType.Suffixes) plain.add(suffix)
  const plainNames = new Set(
    [...formats.values()].filter(format => format.isPlainText).map(({ name }) => name.toLowerCase()),
  )
  const htmlNames = new Set(
    [...formats.values()].filter(format => !format.isPlainText).map(({ name }) => name.toLowerCase()),
  )
  return createTemplateStore({
    files: nameTemplates(source.layouts.values(), origin => ranks.get(origin) ?? ranks.size),
    funcs,
    embedded: embeddedTemplates,
    ...mending,
    noValue: config.compatibility.mend ? '' : '<no value>',
    // Hugo 0.111 was built with a Go that did not know such comments yet.
    htmlCommentsInScripts: atLeast(config.compatibility.generation, '0.131'),
    isPlainText: name => {
      const parts = name
        .slice(name.lastIndexOf('/') + 1)
        .toLowerCase()
        .split('.')
        .slice(1)
      if (parts.slice(0, -1).some(part => plainNames.has(part))) return true
      if (parts.slice(0, -1).some(part => htmlNames.has(part))) return false
      return plain.has(parts.at(-1) ?? '')
    },
    toDiagnostic: (error, file, name) =>
      diagnoseTemplateError(
        error,
        { fileOf: () => file, sourceOf: () => file && readText(file) },
        undefined,
        file?.displayPath ?? name,
      ),
  })
}

function createContentContext(
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
