/** What the commands call: the generator, handed what it needs of the exercises and the elements, which it does not know. */
import path from 'node:path'
import { checkSource } from '../exercise/check-source.ts'
import type { ExerciseResult } from '../exercise/test-exercises.ts'
import { type TestOptions, testInParallel } from '../exercise/test-in-parallel.ts'
import { build as buildSite } from '../hugo/build/build.ts'
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
export function build(options: SiteOptions): Promise<BuildResult> {
  return buildSite(buildOptions(options))
}

/** Check a site without writing: everything `build` finds, warnings included. */
export async function check(options: SiteOptions): Promise<readonly Diagnostic[]> {
  const result = await buildSite({ ...buildOptions(options), write: false })
  return result.diagnostics
}

/** Replay the solution of every exercise under a site's content folder. */
export function test(options: Omit<TestOptions, 'worker'>): Promise<readonly ExerciseResult[]> {
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
    checkSource,
    ...(prerender ? { finishPage } : {}),
  }
}

/** Say which generation of Hugo a build follows, and why. */
export function describeGeneration({ generation, reason }: BuildResult['compatibility']): string {
  return `Hugo generation ${generation}: ${reason}`
}
