/** The package's door: what the commands call, for programs. */
export type { ExerciseResult } from '../exercise/test-exercises.ts'
export type { BuildResult } from '../hugo/build/options.ts'
export type { Diagnostic } from '../shared/diagnostic.ts'
export { type ServeOptions, serve } from './serve.ts'
export { build, check, type SiteOptions, test } from './site.ts'
