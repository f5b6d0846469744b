/** One thing that a report has to say about a file. */
import type { Place } from '../../shared/position.ts'
import { describeTrait, type Trait } from './trait.ts'

/** Whether labwright mended what Hugo would not show, Hugos differ in it, or labwright cannot do it. */
export type FindingKind = 'mended' | 'differs' | 'unsupported'

/** A finding with the place where it first applies. */
export interface Finding {
  readonly kind: FindingKind
  /** Id of the trait, or code of the build's message. */
  readonly id: string
  /** From 1; absent when the whole file is meant. */
  readonly line?: number | undefined
  readonly column?: number | undefined
  /** How often it stands in the file. */
  readonly times: number
  readonly message: string
  /** What to do and what to expect, for findings of kind `differs`. */
  readonly trait?: Required<Omit<Trait, 'id'>> | undefined
}

/** A trait found somewhere. */
export interface TraitMatch {
  readonly trait: Trait
  readonly place: Place
}

/** Make one finding of all places where a trait stands in a file. */
export function gatherFindings(matches: readonly TraitMatch[]): readonly Finding[] {
  const found = new Map<string, Finding>()
  for (const { trait, place } of matches) {
    const before = found.get(trait.id)
    found.set(
      trait.id,
      before ? { ...before, times: before.times + 1 } : { ...findingOf(trait), line: place.line, column: place.column },
    )
  }
  return [...found.values()]
}

/** Make a finding of a trait that holds for a whole file. */
export function findingOf(trait: Trait): Finding {
  const { id, name, since, today, advice, here = 'it works as it did' } = trait
  return {
    kind: 'differs',
    id,
    times: 1,
    message: describeTrait(trait),
    trait: { name, since, today, advice, here },
  }
}
