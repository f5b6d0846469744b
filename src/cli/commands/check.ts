/** `labwright check`: everything a build finds, warnings as errors, nothing written. */
import type { Command } from 'commander'
import { exitCode, type Outcome } from '../exit-code.ts'
import { print, printDiagnostics } from '../print.ts'
import { check } from '../site.ts'
import { addSiteFlags, type SiteFlags, siteOptions } from '../site-flags.ts'

/** Add the command to the program. */
export function addCheck(program: Command, outcome: Outcome): void {
  const command = program.command('check').description('look for mistakes without writing anything')
  addSiteFlags(command).action(async (flags: SiteFlags) => {
    const diagnostics = await check(siteOptions(flags))
    if (flags.json) print(JSON.stringify(diagnostics.map(({ source: _source, cause: _cause, ...rest }) => rest)))
    else printDiagnostics(diagnostics)
    const found = diagnostics.some(({ severity }) => severity !== 'info')
    if (!found && !flags.quiet && !flags.json) print('No mistakes found.')
    outcome.code = found ? exitCode.content : exitCode.good
  })
}
