/** Real Hugo for the tests that are measured against it: finds the binary of a generation and builds a site in a string. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withSite } from './build-site.ts'

/** Find the Hugo of a generation: named by `HUGO_0_131`, or on PATH as `hugo0.131`, `hugo131` or `hugo`. */
export function findHugo(generation: string): string {
  const variable = `HUGO_${generation.replace('.', '_')}`
  const named = process.env[variable]
  const names = named ? [named] : [`hugo${generation}`, `hugo${generation.slice('0.'.length)}`, 'hugo']
  const found = names.find(name => versionOf(name).startsWith(`${generation}.`))
  if (found) return found
  throw new Error(
    `no Hugo ${generation} found: name it by ${variable}, or put it on PATH as hugo${generation} (tried ${names.join(', ')})`,
  )
}

/** Build the site of a txtar archive with real Hugo and give its text files, sorted by path; Hugo 0.54 knows no clock but the machine's. */
export function buildWithHugo(archive: string, hugo: string, clock: string): ReadonlyMap<string, string> {
  return withSite(archive, root => {
    const settings = versionOf(hugo).startsWith('0.54.') ? [] : ['--clock', clock]
    const { status, stdout, stderr } = spawnSync(hugo, ['--source', root, '--destination', 'public', ...settings], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${hugo} fails:\n${stdout}${stderr}`)
    const output = join(root, 'public')
    const paths = readdirSync(output, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(output.length + 1))
    return new Map(paths.sort().map(path => [path, readFileSync(join(output, path), 'utf8')]))
  })
}

/** The version that a binary says it has; nothing where there is no such binary. */
function versionOf(command: string): string {
  const { stdout } = spawnSync(command, ['version'], { encoding: 'utf8' })
  return /\bv(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1] ?? ''
}
