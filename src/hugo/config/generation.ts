/**
 * The generation of Hugo a site was written for. Where Hugo's years disagree, the generation decides; design.md 1 says
 * how it is chosen, hugo-behaviour.md what hangs on it.
 */

/** A generation: the traits of the Hugo of that version. `0.54` stands for the Blackfriday years. */
export type Generation = '0.54' | '0.111' | '0.131' | '0.169'

/** All generations, oldest first. */
export const generations: readonly Generation[] = ['0.54', '0.111', '0.131', '0.169']

/** The generation taken when nothing in the repository speaks for another. */
export const defaultGeneration: Generation = '0.131'

/** Which generation a build follows, and how exactly. */
export interface Compatibility {
  readonly generation: Generation
  /** Who chose: an author's choice is followed exactly, faults included. */
  readonly chosenBy: 'author' | 'tool'
  /** Whether what an author clearly meant is shown although that Hugo would not have. */
  readonly mend: boolean
  /** Whether a theme says that it runs with a Hugo from before Goldmark: sites of those years are less exact. */
  readonly hasOldTheme: boolean
  /** Why this generation, as the end of a sentence: `netlify.toml pins Hugo 0.121.1`. */
  readonly reason: string
}

/** Tell whether a generation is `other` or newer. */
export function atLeast(generation: Generation, other: Generation): boolean {
  return generations.indexOf(generation) >= generations.indexOf(other)
}

/** Minor version of the Hugo that brought Goldmark. */
const goldmarkMinor = 60

/**
 * Find the generation of a Hugo version such as `v0.121.1`: the nearest at or below it, where those from 0.60 to 0.110
 * are of 0.111, whose Markdown and shortcodes they share (decision 13). Undefined when it is no version.
 */
export function nearestGeneration(version: string): Generation | undefined {
  const match = /^\s*v?(\d+)\.(\d+)/.exec(version)
  if (!match) return undefined
  const minor = Number(match[1]) > 0 ? Number.POSITIVE_INFINITY : Number(match[2])
  if (minor < goldmarkMinor) return '0.54'
  return generations.findLast(generation => Number(generation.slice(2)) <= Math.max(minor, 111))
}
