/**
 * Tags that are not quite HTML: a stray word or quoted string among the attributes, as in
 * `<img src="x.png" "Login" width="900" />`, or two attributes with no blank between. CommonMark takes such a tag for
 * text; browsers, and Blackfriday in its years, take it for a tag.
 */
import { htmlElements } from './html-elements.ts'

/** Something in a tag that is no attribute. */
export interface StrayToken {
  /** Where it begins in the text that was read. */
  readonly start: number
  readonly text: string
}

/** A tag with faults in it. */
export interface MalformedTag {
  readonly name: string
  /** The offset after its `>`. */
  readonly end: number
  readonly strays: readonly StrayToken[]
  /** The tag without its stray tokens. */
  readonly mended: string
}

const attribute = /[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+(?=[\s/>"']|$))|(?=[\s/>"']|$))/y
const quotedStray = /"[^"<>]*"|'[^'<>]*'/y
const bareStray = /["']|[^\s<>"']+?(?=["'\s<>]|\/>|$)/y
const blanks = /\s*/y

/**
 * Read the malformed tag that begins at `start`; undefined when there is none, or when it is a sound one. Only a known
 * element with at least one attribute that has a value counts, since `<your "name" here>` is text.
 */
export function readMalformedTag(text: string, start: number): MalformedTag | undefined {
  const name = /^<([A-Za-z][A-Za-z0-9-]*)(?=[\s/"'])/.exec(text.slice(start, start + 80))?.[1]
  if (!name || !(htmlElements.has(name.toLowerCase()) || name.includes('-'))) return undefined
  const strays: StrayToken[] = []
  const parts: string[] = []
  let hasValue = false
  let isFaulty = false
  let offset = start + name.length + 1
  for (;;) {
    const gap = matchAt(blanks, text, offset) ?? ''
    offset += gap.length
    const closing = /^\/?>/.exec(text.slice(offset, offset + 2))?.[0]
    if (closing) {
      if (!isFaulty || !hasValue) return undefined
      return { name, end: offset + closing.length, strays, mended: `<${[name, ...parts].join('')}${gap}${closing}` }
    }
    const found = matchAt(attribute, text, offset)
    if (found) {
      if (gap === '') isFaulty = true
      if (found.includes('=')) hasValue = true
      parts.push((gap || ' ') + found)
      offset += found.length
      continue
    }
    // A quote that clings to a bare value, as in `width=9"`, opens nothing.
    const clings = gap === '' && !/["']/.test(text[offset - 1]!)
    const token = (clings ? undefined : matchAt(quotedStray, text, offset)) ?? matchAt(bareStray, text, offset)
    if (!token) return undefined
    isFaulty = true
    strays.push({ start: offset, text: token })
    offset += token.length
  }
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0]
}
