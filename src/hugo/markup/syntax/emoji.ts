/** Emoji by short name, where the site enables them: `:smile:` becomes `&#x1f604;`. */
import type { Root } from 'mdast'
import type { Code, Construct, State } from 'micromark-util-types'
import type { Plugin } from 'unified'
import { emojiCodePoints } from '../data/emoji.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    emoji: 'emoji'
  }
}

/** Read emoji. */
export const remarkEmoji: Plugin<[], Root> = function () {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ text: { 58: construct } })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({
    enter: {
      emoji(token) {
        const points = emojiCodePoints.get(this.sliceSerialize(token).slice(1, -1))!
        const value = String.fromCodePoint(...points.map(point => Number.parseInt(point, 16)))
        this.enter({ type: 'typographic', value, html: points.map(point => `&#x${point};`).join('') }, token)
      },
    },
    exit: {
      emoji(token) {
        this.exit(token)
      },
    },
  })
}

/** Replace emoji in the source itself, in code too, as Hugo did before 2024. */
export function replaceEmoji(source: string): string {
  return source.replace(/:([a-z0-9_+-]+):/g, (whole, name: string) => {
    const points = emojiCodePoints.get(name)
    return points ? String.fromCodePoint(...points.map(point => Number.parseInt(point, 16))) : whole
  })
}

const construct: Construct = {
  name: 'emoji',
  tokenize(effects, ok, nok) {
    let name = ''
    return start

    function start(code: Code): State | undefined {
      effects.enter('emoji')
      effects.consume(code)
      return inside
    }

    function inside(code: Code): State | undefined {
      if (code === 58 && emojiCodePoints.has(name)) {
        effects.consume(code)
        effects.exit('emoji')
        return ok
      }
      if (code === null || code < 0 || !/[a-z0-9_+-]/.test(String.fromCharCode(code))) return nok(code)
      name += String.fromCharCode(code)
      effects.consume(code)
      return inside
    }
  },
}
