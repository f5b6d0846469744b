/**
 * What the commands call: the generator, handed what it needs of the exercises and the elements, which it does not know.
 * Each of them is loaded when it is first needed.
 */
import path from 'node:path'
import type { ExerciseResult } from '../exercise/test-exercises.ts'
import type { TestOptions } from '../exercise/test-in-parallel.ts'
import type { BuildOptions, BuildResult } from '../hugo/build/options.ts'
import { finishPage } from '../prerender/index.ts'
import type { Diagnostic } from '../shared/diagnostic.ts'
import { builtinThemesDir, packageAssets, packageVersion, testWorker } from './package-files.ts'

/** What to build, and how. */
export interface SiteOptions extends Omit<BuildOptions, 'checkSource' | 'finishPage'> {
  /** Render the elements into the pages; default true. */
  readonly prerender?: boolean
}

/** Build a site into its publish folder; nothing is written when there is an error. */
export async function build(options: SiteOptions): Promise<BuildResult> {
  const { build: buildSite } = await import('../hugo/build/build.ts')
  return buildSite(buildOptions(options))
}

/** Check a site without writing: everything `build` finds, warnings included. */
export async function check(options: SiteOptions): Promise<readonly Diagnostic[]> {
  const result = await build({ ...options, write: false })
  return result.diagnostics
}

/** Replay the solution of every exercise under a site's content folder. */
export async function test(options: Omit<TestOptions, 'worker'>): Promise<readonly ExerciseResult[]> {
  const { testInParallel } = await import('../exercise/test-in-parallel.ts')
  return testInParallel({ ...options, ...testWorker(), source: path.resolve(options.source) })
}

/** Complete the options of a build with what stands outside of the generator. */
export function buildOptions({ prerender = true, ...options }: SiteOptions): BuildOptions {
  return {
    assets: packageAssets(),
    builtinThemesDir: builtinThemesDir(),
    generator: `labwright ${packageVersion()}`,
    ...options,
    source: path.resolve(options.source),
    checkSource: async file => (await import('../exercise/check-source.ts')).checkSource(file),
    ...(prerender ? { finishPage } : {}),
  }
}

/** Say which generation of Hugo a build follows, and why. */
export function describeGeneration({ generation, reason }: BuildResult['compatibility']): string {
  return `Hugo generation ${generation}: ${reason}`
}
