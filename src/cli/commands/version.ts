/** `labwright version`: which labwright this is, and on which Node. */
import { createRequire } from 'node:module'
import type { Command } from 'commander'
import { print } from '../print.ts'

/** Read the version of the package this file was built into. */
export function packageVersion(): string {
  const require = createRequire(import.meta.url)
  const { version } = require('labwright/package.json') as { version: string }
  return version
}

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
