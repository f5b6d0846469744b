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
import { createAssetImporter, syntaxOf } from './asset-importer.ts'
import { toLibsassText } from './libsass-text.ts'
import { sassVars } from './sass-vars.ts'

type SassPackage = Pick<typeof import('sass'), 'compileString'>

/** Compile a style sheet; without a compiler the result committed in `resources/_gen` serves, else the build says what to install. */
export function compileSass(context: AssetContext, source: FileResource, options: StepOptions): Product {
  const path = trimSlash(options.text('targetPath') || replaceSuffix(source.init.path, '.css'))
  const sass = loadOptional<SassPackage>(['sass-embedded', 'sass'], context.config.root)
  if (sass) {
    const result = compile(sass, context, source, options)
    return toProduct(result, spell(result, source, options), path, options, context)
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

function compile(sass: SassPackage, context: AssetContext, source: FileResource, options: StepOptions): CompileResult {
  const text = textOf(source)
  const { path } = source.init
  const reachable = [...context.assets.values()].filter(file => /\.(?:s[ac]|c)ss$/.test(file.path))
  const key = JSON.stringify([path, text, options.describe(), reachable.map(file => file.filename)])
  const { result, reports } = context.styles.take(key, () => {
    const found: ResourceReport[] = []
    const compiled = compileText(sass, { ...context, report: each => found.push(each) }, source, text, options)
    const files = compiled.loadedUrls.filter(({ protocol }) => protocol === 'file:').map(url => fileURLToPath(url))
    return { result: compiled, reports: found, files }
  })
  for (const each of reports) context.report(each)
  return result
}

function compileText(
  sass: SassPackage,
  context: AssetContext,
  source: FileResource,
  text: string,
  options: StepOptions,
): CompileResult {
  try {
    return sass.compileString(text, sassOptions(context, source, options))
  } catch (error) {
    throw failureOf(error, context, source, text)
  }
}

function sassOptions(context: AssetContext, source: FileResource, options: StepOptions): StringOptions<'sync'> {
  const { config, assets } = context
  const { path, filename, origin = path } = source.init
  const folder = posix.dirname(origin)
  const importer = createAssetImporter(assets, folder, sassVars(options.entries('vars')))
  return {
    importer,
    importers: [importer],
    url: pathToFileURL(filename ?? resolve(config.root, config.assetDir, folder, posix.basename(path))),
    syntax: syntaxOf(path),
    style: options.text('outputStyle').toLowerCase() === 'compressed' ? 'compressed' : 'expanded',
    loadPaths: [
      ...realFolders(context, folder),
      ...options.texts('includePaths').map(each => resolve(config.root, each)),
    ],
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
function spell({ css, loadedUrls }: CompileResult, source: FileResource, options: StepOptions): string {
  if (options.text('transpiler').toLowerCase() === 'dartsass') return css
  const others = loadedUrls.filter(({ protocol }) => protocol === 'file:').map(url => fileURLToPath(url))
  const texts = others.filter(filename => filename !== source.init.filename && existsSync(filename))
  return toLibsassText(css, [textOf(source), ...texts.map(filename => readFileSync(filename, 'utf8'))])
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
