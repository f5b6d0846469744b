/**
 * What becomes of each file of a site: what a build says of it, and what differs between the Hugo it was written for, us,
 * and today's Hugo. The shape is a public format (content/docs/migrating.md); a change of it raises `format`.
 */

import type { Diagnostic } from '../../shared/diagnostic.ts'
import { build } from '../build/build.ts'
import type { BuildOptions } from '../build/options.ts'
import type { Finding, FindingKind } from './finding.ts'
import { type InventoryFile, readInventory, type SitePart } from './site-inventory.ts'

/** What a report says of a file at a glance. */
export type Verdict = 'fine' | 'changed' | 'unsupported'

/** A row of the report. */
export interface ReportedFile {
  /** Relative to the site's root, with forward slashes. */
  readonly path: string
  readonly part: SitePart | 'other'
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
}

/** How many files there are, and how many of each kind. */
export interface ReportTotals extends Record<Verdict, number> {
  readonly files: number
  /** Files that are handed on as they are and have no row. */
  readonly copied: number
  /** Pages that the build made. */
  readonly pages: number
  /** Files that hold something at which today's Hugo fails. */
  readonly failingToday: number
  /** Warnings of the build that have nothing to do with generations: broken links and the like. */
  readonly warnings: number
}

/** A report on a site. */
export interface MigrateReport {
  readonly format: 1
  readonly generation: string
  readonly chosenBy: 'author' | 'tool'
  readonly reason: string
  readonly files: readonly ReportedFile[]
  readonly totals: ReportTotals
}

/** Messages of a build that tell of something shown which that Hugo would not have shown. */
const mendCodes = new Set(['markup/stray-token', 'markup/raw-html-shown'])

/** Warnings of a build that tell of something left undone. */
const lackCodes = new Set([
  'asciidoc/setting-ignored',
  'build/unsupported-markup',
  'config/theme-not-found',
  'funcs/unsupported',
  'parser/front-matter-language',
])

/** Report on a site; it is built, but not written. */
export async function migrateReport(options: BuildOptions): Promise<MigrateReport> {
  const { compatibility, files, copied } = readInventory(options)
  const result = await build({ ...options, write: false })
  const found = findingsByFile(result.diagnostics)
  const rows = files.map(file => reportFile(file, found.get(file.path) ?? []))
  const listed = new Set(files.map(({ path }) => path))
  for (const [path, findings] of found)
    if (!listed.has(path)) rows.push(reportFile({ path, part: 'other', findings: [] }, findings))
  const count = (verdict: Verdict) => rows.filter(row => row.verdict === verdict).length
  return {
    format: 1,
    generation: compatibility.generation,
    chosenBy: compatibility.chosenBy,
    reason: compatibility.reason,
    files: rows,
    totals: {
      files: rows.length,
      fine: count('fine'),
      changed: count('changed'),
      unsupported: count('unsupported'),
      copied,
      pages: result.pages.length,
      failingToday: rows.filter(({ findings }) => findings.some(({ trait }) => trait?.today === 'fails')).length,
      warnings: result.diagnostics.filter(each => each.severity === 'warning' && kindOf(each) === undefined).length,
    },
  }
}

function reportFile(
  { path, part, findings }: Omit<InventoryFile, 'part'> & Pick<ReportedFile, 'part'>,
  ofBuild: readonly Finding[],
): ReportedFile {
  const isMended = ofBuild.some(({ id }) => id === 'markup/raw-html-shown')
  const all = [...ofBuild, ...findings.filter(({ id }) => !(isMended && id === 'markdown-raw-html'))]
  const verdict = all.some(({ kind }) => kind === 'unsupported') ? 'unsupported' : all.length > 0 ? 'changed' : 'fine'
  return { path, part, verdict, findings: all.sort(compareFindings) }
}

function compareFindings(a: Finding, b: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.id < b.id ? -1 : 1)
}

/** What a build says that matters to a report; the same message about one file counts once. */
function findingsByFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Finding[]> {
  const byFile = new Map<string, Finding[]>()
  for (const diagnostic of diagnostics) {
    const kind = kindOf(diagnostic)
    if (!kind) continue
    const findings = byFile.get(diagnostic.file) ?? []
    byFile.set(diagnostic.file, findings)
    const { code: id, message, place } = diagnostic
    const at = findings.findIndex(each => each.id === id && each.message === message)
    const before = findings[at]
    if (before) findings[at] = { ...before, times: before.times + 1 }
    else findings.push({ kind, id, line: place?.line, column: place?.column, times: 1, message })
  }
  return byFile
}

function kindOf({ code, severity }: Diagnostic): FindingKind | undefined {
  if (severity === 'error' || lackCodes.has(code)) return 'unsupported'
  return mendCodes.has(code) ? 'mended' : undefined
}
