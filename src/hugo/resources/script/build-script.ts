/** `js.Build`: a script and what it imports as one file, by esbuild (gohugo.io/functions/js/build). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BuildFailure, BuildOptions } from 'esbuild'
import { formatPlain } from '../../../go/fmt.ts'
import { toJson } from '../../../go/json.ts'
import { DiagnosticError } from '../../../shared/diagnostic.ts'
import { loadEsbuild } from '../load-esbuild.ts'
import { scriptBroken } from '../messages.ts'
import type { StepOptions } from '../step-options.ts'

/** A script to build. */
export interface Script {
  /** Path below `assets/`. */
  readonly path: string
  /** Path on disk; undefined for a script that a template made. */
  readonly filename: string | undefined
  readonly text: string
  /** Folders that imports are looked for in: those of `assets/`, and of installed packages. */
  readonly folders: readonly string[]
}

/** Build a script with the options of `js.Build`, whose names are read in any case. */
export function buildScript(script: Script, options: StepOptions): string {
  const folder = mkdtempSync(join(tmpdir(), 'labwright-js-'))
  try {
    const params = join(folder, 'params.json')
    writeFileSync(params, toJson(options.get('params') ?? {}))
    const { outputFiles } = loadEsbuild().buildSync({
      ...settingsOf(options),
      stdin: {
        contents: script.text,
        sourcefile: script.filename ?? script.path,
        resolveDir: script.filename ? dirname(script.filename) : (script.folders[0] ?? folder),
        loader: loaderOf(script.path),
      },
      alias: { '@params': params },
      nodePaths: [...script.folders],
      bundle: true,
      write: false,
      logLevel: 'silent',
      legalComments: 'none',
    })
    return outputFiles?.find(({ path }) => !path.endsWith('.map'))?.text ?? ''
  } catch (error) {
    throw failureOf(error, script)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function settingsOf(options: StepOptions): BuildOptions {
  const text = (name: string) => options.text(name).toLowerCase()
  const format = text('format')
  const jsx = text('jsx')
  return {
    target: text('target') || 'esnext',
    format: format === 'esm' || format === 'cjs' ? format : 'iife',
    minify: options.isOn('minify'),
    ...(text('sourceMap') === 'inline' && { sourcemap: 'inline' as const }),
    ...(jsx === 'automatic' || jsx === 'preserve' ? { jsx } : {}),
    external: [...options.texts('externals')],
    define: Object.fromEntries(options.entries('defines').map(([name, value]) => [name, formatPlain(value)])),
  }
}

function loaderOf(path: string): 'js' | 'jsx' | 'ts' | 'tsx' {
  const ending = /\.m?(jsx|tsx?|js)$/.exec(path)?.[1]
  return ending === 'jsx' || ending === 'tsx' || ending === 'ts' ? ending : 'js'
}

function failureOf(error: unknown, script: Script): unknown {
  const [first] = (error as Partial<BuildFailure>).errors ?? []
  if (!first) return error
  const { location, text } = first
  return new DiagnosticError(
    scriptBroken({
      reason: text,
      file: `assets/${script.path}`,
      place: location ? { line: location.line, column: location.column + 1 } : undefined,
      source: script.text,
      cause: error,
    }),
  )
}
