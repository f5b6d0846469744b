/**
 * Holds the output of two builds of one site against each other, file by file, with one file of each side in memory at a
 * time. The first build is called theirs (Hugo's), the second ours.
 */
import { compareFile, type Difference } from './compare-file.ts'
import { type CompareOptions, maskUnstable } from './compare-values.ts'
import type { SiteOutput } from './site-output.ts'

/** What became of one file. */
export type FileComparison =
  | { readonly path: string; readonly verdict: 'identical' | 'only-theirs' | 'only-ours' }
  | { readonly path: string; readonly verdict: 'different'; readonly difference: Difference }

/** Compare the files of two outputs in the order of their paths, those of one side only included. */
export function* compareOutputs(
  theirs: SiteOutput,
  ours: SiteOutput,
  options: CompareOptions = {},
): Generator<FileComparison, void> {
  const [theirPaths, ourPaths] = [keyedPaths(theirs, options), keyedPaths(ours, options)]
  for (const key of [...new Set([...theirPaths.keys(), ...ourPaths.keys()])].sort()) {
    const [theirPath, ourPath] = [theirPaths.get(key), ourPaths.get(key)]
    if (theirPath === undefined) yield { path: ourPath ?? key, verdict: 'only-ours' }
    else if (ourPath === undefined) yield { path: theirPath, verdict: 'only-theirs' }
    else {
      const difference = compareFile(theirPath, theirs.read(theirPath), ours.read(ourPath), options)
      yield difference
        ? { path: theirPath, verdict: 'different', difference }
        : { path: theirPath, verdict: 'identical' }
    }
  }
}

/** How many files became what. */
export type ComparisonCounts = Record<FileComparison['verdict'], number>

/** Begin to count. */
export function noCounts(): ComparisonCounts {
  return { identical: 0, different: 0, 'only-theirs': 0, 'only-ours': 0 }
}

/** Paths by the key that pairs the files of both sides: the path itself, with its fingerprint masked when asked to. */
function keyedPaths(output: SiteOutput, options: CompareOptions): ReadonlyMap<string, string> {
  const keyed = new Map<string, string>()
  for (const path of output.paths()) {
    const key = options.ignoreFingerprints ? maskUnstable(path, options) : path
    keyed.set(keyed.has(key) ? path : key, path)
  }
  return keyed
}
