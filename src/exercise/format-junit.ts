/**
 * Write the results of `labwright test` as JUnit XML, the form that build servers read: one suite for each file, one
 * case for each assertion, and a case of its own for a file that cannot be read.
 */
import { formatDiagnostic } from '../shared/diagnostic.ts'
import type { ExerciseResult } from './test-exercises.ts'

/** Write results as JUnit XML. */
export function formatJunit(results: readonly ExerciseResult[]): string {
  const suites = results.map(suiteOf)
  const sum = (pick: (suite: Suite) => number) => suites.reduce((total, suite) => total + pick(suite), 0)
  const head = countsOf({ tests: sum(s => s.tests), failures: sum(s => s.failures), errors: sum(s => s.errors) })
  const time = seconds(results.reduce((total, result) => total + result.elapsedMs, 0))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="labwright test" ${head} time="${time}">`,
    ...suites.flatMap(suite => suite.lines),
    '</testsuites>',
    '',
  ].join('\n')
}

interface Counts {
  readonly tests: number
  readonly failures: number
  readonly errors: number
}

interface Suite extends Counts {
  readonly lines: readonly string[]
}

function suiteOf({ file, diagnostics, assertions, elapsedMs }: ExerciseResult): Suite {
  const faults = diagnostics.filter(({ severity }) => severity === 'error')
  const counts = {
    tests: assertions.length + faults.length,
    failures: assertions.filter(({ ok }) => !ok).length,
    errors: faults.length,
  }
  const cases = [
    ...faults.map(fault => caseOf(file, 'the file can be read', 'error', fault.message, formatDiagnostic(fault))),
    ...assertions.map(({ name, ok, message = 'failed' }) =>
      ok ? caseOf(file, name) : caseOf(file, name, 'failure', message, message),
    ),
  ]
  const head = `  <testsuite name="${escapeXml(file)}" ${countsOf(counts)} skipped="0" time="${seconds(elapsedMs)}">`
  return { ...counts, lines: [head, ...cases, '  </testsuite>'] }
}

function caseOf(file: string, name: string, fault?: 'error' | 'failure', message = '', text = ''): string {
  const head = `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}" time="0"`
  if (fault === undefined) return `${head}/>`
  const body = `<${fault} message="${escapeXml(message)}" type="${fault}">${escapeXml(text)}</${fault}>`
  return `${head}>${body}</testcase>`
}

function countsOf({ tests, failures, errors }: Counts): string {
  return `tests="${tests}" failures="${failures}" errors="${errors}"`
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}

/** Write text for XML, which has no place for most control characters, not even escaped. */
function escapeXml(text: string): string {
  const plain = [...text].filter(character => character >= ' ' || '\t\n\r'.includes(character)).join('')
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
