/** Escapers for CSS strings and values (html/template css.go). */
import { contentOf, failsafe } from './content.ts'
import { decodeCss } from './transition-css.ts'

/** Escape for a string or URL of CSS. */
export function escapeCss(value: unknown): string {
  const { text } = contentOf(value)
  return text.replace(/[\0\t\n\f\r"&'()+/:;<>\\{}]/g, (character, at: number) => {
    if (character === '\\') return '\\\\'
    const escaped = `\\${character.charCodeAt(0).toString(16)}`
    const next = text[at + 1]
    return next === undefined || /[0-9a-fA-F \t\n\f\r]/.test(next) ? `${escaped} ` : escaped
  })
}

/** Let through a harmless value: a number with a unit, a colour, a word. */
export function filterCssValue(value: unknown): string {
  const { text, kind } = contentOf(value)
  if (kind === 'CSS') return text
  const decoded = decodeCss(text)
  if (/[\0"'()/;@[\\\]`{}<>]|--/.test(decoded)) return failsafe
  const word = decoded.replace(/[^-\w]/g, '').toLowerCase()
  return word.includes('expression') || word.includes('mozbinding') ? failsafe : decoded
}
