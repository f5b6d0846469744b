/** Pass 2: render every page of a site in each of its formats. */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { StoredTemplate } from '../layouts/parsed-templates.ts'
import type { BaseUrl } from '../output/base-url.ts'
import { injectGenerator } from '../output/inject-generator.ts'
import type { OutputFormats } from '../output/output-format.ts'
import type { Page } from '../page/page.ts'
import type { PageOutput } from '../page/page-output.ts'
import type { Site } from '../page/site.ts'
import { aliasPage, renderAliases } from './alias-page.ts'
import { createFailures } from './collect-diagnostics.ts'
import { finishLinks } from './finish-links.ts'
import { describePage } from './layout-descriptor.ts'
import { layoutMissing } from './messages.ts'
import type { BuiltPage } from './options.ts'
import { createOutput } from './page-outputs.ts'
import type { PageSource, SitePages } from './page-source.ts'
import { type RenderStep, renderOrder } from './render-order.ts'
import { withState } from './render-state.ts'
import { createSegmentFilter } from './segments.ts'
import { diagnoseTemplateError } from './template-diagnostic.ts'
import type { Wire } from './wire.ts'

/** A rendered file on its way to the output. */
export interface RenderedFile {
  /** Path below the publish folder, without a slash in front. */
  readonly path: string
  readonly text: string
  /** Link below the host, for pages in HTML. */
  readonly url?: string | undefined
  readonly owner: string
}

/** What rendering a site needs. */
export interface RenderContext {
  readonly site: Site
  readonly pages: SitePages
  readonly wire: Wire
  readonly formats: OutputFormats
  readonly base: BaseUrl
  readonly clock: () => number
  /** What home pages name as their generator. */
  readonly generator: string
  readonly report: (diagnostic: Diagnostic) => void
}

/** What rendering a site gave. */
export interface RenderedSite {
  readonly files: readonly RenderedFile[]
  readonly built: readonly BuiltPage[]
}

/** Render all pages of a site. */
export function renderSite(given: RenderContext): RenderedSite {
  const failures = createFailures()
  const context = { ...given, report: failures.note }
  const { pages, site } = context
  const { disableKinds } = site.init.languageConfig
  const isWanted = createSegmentFilter(site.init.config)
  const isRendered = (page: Page) =>
    page.meta.build.render === 'always' && !disableKinds.has(page.meta.kind) && isWanted(page)
  const steps = renderOrder(pages, site.generation).filter(
    ({ page, output }) => isRendered(page) && isWanted(page, output.format.name),
  )
  const rendered = renderOutputs(steps, context)
  const files: RenderedFile[] = []
  const built: BuiltPage[] = []
  for (const page of [...pages.pages, ...pages.special].filter(isRendered)) {
    const { files: outputs, milliseconds } = rendered.get(page) ?? { files: [], milliseconds: 0 }
    const hasAliases = page.outputs.some(({ format }) => format.isHTML && isWanted(page, format.name))
    const all = [...outputs, ...(hasAliases ? renderAliases(page, context) : [])]
    files.push(...all)
    if (all.length > 0) built.push(describeBuilt(page, pages.sources.get(page), site, milliseconds))
  }
  for (const failure of failures.list()) given.report(failure)
  return { files, built }
}

interface RenderedOutputs {
  readonly files: RenderedFile[]
  milliseconds: number
}

/** Render outputs in the given order, and gather them by their pages. */
function renderOutputs(steps: readonly RenderStep[], context: RenderContext): ReadonlyMap<Page, RenderedOutputs> {
  const rendered = new Map<Page, RenderedOutputs>()
  const missing = new Set<string>()
  for (const { page, output } of steps) {
    const ofPage = rendered.get(page) ?? { files: [], milliseconds: 0 }
    rendered.set(page, ofPage)
    const start = context.clock()
    ofPage.files.push(...renderOutput(page, output, context, missing))
    ofPage.milliseconds += context.clock() - start
  }
  return rendered
}

function describeBuilt(page: Page, source: PageSource | undefined, site: Site, milliseconds: number): BuiltPage {
  const [output] = page.outputs
  return {
    url: output?.RelPermalink ?? '',
    path: (output?.file ?? '').replace(/^\//, ''),
    kind: page.meta.kind,
    title: page.Title,
    language: site.Language.Lang,
    source: source?.node.file.displayPath,
    milliseconds,
  }
}

function renderOutput(page: Page, output: PageOutput, context: RenderContext, missing: Set<string>): RenderedFile[] {
  const { wire, report } = context
  const template = wire.store.findLayout(describePage(page, output.format))
  if (!template) {
    const key = `${page.meta.kind}\n${output.format.name}`
    const isBroken = wire.store.diagnostics.length > 0
    if (!missing.has(key) && isExpected(page) && !isBroken) {
      missing.add(key)
      report(layoutMissing(page.meta.kind, output.format.name, fileOf(page, context)))
    }
    return []
  }
  const rendered = renderWith(template, page, output, 1, context)
  const files = rendered === undefined ? [] : [rendered]
  const count = wire.state.pagerCounts.get(page) ?? 0
  wire.state.pagerCounts.delete(page)
  if (count > 0) files.push(...renderPagers(template, page, output, count, context))
  return files
}

/** The 404 page and the like are optional. */
function isExpected({ meta: { kind } }: Page): boolean {
  return kind !== '404' && kind !== 'sitemap' && kind !== 'robotstxt'
}

function renderPagers(
  template: StoredTemplate,
  page: Page,
  output: PageOutput,
  count: number,
  context: RenderContext,
): RenderedFile[] {
  const { config } = context.site.init
  const files: RenderedFile[] = []
  const pagerOutput = (number: number) => createOutput(page, output.format, context, `${config.paginatePath}/${number}`)
  for (let number = 2; number <= count; number++) {
    const file = renderWith(template, page, pagerOutput(number), number, context)
    if (file) files.push(file)
  }
  if (!config.paginationDisableAliases && output.format.isHTML) {
    files.push(aliasPage(pagerOutput(1).file, output.Permalink, page, context))
  }
  return files
}

function renderWith(
  template: StoredTemplate,
  page: Page,
  output: PageOutput,
  pager: number,
  context: RenderContext,
): RenderedFile | undefined {
  const { wire, report } = context
  try {
    const text = withState(wire.state, { format: output.format, page, pager }, () => wire.execute(template, page))
    if (text === '') return undefined
    return {
      path: output.file.replace(/^\//, ''),
      text: finishText(text, page, output, context),
      url: output.format.isHTML ? output.RelPermalink : undefined,
      owner: ownerOf(page, context),
    }
  } catch (error) {
    report(diagnoseTemplateError(error, wire.store, ownerOf(page, context), template.displayPath))
    return undefined
  }
}

function finishText(text: string, page: Page, output: PageOutput, context: RenderContext): string {
  const { disableHugoGeneratorInject, compatibility } = context.site.init.config
  const isSigned = page.meta.kind === 'home' && output.format.isHTML && !disableHugoGeneratorInject
  return finishLinks(
    isSigned ? injectGenerator(text, context.generator, compatibility.generation) : text,
    output,
    context,
  )
}

/** The content file of a page, or the folder of templates for one that has none. */
function fileOf(page: Page, { pages, site }: RenderContext): string {
  return pages.sources.get(page)?.node.file.displayPath ?? site.init.config.layoutDir
}

function ownerOf(page: Page, { pages }: Pick<RenderContext, 'pages'>): string {
  return pages.sources.get(page)?.node.file.displayPath ?? `/${page.meta.path}`
}
