/** Compares two built sites: the same addresses, the same pages, the same data. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { normaliseJson, normaliseXml } from './normalise-data.ts'
import { normalisePage } from './normalise-page.ts'

/** Where a file of one output first differs from the same file of the other. */
export interface Difference {
  readonly file: string
  readonly expected: string
  readonly actual: string
}

/** What the comparison found. */
export interface OutputComparison {
  readonly pagesExpected: number
  readonly pagesMade: number
  /** Pages equal token for token. */
  readonly strict: number
  /** Pages equal once a block of code counts as its text. */
  readonly codeAsText: number
  readonly dataExpected: number
  readonly dataEqual: number
  /** Files of any kind that only one of the two has. */
  readonly missing: readonly string[]
  readonly extra: readonly string[]
  /** Pages that differ with code as text, and data that differ. */
  readonly differences: readonly Difference[]
}

const tokensShown = 4
const contextShown = 60
const charactersShown = 240
/** What labwright adds to every site, so that GitHub Pages publishes it as it is. */
const ofLabwright = new Set(['.nojekyll'])

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

function firstDifference(file: string, expected: readonly string[], actual: readonly string[]): Difference {
  const at = expected.findIndex((token, index) => token !== actual[index])
  const from = at < 0 ? expected.length : at
  const [a, b] = [expected, actual].map(tokens => tokens.slice(from, from + tokensShown).join(' ⏎ ')) as [
    string,
    string,
  ]
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const shown = (text: string) => text.slice(Math.max(0, same - contextShown), same + charactersShown)
  return { file, expected: shown(a), actual: shown(b) }
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((token, index) => token === b[index])

const normaliserOf: Readonly<Record<string, (text: string) => string[]>> = {
  '.json': text => [normaliseJson(text)],
  '.xml': text => normaliseXml(text).split('\n'),
}

/** Compare what a Hugo made with what labwright made. */
export function compareOutputs(theirs: string, ours: string): OutputComparison {
  const expected = filesIn(theirs)
  const inTheirs = new Set(expected)
  const made = filesIn(ours).filter(file => inTheirs.has(file) || !ofLabwright.has(file))
  const inOurs = new Set(made)
  const read = (file: string) => [theirs, ours].map(folder => readFileSync(path.join(folder, file), 'utf8'))
  const result = { strict: 0, codeAsText: 0, dataExpected: 0, dataEqual: 0 }
  const differences: Difference[] = []
  for (const file of expected.filter(name => inOurs.has(name))) {
    const normalise = normaliserOf[path.extname(file)]
    if (file.endsWith('.html')) {
      const [a, b] = read(file) as [string, string]
      const isStrict = isSame(normalisePage(a), normalisePage(b))
      const [x, y] = [a, b].map(html => normalisePage(html, { codeAsText: true })) as [string[], string[]]
      const isRelaxed = isStrict || isSame(x, y)
      if (isStrict) result.strict++
      if (isRelaxed) result.codeAsText++
      else differences.push(firstDifference(file, x, y))
    } else if (normalise) {
      const [a, b] = read(file).map(normalise) as [string[], string[]]
      if (isSame(a, b)) result.dataEqual++
      else differences.push(firstDifference(file, a, b))
    }
  }
  const isPage = (file: string) => file.endsWith('.html')
  return {
    ...result,
    pagesExpected: expected.filter(isPage).length,
    pagesMade: made.filter(isPage).length,
    dataExpected: expected.filter(file => normaliserOf[path.extname(file)]).length,
    missing: expected.filter(file => !inOurs.has(file)),
    extra: made.filter(file => !inTheirs.has(file)),
    differences,
  }
}
