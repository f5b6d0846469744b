/** `labwright list`: the content of a site as CSV, with the columns of `hugo list`. */
import type { Command } from 'commander'
import type { PageSelection } from '../../hugo/build/list-pages.ts'
import { exitCode, type Outcome } from '../exit-code.ts'
import { print, printDiagnostics } from '../print.ts'
import { buildOptions } from '../site.ts'
import { addSiteFlags, type SiteFlags, siteOptions } from '../site-flags.ts'

const selections: Readonly<Record<PageSelection, string>> = {
  all: 'list all content',
  drafts: 'list drafts',
  expired: 'list content that has expired',
  future: 'list content whose date is to come',
  published: 'list content that is neither draft nor expired nor to come',
}

/** Add the command to the program. */
export function addList(program: Command, outcome: Outcome): void {
  const list = program.command('list').description('list the content of the site as CSV')
  for (const [selection, description] of Object.entries(selections)) {
    addSiteFlags(list.command(selection).description(description)).action(async (flags: SiteFlags) => {
      const { formatCsv, listPages } = await import('../../hugo/build/list-pages.ts')
      const { rows, diagnostics } = listPages(buildOptions(siteOptions(flags)), selection as PageSelection)
      const errors = diagnostics.filter(({ severity }) => severity === 'error')
      printDiagnostics(errors)
      if (rows.length > 0) print(formatCsv(rows).trimEnd())
      outcome.code = errors.length > 0 ? exitCode.content : exitCode.good
    })
  }
}
