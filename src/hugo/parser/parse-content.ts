/** One content file cut into front matter and the items of its body. */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { Place } from '../../shared/position.ts'
import type { Path } from '../decode/decoded.ts'
import type { ContentItem } from './content-item.ts'
import { type FrontMatter, type FrontMatterFormat, readFrontMatter } from './front-matter.ts'
import { lexShortcodes } from './shortcode-lexer.ts'

/** How to parse a content file. */
export interface ParseOptions {
  /** The file for messages, relative to the site's root. */
  readonly file: string
  /** The generation whose YAML applies; default 0.131. */
  readonly generation?: '0.54' | '0.111' | '0.131' | '0.169'
  /** Whether a shortcode of that name exists; decides whether `<<% name %>>` is a tag. */
  readonly isShortcode: (name: string) => boolean
}

/** A content file in its parts. */
export interface ParsedContent {
  /** Keys as written. */
  readonly frontMatter: Record<string, unknown>
  readonly frontMatterFormat: FrontMatterFormat | undefined
  /** Find where a front matter key (or with `'value'` its value) stands in the file. */
  placeOf(path: Path, part?: 'key' | 'value'): Place | undefined
  /** What follows the front matter. */
  readonly body: string
  /** Where the body begins in the text. */
  readonly bodyOffset: number
  /** The body as text, tags and summary divider. */
  readonly items: readonly ContentItem[]
  /** What is wrong with the front matter; broken tags are `broken` items. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Parse a content file; faults of the file are reported in the result, never thrown. */
export function parseContent(text: string, options: ParseOptions): ParsedContent {
  const frontMatter = readFrontMatter(text, {
    file: options.file,
    ...(options.generation && { generation: options.generation }),
  })
  return parseBody(text, frontMatter, options)
}

/** Parse a text that is all body. */
export function parseBodyText(text: string, options: ParseOptions): ParsedContent {
  const nothing = { data: {}, format: undefined, placeOf: () => undefined, bodyOffset: 0, diagnostics: [] }
  return parseBody(text, nothing, options)
}

function parseBody(text: string, frontMatter: FrontMatter, options: ParseOptions): ParsedContent {
  const { data, format, bodyOffset, placeOf, diagnostics } = frontMatter
  const body = text.slice(bodyOffset)
  const items = lexShortcodes(body, {
    file: options.file,
    isShortcode: options.isShortcode,
    source: text,
    bodyOffset,
    summaryDivider: format === 'org' ? '# more' : '<!--more-->',
  })
  return { frontMatter: data, frontMatterFormat: format, placeOf, body, bodyOffset, items, diagnostics }
}
