/** Compares two built sites: the same addresses, the same pages, the same data. What is the same is `labwright migrate`'s to say. */
import { compareOutputs as compareFiles, type FileComparison } from '../../../hugo/migrate/compare-outputs.ts'
import type { CompareOptions } from '../../../hugo/migrate/compare-values.ts'
import { folderOutput, withoutFiles } from '../../../hugo/migrate/site-output.ts'

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
  /** Pages equal once the fingerprints of assets are left aside as well. */
  readonly butForFingerprints: number
  readonly dataExpected: number
  readonly dataEqual: number
  /** Files of any kind that only one of the two has, fingerprints left aside. */
  readonly missing: readonly string[]
  readonly extra: readonly string[]
  /** Pages and data that differ even so. */
  readonly differences: readonly Difference[]
}

const isPage = (path: string) => path.endsWith('.html')
const isData = (path: string) => /\.(?:json|xml)$/.test(path)
/** What labwright adds to every site, so that GitHub Pages publishes it as it is. */
const isOfLabwright = (path: string) => path === '.nojekyll'

const outputIn = (folder: string) => withoutFiles(folderOutput(folder), isOfLabwright)

/** Compare what a Hugo made with what labwright made, both today. */
export function compareOutputs(theirs: string, ours: string): OutputComparison {
  const buildDays = [new Date().toISOString().slice(0, 10)]
  const compare = (options: CompareOptions): FileComparison[] => [
    ...compareFiles(outputIn(theirs), outputIn(ours), { buildDays, ...options }),
  ]
  const alike = (files: readonly FileComparison[], isWanted: (path: string) => boolean) =>
    files.filter(({ path, verdict }) => verdict === 'identical' && isWanted(path)).length
  const only = (files: readonly FileComparison[], verdict: FileComparison['verdict']) =>
    files.filter(file => file.verdict === verdict).map(({ path }) => path)
  const strict = compare({})
  const relaxed = compare({ relaxCode: true })
  const loosest = compare({ relaxCode: true, ignoreFingerprints: true })
  return {
    pagesExpected: strict.filter(({ path, verdict }) => isPage(path) && verdict !== 'only-ours').length,
    pagesMade: strict.filter(({ path, verdict }) => isPage(path) && verdict !== 'only-theirs').length,
    strict: alike(strict, isPage),
    codeAsText: alike(relaxed, isPage),
    butForFingerprints: alike(loosest, isPage),
    dataExpected: strict.filter(({ path, verdict }) => isData(path) && verdict !== 'only-ours').length,
    dataEqual: alike(loosest, isData),
    missing: only(loosest, 'only-theirs'),
    extra: only(loosest, 'only-ours'),
    differences: loosest.flatMap(file => {
      if (file.verdict !== 'different' || !(isPage(file.path) || isData(file.path))) return []
      const { place, theirs: expected, ours: actual } = file.difference
      return [{ file: `${file.path} ${place}`, expected, actual }]
    }),
  }
}
