/** `labwright version` and `labwright env`: which labwright this is, on which Node, and what it finds to work with. */
import { createRequire } from 'node:module'
import type { Command } from 'commander'
import { packageVersion } from '../package-files.ts'
import { print } from '../print.ts'

/** Packages that a site may ask for, and that are installed beside labwright where one does. */
const optionalPackages = ['sharp', 'sass-embedded', 'sass', 'postcss']

/** Add the commands to the program. */
export function addVersion(program: Command): void {
  program
    .command('version')
    .description('say which labwright this is')
    .option('--json', 'print as JSON')
    .action(({ json }: { json?: boolean }) => print(json ? JSON.stringify(facts()) : versionLine()))
  program
    .command('env')
    .description('say which labwright this is and what it finds to work with')
    .action(() => {
      print(versionLine())
      for (const name of optionalPackages) print(`${name}: ${isInstalled(name) ? 'installed' : 'not installed'}`)
    })
}

function facts() {
  return { labwright: packageVersion(), node: process.version, platform: `${process.platform}/${process.arch}` }
}

function versionLine(): string {
  const { labwright, node, platform } = facts()
  return `labwright v${labwright} ${platform} node ${node}`
}

function isInstalled(name: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(name) !== ''
  } catch {
    return false
  }
}
