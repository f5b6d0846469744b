/**
 * Malformed inline tags taken as raw HTML: a micromark text construct on `<` that is tried after the sound ones.
 *
 *     see <img src="x.png" "Login" width="900" />   ->   see <img src="x.png" width="900" />
 */
import type { Root } from 'mdast'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, State } from 'micromark-util-types'
import type { Plugin } from 'unified'
import { type MalformedTag, readMalformedTag, type StrayToken } from './malformed-tag.ts'

declare module 'mdast' {
  interface HtmlData {
    /** What a malformed tag held besides attributes, by offset in the source. */
    strays?: readonly StrayToken[]
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    malformedHtml: 'malformedHtml'
    malformedHtmlData: 'malformedHtmlData'
  }
  interface Token {
    _malformedTag?: MalformedTag
  }
}

/** How a malformed tag is written: without its stray tokens, or as it stands. */
export interface MalformedHtmlOptions {
  readonly write: 'mended' | 'verbatim'
}

/** Take malformed inline tags as raw HTML. */
export const remarkMalformedHtml: Plugin<[MalformedHtmlOptions], Root> = function ({ write }) {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ text: { 60: construct } })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({
    enter: {
      malformedHtml(token) {
        const { mended, strays } = token._malformedTag!
        const value = write === 'mended' ? mended : this.sliceSerialize(token)
        this.enter({ type: 'html', value, data: { strays } }, token)
      },
    },
    exit: {
      malformedHtml(token) {
        this.exit(token)
      },
    },
  })
}

/** The text from `<` to the end of the block, with the source offset of each character. */
interface Reading {
  text: string
  readonly offsets: number[]
}

const construct: Construct = {
  name: 'malformedHtml',
  add: 'after',
  tokenize(effects, ok, nok) {
    const reading: Reading = { text: '', offsets: [] }
    let remaining = 0
    return effects.check(createReader(reading), decide, decide)

    function decide(code: Code): State | undefined {
      const tag = readMalformedTag(reading.text, 0)
      if (!tag) return nok(code)
      const strays = tag.strays.map(stray => ({ ...stray, start: reading.offsets[stray.start]! }))
      remaining = tag.end
      effects.enter('malformedHtml', { _malformedTag: { ...tag, strays } })
      return beforeLine(code)
    }

    function beforeLine(code: Code): State | undefined {
      effects.enter('malformedHtmlData')
      return inside(code)
    }

    function inside(code: Code): State | undefined {
      if (remaining === 0) {
        effects.exit('malformedHtmlData')
        effects.exit('malformedHtml')
        return ok(code)
      }
      if (markdownLineEnding(code)) {
        effects.exit('malformedHtmlData')
        return lineEnd(code)
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
      return beforeLine
    }
  },
}

/** A `>` outside double quotes ends a tag. */
function isComplete(text: string): boolean {
  return text.endsWith('>') && text.split('"').length % 2 === 1
}

function createReader(reading: Reading): Construct {
  return {
    partial: true,
    tokenize(effects, _ok, nok) {
      const self = this
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
