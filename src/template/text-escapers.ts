/** The escapers a template can call by name: `html`, `js`, `urlquery` (Go's text/template HTMLEscaper and its sisters). */
import { isPrintable } from '../go/strconv.ts'
import { encodeUtf8 } from '../go/utf8.ts'

const htmlEscapes: Readonly<Record<string, string>> = {
  '\0': '\uFFFD',
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
}

/** Escape text for HTML. */
export function escapeHtmlText(text: string): string {
  return text.replace(/[\0"'&<>]/g, character => htmlEscapes[character]!)
}

const jsEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '<': '\\u003C',
  '>': '\\u003E',
  '&': '\\u0026',
  '=': '\\u003D',
}

/** Escape text for a JavaScript string. */
export function escapeJsText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
  return text.replace(/[\\'"<>&=\x00-\x1f\x7f-\u{10ffff}]/gu, character => {
    if (Object.hasOwn(jsEscapes, character)) return jsEscapes[character]!
    const point = character.codePointAt(0)!
    if (point >= 0x80 && isPrintable(character)) return character
    return point === 0x7f ? character : `\\u${point.toString(16).toUpperCase().padStart(4, '0')}`
  })
}

/** Escape text for the query of a URL (`url.QueryEscape`). */
export function escapeQuery(text: string): string {
  let escaped = ''
  for (const byte of encodeUtf8(text)) {
    const character = String.fromCharCode(byte)
    if (/[A-Za-z0-9_.~-]/.test(character)) escaped += character
    else escaped += character === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return escaped
}
