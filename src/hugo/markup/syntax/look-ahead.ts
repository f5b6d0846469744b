/**
 * Looking ahead in a micromark tokenizer: constructs whose decision needs the text that follows read it with a partial
 * construct that never succeeds, so that nothing of it is consumed.
 */
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, State } from 'micromark-util-types'

/** What lies ahead on the line, filled by the construct of `createLookAhead`. */
export interface Ahead {
  /** The characters read; a line's end is `\n`. */
  text: string
  /** Whether the block ends here, where Goldmark has trimmed the white space away. */
  atEnd: boolean
}

/** Make a construct that reads on into `ahead` while `more(text)` asks for it, up to the end of the line. */
export function createLookAhead(ahead: Ahead, more: (text: string) => boolean): Construct {
  return {
    partial: true,
    tokenize(effects, _ok, nok) {
      return start

      function start(code: Code): State | undefined {
        effects.enter('data')
        return read(code)
      }

      function read(code: Code): State | undefined {
        if (code === null) {
          ahead.atEnd = true
          ahead.text = ahead.text.trimEnd()
          return nok(code)
        }
        if (markdownLineEnding(code)) {
          ahead.text += '\n'
          return nok(code)
        }
        if (!more(ahead.text)) return nok(code)
        if (code !== -1) ahead.text += code === -2 ? '\t' : String.fromCharCode(code)
        effects.consume(code)
        return read
      }
    },
  }
}

/** Give the character of a code as Goldmark sees it before a delimiter; the start of a block counts as a line's end. */
export function characterBefore(code: Code): string {
  if (code === null || markdownLineEnding(code)) return '\n'
  if (code < 0) return ' '
  // The second half of a pair; what stands beyond the first plane of Unicode is mostly emoji, which are symbols.
  if (code >= 0xdc00 && code <= 0xdfff) return '\u{1f600}'
  return String.fromCharCode(code)
}
