/** The last line of `labwright test`. */
import type { ExerciseResult } from './test-exercises.ts'

/** Say in one line how many exercises and assertions there were, and how many failed. */
export function summarize(results: readonly ExerciseResult[]): string {
  const assertions = results.flatMap(result => result.assertions)
  const unread = results.filter(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error')).length
  const failed = assertions.filter(({ ok }) => !ok).length
  const counts = `${results.length} exercises, ${assertions.length} assertions, ${failed} failed`
  return unread === 0 ? counts : `${counts}, ${unread} cannot be read`
}
