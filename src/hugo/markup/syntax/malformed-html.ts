/**
 * Malformed inline tags taken as raw HTML: a micromark text construct on `<` that is tried after the sound ones.
 *
 *     see <img src="x.png" "Login" width="900" />   ->   see <img src="x.png" width="900" />
 */
import type { Root } from 'mdast'
import type { Code, Construct, State } from 'micromark-util-types'
import type { Plugin } from 'unified'
import { consumeLines, createReader, type Reading } from './consume-lines.ts'
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

const construct: Construct = {
  name: 'malformedHtml',
  add: 'after',
  tokenize(effects, ok, nok) {
    const reading: Reading = { text: '', offsets: [] }
    return effects.check(createReader(reading, isComplete), decide, decide)

    function decide(code: Code): State | undefined {
      const tag = readMalformedTag(reading.text, 0)
      if (!tag) return nok(code)
      const strays = tag.strays.map(stray => ({ ...stray, start: reading.offsets[stray.start]! }))
      effects.enter('malformedHtml', { _malformedTag: { ...tag, strays } })
      return consumeLines(effects, tag.end, 'malformedHtmlData', after)(code)
    }

    function after(code: Code): State | undefined {
      effects.exit('malformedHtml')
      return ok(code)
    }
  },
}

/** A `>` outside double quotes ends a tag. */
function isComplete(text: string): boolean {
  return text.endsWith('>') && text.split('"').length % 2 === 1
}
