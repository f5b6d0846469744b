/** Write the results of `labwright test` as TAP 14: one subtest for each file, one point for each assertion. */
import { formatDiagnostic } from '../shared/diagnostic.ts'
import { formatExploration } from './explore/format-exploration.ts'
import { hasPassed } from './has-passed.ts'
import { summarize } from './summarize.ts'
import type { ExerciseResult } from './test-exercises.ts'

/** Write results as TAP. */
export function formatTap(results: readonly ExerciseResult[]): string {
  const lines = ['TAP version 14', `1..${results.length}`]
  for (const [index, result] of results.entries()) lines.push(...formatResult(result, index + 1))
  const count = results.reduce((sum, result) => sum + result.assertions.length, 0)
  lines.push(`# ${summarize(results)}`)
  if (count === 0) lines.push('Bail out! nothing was proved: there is no exercise with a task')
  return `${lines.join('\n')}\n`
}

function formatResult(result: ExerciseResult, number: number): string[] {
  const lines = [`# Subtest: ${escapeTap(result.file)}`]
  for (const diagnostic of result.diagnostics) {
    for (const line of formatDiagnostic(diagnostic).split('\n')) lines.push(`    # ${line}`)
  }
  lines.push(`    1..${result.assertions.length}`)
  for (const [index, { ok, name, message }] of result.assertions.entries()) {
    lines.push(`    ${ok ? 'ok' : 'not ok'} ${index + 1} - ${escapeTap(name)}`)
    if (message !== undefined) lines.push('      ---', `      message: ${JSON.stringify(message)}`, '      ...')
  }
  for (const line of result.exploration ? formatExploration(result.exploration) : []) {
    lines.push(`    # ${escapeTap(line)}`)
  }
  lines.push(`${hasPassed([result]) ? 'ok' : 'not ok'} ${number} - ${escapeTap(result.file)}`)
  return lines
}

/** A `#` would begin a TAP directive. */
function escapeTap(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('#', '\\#')
}
