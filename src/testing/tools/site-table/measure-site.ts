/** Builds one site with a Hugo and with labwright, and compares all they say of it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CheckedOut } from './check-out.ts'
import { compareOutputs, type OutputComparison } from './compare-outputs.ts'
import { type Run, runProgram } from './run-program.ts'
import type { HugoName, SiteRow } from './site-row.ts'

/** What was measured of one site. */
export interface SiteMeasure {
  readonly row: SiteRow
  readonly hugo: Run
  /** The Hugo whose time alone is of interest. */
  readonly timedHugo?: Run
  /** With the generation of that Hugo set, on the same files. */
  readonly labwright: Run
  /** As the author has it, with no flag at all. */
  readonly unmodified: Run
  /** Missing where one of the two did not build. */
  readonly comparison?: OutputComparison
  readonly isListEqual: boolean
}

/** The generation that answers to a Hugo. */
export const generationOf: Readonly<Record<HugoName, string>> = {
  hugo111: '0.111',
  hugo131: '0.131',
  hugo169: '0.169',
}

const cli = path.resolve('dist/lib/cli.js')

async function run(name: string, folder: string, command: string, args: readonly string[], cwd: string): Promise<Run> {
  const result = await runProgram(command, args, cwd, path.join(cwd, 'node_modules/.bin'))
  writeFileSync(path.join(folder, `${name}.log`), `${command} ${args.join(' ')}\n${result.stderr}\n${result.stdout}`)
  return result
}

/** The rows of a list; Hugo prints its warnings among them. */
function rowsOf({ stdout }: Run): string {
  const lines = stdout.trim().split(/\r?\n/)
  return lines
    .filter(line => !/^(WARN|ERROR|INFO)\b/.test(line))
    .sort()
    .join('\n')
}

/** Measure one site that lies on disk; outputs and what the programs said go into `folder`. */
export async function measureSite(row: SiteRow, site: CheckedOut, folder: string): Promise<SiteMeasure> {
  mkdirSync(folder, { recursive: true })
  const out = (name: string) => path.join(folder, name)
  for (const name of ['hugo', 'hugo-timed', 'labwright', 'unmodified'])
    rmSync(out(name), { recursive: true, force: true })
  const compat = ['--hugo-compat', generationOf[row.hugo]]
  const labwright = (name: string, args: readonly string[], place: string) =>
    run(name, folder, process.execPath, [cli, ...args], place)
  const hugo = (name: string, program: HugoName) => run(name, folder, program, ['-d', out(name)], site.patched)
  const builds = {
    hugo: await hugo('hugo', row.hugo),
    ...(row.timedBeside ? { timedHugo: await hugo('hugo-timed', row.timedBeside) } : {}),
    labwright: await labwright(
      'labwright',
      ['build', '--no-prerender', ...compat, '-d', out('labwright')],
      site.patched,
    ),
    unmodified: await labwright('unmodified', ['build', '-d', out('unmodified')], site.plain),
  }
  const lists = [
    await run('hugo-list', folder, row.hugo, ['list', 'all', '-e', 'production'], site.patched),
    await labwright('labwright-list', ['list', 'all', '-e', 'production', ...compat], site.patched),
  ].map(rowsOf)
  const isComparable = builds.hugo.ok && builds.labwright.ok
  return {
    row,
    ...builds,
    ...(isComparable ? { comparison: compareOutputs(out('hugo'), out('labwright')) } : {}),
    isListEqual: lists[0] === lists[1],
  }
}
