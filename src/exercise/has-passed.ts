/** Whether tested exercises hold what they promise. */
import type { ExerciseResult } from './test-exercises.ts'

/** Say whether everything was proved; a test that proved nothing has failed. */
export function hasPassed(results: readonly ExerciseResult[]): boolean {
  const assertions = results.flatMap(result => result.assertions)
  const isSound = results.every(result => result.diagnostics.every(diagnostic => diagnostic.severity !== 'error'))
  return isSound && assertions.length > 0 && assertions.every(assertion => assertion.ok)
}
