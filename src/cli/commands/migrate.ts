/** `labwright migrate`: what becomes of a site here, and how near its pages are to those of its author's Hugo. */
import { type Command, InvalidArgumentError } from 'commander'
import type { Outcome } from '../exit-code.ts'
import { addSiteFlags } from '../site-flags.ts'
import type { MigrateFlags } from './run-migrate.ts'

/** Add the command to the program. */
export function addMigrate(program: Command, outcome: Outcome): void {
  const command = program.command('migrate').description('report on a Hugo site, or compare its pages with Hugo’s')
  addSiteFlags(command)
    .option('--report', 'say of each file what becomes of it (also with no flag)')
    .option('--compare <folder>', 'compare the pages with those that Hugo made in this folder')
    .option('--relax-code', 'with --compare: take highlighted code for text')
    .option('--ignore-fingerprints', 'with --compare: leave the fingerprints of assets aside')
    .option('--limit <number>', 'with --compare: show at most so many differences', readLimit)
    .action(async (flags: MigrateFlags) => {
      const { runMigrate } = await import('./run-migrate.ts')
      outcome.code = await runMigrate(flags)
    })
}

function readLimit(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 0) return limit
  throw new InvalidArgumentError(`${text} is not a whole number`)
}
