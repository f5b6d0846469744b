/**
 * The shortcode lexer: state functions over the whole body, before Markdown, as Hugo's `parser/pageparser`. Tags inside
 * code and comments count too; a broken tag becomes a `broken` item and lexing goes on after it.
 *
 *     Some {{< x 1 >}}text{{< /x >}} more
 *     text  ^ shortcode    ^ closing  text
 */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { placeAt } from '../../shared/position.ts'
import type { ContentItem, ShortcodeItem } from './content-item.ts'
import { unclosedComment } from './messages.ts'
import { lexTag } from './shortcode-tag.ts'
import { delimiters, findDelimiterAt, type LexFailure } from './tag-draft.ts'

/** How to lex a body. */
export interface LexOptions {
  /** The file for messages, relative to the site's root. */
  readonly file: string
  /** Whether a shortcode of that name exists; decides whether `<<% name %>>` is a tag. */
  readonly isShortcode: (name: string) => boolean
  /** The whole file, when the body is only a part of it; default the body. */
  readonly source?: string
  /** Where the body begins in `source`; default 0. */
  readonly bodyOffset?: number
  /** What divides summary from rest; default `<!--more-->`. */
  readonly summaryDivider?: string
}

/** The lexer between two states. */
interface Lexer {
  readonly body: string
  readonly options: LexOptions
  readonly items: ContentItem[]
  /** Names opened so far; a closing tag must name one of them. */
  readonly opened: Set<string>
  readonly divider: string
  /** Where the summary divider stands; -1 for none, or none left. */
  dividerAt: number
  lastName: string
  /** Where the text not yet emitted begins. */
  start: number
  position: number
}

type State = (lexer: Lexer) => State | undefined

const tagStart = /\{\{[<%]|<<%/g

/** Cut a body into text, shortcode tags and the summary divider. */
export function lexShortcodes(body: string, options: LexOptions): ContentItem[] {
  const lexer: Lexer = {
    body,
    options,
    items: [],
    opened: new Set(),
    divider: options.summaryDivider ?? '<!--more-->',
    dividerAt: body.indexOf(options.summaryDivider ?? '<!--more-->'),
    lastName: '',
    start: 0,
    position: 0,
  }
  let state: State | undefined = lexText
  while (state) state = state(lexer)
  return lexer.items
}

function lexText(lexer: Lexer): State | undefined {
  tagStart.lastIndex = lexer.position
  const tag = tagStart.exec(lexer.body)?.index ?? -1
  const divider = findDivider(lexer)
  if (divider !== -1 && (tag === -1 || divider < tag)) {
    lexer.position = divider
    return lexDivider
  }
  lexer.position = tag === -1 ? lexer.body.length : tag
  if (tag !== -1) return lexLeftDelimiter
  emitText(lexer)
  return undefined
}

/** Only the first divider counts; one inside a tag's parameters is none. */
function findDivider(lexer: Lexer): number {
  if (lexer.dividerAt !== -1 && lexer.dividerAt < lexer.position) {
    lexer.dividerAt = lexer.body.indexOf(lexer.divider, lexer.position)
  }
  return lexer.dividerAt
}

function lexDivider(lexer: Lexer): State {
  emitText(lexer)
  const blanks = /\s*/y
  blanks.lastIndex = lexer.position + lexer.divider.length
  blanks.exec(lexer.body)
  lexer.items.push({ type: 'summary-divider', offset: lexer.position, end: blanks.lastIndex })
  lexer.dividerAt = -1
  lexer.start = lexer.position = blanks.lastIndex
  return lexText
}

function lexLeftDelimiter(lexer: Lexer): State {
  const delimiter = findDelimiterAt(lexer.body, lexer.position)
  if (!delimiter || (delimiter === delimiters.angles && !isKnownTag(lexer))) {
    lexer.position++
    return lexText
  }
  return lexer.body.startsWith('/*', lexer.position + 3) ? lexComment : lexShortcode
}

/** `<<% x %>>` is a tag only where x is a shortcode; elsewhere it is somebody's text. */
function isKnownTag(lexer: Lexer): boolean {
  const name = /(?:\/\*)?\s*\/?\s*([\p{L}\p{N}_][\p{L}\p{N}_/-]*)/uy
  name.lastIndex = lexer.position + 3
  const match = name.exec(lexer.body)
  return match !== null && lexer.options.isShortcode(match[1]!)
}

/** A commented-out tag writes the tag without the comment marks. */
function lexComment(lexer: Lexer): State {
  const offset = lexer.position
  const { right } = findDelimiterAt(lexer.body, offset)!
  const end = lexer.body.indexOf(`*/${right}`, offset + 5)
  if (end === -1) {
    emitText(lexer)
    return fail(lexer, offset, { offset, message: unclosedComment(right) }, offset + 5)
  }
  lexer.position = offset + 3
  emitText(lexer)
  lexer.start = offset + 5
  lexer.position = end
  emitText(lexer)
  lexer.start = end + 2
  lexer.position = end + 2 + right.length
  emitText(lexer)
  return lexText
}

function lexShortcode(lexer: Lexer): State {
  const offset = lexer.position
  const indentation = /(?:^|\n)([ \t\r]*)$/.exec(lexer.body.slice(lexer.start, offset))?.[1] ?? ''
  emitText(lexer)
  const delimiter = findDelimiterAt(lexer.body, offset)!
  const tag = lexTag(lexer.body, offset, delimiter, { opened: lexer.opened, lastName: lexer.lastName })
  if ('message' in tag) return fail(lexer, offset, tag, offset + 3)
  if (!tag.closing && tag.name) lexer.opened.add(tag.name)
  if (tag.name) lexer.lastName = tag.name
  const item: ShortcodeItem = { ...tag, indentation }
  lexer.items.push(item)
  lexer.start = lexer.position = item.end
  return lexText
}

/**
 * Emit a broken tag up to where it seems to end: at its delimiter if that stands in the same block of text, else at the
 * line's end.
 */
function fail(lexer: Lexer, offset: number, failure: LexFailure, from: number): State {
  const { body, options } = lexer
  const right = findDelimiterAt(body, offset)?.right ?? '>}}'
  const blankLine = /\n[ \t\r]*\n/g
  blankLine.lastIndex = from
  const limit = blankLine.exec(body)?.index ?? body.length
  const close = body.indexOf(right, from)
  const newline = body.indexOf('\n', from)
  const lineEnd = newline === -1 ? body.length : newline
  const end = close !== -1 && close < limit ? close + right.length : lineEnd
  const source = options.source ?? body
  const diagnostic: Diagnostic = {
    ...failure.message,
    severity: 'error',
    file: options.file,
    place: placeAt(source, (options.bodyOffset ?? 0) + failure.offset),
    source,
  }
  lexer.items.push({ type: 'broken', offset, end, diagnostic })
  lexer.start = lexer.position = end
  return lexText
}

function emitText(lexer: Lexer): void {
  const { body, start, position } = lexer
  if (position > start) lexer.items.push({ type: 'text', value: body.slice(start, position), offset: start })
  lexer.start = position
}
