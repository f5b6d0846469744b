/**
 * Places in a text. Lines and columns count from 1, as editors and compilers print them; offsets count from 0 in
 * UTF-16 code units, as JavaScript strings do.
 */

/** One place in a text. */
export interface Place {
  /** Line, from 1. */
  readonly line: number
  /** Column in UTF-16 code units, from 1. */
  readonly column: number
}

/** Find the place of `offset` in `text`; an offset past the end gives the end. */
export function placeAt(text: string, offset: number): Place {
  const end = Math.min(Math.max(offset, 0), text.length)
  let line = 1
  let start = 0
  for (let newline = text.indexOf('\n'); newline !== -1 && newline < end; newline = text.indexOf('\n', newline + 1)) {
    line++
    start = newline + 1
  }
  return { line, column: end - start + 1 }
}

/** Find the offset of `place` in `text`, the reverse of `placeAt`. */
export function offsetAt(text: string, place: Place): number {
  let start = 0
  for (let line = 1; line < place.line; line++) {
    const newline = text.indexOf('\n', start)
    if (newline === -1) return text.length
    start = newline + 1
  }
  return Math.min(start + place.column - 1, text.length)
}
