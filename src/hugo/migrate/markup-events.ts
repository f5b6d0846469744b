/**
 * HTML and XML as a list of events in which nothing remains that a reader or a program would not see: white space
 * between blocks, the order of attributes and classes, comments, the name of the generator.
 */
import { Parser } from 'htmlparser2'
import { type CompareOptions, maskUnstable } from './compare-values.ts'

/** An opening tag with its attributes in order, a closing tag, or a run of text. */
export type MarkupEvent =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string; readonly id: string | undefined }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }

/** Which language a text is in. */
export type MarkupKind = 'html' | 'xml'

/** Elements whose white space is kept. */
const verbatimElements = new Set(['pre', 'textarea', 'script', 'style'])

/** Elements beside which white space shows; beside any other it does not. */
const inlineElements = new Set(
  'a abbr b bdi bdo button cite code data del dfn em i img input ins kbd label mark q s samp small span strong sub sup svg time u var'.split(
    ' ',
  ),
)

/** Elements that a parser adds where they are not written. */
const impliedElements = new Set(['html', 'head', 'body', 'tbody'])

/** Read a text as events. */
export function readMarkup(text: string, kind: MarkupKind, options: CompareOptions = {}): readonly MarkupEvent[] {
  const reader = new EventReader(kind, options)
  const parser = new Parser(reader, { xmlMode: kind === 'xml' })
  parser.end(text.replaceAll('\r\n', '\n'))
  return trimTexts(reader.events, kind)
}

class EventReader {
  readonly events: MarkupEvent[] = []
  readonly #kind: MarkupKind
  readonly #options: CompareOptions
  /** How many of the open elements keep their white space. */
  #verbatimDepth = 0
  /** How many `<pre>` are open whose elements do not count. */
  #codeDepth = 0
  /** How many generator elements of a feed are open. */
  #generatorDepth = 0
  /** Whether the text to come is the first of a `<pre>`, which loses a line break. */
  #isFirstOfPre = false

  constructor(kind: MarkupKind, options: CompareOptions) {
    this.#kind = kind
    this.#options = options
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#kind === 'html' && name === 'meta' && attributes.name === 'generator') return
    if (this.#kind === 'xml' && name === 'generator') this.#generatorDepth++
    const isCounted = this.#codeDepth === 0 && !this.#isImplied(name, attributes)
    if (isCounted) {
      const relaxed = this.#options.relaxCode && name === 'pre' ? {} : attributes
      this.events.push({ type: 'open', name, attributes: this.#attributesOf(relaxed), id: attributes.id })
    }
    if (this.#kind !== 'html') return
    if (verbatimElements.has(name)) this.#verbatimDepth++
    this.#isFirstOfPre = name === 'pre' || name === 'textarea'
    if (name === 'pre' && this.#options.relaxCode) this.#codeDepth++
  }

  onclosetag(name: string): void {
    if (this.#kind === 'xml' && name === 'generator') this.#generatorDepth--
    if (this.#kind === 'html') {
      if (name === 'meta') return
      if (verbatimElements.has(name)) this.#verbatimDepth--
      if (name === 'pre' && this.#options.relaxCode && --this.#codeDepth === 0) this.#trimCode()
      this.#isFirstOfPre = false
      if (impliedElements.has(name)) return
    }
    if (this.#codeDepth === 0) this.events.push({ type: 'close', name })
  }

  ontext(data: string): void {
    if (this.#generatorDepth > 0) return
    const isVerbatim = this.#verbatimDepth > 0
    const given = this.#isFirstOfPre ? data.replace(/^\n/, '') : data
    this.#isFirstOfPre = false
    const masked = maskUnstable(given, this.#options)
    const text = isVerbatim ? masked : masked.replace(/[\t\n\f\r ]+/g, ' ')
    const last = this.events.at(-1)
    if (last?.type !== 'text') {
      if (text !== '') this.events.push({ type: 'text', text })
      return
    }
    const joined = last.text + text
    this.events[this.events.length - 1] = { type: 'text', text: isVerbatim ? joined : joined.replace(/ +/g, ' ') }
  }

  #isImplied(name: string, attributes: Readonly<Record<string, string>>): boolean {
    return this.#kind === 'html' && impliedElements.has(name) && Object.keys(attributes).length === 0
  }

  #attributesOf(attributes: Readonly<Record<string, string>>): string {
    return Object.entries(attributes)
      .map(([name, value]) => `${name}="${this.#attributeValue(name, value)}"`)
      .sort()
      .join(' ')
  }

  #attributeValue(name: string, value: string): string {
    if (name === 'integrity' && this.#options.ignoreFingerprints) return 'DIGEST'
    const text = maskUnstable(value, this.#options).replace(/\s+/g, ' ').trim()
    if (name === 'class') return text.split(' ').sort().join(' ')
    return name === 'style' ? text.replace(/\s*([:;])\s*/g, '$1').replace(/;$/, '') : text
  }

  /** The white space that ends a block of code is the highlighter's. */
  #trimCode(): void {
    const last = this.events.at(-1)
    if (last?.type !== 'text') return
    const text = last.text.trimEnd()
    if (text === '') this.events.pop()
    else this.events[this.events.length - 1] = { type: 'text', text }
  }
}

/** Drop the white space that does not show: that beside a block, and around the texts of XML. */
function trimTexts(events: readonly MarkupEvent[], kind: MarkupKind): readonly MarkupEvent[] {
  const isInline = (event: MarkupEvent | undefined) =>
    kind === 'html' && event !== undefined && event.type !== 'text' && inlineElements.has(event.name)
  const trimmed: MarkupEvent[] = []
  for (const [index, event] of events.entries()) {
    if (event.type !== 'text') {
      trimmed.push(event)
      continue
    }
    let { text } = event
    if (!isInline(events[index - 1])) text = text.replace(/^[ \n]+/, '')
    if (!isInline(events[index + 1])) text = text.replace(/[ \n]+$/, '')
    if (text !== '') trimmed.push({ type: 'text', text })
  }
  return trimmed
}
