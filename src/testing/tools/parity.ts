/**
 * `npm run parity [-- hugo131 hugo169]`: builds this repository's own site with labwright and with stock Hugo, and
 * compares the two page by page (design.md 7.6). It wants the Hugo binaries on PATH and the comparison tool, named by
 * LABWRIGHT_DOM_DIFF or found at ../shared/tools/dom-diff.mjs.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const generations: Record<string, string> = { hugo111: '0.111', hugo131: '0.131', hugo169: '0.169' }
const root = process.cwd()
const comparison = process.env.LABWRIGHT_DOM_DIFF ?? path.join(root, '../shared/tools/dom-diff.mjs')

function run(command: string, args: readonly string[], quiet = true): number {
  const { status, error, stderr, stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  if (error) process.stderr.write(`${command}: ${error.message}\n`)
  if (!quiet || status !== 0) process.stdout.write(stdout ?? '')
  if (status !== 0) process.stderr.write(stderr ?? '')
  return status ?? 1
}

function compareWith(hugo: string): boolean {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'labwright-parity-'))
  const [theirs, ours] = [path.join(folder, 'hugo'), path.join(folder, 'labwright')]
  const labwright = [
    'dist/lib/cli.js',
    'build',
    '--quiet',
    '--no-prerender',
    '--hugo-compat',
    generations[hugo] ?? '0.131',
    '-d',
    ours,
  ]
  process.stdout.write(`${hugo}: `)
  const same =
    run(hugo, ['--quiet', '-s', root, '-d', theirs]) === 0 &&
    run(process.execPath, labwright) === 0 &&
    run(process.execPath, [comparison, theirs, ours, '--show', '5'], false) === 0
  rmSync(folder, { recursive: true, force: true })
  return same
}

if (!existsSync(comparison)) {
  process.stderr.write(`parity: no comparison tool at ${comparison}; name one by LABWRIGHT_DOM_DIFF\n`)
  process.exit(2)
}
const asked = process.argv.slice(2)
const results = (asked.length > 0 ? asked : ['hugo131', 'hugo169']).map(compareWith)
process.exit(results.every(Boolean) ? 0 : 1)
