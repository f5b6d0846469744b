/** HTML and XML escaping as Go's `html` and `encoding/xml` do it. */
import { Parser } from 'htmlparser2'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', "'": '&#39;', '<': '&lt;', '>': '&gt;', '"': '&#34;' }

/** Write the five characters that mean something in HTML as references. */
export function escapeHtml(text: string): string {
  return text.replace(/[&'<>"]/g, character => escapes[character] ?? character)
}

/** Turn character references into their characters. */
export function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text
  const parts: string[] = []
  const parser = new Parser({ ontext: part => void parts.push(part) }, { decodeEntities: true })
  parser.end(text.replaceAll('<', '&lt;'))
  return parts.join('')
}

const xmlEscapes: Readonly<Record<string, string>> = { ...escapes, '\t': '&#x9;', '\n': '&#xA;', '\r': '&#xD;' }
const forbiddenInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Escape for XML as Go's `xml.EscapeText`: tabs and line ends too, and no character that XML forbids. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&'<>"\t\n\r]/g, character => xmlEscapes[character] ?? character)
    .replace(forbiddenInXml, '\uFFFD')
}
