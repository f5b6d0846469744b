/**
 * A report as a table for people: a row a file with its findings below, then each difference between Hugos explained once.
 *
 *     changed      content/labs/a.md
 *         12:4     mended [markup/stray-token] stray "Login" among the attributes of <img>
 *         30:1     the shortcode gist fails under Hugo since 0.156
 */
import type { Finding } from './finding.ts'
import type { MigrateReport, ReportedFile } from './migrate-report.ts'

/** Write a report as lines. */
export function formatReport({ generation, reason, files, totals }: MigrateReport): readonly string[] {
  return [
    `Hugo generation ${generation}: ${reason}`,
    '',
    ...files.flatMap(formatFile),
    ...formatDifferences(files),
    '',
    `${count(totals.files, 'file')}: ${totals.fine} fine, ${totals.changed} changed, ${totals.unsupported} unsupported; ${totals.copied} more copied as they are`,
    `${count(totals.pages, 'page')} built here; ${count(totals.failingToday, 'file')} would fail under today's Hugo`,
    ...(totals.warnings > 0 ? [`${count(totals.warnings, 'warning')} besides: labwright check shows them`] : []),
  ]
}

function formatFile({ path, verdict, findings }: ReportedFile): readonly string[] {
  return [`${verdict.padEnd(12)} ${path}`, ...findings.map(formatFinding)]
}

const labels: Record<Finding['kind'], (id: string) => string> = {
  differs: () => '',
  mended: id => `mended [${id}] `,
  unsupported: id => `[${id}] `,
}

function formatFinding({ line, column, times, id, kind, message }: Finding): string {
  const place = line === undefined ? '' : `${line}:${column}`
  return `    ${place.padEnd(8)} ${labels[kind](id)}${message}${times > 1 ? ` (${times} times)` : ''}`
}

/** Explain each difference that was found, the most frequent first. */
function formatDifferences(files: readonly ReportedFile[]): readonly string[] {
  const found = new Map<string, { trait: NonNullable<Finding['trait']>; files: number }>()
  for (const { id, trait } of files.flatMap(file => file.findings))
    if (trait) found.set(id, { trait, files: (found.get(id)?.files ?? 0) + 1 })
  if (found.size === 0) return []
  const explained = [...found.values()]
    .sort((a, b) => b.files - a.files || (a.trait.name < b.trait.name ? -1 : 1))
    .flatMap(({ trait: { name, advice, here }, files: number }) => [
      `${name} (${count(number, 'file')})`,
      `    today's Hugo: ${advice}`,
      `    here: ${here}`,
    ])
  return ['', 'What differs between Hugos:', '', ...explained]
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
