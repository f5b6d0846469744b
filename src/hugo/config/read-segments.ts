/** Parts of a site that are built alone (gohugo.io/configuration/segments). */
import { toTable, toTables, toText, toTexts } from './cast.ts'
import type { Params } from './params.ts'

/** What must be so for a page or an output to belong: patterns by field; no pattern fits all. */
export interface SegmentFilter {
  readonly path: string
  readonly kind: string
  readonly lang: string
  readonly output: string
}

/** One part: what is in it, all where nothing is named, and what is not. */
export interface SegmentConfig {
  readonly includes: readonly SegmentFilter[]
  readonly excludes: readonly SegmentFilter[]
}

/** Read the segments that are to be built, `renderSegments`; none for the whole site. */
export function readSegments(config: Params): readonly SegmentConfig[] {
  const all = toTable(config.get('segments'))
  return toTexts(config.get('rendersegments'), []).map(name => {
    const segment = toTable(all.get(name))
    return { includes: readFilters(segment.get('includes')), excludes: readFilters(segment.get('excludes')) }
  })
}

function readFilters(value: unknown): readonly SegmentFilter[] {
  return toTables(value).map(table => {
    const text = (key: string) => toText(table.get(key), '').toLowerCase()
    return { path: text('path'), kind: text('kind'), lang: text('lang'), output: text('output') }
  })
}
