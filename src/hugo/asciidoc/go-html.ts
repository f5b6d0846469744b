/**
 * HTML as Go's html.Parse and html.Render hand it on: Hugo sends what asciidoctor wrote through them to take the table
 * of contents out (markup/asciidocext/internal/converter.go extractTOC and parseTOC). Texts show it: references become
 * characters, five characters become references, elements left open are closed.
 *
 *     <p>it&#8217;s "so"<br></p>   ->   <p>it’s &#34;so&#34;<br/></p>
 */
import { Parser } from 'htmlparser2'

/** One entry of a table of contents. */
export interface TocHeading {
  readonly id: string
  /** Its depth; 2 for the outermost. */
  readonly level: number
  /** HTML. */
  readonly title: string
}

/** Content without its table of contents. */
export interface GoHtml {
  readonly html: string
  /** The entries of the table of contents in order; absent where there is none. */
  readonly headings: readonly TocHeading[] | undefined
}

const voidElements = new Set('area base br col embed hr img input keygen link meta param source track wbr'.split(' '))
const rawTextElements = new Set('iframe noembed noframes noscript plaintext script style xmp'.split(' '))

interface Writer {
  readonly parts: string[]
  /** Names of the open elements. */
  readonly open: string[]
  /** The table of contents: where it starts in `parts` and how many elements are open around it. */
  toc: { readonly start: number; readonly depth: number; readonly headings: TocHeading[] } | undefined
  isInToc: boolean
  /** The entry being read. */
  link: { readonly id: string; readonly start: number; readonly depth: number } | undefined
}

/** Write HTML as Go does and take the table of contents out, or leave it where `preserveToc` says so. */
export function renderGoHtml(html: string, { preserveToc }: { preserveToc: boolean }): GoHtml {
  const writer: Writer = { parts: [], open: [], toc: undefined, isInToc: false, link: undefined }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => openElement(writer, name, attributes),
      ontext: text => writeText(writer, text),
      onclosetag: name => closeElement(writer, name, preserveToc),
      oncomment: text => void writer.parts.push(`<!--${text}-->`),
    },
    { decodeEntities: true },
  )
  parser.write(html.trimStart())
  parser.end()
  return { html: writer.parts.join(''), headings: writer.toc?.headings }
}

function openElement(writer: Writer, name: string, attributes: Readonly<Record<string, string>>): void {
  const { parts, open } = writer
  if (name === 'tr' && open.at(-1) === 'table') openElement(writer, 'tbody', {})
  if (name === 'div' && attributes['id'] === 'toc' && !writer.toc) {
    writer.toc = { start: parts.length, depth: open.length, headings: [] }
    writer.isInToc = true
  }
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(value)}"`)
  parts.push(`<${name}${written.join('')}${voidElements.has(name) ? '/>' : '>'}`)
  if (voidElements.has(name)) return
  if (name === 'a' && writer.isInToc && open.at(-1) === 'li')
    writer.link = { id: (attributes['href'] ?? '').slice(1), start: parts.length, depth: open.length }
  open.push(name)
}

function writeText({ parts, open }: Writer, text: string): void {
  parts.push(rawTextElements.has(open.at(-1) ?? '') ? text : escapeText(text))
}

function closeElement(writer: Writer, name: string, preserveToc: boolean): void {
  const { parts, open, toc, link } = writer
  if (voidElements.has(name) || !open.includes(name)) return
  while (open.length > 0) {
    const last = open.pop()!
    if (link && open.length === link.depth) {
      const level = open.slice(toc!.depth).filter(element => element === 'ul').length + 1
      toc!.headings.push({ id: link.id, level, title: parts.slice(link.start).join('') })
      writer.link = undefined
    }
    parts.push(`</${last}>`)
    if (writer.isInToc && open.length === toc!.depth) {
      writer.isInToc = false
      if (!preserveToc) parts.splice(toc!.start)
    }
    if (last === name) return
  }
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  '\r': '&#13;',
}

function escapeText(text: string): string {
  return text.replace(/[&'<>"\r]/g, character => references[character]!)
}
