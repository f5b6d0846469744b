/** `css.Sass`: Sass to CSS by `sass-embedded` or `sass`, whichever is installed (gohugo.io/functions/css/sass). */
import { existsSync, readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { CompileResult, Exception, Logger, StringOptions } from 'sass'
import { DiagnosticError } from '../../../shared/diagnostic.ts'
import type { FileResource } from '../../page/resource.ts'
import { displayPath } from '../../source/overlay.ts'
import type { AssetContext, ResourceReport } from '../asset-context.ts'
import { type Product, replaceSuffix, trimSlash } from '../make-resource.ts'
import { packageMissing, styleBroken, styleWarns } from '../messages.ts'
import { loadOptional } from '../optional-package.ts'
import { findPrebuilt } from '../prebuilt.ts'
import { encode, textOf } from '../resource-argument.ts'
import type { StepOptions } from '../step-options.ts'
import { type AssetImporter, createAssetImporter, syntaxOf } from './asset-importer.ts'
import { toLibsassText } from './libsass-text.ts'
import { sassVars } from './sass-vars.ts'
import type { CompiledStyle } from './style-cache.ts'

type SassPackage = Pick<typeof import('sass'), 'compileString'>

/** Compile a style sheet; without a compiler the result committed in `resources/_gen` serves, else the build says what to install. */
export function compileSass(context: AssetContext, source: FileResource, options: StepOptions): Product {
  const path = trimSlash(options.text('targetPath') || replaceSuffix(source.init.path, '.css'))
  const sass = loadOptional<SassPackage>(['sass-embedded', 'sass'], context.config.root)
  if (sass) {
    const style = compile(sass, context, source, options)
    return toProduct(style.result, spell(style, source, options), path, options, context)
  }
  const prebuilt = findPrebuilt(context.config, source.init.path)
  if (prebuilt) return { path, content: prebuilt }
  context.report(
    packageMissing({
      step: 'css.Sass',
      packages: 'sass-embedded',
      file: `assets/${source.init.path}`,
      severity: 'error',
      instead: 'the site has no such style sheet',
    }),
  )
  return { path, content: new Uint8Array() }
}

function compile(sass: SassPackage, context: AssetContext, source: FileResource, options: StepOptions): CompiledStyle {
  const text = textOf(source)
  const { path } = source.init
  const reachable = [...context.assets.values()].filter(file => /\.(?:s[ac]|c)ss$/.test(file.path))
  const key = JSON.stringify([path, text, options.describe(), reachable.map(file => file.filename)])
  const style = context.styles.take(key, () => {
    const reports: ResourceReport[] = []
    return { ...compileText(sass, { ...context, report: each => reports.push(each) }, source, text, options), reports }
  })
  for (const each of style.reports) context.report(each)
  return style
}

function compileText(
  sass: SassPackage,
  context: AssetContext,
  source: FileResource,
  text: string,
  options: StepOptions,
): Omit<CompiledStyle, 'reports'> {
  const sassOptions = createSassOptions(context, source, options)
  const { importer, url } = sassOptions
  try {
    const result = sass.compileString(importer.prepare(text, url), sassOptions)
    const loaded = result.loadedUrls.filter(({ protocol }) => protocol === 'file:').map(each => fileURLToPath(each))
    return { result, files: [...loaded, ...importer.inlined] }
  } catch (error) {
    throw failureOf(error, context, source, text)
  }
}

interface SassOptions extends StringOptions<'sync'> {
  readonly importer: AssetImporter
  readonly url: URL
}

function createSassOptions(context: AssetContext, source: FileResource, options: StepOptions): SassOptions {
  const { config, assets } = context
  const { path, filename, origin = path } = source.init
  const folder = posix.dirname(origin)
  const includePaths = options.texts('includePaths').map(each => resolve(config.root, each))
  const importer = createAssetImporter({
    assets,
    folder,
    vars: sassVars(options.entries('vars')),
    loadPaths: [...realFolders(context, folder), ...includePaths],
  })
  return {
    importer,
    importers: [importer],
    url: pathToFileURL(filename ?? resolve(config.root, config.assetDir, folder, posix.basename(path))),
    syntax: syntaxOf(path),
    style: options.text('outputStyle').toLowerCase() === 'compressed' ? 'compressed' : 'expanded',
    sourceMap: options.isOn('enableSourceMap'),
    sourceMapIncludeSources: options.isOn('sourceMapIncludeSources') || options.text('transpiler') !== 'dartsass',
    verbose: true,
    logger: createLogger(context, path),
  }
}

/** The folders on disk that stand at one folder of `assets/`. */
function realFolders({ config: { modules, assetDir } }: AssetContext, folder: string): readonly string[] {
  return modules.map(({ dir }, index) => resolve(dir, index === 0 ? assetDir : 'assets', folder))
}

/** What a style sheet says by `@warn` is passed on; that old features of Sass will go is nothing an author of pages can change. */
function createLogger(context: AssetContext, path: string): Logger {
  return {
    warn(message, { deprecation, span }) {
      if (deprecation) return
      const file = span?.url?.protocol === 'file:' ? fileURLToPath(span.url) : undefined
      context.report(styleWarns(message, file ? displayPath(context.config.root, file) : `assets/${path}`))
    },
    debug() {
      // What `@debug` prints is for the author of the style sheet, who runs Sass by hand.
    },
  }
}

/** Give the CSS in the spelling of the compiler that the options ask for; Hugo's own choice is libsass. */
function spell({ result, files }: CompiledStyle, source: FileResource, options: StepOptions): string {
  if (options.text('transpiler').toLowerCase() === 'dartsass') return result.css
  const texts = files.filter(filename => filename !== source.init.filename && existsSync(filename))
  return toLibsassText(result.css, [textOf(source), ...texts.map(filename => readFileSync(filename, 'utf8'))])
}

function toProduct(
  result: CompileResult,
  css: string,
  path: string,
  options: StepOptions,
  { config }: AssetContext,
): Product {
  if (!result.sourceMap || !options.isOn('enableSourceMap')) return { path, content: encode(withFinalNewline(css)) }
  const mapPath = `${path}.map`
  const sources = result.sourceMap.sources.map(each =>
    each.startsWith('file:') ? displayPath(config.root, fileURLToPath(each)) : each,
  )
  const map = JSON.stringify({ ...result.sourceMap, file: posix.basename(path), sources })
  const linked = `${css}\n\n/*# sourceMappingURL=${posix.basename(mapPath)} */`
  return { path, content: encode(linked), companions: new Map([[mapPath, encode(map)]]) }
}

function withFinalNewline(css: string): string {
  return css === '' ? css : `${css}\n`
}

function failureOf(error: unknown, { config }: AssetContext, source: FileResource, text: string): unknown {
  const { sassMessage, span } = error as Partial<Exception>
  if (sassMessage === undefined) return error
  const isEntry = !span?.url || span.url.href === 'hugo:vars' || fileURLToPath(span.url) === source.init.filename
  const file = span?.url?.protocol === 'file:' ? displayPath(config.root, fileURLToPath(span.url)) : undefined
  return new DiagnosticError(
    styleBroken({
      reason: sassMessage,
      file: file ?? `assets/${source.init.path}`,
      place: span && { line: span.start.line + 1, column: span.start.column + 1 },
      source: isEntry ? text : undefined,
      cause: error,
    }),
  )
}
