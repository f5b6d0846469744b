/** `labwright new`: content from archetypes, a lab, a site, a theme. */
import path from 'node:path'
import { type Command, Option } from 'commander'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { exitCode, type Outcome } from '../exit-code.ts'
import { builtinThemesDir } from '../package-files.ts'
import { print, printDiagnostics } from '../print.ts'
import { buildOptions } from '../site.ts'
import { addSiteFlags, type SiteFlags, siteOptions } from '../site-flags.ts'

interface ContentFlags extends SiteFlags {
  kind?: string
  force?: boolean
}

interface NewSiteFlags {
  format: 'toml' | 'yaml' | 'json'
  force?: boolean
}

/** Add the command to the program. */
export function addNew(program: Command, outcome: Outcome): void {
  const command = program.command('new').description('make content, a lab, a site or a theme')
  const finish = (files: readonly string[], diagnostics: readonly Diagnostic[]) => {
    printDiagnostics(diagnostics)
    for (const file of files) print(`Made ${file}`)
    outcome.code = diagnostics.some(({ severity }) => severity === 'error') ? exitCode.content : exitCode.good
  }
  addContent(command, 'content', 'make content from the archetype of its section', undefined, finish)
  addContent(command, 'lab', 'make a lab from the archetype `lab`', 'lab', finish)
  command
    .command('site <folder>')
    .alias('project')
    .description('make a site that builds as it stands')
    .addOption(
      new Option('--format <format>', 'format of its configuration').choices(['toml', 'yaml', 'json']).default('toml'),
    )
    .option('-f, --force', 'also in a folder that holds something')
    .action(async (folder: string, flags: NewSiteFlags) => {
      const { createSite } = await import('../../hugo/build/create-site.ts')
      const { files, diagnostics } = createSite({ path: folder, ...flags })
      finish(
        files.map(file => path.join(folder, file)),
        diagnostics,
      )
      if (diagnostics.length === 0)
        print(`Go on with: cd ${folder} && labwright new lab workshops/first/hello.md && labwright server -D`)
    })
  addSiteFlags(command.command('theme <name>').description('make a theme in the folder of themes'))
    .addOption(
      new Option('--format <format>', 'format of its configuration').choices(['toml', 'yaml', 'json']).default('toml'),
    )
    .action(async (name: string, { format, ...flags }: SiteFlags & Pick<NewSiteFlags, 'format'>) => {
      const { createTheme } = await import('../../hugo/build/create-theme.ts')
      const { files, diagnostics } = createTheme({ ...buildOptions(siteOptions(flags)), name, format })
      finish(files, diagnostics)
    })
}

function addContent(
  command: Command,
  name: string,
  description: string,
  fixedKind: string | undefined,
  finish: (files: readonly string[], diagnostics: readonly Diagnostic[]) => void,
): void {
  const content = command.command(`${name} <path>`).description(description)
  if (!fixedKind) content.option('-k, --kind <name>', 'archetype to make it from')
  addSiteFlags(content)
    .option('-f, --force', 'write over what is there')
    .action(async (target: string, flags: ContentFlags) => {
      const { createContent } = await import('../../hugo/build/create-content.ts')
      const { kind = fixedKind, force, ...siteFlags } = flags
      const builtinArchetypesDir = path.join(builtinThemesDir(), 'labwright/archetypes')
      const options = { ...buildOptions(siteOptions(siteFlags)), builtinArchetypesDir, path: target, kind, force }
      const { files, diagnostics } = createContent(options)
      finish(files, diagnostics)
    })
}
