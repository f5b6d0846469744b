/** `labwright config`: the configuration in force, all files and environments merged. */
import { type Command, Option } from 'commander'
import type { ConfigFormat } from '../../hugo/build/print-config.ts'
import { exitCode, type Outcome } from '../exit-code.ts'
import { print, printDiagnostics } from '../print.ts'
import { buildOptions } from '../site.ts'
import { addSiteFlags, type SiteFlags, siteOptions } from '../site-flags.ts'

/** Add the command to the program. */
export function addConfig(program: Command, outcome: Outcome): void {
  const command = program.command('config').description('print the configuration of the site, as it is in force')
  addSiteFlags(command)
    .addOption(
      new Option('--format <format>', 'format to print it in').choices(['toml', 'yaml', 'json']).default('toml'),
    )
    .action(async (flags: SiteFlags & { format: ConfigFormat }) => {
      const { printConfig } = await import('../../hugo/build/print-config.ts')
      const { format, ...siteFlags } = flags
      const { text, diagnostics } = printConfig(buildOptions(siteOptions(siteFlags)), format)
      const errors = diagnostics.filter(({ severity }) => severity === 'error')
      printDiagnostics(errors)
      print(text.trimEnd())
      outcome.code = errors.length > 0 ? exitCode.content : exitCode.good
    })
  addSiteFlags(command.command('mounts').description('print which folders stand where, as JSON')).action(
    async (_flags: SiteFlags, mounts: Command) => {
      const { listMounts } = await import('../../hugo/build/list-mounts.ts')
      const { modules, diagnostics } = listMounts(buildOptions(siteOptions(mounts.optsWithGlobals<SiteFlags>())))
      const errors = diagnostics.filter(({ severity }) => severity === 'error')
      printDiagnostics(errors)
      for (const module of modules) print(JSON.stringify(module, null, 3))
      outcome.code = errors.length > 0 ? exitCode.content : exitCode.good
    },
  )
}
