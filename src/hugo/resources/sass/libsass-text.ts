/**
 * CSS of today's Sass in the spelling of libsass, the compiler that Hugo extended runs unless it is told otherwise:
 *
 *     color: rgb(7.5294117647%, 15.5294117647%, 22.2745098039%)   ->  color: #132839
 *     width: 33.3333333333%                                       ->  width: 33.33333333%
 *     content: "“"  (written "\201C" in the source)               ->  content: "\201C"
 *     color: rgba(175, 175, 127, 0.0666666667)                    ->  color: #afaf7f11, as in the source
 */
import { hoistComments } from './hoist-comments.ts'

/** Rewrite a compiled style sheet; `sources` are the texts it was compiled from. */
export function toLibsassText(css: string, sources: readonly string[]): string {
  const rewritten = css
    .replace(/^\uFEFF/, '')
    .replace(/^@charset "UTF-8";\n?/i, '')
    .replace(
      /\brgb\(\s*(\d+(?:\.\d+)?)%,\s*(\d+(?:\.\d+)?)%,\s*(\d+(?:\.\d+)?)%\s*\)/g,
      (_, ...channels: string[]) => `#${channels.slice(0, 3).map(hexOfPercent).join('')}`,
    )
    .replace(
      /\brgba\(\s*(\d+(?:\.\d+)?)%,\s*(\d+(?:\.\d+)?)%,\s*(\d+(?:\.\d+)?)%,/g,
      (_, ...channels: string[]) => `rgba(${channels.slice(0, 3).map(byteOfPercent).join(', ')},`,
    )
    .replace(/(\d*\.\d{9,})(?=[a-z%)\s,;}/]|$)/gi, number => roundTo8(number))
  const own = hoistComments(restoreHexAlpha(rewritten, sources))
  const restored = restoreQuotes(restoreEscapes(own, sources), sources).replace(/^\}\n(?=[^\n])/gm, '}\n\n')
  if (!/[^\0-\x7f]/.test(restored)) return restored
  return css.startsWith('\uFEFF') ? `\uFEFF${restored}` : `@charset "UTF-8";\n${restored}`
}

function byteOfPercent(percent: string): number {
  return Math.round((Number(percent) / 100) * 255 + 1e-6)
}

function hexOfPercent(percent: string): string {
  return byteOfPercent(percent).toString(16).padStart(2, '0')
}

function roundTo8(number: string): string {
  const rounded = Number(number)
    .toFixed(8)
    .replace(/\.?0+$/, '')
  return number.startsWith('.') ? rounded.replace(/^0\./, '.') : rounded
}

/** Keep `#afaf7f11`, which stands in the sources. */
function restoreHexAlpha(css: string, sources: readonly string[]): string {
  const written = new Map<string, string>()
  for (const [colour] of sources.flatMap(source => [...source.matchAll(/#(?:[\da-f]{8}|[\da-f]{4})\b/gi)])) {
    const digits = colour.length === 5 ? colour.replace(/[^#]/g, '$&$&') : colour
    const [red, green, blue, alpha] = (digits.match(/[^#]{2}/g) ?? []).map(pair => Number.parseInt(pair, 16))
    if (alpha === undefined) continue
    const text = `rgba(${red}, ${green}, ${blue}, ${Number((alpha / 255).toFixed(8))})`
    if (!written.has(text)) written.set(text, colour)
  }
  return css.replace(/\brgba\([^()]*\)/g, colour => written.get(colour) ?? colour)
}

/** Keep the quotes of attribute selectors, which stand in the sources. */
function restoreQuotes(css: string, sources: readonly string[]): string {
  const quotes = new Map<string, string>()
  return css.replace(/\[([\w-]+)([~|^$*]?=)([\w-]+)\]/g, (selector, name: string, operator: string, value: string) => {
    if (!quotes.has(selector)) {
      const written = [`[${name}${operator}"${value}"]`, `[${name}${operator}'${value}']`]
      quotes.set(selector, written.find(each => sources.some(source => source.includes(each))) ?? selector)
    }
    return quotes.get(selector)!
  })
}

/** Write a character as the escape it is in the sources, where it stands in none of them by itself. */
function restoreEscapes(css: string, sources: readonly string[]): string {
  const escapes = new Map<string, string | undefined>()
  const escapeOf = (character: string) => {
    const code = character.codePointAt(0)!.toString(16)
    const pattern = new RegExp(`\\\\0*${code}(?![0-9a-f])`, 'i')
    if (sources.some(source => source.includes(character))) return undefined
    return sources.map(source => pattern.exec(source)?.[0]).find(found => found !== undefined)
  }
  return css.replace(/[^\0-\x7f]/gu, character => {
    if (!escapes.has(character)) escapes.set(character, escapeOf(character))
    return escapes.get(character) ?? character
  })
}
