/** The wording of what can be wrong with shortcodes; one function per code. */

/** What a message consists of before it has a place. */
export interface Message {
  readonly code: string
  readonly message: string
  readonly hint?: string
}

/** Say that a shortcode has no template. */
export const unknownShortcode = (name: string, nearest: string | undefined): Message => ({
  code: 'shortcodes/unknown',
  message: `no template for shortcode "${name}"`,
  hint: nearest
    ? `did you mean "${nearest}"?`
    : 'Templates of shortcodes stand in layouts/shortcodes/ of the site or of its theme.',
})

/** Say that a tag names no shortcode. */
export const namelessShortcode = (): Message => ({
  code: 'shortcodes/no-name',
  message: 'this shortcode tag has no name',
  hint: 'To show the tag itself, write it with a comment inside: {{</* */>}}.',
})

/** Say that a shortcode is never closed. */
export const unclosedShortcode = (name: string, example: string): Message => ({
  code: 'shortcodes/unclosed',
  message: `shortcode "${name}" must be closed or self-closed`,
  hint: `Write ${example} where its text ends, or a slash before the end of this tag.`,
})

/** Say that a shortcode is closed although its template takes no inner text. */
export const closingWithoutInner = (name: string): Message => ({
  code: 'shortcodes/closing-without-inner',
  message: `shortcode "${name}" takes no inner text, yet it is closed`,
  hint: 'Remove the closing tag or slash, or use .Inner in the template of the shortcode.',
})

/** Say that a closing tag has nothing to close. */
export const closingNotOpen = (name: string): Message => ({
  code: 'shortcodes/closing-not-open',
  message: `this closes "${name}", which is not open here`,
  hint: 'Remove the closing tag, or write the opening one before it.',
})

/** Say that opening and closing tag are spelt differently. */
export const mixedSpelling = (name: string, expected: string): Message => ({
  code: 'shortcodes/mixed-spelling',
  message: `opening and closing tag of shortcode "${name}" use different spellings`,
  hint: `Write ${expected}.`,
})

/** Say that an inline shortcode contains another shortcode. */
export const nestedInInline = (name: string): Message => ({
  code: 'shortcodes/nested-in-inline',
  message: `the inline shortcode "${name}" contains another shortcode`,
  hint: 'The text of an inline shortcode is a template; call a partial there instead.',
})

/** Say that an inline shortcode is used before it is defined. */
export const undefinedInline = (name: string): Message => ({
  code: 'shortcodes/undefined-inline',
  message: `no earlier definition of the inline shortcode "${name}"`,
  hint: 'Define it earlier on the same page, with a closing tag.',
})

/** Say that the template of a shortcode failed. */
export const failedShortcode = (name: string, reason: string): Message => ({
  code: 'shortcodes/failed',
  message: `failed to render shortcode "${name}": ${reason}`,
})
