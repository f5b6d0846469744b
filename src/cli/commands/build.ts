/** `labwright build`, also without a verb: writes the site into its publish folder. */
import { performance } from 'node:perf_hooks'
import type { Command } from 'commander'
import type { BuildResult } from '../../hugo/build/options.ts'
import { exitCode, type Outcome } from '../exit-code.ts'
import { countBySeverity, print, printDiagnostics, progressLine } from '../print.ts'
import { build, describeGeneration } from '../site.ts'
import { addForeignFlags, addSiteFlags, type SiteFlags, siteOptions, wantedMessages } from '../site-flags.ts'

const refusedFlags = {
  '-w, --watch': 'labwright server builds on every save',
  '--poll <interval>': 'labwright server has it',
}

/** Add the command to the program. */
export function addBuild(program: Command, outcome: Outcome): void {
  const command = program.command('build', { isDefault: true }).description('build the site (also with no command)')
  addForeignFlags(addSiteFlags(command), [], refusedFlags).action(async (flags: SiteFlags) => {
    outcome.code = await runBuild(flags)
  })
}

async function runBuild(flags: SiteFlags): Promise<number> {
  const progress = progressLine()
  progress.show('Building …')
  const start = performance.now()
  const result = await build(siteOptions(flags))
  progress.clear()
  const messages = wantedMessages(result.diagnostics, flags)
  if (flags.json) print(JSON.stringify(messages.map(({ source: _source, cause: _cause, ...rest }) => rest)))
  else printDiagnostics(messages)
  const failed = hasFailed(result)
  if (!flags.quiet && !flags.json) printSummary(result, failed, performance.now() - start)
  return failed ? exitCode.content : exitCode.good
}

function hasFailed({ diagnostics }: BuildResult): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

function printSummary(result: BuildResult, failed: boolean, elapsedMs: number): void {
  print(describeGeneration(result.compatibility))
  if (failed) print(`Not written: ${countBySeverity(result.diagnostics)}. The last good output stays as it was.`)
  else print(`${result.pages.length} pages, ${result.files.size} files in ${Math.round(elapsedMs)} ms`)
}
