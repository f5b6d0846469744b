/** The page of the documentation that shows the table of the sites. */
import { generationOf, type SiteMeasure } from './measure-site.ts'
import type { Run } from './run-program.ts'
import type { HugoName } from './site-row.ts'

/** What the measures were made with. */
export interface PageFacts {
  /** ISO date of the day. */
  readonly date: string
  readonly labwright: string
  /** The versions that the Hugos say they have, by name. */
  readonly hugos: Readonly<Record<string, string>>
  readonly machine: string
}

const header = `---
title: Real sites
description: Public workshop sites, each built by Hugo and by labwright, page by page.
weight: 85
---
`
const explanation = `The sites stand as their authors left them; the commits are in \`src/testing/tools/site-table/site-rows.ts\`. Each is built
by one Hugo, the one named in the table, and by labwright with the generation of that Hugo set and without prerendering.
Two pages are identical if a browser would show the same document: comments, white space beside blocks, the order of
attributes and the marks of one build (time stamps, random ids) do not count. *Code as text* leaves the colours of code
aside, *but for fingerprints* also the digests by which minified assets are named. *Data* are the XML and JSON files, compared as parsed. *Unmodified* is labwright with no flag at all.
`

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

function comparedCells({ comparison, isListEqual }: SiteMeasure): string[] {
  if (comparison === undefined) return ['–', '–', '–', '–', '–']
  const { pagesExpected, pagesMade, strict, codeAsText, butForFingerprints, missing, extra } = comparison
  const { dataEqual, dataExpected } = comparison
  const share = (count: number) => `${count} (${((100 * count) / Math.max(1, pagesExpected)).toFixed(1)} %)`
  return [
    pagesMade === pagesExpected ? String(pagesMade) : `${pagesMade} of ${pagesExpected}`,
    `${share(strict)}, ${share(codeAsText)}, ${share(butForFingerprints)}`,
    `${dataEqual} of ${dataExpected}`,
    missing.length + extra.length === 0 ? 'equal' : `${missing.length} missing, ${extra.length} more`,
    isListEqual ? 'equal' : 'differs',
  ]
}

function likenessRow(measure: SiteMeasure): string[] {
  const { row, hugo, labwright, unmodified } = measure
  const built = hugo.ok ? generationOf[row.hugo] : `${generationOf[row.hugo]} fails`
  const own = labwright.ok && unmodified.ok ? 'yes' : 'no'
  return [row.name, row.patch ? `${built} ¹` : built, own, ...comparedCells(measure)]
}

function costRow(name: string, program: HugoName, hugo: Run, labwright: Run): string[] {
  const seconds = (value: number) => `${value.toFixed(1)} s`
  const megabytes = (value: number) => (value === 0 ? '–' : `${value} MB`)
  const ratio = (labwright.seconds / hugo.seconds).toFixed(1)
  const peaks = [hugo, labwright].map(({ peakMegabytes }) => megabytes(peakMegabytes))
  return [name, generationOf[program], seconds(hugo.seconds), seconds(labwright.seconds), ratio, ...peaks]
}

function costRows({ row, hugo, timedHugo, labwright }: SiteMeasure): string[][] {
  const own = costRow(row.name, row.hugo, hugo, labwright)
  return row.timedBeside && timedHugo ? [own, costRow(row.name, row.timedBeside, timedHugo, labwright)] : [own]
}

/** Write the whole page. */
export function sitesPage(measures: readonly SiteMeasure[], facts: PageFacts): string {
  const hugos = Object.values(facts.hugos).join(', ')
  const where = measures.map(({ row }) => [
    row.name,
    `[${row.repository}](https://github.com/${row.repository})${row.place ? `, ${row.place}` : ''}`,
    row.theme,
    row.commit.slice(0, 7),
  ])
  const patches = measures.flatMap(({ row }) => (row.patch ? [`- ${row.name}: ${row.patch}`] : []))
  return [
    header,
    explanation,
    '## Likeness\n',
    table(
      [
        'Site',
        'Hugo',
        'Builds',
        'Pages',
        'Identical; code as text; but for fingerprints',
        'Data',
        'Files',
        '`list all`',
      ],
      measures.map(likenessRow),
    ),
    '\n¹ That Hugo builds the site only with a small patch, kept beside the table; both are compared with it:\n',
    patches.join('\n'),
    '\n## Time and memory\n',
    'Cold builds, side by side on the same machine.\n',
    table(
      ['Site', 'Hugo', 'Its time', 'labwright', 'Ratio', 'Hugo, peak', 'labwright, peak'],
      measures.flatMap(costRows),
    ),
    '\n## The sites\n',
    table(['Site', 'Repository', 'Theme', 'Commit'], where),
    `\nMeasured on ${facts.date} with \`node .ci/tool.mjs sites\`: ${facts.labwright}, ${hugos}; ${facts.machine}.\n`,
  ].join('\n')
}
