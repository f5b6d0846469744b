/** `css.PostCSS`, `css.TailwindCSS` and `js.Babel`: steps that programs of the site do (gohugo.io/functions/css/postcss). */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { atLeast } from '../../config/generation.ts'
import type { FileResource } from '../../page/resource.ts'
import type { AssetContext } from '../asset-context.ts'
import { type Product, replaceSuffix } from '../make-resource.ts'
import { packageMissing, toolFailed } from '../messages.ts'
import { findPrebuilt } from '../prebuilt.ts'
import { encode, textOf } from '../resource-argument.ts'
import type { StepOptions } from '../step-options.ts'
import { inlineImports } from './inline-imports.ts'
import { findToolConfig, runTool, type ToolResult } from './run-tool.ts'

/** Run a style sheet through the site's PostCSS. */
export function runPostCss(context: AssetContext, source: FileResource, options: StepOptions): Product {
  const config = configFile(context, options.text('config'), 'postcss.config.js', 'postcss')
  const noMap = options.isOn('noMap') || options.isOn('no-map')
  const args = [
    ...(config === undefined ? [] : ['--config', config]),
    ...(noMap ? ['--no-map'] : []),
    ...(options.text('use') ? ['--use', ...options.text('use').trim().split(/\s+/)] : []),
    ...['parser', 'stringifier', 'syntax'].flatMap(name =>
      options.text(name) ? [`--${name}`, options.text(name)] : [],
    ),
  ]
  const result = runTool(context, 'postcss', args, withImports(context, source, options))
  return styleProduct(context, source, result, { step: 'css.PostCSS', packages: 'postcss postcss-cli' })
}

/** Run a style sheet through the site's Tailwind. */
export function runTailwind(context: AssetContext, source: FileResource, options: StepOptions): Product {
  const args = [
    '--input=-',
    '--cwd',
    context.config.root,
    ...(options.isOn('minify') ? ['--minify'] : []),
    ...(options.isOn('optimize') ? ['--optimize'] : []),
  ]
  const result = runTool(context, 'tailwindcss', args, withImports(context, source, options))
  return styleProduct(context, source, result, { step: 'css.TailwindCSS', packages: 'tailwindcss @tailwindcss/cli' })
}

/** Run a script through the site's Babel. */
export function runBabel(context: AssetContext, source: FileResource, options: StepOptions): Product {
  const path = replaceSuffix(source.init.path, '.js')
  const config = configFile(context, options.text('config'), 'babel.config.js', 'babel')
  const folder = mkdtempSync(join(tmpdir(), 'labwright-babel-'))
  try {
    const output = join(folder, 'out.js')
    const args = [...(config === undefined ? [] : ['--config-file', config]), ...babelFlags(options)]
    const given = [...args, `--filename=${source.init.filename ?? source.init.path}`, `--out-file=${output}`]
    const result = runTool(context, 'babel', given, textOf(source))
    if (result.type !== 'done') {
      return asItStands(context, source, path, result, { step: 'js.Babel', packages: '@babel/core @babel/cli' })
    }
    return babelProduct(path, readFileSync(output, 'utf8'), readIfThere(`${output}.map`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function babelFlags(options: StepOptions): string[] {
  const sourceMap = options.text('sourceMap')
  return [
    ...(sourceMap === 'external' ? ['--source-maps'] : []),
    ...(sourceMap === 'inline' ? ['--source-maps=inline'] : []),
    ...(options.isOn('minified') ? ['--minified'] : []),
    ...(options.isOn('noComments') ? ['--no-comments'] : []),
    ...(options.has('compact') ? [`--compact=${options.isOn('compact')}`] : []),
    ...(options.isOn('verbose') ? ['--verbose'] : []),
    ...(options.isOn('noBabelrc') ? ['--no-babelrc'] : []),
  ]
}

function babelProduct(path: string, script: string, map: string | undefined): Product {
  if (map === undefined) return { path, content: encode(script) }
  const mapPath = `${path}.map`
  const linked = script.replace(/\/\/# sourceMappingURL=.*\n?/, `//# sourceMappingURL=${posix.basename(mapPath)}\n`)
  return { path, content: encode(linked), companions: new Map([[mapPath, encode(map)]]) }
}

function configFile(context: AssetContext, given: string, usual: string, tool: string): string | undefined {
  const found = findToolConfig(context, given || usual)
  if (found === undefined && given !== '') throw new Error(`${tool} config "${given}" not found`)
  return found
}

/** Imports are inlined where the options say so, and since 0.169 unless they say otherwise. */
function withImports({ assets, config }: AssetContext, source: FileResource, options: StepOptions): string {
  const isOnByDefault = atLeast(config.compatibility.generation, '0.169')
  const isWanted = options.isOn('inlineImports') || (isOnByDefault && !options.isOn('disableInlineImports'))
  if (!isWanted) return textOf(source)
  return inlineImports(assets, textOf(source), source.init.path, {
    skipNotFound: options.isOn('skipInlineImportsNotFound'),
  })
}

/** What to say of a step that could not be taken. */
interface ToolStep {
  readonly step: string
  readonly packages: string
}

function styleProduct(context: AssetContext, source: FileResource, result: ToolResult, step: ToolStep): Product {
  const { path } = source.init
  if (result.type === 'done') return { path, mediaType: source.MediaType, content: encode(result.output) }
  return asItStands(context, source, path, result, step)
}

/** Without its program a step leaves the file as it is, so that the site still comes out; a program that fails fails the build. */
function asItStands(
  context: AssetContext,
  source: FileResource,
  path: string,
  result: Exclude<ToolResult, { readonly type: 'done' }>,
  { step, packages }: ToolStep,
): Product {
  const file = `assets/${source.init.path}`
  if (result.type === 'failed') {
    context.report(toolFailed(step, result.reason, file))
    return { path, content: source.init.read() }
  }
  const prebuilt = findPrebuilt(context.config, source.init.path)
  if (prebuilt) return { path, content: prebuilt }
  const instead = 'the file stays as it is'
  context.report(packageMissing({ step, packages, file, severity: 'warning', instead }))
  return { path, content: source.init.read() }
}

function readIfThere(filename: string): string | undefined {
  try {
    return readFileSync(filename, 'utf8')
  } catch {
    return undefined
  }
}
