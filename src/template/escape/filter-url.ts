/** Escapers for URLs and lists of image sources (html/template url.go). */
import { encodeUtf8 } from '../../go/utf8.ts'
import { contentOf, failsafe } from './content.ts'
import { isHtmlSpace } from './transition-html.ts'

/** Tell whether a URL has no scheme, or one that cannot run a script. */
function isSafeUrl(url: string): boolean {
  const colon = url.indexOf(':')
  if (colon < 0) return true
  const scheme = url.slice(0, colon)
  return scheme.includes('/') || /^(?:https?|mailto)$/i.test(scheme)
}

/** Let through a URL of a harmless scheme. */
export function filterUrl(value: unknown): string {
  const { text, kind } = contentOf(value)
  return kind === 'URL' || isSafeUrl(text) ? text : `#${failsafe}`
}

/** Escape a part of a URL, so that it stands for itself there. */
export function escapeUrl(value: unknown): string {
  const { text, kind } = contentOf(value)
  return encode(text, kind === 'URL')
}

/** Escape what cannot stand in a URL, leaving its structure. */
export function normalizeUrl(value: unknown): string {
  return encode(contentOf(value).text, true)
}

const notInUrl = /%(?![0-9a-fA-F]{2})|[^A-Za-z0-9\-._~!#$&*+,/:;=?@[\]%]+/g
const notInPart = /[^A-Za-z0-9\-._~]+/g

function encode(text: string, keepsStructure: boolean): string {
  return text.replace(keepsStructure ? notInUrl : notInPart, percentEncode)
}

function percentEncode(text: string): string {
  return encodeUtf8(text)
    .map(byte => `%${byte.toString(16).padStart(2, '0')}`)
    .join('')
}

/** Let through the harmless images of a `srcset`. */
export function escapeSrcset(value: unknown): string {
  const { text, kind } = contentOf(value)
  if (kind === 'Srcset') return text
  if (kind === 'URL') return encode(text, true).replaceAll(',', '%2c')
  return text.split(',').map(filterSource).join(',')
}

function filterSource(source: string): string {
  let from = 0
  while (from < source.length && isHtmlSpace(source[from]!)) from++
  let to = from
  while (to < source.length && !isHtmlSpace(source[to]!)) to++
  const url = source.slice(from, to)
  if (!isSafeUrl(url) || !/^[ \t\n\f\r0-9A-Za-z]*$/.test(source.slice(to))) return `#${failsafe}`
  return source.slice(0, from) + encode(url, true) + source.slice(to)
}
