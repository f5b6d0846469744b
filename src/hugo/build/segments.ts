/** Which pages and outputs belong to the segments that are built (hugolib/segments). */
import { globToRegExp } from '../../shared/glob.ts'
import { atLeast } from '../config/generation.ts'
import type { SegmentConfig, SegmentFilter } from '../config/read-segments.ts'
import type { SiteConfig } from '../config/site-config.ts'
import type { Page } from '../page/page.ts'

/** Tell whether a page, or one output of it by its format's name, is built. */
export type IsInSegments = (page: Page, output?: string) => boolean

/** Make the filter of a build; without segments everything is built. */
export function createSegmentFilter({ renderSegments, compatibility }: SiteConfig): IsInSegments {
  if (renderSegments.length === 0) return () => true
  // Hugo 0.131 built what is in all of the segments named.
  const takesAny = compatibility.mend || atLeast(compatibility.generation, '0.169')
  return (page, output) => {
    const isIn = (segment: SegmentConfig) => contains(segment, page, output)
    return takesAny ? renderSegments.some(isIn) : renderSegments.every(isIn)
  }
}

function contains({ includes, excludes }: SegmentConfig, page: Page, output: string | undefined): boolean {
  const isIncluded = includes.length === 0 || includes.some(filter => fits(filter, page, output))
  // Of a page whose outputs are not looked at yet, some may stay.
  const isExcluded = excludes.some(filter => (output !== undefined || !filter.output) && fits(filter, page, output))
  return isIncluded && !isExcluded
}

function fits(filter: SegmentFilter, { meta }: Page, output: string | undefined): boolean {
  return (
    matches(filter.path, `/${meta.path}`) &&
    matches(filter.kind, meta.kind) &&
    matches(filter.lang, meta.language) &&
    (output === undefined || matches(filter.output, output))
  )
}

function matches(pattern: string, value: string): boolean {
  return pattern === '' || globToRegExp(pattern).test(value.toLowerCase())
}
