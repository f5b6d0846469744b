/**
 * Typographic signs as Goldmark's typographer sets them: a micromark text construct on quotes, dashes, dots and angle
 * quotes, and its mdast node.
 *
 *     "Don't" -- he said...   ->   &ldquo;Don&rsquo;t&rdquo; &ndash; he said&hellip;
 */
import type { Literal, Root } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types'
import type { Plugin } from 'unified'
import { type Ahead, characterBefore, createLookAhead } from './look-ahead.ts'
import { findQuote, type OpenQuotes, type TypographicName } from './quotes.ts'

/** A typographic sign: `value` is the character, `html` what is written for it. */
export interface Typographic extends Literal {
  type: 'typographic'
  html: string
}

declare module 'mdast' {
  interface RootContentMap {
    typographic: Typographic
  }
  interface PhrasingContentMap {
    typographic: Typographic
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    typographic: 'typographic'
  }
  interface Token {
    _typographicName?: TypographicName
  }
}

/** The HTML each sign is written as; a sign that is left out stays as typed. */
export type TypographerSigns = Readonly<Record<TypographicName, string>>

const characters: Readonly<Record<TypographicName, string>> = {
  apostrophe: '’',
  ellipsis: '…',
  emDash: '—',
  enDash: '–',
  leftAngleQuote: '«',
  leftDoubleQuote: '“',
  leftSingleQuote: '‘',
  rightAngleQuote: '»',
  rightDoubleQuote: '”',
  rightSingleQuote: '’',
}

const fixedSigns: readonly (readonly [text: string, name: TypographicName])[] = [
  ['---', 'emDash'],
  ['--', 'enDash'],
  ['...', 'ellipsis'],
  ['<<', 'leftAngleQuote'],
  ['>>', 'rightAngleQuote'],
]

/** Find the first characters of the signs that a text may hold. */
export function findSignStarts(source: string): string {
  const starts = fixedSigns.filter(([text]) => source.includes(text)).map(([text]) => text[0]!)
  const quotes = [...'\'"'].filter(quote => source.includes(quote))
  return [...new Set([...quotes, ...starts])].join('')
}

/** Set typographic signs; `starts` are the characters that a sign can begin with in the texts at hand. */
export const remarkTypographer: Plugin<[TypographerSigns, string], Root> = function (signs, starts) {
  const data = this.data()
  const construct = createConstruct(signs)
  const text = Object.fromEntries([...starts].map(character => [character.charCodeAt(0), construct]))
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ text })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(createNodes(signs))
}

function createConstruct(signs: TypographerSigns): Construct {
  const openQuotes = new WeakMap<TokenizeContext, OpenQuotes>()
  return {
    name: 'typographic',
    add: 'after',
    tokenize(effects, ok, nok) {
      const self = this
      const before = characterBefore(self.previous)
      const ahead: Ahead = { text: '', atEnd: false }
      let remaining = 0
      return start

      function start(code: Code): State | undefined {
        const isQuote = code === 34 || code === 39
        return effects.check(
          createLookAhead(ahead, isQuote ? wantsMoreAfterQuote : wantsMoreSigns),
          decide,
          decide,
        )(code)
      }

      function decide(code: Code): State | undefined {
        const found = findSign(ahead.text, before, openQuotesOf(self))
        if (!found || !signs[found.name]) return nok(code)
        remaining = found.length
        effects.enter('typographic', { _typographicName: found.name })
        return consume(code)
      }

      function consume(code: Code): State | undefined {
        effects.consume(code)
        remaining--
        if (remaining > 0) return consume
        effects.exit('typographic')
        return ok
      }
    },
  }

  function openQuotesOf(context: TokenizeContext): OpenQuotes {
    let open = openQuotes.get(context)
    if (!open) {
      open = { single: 0, double: 0 }
      openQuotes.set(context, open)
    }
    return open
  }
}

/** A quote's rules look at five characters, at what follows its run, and must know whether only blanks follow. */
function wantsMoreAfterQuote(text: string): boolean {
  return text.length < 6 || /^(["'])\1*$/.test(text) || /\s$/.test(text)
}

function wantsMoreSigns(text: string): boolean {
  return text.length < 3
}

function findSign(
  line: string,
  before: string,
  open: OpenQuotes,
): { readonly name: TypographicName; readonly length: number } | undefined {
  for (const [text, name] of fixedSigns) if (line.startsWith(text)) return { name, length: text.length }
  if (!/^["']/.test(line)) return undefined
  const name = findQuote(line, before, open)
  return name && { name, length: 1 }
}

function createNodes(signs: TypographerSigns): FromMarkdownExtension {
  return {
    enter: {
      typographic(token) {
        const name = token._typographicName!
        this.enter({ type: 'typographic', value: characters[name], html: signs[name] }, token)
      },
    },
    exit: {
      typographic(token) {
        this.exit(token)
      },
    },
  }
}
