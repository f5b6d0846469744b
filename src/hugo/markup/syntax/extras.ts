/**
 * The extras of Hugo's Goldmark: a micromark text construct on runs of their signs, which `mdast/remark-extras.ts` pairs.
 *
 *     H~2~O, x^2^, ==key==, ++new++, ~~old~~   ->   <sub>, <sup>, <mark>, <ins>, <del>
 */
import type { Literal, Root } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { classifyCharacter } from 'micromark-util-classify-character'
import type { Code, Construct, State } from 'micromark-util-types'
import type { Plugin } from 'unified'

/** Which extras a site wants. */
export interface Extras {
  readonly delete: boolean
  readonly insert: boolean
  readonly mark: boolean
  readonly subscript: boolean
  readonly superscript: boolean
}

/** A run of signs that may open or close an element. */
export interface DelimiterRun extends Literal {
  type: 'delimiterRun'
  tagName: string
  opens: boolean
  closes: boolean
}

declare module 'mdast' {
  interface RootContentMap {
    delimiterRun: DelimiterRun
  }
  interface PhrasingContentMap {
    delimiterRun: DelimiterRun
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    delimiterRun: 'delimiterRun'
  }
  interface Token {
    _tagName?: string
  }
}

const runs: readonly (readonly [extra: keyof Extras, run: string, tagName: string])[] = [
  ['delete', '~~', 'del'],
  ['insert', '++', 'ins'],
  ['mark', '==', 'mark'],
  ['subscript', '~', 'sub'],
  ['superscript', '^', 'sup'],
  ['superscript', '^^', 'sup'],
]

/** Read the runs of the extras that are wanted. */
export const remarkExtrasSyntax: Plugin<[Extras], Root> = function (extras) {
  const tagNames = new Map(runs.filter(([extra]) => extras[extra]).map(([, run, tagName]) => [run, tagName]))
  const construct = createConstruct(tagNames)
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({
    text: Object.fromEntries([...tagNames.keys()].map(run => [run.charCodeAt(0), construct])),
  })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(nodes)
}

function createConstruct(tagNames: ReadonlyMap<string, string>): Construct {
  return {
    name: 'delimiterRun',
    add: 'after',
    tokenize(effects, ok, nok) {
      const { previous, events } = this
      let run = ''
      return start

      function start(code: Code): State | undefined {
        // The second sign of a run that was refused at its first.
        if (previous === code && events.at(-1)?.[1].type !== 'characterEscape') return nok(code)
        effects.enter('delimiterRun')
        run = String.fromCharCode(code!)
        effects.consume(code)
        return more
      }

      function more(code: Code): State | undefined {
        if (code === run.charCodeAt(0)) {
          run += run[0]
          effects.consume(code)
          return more
        }
        const tagName = tagNames.get(run)
        if (tagName === undefined) return nok(code)
        const token = effects.exit('delimiterRun')
        const before = classifyCharacter(previous)
        const after = classifyCharacter(code)
        token._open = !after || (after === 2 && Boolean(before))
        token._close = !before || (before === 2 && Boolean(after))
        token._tagName = tagName
        return ok(code)
      }
    },
  }
}

const nodes: FromMarkdownExtension = {
  enter: {
    delimiterRun(token) {
      const { _tagName: tagName = '', _open: opens = false, _close: closes = false } = token
      this.enter({ type: 'delimiterRun', value: this.sliceSerialize(token), tagName, opens, closes }, token)
    },
  },
  exit: {
    delimiterRun(token) {
      this.exit(token)
    },
  },
}
