/** Text in a drawing, which knows no lines: what is too long for its place is broken at a space, or drawn narrower. */
import { nothing, svg } from 'lit'

/** About what a letter takes, in parts of the size of its text. */
const letterShare = 0.56

/** Where a text stands, and how much room it has. */
export interface TextPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  /** Size of the letters, as the style of `className` has it. */
  readonly size: number
  readonly className: string
}

/** Write a text in one line, narrower when it is too long for its place. */
export function fitText(text: string, { x, y, width, size, className }: TextPlace) {
  const isLong = text.length * letterShare * size > width
  return svg`<text class=${className} x=${x} y=${y} textLength=${isLong ? width : nothing} lengthAdjust="spacingAndGlyphs">${text}</text>`
}

/** Break a text that is too long for `width` into two lines at the space that makes them most alike. */
export function breakText(text: string, width: number, size: number): readonly string[] {
  if (text.length * letterShare * size <= width) return [text]
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index)
  const [middle] = spaces.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))
  return middle === undefined ? [text] : [text.slice(0, middle), text.slice(middle + 1)]
}
