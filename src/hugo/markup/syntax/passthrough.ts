/**
 * Text that passes through untouched between delimiters, such as `\(x_1\)` for mathematics (Hugo manual: "Configure
 * markup", passthrough). A block within a paragraph splits it: `mdast/remark-passthrough-blocks.ts`.
 */
import type { Literal, Root } from 'mdast'
import type { Code, Construct, State } from 'micromark-util-types'
import type { Plugin } from 'unified'
import type { DelimiterPair, GoldmarkSettings } from '../../config/markup-config.ts'
import { consumeLines, createReader, type Reading } from './consume-lines.ts'

/** Text between delimiters. */
export interface Passthrough extends Literal {
  type: 'passthrough'
  kind: 'block' | 'inline'
  /** The text without its delimiters. */
  inner: string
}

declare module 'mdast' {
  interface RootContentMap {
    passthrough: Passthrough
  }
  interface PhrasingContentMap {
    passthrough: Passthrough
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    passthrough: 'passthrough'
    passthroughData: 'passthroughData'
  }
  interface Token {
    _passthrough?: Omit<Passthrough, 'type'>
  }
}

/** Read text between delimiters. */
export const remarkPassthrough: Plugin<[GoldmarkSettings['extensions']['passthrough']['delimiters']], Root> = function (
  delimiters,
) {
  const data = this.data()
  const construct = createConstruct([
    ...delimiters.block.map(pair => ({ pair, kind: 'block' as const })),
    ...delimiters.inline.map(pair => ({ pair, kind: 'inline' as const })),
  ])
  const firsts = new Set([...delimiters.block, ...delimiters.inline].map(([open]) => open.charCodeAt(0)))
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ text: Object.fromEntries([...firsts].map(code => [code, construct])) })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({
    enter: {
      passthrough(token) {
        this.enter({ type: 'passthrough', ...token._passthrough! }, token)
      },
    },
    exit: {
      passthrough(token) {
        this.exit(token)
      },
    },
  })
}

interface Delimiter {
  readonly pair: DelimiterPair
  readonly kind: 'block' | 'inline'
}

function createConstruct(delimiters: readonly Delimiter[]): Construct {
  const longestFirst = [...delimiters].sort((a, b) => b.pair[0].length - a.pair[0].length)
  return {
    name: 'passthrough',
    tokenize(effects, ok, nok) {
      const reading: Reading = { text: '', offsets: [] }
      return effects.check(
        createReader(reading, () => false),
        decide,
        decide,
      )

      function decide(code: Code): State | undefined {
        const found = longestFirst.find(({ pair }) => reading.text.startsWith(pair[0]))
        const [open, close] = found?.pair ?? ['', '']
        const end = found ? reading.text.indexOf(close, open.length) : -1
        if (!found || end === -1) return nok(code)
        const value = reading.text.slice(0, end + close.length)
        const inner = value.slice(open.length, -close.length)
        effects.enter('passthrough', { _passthrough: { kind: found.kind, value, inner } })
        return consumeLines(effects, value.length, 'passthroughData', after)(code)
      }

      function after(code: Code): State | undefined {
        effects.exit('passthrough')
        return ok(code)
      }
    },
  }
}
