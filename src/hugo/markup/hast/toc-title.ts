/**
 * What the table of contents shows for a heading: its HTML. Since Hugo 0.144 it goes through a sanitiser first: links,
 * comments and most attributes are dropped, and signs become plain characters.
 *
 *     <a href="x">l</a> <i class=c aria-hidden=true></i> &ldquo;q&rdquo;   ->   l <i class="c"></i> “q”
 */
import { escapeGoHtml } from '../escape.ts'
import { type Generation, isAtLeast } from '../render-state.ts'

/** Give the HTML of a heading's entry, of the heading's own HTML. */
export function tocTitle(html: string, generation: Generation): string {
  if (!isAtLeast(generation, '0.169') || !html.includes('<')) return html
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .split(/(<\/?[A-Za-z][^>]*>)/)
    .map((part, index) => (index % 2 === 1 ? sanitizeTag(part) : escapeGoHtml(decode(part))))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

const allowedElements = new Set(
  `abbr acronym b bdi bdo br cite code del dfn em figure hr i img ins kbd mark meter p pre progress q rp rt ruby s samp
  small span strike strong sub sup time tt u var wbr`.split(/\s+/),
)
const allowedAttributes = new Set('align alt class dir height id lang src title width'.split(' '))

function sanitizeTag(tag: string): string {
  const [, slash, name] = /^<(\/?)([A-Za-z][\w-]*)/.exec(tag)!
  if (!allowedElements.has(name!.toLowerCase())) return ''
  if (slash) return `</${name!.toLowerCase()}>`
  let attributes = ''
  for (const found of tag
    .slice(name!.length + 1)
    .matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g)) {
    const [, attribute = '', double, single, bare] = found
    const value = double ?? single ?? bare ?? ''
    if (!allowedAttributes.has(attribute.toLowerCase()) || isUnfit(attribute.toLowerCase(), value)) continue
    attributes += ` ${attribute.toLowerCase()}="${escapeGoHtml(decode(value))}"`
  }
  return `<${name!.toLowerCase()}${attributes}${tag.endsWith('/>') ? '/>' : '>'}`
}

function isUnfit(name: string, value: string): boolean {
  if (name === 'src') return /^\s*[a-z][a-z0-9+.-]*:/i.test(value) && !/^\s*https?:/i.test(value)
  return name === 'lang' ? !/^[a-zA-Z]{2,20}$/.test(value) : false
}

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  copy: '©',
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: '\u00a0',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  reg: '®',
  rsquo: '’',
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/g, (whole, decimal, hexadecimal, name: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
    return characters[name] ?? whole
  })
}
