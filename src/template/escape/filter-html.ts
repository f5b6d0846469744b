/** Escapers for text, attributes, attribute names and RCDATA (html/template html.go). */
import { attributeType } from './attribute-type.ts'
import { contentOf, failsafe } from './content.ts'
import { stripTags } from './strip-tags.ts'

const escapes: Readonly<Record<string, string>> = {
  '\0': '\uFFFD',
  '"': '&#34;',
  '&': '&amp;',
  "'": '&#39;',
  '+': '&#43;',
  '<': '&lt;',
  '>': '&gt;',
}

const unquotedEscapes: Readonly<Record<string, string>> = {
  ...escapes,
  '\0': '&#xfffd;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\v': '&#11;',
  '\f': '&#12;',
  '\r': '&#13;',
  ' ': '&#32;',
  '=': '&#61;',
  '`': '&#96;',
}

function escapeAll(text: string): string {
  return text.replace(/[\0"&'+<>]/g, character => escapes[character]!)
}

/** Escape what would end an attribute, leaving character references as they are. */
function escapeButReferences(text: string): string {
  return text.replace(/[\0"'+<>]/g, character => escapes[character]!)
}

function escapeUnquoted(text: string, keepsReferences: boolean): string {
  return text.replace(/[\0-\r "&'+<=>`\ufdd0-\ufdef\ufff0-\uffff]/g, character => {
    if (character === '&' && keepsReferences) return character
    if (character >= '\ufdd0') return `&#x${character.charCodeAt(0).toString(16)};`
    return Object.hasOwn(unquotedEscapes, character) ? unquotedEscapes[character]! : character
  })
}

/** Escape for text between tags. */
export function escapeHtml(value: unknown): string {
  const { text, kind } = contentOf(value)
  return kind === 'HTML' ? text : escapeAll(text)
}

/** Escape for a quoted attribute. */
export function escapeAttribute(value: unknown): string {
  const { text, kind } = contentOf(value)
  return kind === 'HTML' ? escapeButReferences(stripTags(text)) : escapeAll(text)
}

/** Escape for the content of a title or textarea. */
export function escapeRcdata(value: unknown): string {
  const { text, kind } = contentOf(value)
  return kind === 'HTML' ? escapeButReferences(text) : escapeAll(text)
}

/** Escape for an attribute without quotes. */
export function escapeNoSpace(value: unknown): string {
  const { text, kind } = contentOf(value)
  if (text === '') return failsafe
  return kind === 'HTML' ? escapeUnquoted(stripTags(text), true) : escapeUnquoted(text, false)
}

/** Let through the name of an attribute without power. */
export function filterName(value: unknown): string {
  const { text, kind } = contentOf(value)
  if (kind === 'HTMLAttr') return text
  const name = text.toLowerCase()
  return /^[0-9a-z]+$/.test(name) && attributeType(name) === 'plain' ? name : failsafe
}

/** Write nothing: values in comments fall away with them. */
export function escapeComment(_value: unknown): string {
  return ''
}
