/** What `labwright migrate` does: builds the site in memory and reports on it, or compares it with what Hugo published. */
import { statSync } from 'node:fs'
import { build } from '../../hugo/build/build.ts'
import {
  type ComparisonCounts,
  compareOutputs,
  type FileComparison,
  noCounts,
} from '../../hugo/migrate/compare-outputs.ts'
import { formatReport } from '../../hugo/migrate/format-report.ts'
import { migrateReport } from '../../hugo/migrate/migrate-report.ts'
import { isSite } from '../../hugo/migrate/site-inventory.ts'
import { filesOutput, folderOutput, withoutFiles } from '../../hugo/migrate/site-output.ts'
import { exitCode } from '../exit-code.ts'
import { print, printDiagnostics, printError, progressLine } from '../print.ts'
import { buildOptions, describeGeneration } from '../site.ts'
import { type SiteFlags, siteOptions } from '../site-flags.ts'

/** What the command line says. */
export interface MigrateFlags extends SiteFlags {
  report?: boolean
  compare?: string
  relaxCode?: boolean
  ignoreFingerprints?: boolean
  limit?: number
}

/** Answer one call; gives its exit code. */
export async function runMigrate({
  report,
  compare,
  relaxCode,
  ignoreFingerprints,
  limit,
  ...flags
}: MigrateFlags): Promise<number> {
  if (!isSite(buildOptions(siteOptions(flags)))) {
    printError(`labwright: there is no site configuration in ${flags.source}; name the folder of a site by --source`)
    return exitCode.usage
  }
  if (compare === undefined) return runReport(flags)
  if (report) printError('labwright: --report and --compare are two questions; this answers --compare')
  return runCompare(compare, flags, { relaxCode, ignoreFingerprints, limit })
}

async function runReport(flags: SiteFlags): Promise<number> {
  const progress = progressLine()
  progress.show('Reading and building the site …')
  const report = await migrateReport(buildOptions({ ...siteOptions(flags), prerender: false }))
  progress.clear()
  if (flags.json) print(JSON.stringify(report, null, 2))
  else for (const line of formatReport(report)) print(line)
  return report.totals.unsupported > 0 ? exitCode.content : exitCode.good
}

interface CompareFlags {
  readonly relaxCode: boolean | undefined
  readonly ignoreFingerprints: boolean | undefined
  readonly limit: number | undefined
}

/** Files that only labwright makes. */
const isOurs = (path: string) => path === '.nojekyll'

const dayOf = (time: Date) => time.toISOString().slice(0, 10)

async function runCompare(folder: string, flags: SiteFlags, { limit, ...options }: CompareFlags): Promise<number> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    printError(`labwright: there is no folder ${folder}; --compare takes the folder that Hugo published to`)
    return exitCode.usage
  }
  const progress = progressLine()
  progress.show('Building the site …')
  const result = await build({ ...buildOptions({ ...siteOptions(flags), prerender: false }), write: false })
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    progress.clear()
    printDiagnostics(errors)
    return exitCode.content
  }
  const counts = { all: noCounts(), pages: noCounts() }
  const differences: Exclude<FileComparison, { verdict: 'identical' }>[] = []
  const ours = withoutFiles(filesOutput(result.files), isOurs)
  const theirs = withoutFiles(folderOutput(folder), isOurs)
  for (const comparison of compareOutputs(theirs, ours, {
    ...options,
    buildDays: [dayOf(new Date()), dayOf(statSync(folder).mtime)],
  })) {
    progress.show(`Comparing ${comparison.path}`)
    counts.all[comparison.verdict]++
    if (/\.html?$/.test(comparison.path)) counts.pages[comparison.verdict]++
    if (comparison.verdict !== 'identical' && differences.length < (limit ?? Number.POSITIVE_INFINITY))
      differences.push(comparison as (typeof differences)[number])
  }
  progress.clear()
  if (flags.json) print(JSON.stringify({ format: 1, ...result.compatibility, counts, differences }, null, 2))
  else {
    print(describeGeneration(result.compatibility))
    for (const difference of differences) print(formatDifference(difference))
    for (const [name, count] of Object.entries(counts))
      print(`${name === 'all' ? 'files' : name}: ${formatCounts(count)}`)
  }
  return counts.all.identical === total(counts.all) ? exitCode.good : exitCode.content
}

function formatDifference(comparison: FileComparison): string {
  switch (comparison.verdict) {
    case 'only-theirs':
      return `${comparison.path}: only there`
    case 'only-ours':
      return `${comparison.path}: only here`
    case 'identical':
      return comparison.path
    case 'different': {
      const { place, theirs, ours } = comparison.difference
      return `${comparison.path}: ${place}${place && ': '}theirs ${theirs}, ours ${ours}`
    }
    default:
      return comparison satisfies never
  }
}

function total(counts: ComparisonCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

function formatCounts(counts: ComparisonCounts): string {
  const { identical, different, 'only-ours': here, 'only-theirs': there } = counts
  return `${total(counts)}: ${identical} identical, ${different} different, ${here} only here, ${there} only there`
}
