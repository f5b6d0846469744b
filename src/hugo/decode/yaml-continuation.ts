/**
 * Brackets and quotes that go on over lines without indentation. Go's readers allow that, the `yaml` package does not:
 * the lines are indented for it, and offsets are counted back.
 *
 *     tags: [          tags: [
 *     a, b       ->            a, b
 *     ]                        ]
 */

/** A text with indented continuations. */
export interface IndentedText {
  readonly text: string
  /** Where in the original lines were indented, in order. */
  readonly insertions: readonly number[]
}

const indentation = ' '.repeat(40)

/** Indent the lines of the bracket or quote that opens at an offset; undefined when it never closes or needs none. */
export function indentContinuation({ text, insertions }: IndentedText, start: number): IndentedText | undefined {
  const end = findEnd(text, start)
  if (end === undefined) return undefined
  const lines: number[] = []
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    if (!text.startsWith(indentation, at + 1)) lines.push(at + 1)
  }
  if (lines.length === 0) return undefined
  const indented = text.slice(start, end).replaceAll('\n', `\n${indentation}`)
  const added = lines.map(line => toOriginalOffset(insertions, line))
  return {
    text: text.slice(0, start) + indented + text.slice(end),
    insertions: [...insertions, ...added].sort((a, b) => a - b),
  }
}

/** Count an offset into the indented text back to the original. */
export function toOriginalOffset(insertions: readonly number[], offset: number): number {
  let original = offset
  for (const insertion of insertions) {
    if (original <= insertion) break
    original = Math.max(insertion, original - indentation.length)
  }
  return original
}

/** Find where the bracket or quote at an offset has closed. */
function findEnd(text: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]!
    const isTokenStart = at === start || /[\s,[{:]/.test(text[at - 1]!)
    if ((character === '"' || character === "'") && isTokenStart) {
      const close = findQuoteEnd(text, at)
      if (close === undefined || depth === 0) return close
      at = close - 1
    } else if (character === '#' && /\s/.test(text[at - 1] ?? ' ')) {
      const newline = text.indexOf('\n', at)
      if (newline === -1) return undefined
      at = newline
    } else if (character === '[' || character === '{') depth++
    else if ((character === ']' || character === '}') && --depth === 0) return at + 1
  }
  return undefined
}

function findQuoteEnd(text: string, start: number): number | undefined {
  const quote = text[start]!
  for (let at = start + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++
    else if (text[at] === quote && quote === "'" && text[at + 1] === quote) at++
    else if (text[at] === quote) return at + 1
  }
  return undefined
}
