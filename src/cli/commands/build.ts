/** `labwright build`, also without a verb: writes the site into its publish folder. */
import { performance } from 'node:perf_hooks'
import type { Command } from 'commander'
import type { BuildResult } from '../../hugo/build/options.ts'
import { exitCode, type Outcome } from '../exit-code.ts'
import { countBySeverity, print, printDiagnostics, printError, progressLine } from '../print.ts'
import { build, describeGeneration } from '../site.ts'
import { addSiteFlags, ignoredFlagsOf, type SiteFlags, siteOptions } from '../site-flags.ts'

/** Add the command to the program. */
export function addBuild(program: Command, outcome: Outcome): void {
  const command = program.command('build', { isDefault: true }).description('build the site (also with no command)')
  addSiteFlags(command).action(async (flags: SiteFlags) => {
    outcome.code = await runBuild(flags)
  })
}

async function runBuild(flags: SiteFlags): Promise<number> {
  for (const flag of ignoredFlagsOf(flags)) printError(`labwright: ${flag} has no meaning here and is ignored`)
  const progress = progressLine()
  progress.show('Building …')
  const start = performance.now()
  const result = await build(siteOptions(flags))
  progress.clear()
  if (flags.json) print(JSON.stringify(result.diagnostics.map(({ source: _source, cause: _cause, ...rest }) => rest)))
  else printDiagnostics(result.diagnostics)
  const failed = hasFailed(result, flags)
  if (!flags.quiet && !flags.json) printSummary(result, failed, performance.now() - start)
  return failed ? exitCode.content : exitCode.good
}

/** Tell whether a build counts as failed: on an error, and under --strict on a warning too. */
export function hasFailed({ diagnostics }: BuildResult, { strict = false }: Pick<SiteFlags, 'strict'>): boolean {
  return diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))
}

function printSummary(result: BuildResult, failed: boolean, elapsedMs: number): void {
  print(describeGeneration(result.compatibility))
  if (failed) print(`Not written: ${countBySeverity(result.diagnostics)}. The last good output stays as it was.`)
  else print(`${result.pages.length} pages, ${result.files.size} files in ${Math.round(elapsedMs)} ms`)
}
