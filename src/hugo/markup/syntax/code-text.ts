/**
 * Code spans over several lines: the blanks a line begins with belong to the paragraph, not to the code, so the span is put
 * together anew from its lines.
 *
 *     `a\n    b`   ->   <code>a b</code>
 */
import type { Parent, Root } from 'mdast'
import type { Point } from 'micromark-util-types'
import type { Plugin } from 'unified'

/** A piece of a code span on one line. */
interface Piece {
  readonly line: number
  readonly text: string
}

/** A code span on the way. */
interface Span {
  readonly start: Point
  readonly pieces: Piece[]
}

/** Leave out the blanks at the start of lines within code spans. */
export const remarkCodeText: Plugin<[], Root> = function () {
  const data = this.data()
  let span: Span | undefined
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({
    exit: {
      codeTextSequence(token) {
        if (!span) {
          span = { start: token.end, pieces: [] }
          return
        }
        const { start, pieces } = span
        const lines = linesOf(pieces, start.line, token.end.line)
        // Of a line end with a carriage return only the line feed becomes a blank.
        const lineEnd = this.sliceSerialize({ start, end: token.start }).includes('\r') ? '\r ' : ' '
        // What was buffered on the way becomes the code when the span ends.
        const buffer = this.stack.at(-1) as unknown as Parent
        buffer.children = [{ type: 'text', value: stripPadding(lines.join(lineEnd)) }]
        span = undefined
      },
      codeTextData(token) {
        span?.pieces.push({ line: token.start.line, text: this.sliceSerialize(token) })
        this.stack.pop()
      },
      codeTextPadding(token) {
        span?.pieces.push({ line: token.start.line, text: this.sliceSerialize(token).replace(/[\r\n]/g, '') })
      },
    },
  })
}

function linesOf(pieces: readonly Piece[], first: number, last: number): string[] {
  const lines = Array.from({ length: last - first + 1 }, (_, i) =>
    pieces
      .filter(({ line }) => line === first + i)
      .map(({ text }) => text)
      .join(''),
  )
  return lines.map((line, i) => (i === 0 ? line : line.trimStart()))
}

/** One blank at each end only sets the code off from its marks. */
function stripPadding(text: string): string {
  return /^ .* $/s.test(text) && text.trim() !== '' ? text.slice(1, -1) : text
}
