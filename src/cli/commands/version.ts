/** `labwright version`: which labwright this is, and on which Node. */
import type { Command } from 'commander'
import { packageVersion } from '../package-files.ts'
import { print } from '../print.ts'

/** Add the command to the program. */
export function addVersion(program: Command): void {
  program
    .command('version')
    .description('say which labwright this is')
    .option('--json', 'print as JSON')
    .action((options: { json?: boolean }) => {
      const facts = {
        labwright: packageVersion(),
        node: process.version,
        platform: `${process.platform}/${process.arch}`,
      }
      print(options.json ? JSON.stringify(facts) : `labwright v${facts.labwright} ${facts.platform} node ${facts.node}`)
    })
}
