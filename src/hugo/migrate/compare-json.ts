/** Holds two JSON values against each other; the order of members does not count. */
import { type CompareOptions, excerptPair, maskUnstable } from './compare-values.ts'

/** The first difference of two JSON values, its place as a JSON pointer (RFC 6901). */
export interface JsonDifference {
  readonly place: string
  readonly theirs: string
  readonly ours: string
}

/** Find the first difference of two JSON values; undefined when they are alike. */
export function firstJsonDifference(
  theirs: unknown,
  ours: unknown,
  options: CompareOptions,
  place = '',
): JsonDifference | undefined {
  const [theirMembers, ourMembers] = [membersOf(theirs), membersOf(ours)]
  if (!theirMembers || !ourMembers || Array.isArray(theirs) !== Array.isArray(ours)) {
    const [a, b] = [describe(theirs, options), describe(ours, options)]
    return a === b ? undefined : { place: place || '/', ...excerptPair(a, b) }
  }
  for (const name of new Set([...theirMembers.keys(), ...ourMembers.keys()])) {
    const member = `${place}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const found = firstJsonDifference(theirMembers.get(name), ourMembers.get(name), options, member)
    if (found) return found
  }
  return undefined
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined
}

function describe(value: unknown, options: CompareOptions): string {
  return value === undefined ? 'nothing' : maskUnstable(JSON.stringify(value), options)
}
