/**
 * `js.Build` and `css.Build`: a script or style sheet and what it imports as one file, by esbuild
 * (gohugo.io/functions/js/build).
 */
import { dirname, join, posix, resolve } from 'node:path'
import type { BuildOptions } from 'esbuild'
import { formatPlain } from '../../../go/fmt.ts'
import { toJson } from '../../../go/json.ts'
import { DiagnosticError } from '../../../shared/diagnostic.ts'
import { relativeLink } from '../../output/base-url.ts'
import type { FileResource } from '../../page/resource.ts'
import { connectWorker } from '../../worker/connect-worker.ts'
import type { AssetContext } from '../asset-context.ts'
import { type Product, replaceSuffix, trimSlash } from '../make-resource.ts'
import { scriptBroken } from '../messages.ts'
import { encode, textOf } from '../resource-argument.ts'
import type { StepOptions } from '../step-options.ts'

/** What the worker is asked. */
export interface ScriptTask {
  readonly root: string
  /** Path of the script below `assets/`. */
  readonly path: string
  /** Path of the result. */
  readonly target: string
  readonly entry: {
    readonly contents: string
    readonly sourcefile: string
    readonly resolveDir: string
    readonly loader: 'js' | 'jsx' | 'ts' | 'tsx' | 'css'
  }
  readonly settings: BuildOptions
  /** The files of `assets/`: path and place on disk. */
  readonly assets: readonly (readonly [path: string, filename: string])[]
  /** Imports that mean other imports. */
  readonly shims: Readonly<Record<string, string>>
  /** What `@params` gives, as JSON. */
  readonly params: string
  readonly nodePaths: readonly string[]
}

/** What the worker answers. */
export type ScriptAnswer =
  | {
      readonly type: 'built'
      readonly text: string
      /** Files that go with it, such as a source map or pictures, by their paths. */
      readonly companions: readonly (readonly [path: string, content: Uint8Array])[]
    }
  | {
      readonly type: 'failed'
      readonly reason: string
      readonly location?: {
        readonly file: string
        readonly line: number
        readonly column: number
        readonly text: string
      }
    }

/** Build a script with the options of `js.Build`. */
export function buildScript(context: AssetContext, source: FileResource, options: StepOptions): Product {
  return bundle('js.Build', taskOf(context, source, options))
}

/** Build a style sheet with the options of `css.Build`; pictures it names go with it. */
export function buildStyle(context: AssetContext, source: FileResource, options: StepOptions): Product {
  const { settings, entry, ...task } = taskOf(context, source, options)
  const target = trimSlash(options.text('targetPath') || replaceSuffix(task.path, '.css'))
  const loader = { ...pictureLoaders, ...settings.loader }
  const publicPath = relativeLink(context.base, posix.resolve('/', target, '..'))
  const styleSettings = { ...settings, loader, publicPath }
  return bundle('css.Build', { ...task, target, entry: { ...entry, loader: 'css' }, settings: styleSettings })
}

/** Pictures and fonts that a style sheet names become files beside it. */
const pictureLoaders: BuildOptions['loader'] = Object.fromEntries(
  'avif eot gif jpeg jpg otf png svg ttf webp woff woff2'.split(' ').map(suffix => [`.${suffix}`, 'file' as const]),
)

function bundle(step: string, task: ScriptTask): Product {
  const answer = createBuildSync()(task)
  if (answer.type === 'failed') throw failureOf(step, answer, task)
  return { path: task.target, content: encode(answer.text), companions: new Map(answer.companions) }
}

/** Start the worker, or find the one that runs already. */
function createBuildSync(): (task: ScriptTask) => ScriptAnswer {
  return connectWorker('script-worker', import.meta.url) as (task: ScriptTask) => ScriptAnswer
}

function taskOf({ config, assets }: AssetContext, source: FileResource, options: StepOptions): ScriptTask {
  const { path, filename } = source.init
  const { root } = config
  const texts = (name: string) =>
    Object.fromEntries(options.entries(name).map(([key, value]) => [key, formatPlain(value)]))
  return {
    root,
    path,
    target: trimSlash(options.text('targetPath') || replaceSuffix(path, '.js')),
    entry: {
      contents: textOf(source),
      sourcefile: filename ?? join(config.assetDir, path),
      resolveDir: filename ? dirname(filename) : resolve(root, config.assetDir),
      loader: loaderOf(path),
    },
    settings: {
      ...settingsOf(options),
      inject: options.texts('inject').map(each => assets.get(trimSlash(each))?.filename ?? resolve(root, each)),
      define: texts('defines'),
      loader: texts('loaders') as BuildOptions['loader'] & object,
    },
    assets: [...assets.values()].map(file => [file.path, file.filename]),
    shims: texts('shims'),
    params: toJson(options.get('params') ?? {}),
    nodePaths: [join(root, 'node_modules')],
  }
}

function settingsOf(options: StepOptions): BuildOptions {
  const text = (name: string) => options.text(name).toLowerCase()
  const format = text('format')
  const jsx = text('jsx')
  const platform = text('platform')
  return {
    target: text('target') || 'esnext',
    format: format === 'esm' || format === 'cjs' ? format : 'iife',
    minify: options.isOn('minify'),
    charset: 'utf8',
    ...sourceMapOf(text('sourceMap')),
    ...(jsx === 'automatic' || jsx === 'preserve' || jsx === 'transform' ? { jsx } : {}),
    ...(platform === 'node' || platform === 'neutral' ? { platform } : {}),
    ...(options.has('jsxImportSource') && { jsxImportSource: options.text('jsxImportSource') }),
    ...(options.has('jsxFactory') && { jsxFactory: options.text('jsxFactory') }),
    ...(options.has('jsxFragment') && { jsxFragment: options.text('jsxFragment') }),
    drop: options.texts('drop').filter(each => each === 'console' || each === 'debugger') as ('console' | 'debugger')[],
    external: [...options.texts('externals')],
  }
}

/** A map beside the script, with or without a link to it, or within it. */
function sourceMapOf(value: string): Pick<BuildOptions, 'sourcemap'> {
  if (value === 'inline' || value === 'external' || value === 'linked') return { sourcemap: value }
  return value === 'true' || value === '1' ? { sourcemap: 'inline' } : {}
}

function loaderOf(path: string): 'js' | 'jsx' | 'ts' | 'tsx' {
  const ending = /\.m?(jsx|tsx?|js)$/.exec(path)?.[1]
  return ending === 'jsx' || ending === 'tsx' || ending === 'ts' ? ending : 'js'
}

function failureOf(
  step: string,
  { reason, location }: Extract<ScriptAnswer, { readonly type: 'failed' }>,
  task: ScriptTask,
): Error {
  const file = location ? location.file : `assets/${task.path}`
  const isEntry =
    location !== undefined && resolve(task.root, location.file) === resolve(task.root, task.entry.sourcefile)
  return new DiagnosticError(
    scriptBroken(step, {
      reason,
      file,
      place: location && { line: location.line, column: location.column },
      source: isEntry ? task.entry.contents : undefined,
    }),
  )
}
