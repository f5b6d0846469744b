/** Consuming text that may run over lines, as micromark wants it: data on each line, line endings between. */
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Effects, State, TokenizeContext, TokenType } from 'micromark-util-types'

/** The text from here to the end of the block, with the source offset of each character. */
export interface Reading {
  text: string
  readonly offsets: number[]
}

/** Make a construct that reads on over lines until `isComplete(text)`, for a look ahead. */
export function createReader(reading: Reading, isComplete: (text: string) => boolean): Construct {
  return {
    partial: true,
    tokenize(effects, _ok, nok) {
      const self: TokenizeContext = this
      return start

      function start(code: Code): State | undefined {
        effects.enter('data')
        return read(code)
      }

      function read(code: Code): State | undefined {
        if (code === null || isComplete(reading.text)) return nok(code)
        if (code !== -1) {
          reading.offsets.push(self.now().offset)
          reading.text += markdownLineEnding(code) ? '\n' : code === -2 ? '\t' : String.fromCharCode(code)
        }
        effects.consume(code)
        return read
      }
    },
  }
}

/** Consume `count` characters as tokens of type `data`, then go on with `next`. */
export function consumeLines(effects: Effects, count: number, data: TokenType, next: State): State {
  let remaining = count
  return beforeLine

  function beforeLine(code: Code): State | undefined {
    effects.enter(data)
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (remaining === 0 || markdownLineEnding(code)) {
      effects.exit(data)
      return remaining === 0 ? next(code) : lineEnd(code)
    }
    if (code !== -1) remaining--
    effects.consume(code)
    return inside
  }

  function lineEnd(code: Code): State | undefined {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    remaining--
    return remaining === 0 ? next : beforeLine
  }
}
