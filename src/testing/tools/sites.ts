/**
 * `node .ci/tool.mjs sites [--clones DIR] [--scratch DIR] [--page] [names]`: builds real workshop sites with labwright
 * and with the Hugo of their time, and compares the two. It wants those Hugos on PATH (`hugo111`, `hugo131`, `hugo169`)
 * and the sites' repositories as `DIR/owner/name`, and clones what is missing. `--page` writes content/docs/sites.md.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkOut } from './site-table/check-out.ts'
import { measureSite, type SiteMeasure } from './site-table/measure-site.ts'
import type { Run } from './site-table/run-program.ts'
import { siteRows } from './site-table/site-rows.ts'
import { sitesPage } from './site-table/write-page.ts'

const differencesShown = 5
const patches = path.resolve('src/testing/tools/site-table/patches')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { clones: { type: 'string' }, scratch: { type: 'string' }, page: { type: 'boolean' } },
})
const scratch = path.resolve(values.scratch ?? mkdtempSync(path.join(os.tmpdir(), 'labwright-sites-')))
const clones = path.resolve(values.clones ?? path.join(scratch, 'clones'))
const unknown = positionals.filter(name => !siteRows.some(row => row.name === name))
if (unknown.length > 0) {
  process.stderr.write(
    `sites: no site named ${unknown.join(', ')}; there are ${siteRows.map(row => row.name).join(', ')}\n`,
  )
  process.exit(2)
}

const oneLine = (text: string) => text.replaceAll('\n', '↵')

const costOf = ({ seconds, peakMegabytes }: Run) => `${seconds.toFixed(1)} s ${peakMegabytes} MB`

function printMeasure(measure: SiteMeasure): void {
  const { row, hugo, timedHugo, labwright, unmodified, comparison, isListEqual } = measure
  const built = [hugo, labwright, unmodified].map(({ ok }) => (ok ? 'yes' : 'NO'))
  console.log(`${row.name}: built by ${row.hugo} ${built[0]}, labwright ${built[1]}, unmodified ${built[2]}`)
  const beside = timedHugo ? [`${row.timedBeside} ${costOf(timedHugo)}`] : []
  console.log(`  ${[`${row.hugo} ${costOf(hugo)}`, ...beside, `labwright ${costOf(labwright)}`].join(', ')}`)
  console.log(`  list ${isListEqual ? 'equal' : 'DIFFERS'}`)
  if (comparison === undefined) return
  const { pagesExpected, strict, codeAsText, butForFingerprints, missing, extra, differences } = comparison
  console.log(
    `  pages ${pagesExpected}: identical ${strict}, with code as text ${codeAsText}, but for fingerprints ${butForFingerprints}`,
  )
  console.log(`  data ${comparison.dataEqual}/${comparison.dataExpected}`)
  console.log(`  files missing ${missing.length}, more ${extra.length}`)
  for (const file of missing.slice(0, differencesShown)) console.log(`  missing ${file}`)
  for (const file of extra.slice(0, differencesShown)) console.log(`  more ${file}`)
  for (const { file, expected, actual } of differences.slice(0, differencesShown)) {
    console.log(`  --- ${file}\n  expected: ${oneLine(expected)}\n  actual:   ${oneLine(actual)}`)
  }
}

const versionOf = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim().split('\n')[0]?.split('+')[0] ?? ''

const measures: SiteMeasure[] = []
for (const row of siteRows.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const folder = path.join(scratch, row.name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const measure = await measureSite(row, checkOut(row, clones, folder, patches), folder)
  printMeasure(measure)
  measures.push(measure)
}
if (values.page) {
  const names = [...new Set(measures.flatMap(({ row }) => [row.hugo, row.timedBeside ?? row.hugo]))].sort()
  const page = sitesPage(measures, {
    date: new Date().toISOString().slice(0, 10),
    labwright: versionOf(process.execPath, ['dist/lib/cli.js', 'version']),
    hugos: Object.fromEntries(names.map(name => [name, versionOf(name, ['version'])])),
    machine: `Node ${process.versions.node}, ${os.cpus().length} cores`,
  })
  writeFileSync('content/docs/sites.md', page)
}
console.log(`outputs and logs: ${scratch}`)
