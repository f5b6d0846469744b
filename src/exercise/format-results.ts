/** The forms in which the results of `labwright test` can be written. */
import { formatJunit } from './format-junit.ts'
import { formatTap } from './format-tap.ts'
import type { ExerciseResult } from './test-exercises.ts'

/** The writer of each form, by its name. */
export const resultFormats = {
  tap: formatTap,
  junit: formatJunit,
  json: (results: readonly ExerciseResult[]) => `${JSON.stringify(results, null, 2)}\n`,
} as const satisfies Record<string, (results: readonly ExerciseResult[]) => string>

/** Name of a form. */
export type ResultFormat = keyof typeof resultFormats
