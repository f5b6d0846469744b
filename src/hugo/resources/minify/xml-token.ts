/** The tokens of an XML document, as far as minifying wants to know them. */

/** The start of an element. */
export interface OpenTag {
  readonly type: 'open'
  readonly text: string
  readonly name: string
  /** Names with their values, without quotes; space of any kind is a plain one there. */
  readonly attributes: readonly (readonly [string, string])[]
  readonly isVoid: boolean
}

/** One token. */
export type XmlToken =
  | OpenTag
  | { readonly type: 'text' | 'comment' | 'doctype' | 'cdata' | 'instruction'; readonly text: string }
  | { readonly type: 'close'; readonly text: string; readonly name: string }

const attribute = /([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'))?/g
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE(?:[^>[]|\[[\s\S]*?\])*>|<\?[\s\S]*?\?>|<\/\s*([^\s>]+)[^>]*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi

/** Cut a document into tokens. */
export function lexXml(document: string): XmlToken[] {
  return [...document.matchAll(token)].map(([text, closed, opened, inside = '']): XmlToken => {
    if (closed !== undefined) return { type: 'close', text, name: closed }
    if (opened !== undefined) {
      const isVoid = inside.endsWith('/')
      const pairs = [...inside.matchAll(attribute)].map(
        ([, name = '', value = '""']) => [name, value.slice(1, -1).replace(/[\t\r\n]/g, ' ')] as const,
      )
      return { type: 'open', text, name: opened, attributes: pairs, isVoid }
    }
    return { type: typeOf(text), text }
  })
}

function typeOf(text: string): 'text' | 'comment' | 'doctype' | 'cdata' | 'instruction' {
  if (text.startsWith('<!--')) return 'comment'
  if (text.startsWith('<![')) return 'cdata'
  if (text.startsWith('<!')) return 'doctype'
  return text.startsWith('<?') ? 'instruction' : 'text'
}

/** Make one of each run of space, a line break if there is one in it; references get shorter, and both ends are bare. */
export function collapseSpace(text: string): string {
  return text
    .replace(/[ \t\f\r\n]+/g, run => (/[\r\n]/.test(run) ? '\n' : ' '))
    .replace(/&(?:quot|apos|#\d+|#x[\da-f]+);/gi, shortenReference)
    .trim()
}

const meant: Readonly<Record<string, string>> = { '&quot;': '"', '&apos;': "'" }
const longestReference = 10_000

function shortenReference(reference: string): string {
  const [, hex, decimal] = /#x([\da-f]+)|#(\d+)/i.exec(reference) ?? []
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  if (Number.isNaN(code)) return meant[reference] ?? reference
  if (code >= 128) return hex !== undefined && code < longestReference ? `&#${code};` : reference
  const character = String.fromCharCode(code)
  return /[<>&\t\r\n]/.test(character) ? reference : character
}
