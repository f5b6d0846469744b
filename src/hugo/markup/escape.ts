/**
 * The two escapes Goldmark applies when it writes HTML (goldmark `util.EscapeHTML` and `util.URLEscape`).
 */

const htmlEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escape the four characters that Goldmark escapes in text and in attribute values. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, character => htmlEscapes[character]!) : text
}

/** Escape text as Hugo escapes code, attributes of code and titles from Go: `'` and `"` as numbers too. */
export function escapeGoHtml(text: string): string {
  return text.replace(/[&<>"']/g, character =>
    character === '"' ? '&#34;' : character === "'" ? '&#39;' : htmlEscapes[character]!,
  )
}

/** Percent-encode what may not stand in a URL; escapes that are there already stay as they are. */
export function escapeUrl(url: string): string {
  return url.replace(/%[0-9A-Fa-f]{2}|[^!#$&'()*+,\-./0-9:;=?@A-Z_a-z~]+/gu, part =>
    /^%[0-9A-Fa-f]{2}$/.test(part) ? part : encodeUnsafe(part),
  )
}

function encodeUnsafe(text: string): string {
  let encoded = ''
  for (const byte of new TextEncoder().encode(text)) {
    encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return encoded
}
