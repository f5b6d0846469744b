/** A smaller SVG that looks the same, written as Hugo's minifier writes it (github.com/tdewolff/minify/svg). */
import { minifyCss } from '../css/minify-css.ts'
import { collapseSpace, lexXml, type OpenTag, type XmlToken } from '../xml-token.ts'
import { isDefault, shortenAttribute } from './svg-attribute.ts'

/** What differs between the versions of that minifier. */
export interface SvgOptions {
  /** Keep what belongs to other vocabularies, such as that of a drawing program. */
  readonly keepsForeign: boolean
  /** Write all colours in lower case. */
  readonly lowersColours: boolean
}

/** Minify an SVG. */
export function minifySvg(document: string, options: SvgOptions): string {
  const tokens = lexXml(document)
  let output = ''
  let element = ''
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.type === 'open') {
      const written = writeElement(tokens, i, token, options)
      output += written.text
      element = token.name
      i = written.last
    } else {
      output += writeToken(token, element)
      if (token.type === 'close') element = ''
    }
  }
  return output
}

function writeToken(token: Exclude<XmlToken, OpenTag>, element: string): string {
  switch (token.type) {
    case 'comment':
    case 'instruction':
      return ''
    case 'doctype':
      return token.text.endsWith(']>') ? token.text : ''
    case 'text': {
      const text = collapseSpace(token.text)
      return element === 'style' ? minifyCss(text) : text
    }
    case 'cdata':
      return writeCdata(token.text.slice('<![CDATA['.length, -']]>'.length), element)
    case 'close':
      return `</${token.name}>`
    default:
      return token satisfies never
  }
}

/** Text that is as short without its mark loses it. */
function writeCdata(text: string, element: string): string {
  const content = element === 'style' ? minifyCss(text) : text
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return escaped.length - content.length > '<![CDATA[]]>'.length ? `<![CDATA[${content}]]>` : collapseSpace(escaped)
}

/** Write the start of an element, or all of it where nothing in it is to be minified; `last` is the last token written. */
function writeElement(tokens: readonly XmlToken[], at: number, tag: OpenTag, options: SvgOptions) {
  const { keepsForeign } = options
  const isForeign = (name: string) => !keepsForeign && /^(?!svg:|xlink:)[^:]+:/.test(name)
  const name = keepsForeign ? tag.name : tag.name.replace(/^svg:/, '')
  const isEmptyDefs = tag.isVoid && tag.attributes.length === 1
  if (name === 'metadata' || isForeign(name) || (name === 'defs' && isEmptyDefs && !keepsForeign)) {
    return { text: '', last: endOf(tokens, at) }
  }
  const attributes = tag.attributes
    .filter(([each]) => (name === 'svg' && each === 'xmlns:xlink') || !isForeign(each))
    .filter(([each, value]) => !isDefault(name, each, value))
    .map(([each, value]) => ` ${each}=${shortenAttribute(each, value, options)}`)
  const start = `<${name}${attributes.join('')}`
  const close = tag.isVoid ? at : closeOfEmpty(tokens, at)
  if (close !== undefined) return { text: `${start}/>`, last: close }
  // What a foreignObject holds is not SVG.
  const last = name === 'foreignObject' ? endOf(tokens, at) - 1 : at
  const inner = tokens.slice(at + 1, last + 1).map(({ text }) => text)
  return { text: `${start}>${inner.join('')}`, last }
}

/** The end of the element that starts at a token. */
function endOf(tokens: readonly XmlToken[], at: number): number {
  let level = 0
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.type === 'open' && !token.isVoid) level++
    else if (token.type === 'close') level--
    if (level <= 0) return i
  }
  return tokens.length
}

/** The end of an element that holds nothing but space. */
function closeOfEmpty(tokens: readonly XmlToken[], at: number): number | undefined {
  const next = tokens[at + 1]
  const end = next?.type === 'text' && next.text.trim() === '' ? at + 2 : at + 1
  return tokens[end]?.type === 'close' ? end : undefined
}
