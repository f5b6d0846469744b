/** Which kind of content each HTML attribute holds (html/template attr.go). */

/** A kind of content. */
export type ContentType = 'plain' | 'CSS' | 'HTML' | 'JS' | 'URL' | 'Srcset' | 'unsafe'

const url = [
  'action',
  'archive',
  'background',
  'cite',
  'classid',
  'codebase',
  'data',
  'formaction',
  'href',
  'icon',
  'longdesc',
  'manifest',
  'poster',
  'profile',
  'src',
  'usemap',
  'xmlns',
]

const unsafe = [
  'accept-charset',
  'async',
  'challenge',
  'charset',
  'content',
  'crossorigin',
  'defer',
  'enctype',
  'form',
  'formenctype',
  'formmethod',
  'formnovalidate',
  'http-equiv',
  'keytype',
  'language',
  'method',
  'novalidate',
  'pattern',
  'rel',
  'sandbox',
  'type',
  'value',
]

const types: ReadonlyMap<string, ContentType> = new Map<string, ContentType>([
  ...url.map(name => [name, 'URL'] as const),
  ...unsafe.map(name => [name, 'unsafe'] as const),
  ['srcdoc', 'HTML'],
  ['srcset', 'Srcset'],
  ['style', 'CSS'],
])

/** Attributes whose names hold no such word that the guesses below apply to. */
const plain: ReadonlySet<string> = new Set(['srclang'])

/** Tell the kind of content of an attribute, from its name in lower case. */
export function attributeType(attribute: string): ContentType {
  let name = attribute
  if (name.startsWith('data-')) name = name.slice(5)
  else if (name.includes(':')) {
    const [prefix, ...rest] = name.split(':')
    if (prefix === 'xmlns') return 'URL'
    name = rest.join(':')
  }
  const known = types.get(name)
  if (known) return known
  if (plain.has(name)) return 'plain'
  if (name.startsWith('on')) return 'JS'
  return name.includes('src') || name.includes('uri') || name.includes('url') ? 'URL' : 'plain'
}

const scriptTypes: ReadonlySet<string> = new Set([
  'application/ecmascript',
  'application/javascript',
  'application/json',
  'application/ld+json',
  'application/x-ecmascript',
  'application/x-javascript',
  'module',
  'text/ecmascript',
  'text/javascript',
  'text/javascript1.0',
  'text/javascript1.1',
  'text/javascript1.2',
  'text/javascript1.3',
  'text/javascript1.4',
  'text/javascript1.5',
  'text/jscript',
  'text/livescript',
  'text/x-ecmascript',
  'text/x-javascript',
])

/** Tell whether a script's `type` makes its content JavaScript (JSON counts as such). */
export function isJsType(type: string): boolean {
  return scriptTypes.has(type.split(';')[0]!.toLowerCase().trim())
}
