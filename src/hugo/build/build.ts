/**
 * Build a site: read, assemble, render, check, publish (design.md 4.4). Nothing is written while there is an error, so the
 * last good output stays.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { GoTime } from '../../go/time.ts'
import { type Diagnostic, DiagnosticError } from '../../shared/diagnostic.ts'
import { loadConfig } from '../config/load-config.ts'
import type { SiteConfig } from '../config/site-config.ts'
import type { OutputFormats } from '../output/output-format.ts'
import { readMinifySettings } from '../resources/minify/minify-settings.ts'
import { StyleCache } from '../resources/sass/style-cache.ts'
import { readSource, type Source } from '../source/read-source.ts'
import { readText } from '../source/source-file.ts'
import { type AssembledSite, assembleSites } from './assemble-sites.ts'
import { BuildCache } from './build-cache.ts'
import { checkLinks } from './check-links.ts'
import { createCollector } from './collect-diagnostics.ts'
import { printHtmlStats, readStatsOptions, statsFile } from './html-stats.ts'
import { duplicateTarget } from './messages.ts'
import { minifyOutput, wantsMinified } from './minify-output.ts'
import type { BuildOptions, BuildResult, BuiltPage } from './options.ts'
import { OutputFiles } from './output-files.ts'
import { createOutputRoots, mergeRoots, type OutputRoot, rootOf } from './output-root.ts'
import { type OutputFile, publish } from './publish.ts'
import { type RenderedFile, renderSite } from './render-site.ts'
import { resourceFiles } from './resource-files.ts'
import { rootFiles } from './root-files.ts'

export type { BuildOptions, BuildResult, BuiltPage } from './options.ts'

/** Build a site; what is wrong with it stands in the result, never thrown. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const start = performance.now()
  const config = loadConfig(configOptions(options))
  const diagnostics = createCollector(config.diagnostics)
  const destination = destinationOf(options, config)
  options.cache?.begin()
  const outputs = new Map<string, OutputFile>()
  const pages: BuiltPage[] = []
  if (!diagnostics.hasErrors()) {
    const source = readSource(config)
    await checkSources(source, options, diagnostics.report)
    try {
      await renderAll({ config, source, options, outputs, pages, report: diagnostics.report })
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error
      diagnostics.report(error.diagnostic)
    }
  }
  const found = diagnostics.list(options.strict ?? false)
  const hasErrors = found.some(({ severity }) => severity === 'error')
  if (!hasErrors && options.write !== false) {
    publish(
      destination,
      outputs,
      join(config.root, config.resourceDir, '_gen', 'labwright'),
      options.cleanDestinationDir,
    )
    writeStats(config, outputs)
  }
  return {
    pages,
    files: new OutputFiles(outputs),
    diagnostics: found,
    compatibility: config.compatibility,
    durationMs: performance.now() - start,
    destination,
  }
}

/** Write which elements the pages have, where the site asks for it; a file that changes is a reason to build again. */
function writeStats(config: SiteConfig, outputs: ReadonlyMap<string, OutputFile>): void {
  const options = readStatsOptions(config)
  if (!options) return
  const file = join(config.root, statsFile)
  const text = printHtmlStats(outputs, options)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

/** A builder for the dev server: builds the same site again and again. */
export interface Builder {
  build(): Promise<BuildResult>
  /** Build again after files have changed. */
  rebuild(changedPaths: readonly string[]): Promise<BuildResult>
}

/** Make a builder; each build reads the site anew, and renders the Markdown that has changed. */
export function createBuilder(given: BuildOptions): Builder {
  const options = { ...given, cache: new BuildCache() }
  return { build: () => build(options), rebuild: () => build(options) }
}

/** Turn the options of a build into those of its configuration. */
export function configOptions({
  source,
  environment,
  hugoCompat,
  builtinThemesDir,
  configFiles,
  configDir,
  settings,
  env = process.env,
  ...options
}: BuildOptions): Parameters<typeof loadConfig>[0] {
  const { baseURL, buildDrafts, buildFuture, buildExpired, enableGitInfo } = options
  const overrides = Object.fromEntries(
    Object.entries({ ...settings, baseURL, buildDrafts, buildFuture, buildExpired, enableGitInfo }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  return {
    root: resolve(source),
    overrides,
    hugoCompat,
    builtinThemesDir,
    env,
    ...(environment !== undefined && { environment }),
    ...(configFiles !== undefined && { configFiles }),
    ...(configDir !== undefined && { configDir }),
  }
}

function destinationOf({ destination }: BuildOptions, { root, publishDir }: SiteConfig): string {
  if (destination !== undefined) return isAbsolute(destination) ? destination : resolve(destination)
  return isAbsolute(publishDir) ? publishDir : join(root, publishDir)
}

/** Have the exercises and other sources that are no pages checked. */
async function checkSources(
  source: Source,
  { checkSource }: BuildOptions,
  report: (diagnostic: Diagnostic) => void,
): Promise<void> {
  if (!checkSource) return
  for (const file of source.content) {
    if (!/\.exercise\.ya?ml$/i.test(file.path)) continue
    for (const diagnostic of await checkSource({ path: file.displayPath, text: readText(file) })) report(diagnostic)
  }
}

interface RenderAllContext {
  readonly config: SiteConfig
  readonly source: Source
  readonly options: BuildOptions
  readonly outputs: Map<string, OutputFile>
  readonly pages: BuiltPage[]
  readonly report: (diagnostic: Diagnostic) => void
}

async function renderAll(context: RenderAllContext): Promise<void> {
  const { config, source, outputs, pages, report } = context
  const options = { ...context.options, minify: context.options.minify ?? wantsMinified(config) }
  const now = GoTime.fromMilliseconds((options.now ?? new Date()).getTime())
  const roots = createOutputRoots(config)
  const { sites, formats } = assembleSites({
    config,
    source,
    now,
    isServer: options.isServer ?? false,
    cache: options.cache,
    styles: options.cache?.styles ?? new StyleCache(),
    isOffline: options.offline ?? false,
    publish: (language, path, read) => rootOf(roots, language).files.set(path, read()),
    report,
  })
  for (const root of roots) addStaticFiles(root, source)
  const owners = new Map<string, string>()
  for (const assembled of sites) {
    const root = rootOf(roots, assembled.site.Language.Lang)
    await addSite({ assembled, root, formats, options, config, owners, report })
  }
  for (const root of roots) {
    addAssets(options.assets, root.files)
    checkRoot(root, sites, options, report)
    const ownSites = sites.filter(({ site }) => root.languages.includes(site.Language.Lang))
    for (const [path, text] of rootFiles(ownSites, config)) if (!root.files.has(path)) root.files.set(path, text)
  }
  mergeRoots(roots, outputs, pages)
}

function addStaticFiles({ languages, files }: OutputRoot, source: Source): void {
  const overlay = source.staticByLanguage?.get(languages[0] ?? '') ?? source.static
  for (const file of overlay.values()) files.set(file.path, { copyOf: file.filename })
}

interface AddSiteContext {
  readonly assembled: AssembledSite
  readonly root: OutputRoot
  readonly formats: OutputFormats
  readonly options: BuildOptions
  readonly config: SiteConfig
  /** The page that each file comes from. */
  readonly owners: Map<string, string>
  readonly report: (diagnostic: Diagnostic) => void
}

/** Render a site and add its pages and what belongs to them. */
async function addSite(context: AddSiteContext): Promise<void> {
  const { assembled, root, formats, options, config, report } = context
  const rendered = renderSite({
    ...assembled,
    formats,
    clock: () => performance.now(),
    generator: options.generator ?? 'labwright',
    report,
  })
  for (const diagnostic of assembled.wire.store.diagnostics) report(diagnostic)
  root.pages.push(...rendered.built)
  for (const file of rendered.files) await addPage(file, context)
  for (const [path, resource] of resourceFiles(assembled.pages, config)) {
    const { filename, read } = resource.init
    if (!root.files.has(path)) root.files.set(path, filename ? { copyOf: filename } : read())
  }
}

function checkRoot(
  { files, pages, languages }: OutputRoot,
  sites: readonly AssembledSite[],
  { cache }: BuildOptions,
  report: (diagnostic: Diagnostic) => void,
): void {
  const { site, base } = sites.find(each => languages.includes(each.site.Language.Lang))!
  const { root, baseURL } = site.init.config
  // A file of a mount may stand outside of the site; its path is absolute then.
  const readSource = (file: string) => readFileSync(resolve(root, file), 'utf8')
  const isWhole = languages.length === site.init.languages.length
  checkLinks({ outputs: files, pages, cache, baseURL: isWhole ? baseURL : base.href, readSource, report })
}

/** A page that refers to one file of a folder gets them all: a script brings others of its folder by itself. */
function addAssets(assets: BuildOptions['assets'], outputs: Map<string, OutputFile>): void {
  const wanted = [...(assets ?? [])].filter(([path]) => !outputs.has(path))
  if (wanted.length === 0) return
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
  const folders = [...new Set(wanted.map(([path]) => folderOf(path)))]
  const pages = [...outputs.values()]
    .filter(output => typeof output === 'string')
    .filter(text => folders.some(folder => text.includes(folder)))
  const referred = new Set(
    wanted.filter(([path]) => pages.some(text => text.includes(path))).map(([path]) => folderOf(path)),
  )
  for (const [path, filename] of wanted) if (referred.has(folderOf(path))) outputs.set(path, { copyOf: filename })
}

async function addPage(file: RenderedFile, { root, options, config, owners, report }: AddSiteContext): Promise<void> {
  const path = root.folder + file.path
  const before = owners.get(path)
  if (before !== undefined && before !== file.owner && before !== `/${file.path.replace(/\/[^/]*$/, '')}`)
    report(duplicateTarget(path, file.owner, before))
  owners.set(path, file.owner)
  const { finishPage, minify } = options
  const text =
    finishPage && file.url !== undefined ? await finishPage(file.text, { path: file.path, url: file.url }) : file.text
  root.files.set(file.path, minify ? minifyOutput(file.path, text, readMinifySettings(config), report) : text)
}
