/**
 * `[blackfriday]`, the settings of Markdown until Hugo 0.60, in terms of Goldmark's (Hugo 0.54, helpers/content.go). What
 * Goldmark has no setting for, such as fractions, is left aside.
 */
import { toBoolean, toText } from './cast.ts'
import type { GoldmarkSettings, LinkSettings } from './markup-config.ts'
import type { Params } from './params.ts'

/** Give Goldmark the ways of Blackfriday: raw HTML, its ids of headings, and what the site sets. */
export function overBlackfriday(goldmark: GoldmarkSettings, blackfriday: Params): GoldmarkSettings {
  const { renderer, parser, extensions } = goldmark
  const isOn = (key: string, fallback: boolean) => toBoolean(blackfriday.get(key), fallback)
  const quotes = isOn('angledquotes', false) && { leftDoubleQuote: '&laquo;', rightDoubleQuote: '&raquo;' }
  return {
    ...goldmark,
    renderer: { ...renderer, unsafe: true, hardWraps: renderer.hardWraps || hasHardBreaks(blackfriday) },
    parser: { ...parser, autoIDType: 'blackfriday' },
    extensions: {
      ...extensions,
      typographer: { ...extensions.typographer, ...quotes, disable: !isOn('smartypants', true) },
    },
  }
}

/** Read what links that lead elsewhere are given: none of it has an equal in Goldmark. */
export function readLinkSettings(blackfriday: Params): LinkSettings {
  const isOn = (key: string) => toBoolean(blackfriday.get(key), false)
  const rel = [isOn('nofollowlinks') && 'nofollow', isOn('noreferrerlinks') && 'noreferrer'].filter(word => word)
  return { target: isOn('hreftargetblank') ? '_blank' : '', rel: rel.join(' ') }
}

function hasHardBreaks(blackfriday: Params): boolean {
  const extensions: unknown = blackfriday.get('extensions')
  return Array.isArray(extensions) && extensions.some(name => toText(name, '').toLowerCase() === 'hardlinebreak')
}
