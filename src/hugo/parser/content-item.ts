/** What the body of a content file consists of before Markdown: text, shortcode tags and the summary divider. */
import type { Diagnostic } from '../../shared/diagnostic.ts'

/** One piece of a body; offsets count into the body. */
export type ContentItem = TextItem | ShortcodeItem | SummaryDividerItem | BrokenItem

/** Text that goes on as it stands; `value` is the body from `offset` on. */
export interface TextItem {
  readonly type: 'text'
  readonly value: string
  readonly offset: number
}

/** The notation of a tag: `<` for `{{< x >}}`, `%` for `{{% x %}}` and `<<% x %>>`. */
export type Notation = '<' | '%'

/** One tag of a shortcode, opening or closing. */
export interface ShortcodeItem {
  readonly type: 'shortcode'
  /** Empty for `{{< >}}`, which extraction reports. */
  readonly name: string
  readonly notation: Notation
  /** Whether the tag is written `{{ }}` or `<< >>`. */
  readonly spelling: 'braces' | 'angles'
  /** Whether it is `{{< /x >}}`. */
  readonly closing: boolean
  /** Whether it is `{{< x />}}`. */
  readonly selfClosing: boolean
  readonly params: ShortcodeParams
  /** Where the tag begins. */
  readonly offset: number
  /** Where the tag has ended. */
  readonly end: number
  /** Where the name begins. */
  readonly nameOffset: number
  /** The blanks between the line's beginning, or the tag before, and this tag. */
  readonly indentation: string
  /** Whether it is `{{< x.inline >}}`, which carries its template with it. */
  readonly isInline: boolean
}

/** Parameters of a shortcode: all positional or all named; bare numbers and booleans are typed. */
export interface ShortcodeParams {
  readonly positional?: readonly unknown[]
  readonly named?: ReadonlyMap<string, unknown>
}

/** The first `<!--more-->` and the blanks after it. */
export interface SummaryDividerItem {
  readonly type: 'summary-divider'
  readonly offset: number
  readonly end: number
}

/** A tag that cannot be read; it takes the body from `offset` to `end`. */
export interface BrokenItem {
  readonly type: 'broken'
  readonly offset: number
  readonly end: number
  readonly diagnostic: Diagnostic
}
