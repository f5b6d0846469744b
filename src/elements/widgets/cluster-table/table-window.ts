/** Which rows of a long table are drawn: those in sight, some around them, and those that must not go. */

/** Rows from `first` up to, not with, `end`. */
export interface Span {
  readonly first: number
  readonly end: number
}

/** A table with no more rows than this is drawn whole. */
export const longestWhole = 60

/** Rows drawn above and below those in sight, so that a slow frame shows no gap. */
const margin = 12
/** The window moves by whole steps, so that most scrolling draws nothing anew. */
const step = 8

/** What is known of the room in which the rows are seen. */
export interface Sight {
  readonly rowHeight: number
  readonly scrollTop: number
  readonly height: number
}

/** Find the rows to draw of `count`. */
export function findWindow(count: number, { rowHeight, scrollTop, height }: Sight): Span {
  if (count <= longestWhole) return { first: 0, end: count }
  const inSight = Math.ceil(height / rowHeight)
  const top = Math.floor(scrollTop / rowHeight / step) * step
  const first = Math.max(0, Math.min(top - margin, count - inSight - margin))
  return { first, end: Math.min(count, top + inSight + step + margin) }
}

/** Join the window with single rows that stay drawn wherever the reader scrolls. */
export function joinSpans(window: Span, pinned: readonly number[]): Span[] {
  const outside = [...new Set(pinned)].filter(index => index >= 0 && (index < window.first || index >= window.end))
  return [window, ...outside.map(first => ({ first, end: first + 1 }))].sort((a, b) => a.first - b.first)
}
