/** What the build asks of every file it finds: is it an exercise, and is it a sound one? */
import type { Diagnostic } from '../shared/diagnostic.ts'
import { isExerciseFile } from './find-exercises.ts'
import type { Source } from './read-source.ts'
import { readSource } from './read-source.ts'

/** Check one file; a file that is no exercise is no business of ours. */
export function checkSource(source: Source): Diagnostic[] {
  return isExerciseFile(source.path) ? [...readSource(source).diagnostics] : []
}
