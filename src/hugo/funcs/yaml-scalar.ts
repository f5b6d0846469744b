/**
 * Texts as scalars of YAML: the style that go-yaml 2 chooses for each, lines folded once they are 80 columns long, as Hugo
 * wrote them before 0.152 (yaml.v2 encode.go, emitterc.go).
 */

/** Where a scalar is written. */
export interface ScalarPlace {
  /** Blanks before the lines that follow the first. */
  readonly indent: number
  /** Column at which it begins. */
  readonly column: number
}

const lineWidth = 80

/** Texts that are read as something else when they stand without quotes. */
const readsAsOther =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\d[\d_,.]*(?:e[-+]?\d+)?|\.\d+|\.inf|\.nan|0[xob][\da-f_]+)|\d{4}-\d\d?-\d\d?.*|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?)$/i

/** What has to be escaped: control characters, and what lies beyond the basic plane. */
const unprintable = /(?!\n)\p{Cc}|[\ud800-\udfff\ufeff\ufffe\uffff\u{10000}-\u{10ffff}]/u

/** Write a text; without a place, as a key, which is never folded. */
export function yamlScalar(text: string, place?: ScalarPlace): string {
  if (text === '' || readsAsOther.test(text)) return doubleQuoted(text)
  const isEscaped = unprintable.test(text) || / \n/.test(text)
  if (text.includes('\n')) {
    const isBlock = place !== undefined && !text.endsWith(' ') && (!isEscaped || onlyTabs(text))
    return isBlock ? literal(text, place) : doubleQuoted(text)
  }
  if (isEscaped) return doubleQuoted(text, place)
  return isPlain(text) ? fold(text, place) : fold(`'${text.replaceAll("'", "''")}'`, place)
}

function onlyTabs(text: string): boolean {
  return !unprintable.test(text.replaceAll('\t', '')) && !/ \n/.test(text)
}

function isPlain(text: string): boolean {
  if (/^(?:---|\.\.\.)/.test(text) || /^[\s#,[\]{}&*!|>'"%@`]/.test(text)) return false
  return !/^[-?:](?:\s|$)|:(?:\s|$)|\s#|\s$/.test(text)
}

function literal(text: string, { indent }: ScalarPlace): string {
  const hint = /^[ \n]/.test(text) ? '2' : ''
  const chomp = !text.endsWith('\n') ? '-' : text === '\n' || text.endsWith('\n\n') ? '+' : ''
  const lines = text.replace(/\n$/, '').split('\n')
  const blanks = ' '.repeat(indent)
  return [`|${hint}${chomp}`, ...lines.map(line => line && blanks + line)].join('\n')
}

/** Break lines at single blanks beyond the line's width. */
function fold(text: string, place: ScalarPlace | undefined): string {
  if (!place) return text
  let column = place.column
  let written = ''
  for (let i = 0; i < text.length; i++) {
    const isSingle = text[i] === ' ' && text[i - 1] !== ' ' && text[i + 1] !== ' '
    const isInside = i > 1 && i < text.length - 2
    if (isSingle && isInside && column > lineWidth) {
      written += `\n${' '.repeat(place.indent)}`
      column = place.indent
    } else {
      written += text[i]
      column++
    }
  }
  return written
}

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\0': '\\0',
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\e',
  '\x85': '\\N',
}

function doubleQuoted(text: string, place?: ScalarPlace): string {
  const escaped = [...text].map(character => {
    if (escapes[character]) return escapes[character]
    if (!unprintable.test(character)) return character
    const hex = character.codePointAt(0)!.toString(16).toUpperCase()
    if (hex.length > 4) return `\\U${hex.padStart(8, '0')}`
    return hex.length > 2 ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`
  })
  return fold(`"${escaped.join('')}"`, place)
}
