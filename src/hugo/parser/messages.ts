/** The wording of what can be wrong with the syntax of a content file; one function per code. */

/** What a message consists of before it has a place. */
export interface Message {
  readonly code: string
  readonly message: string
  readonly hint?: string
}

const codes = {
  unterminatedString: 'parser/unterminated-string',
  mixedParams: 'parser/mixed-params',
} as const

/** Say that front matter has no end. */
export const frontMatterUnclosed = (format: string, delimiter: string): Message => ({
  code: 'parser/front-matter-unclosed',
  message: `the ${format} front matter that begins here has no end`,
  hint:
    delimiter === '}' ? 'Close every brace and every quote.' : `Write ${delimiter} on a line of its own where it ends.`,
})

/** Say that front matter is no table of keys and values. */
export const frontMatterNotATable = (): Message => ({
  code: 'parser/front-matter-not-a-table',
  message: 'the front matter is not a table of keys and values',
  hint: 'Front matter is lines such as `title: My lab`.',
})

/** Say that front matter in a programming or other language is not taken. */
export const frontMatterLanguage = (language: string): Message => ({
  code: 'parser/front-matter-language',
  message: `front matter in the language "${language}" is not read`,
  hint: 'Front matter is YAML between --- lines, TOML between +++ lines, or a JSON object; it is never executed.',
})

/** Say that a tag is not closed before the text ends. */
export const unclosedTag = (delimiter: string): Message => ({
  code: 'parser/unclosed-tag',
  message: 'this shortcode tag has no end',
  hint: `Write ${delimiter} where it ends.`,
})

/** Say that something else than the tag's end follows a closing tag's name. */
export const unclosedClosingTag = (delimiter: string): Message => ({
  code: 'parser/unclosed-tag',
  message: 'only the end of the tag may follow the name of a closing shortcode',
  hint: `Write ${delimiter} after the name.`,
})

/** Say that a commented-out shortcode has no end. */
export const unclosedComment = (delimiter: string): Message => ({
  code: 'parser/unclosed-comment',
  message: 'this commented-out shortcode has no end',
  hint: `Write */${delimiter} where it ends.`,
})

/** Say that a quoted parameter has no closing quote on its line. */
export const unterminatedString = (text: string): Message => ({
  code: codes.unterminatedString,
  message: `unterminated quoted string in shortcode parameter: '${text}'`,
  hint: 'Close the quote on the same line; text over several lines stands in backquotes.',
})

/** Say that a raw parameter has no closing backquote. */
export const unterminatedRawString = (text: string): Message => ({
  code: codes.unterminatedString,
  message: `unterminated raw string in shortcode parameter: '${text}'`,
  hint: 'Close it with a backquote.',
})

/** Say that a backquote cannot be escaped. */
export const escapedBackquote = (): Message => ({
  code: 'parser/escaped-backquote',
  message: 'a backquote cannot be escaped in a shortcode parameter',
  hint: 'Put the text in double quotes when it contains a backquote.',
})

/** Say that positional and named parameters are mixed. */
export const mixedParams = (kind: 'positional' | 'named', text: string): Message => ({
  code: codes.mixedParams,
  message: `got ${kind} parameter '${text}': named and positional parameters cannot be mixed`,
  hint: 'Give every parameter a name, or none.',
})

/** Say that a character cannot stand in a tag. */
export const unexpectedCharacter = (character: string): Message => ({
  code: 'parser/unexpected-character',
  message: `unexpected ${describe(character)} in a shortcode tag`,
  hint: 'Quote parameters that have other characters than letters, digits, "_", "-" and ".".',
})

/** Say that a name has a period in it. */
export const periodInName = (): Message => ({
  code: 'parser/period-in-name',
  message: 'a period may stand in the name of an inline shortcode only',
  hint: 'Inline shortcodes are named {{< name.inline >}}.',
})

/** Say that a tag closes a shortcode that was never opened. */
export const closingNotOpen = (name: string, open: string | undefined): Message => ({
  code: 'parser/closing-not-open',
  message: name ? `this closes "${name}", which is not open` : 'this closes a shortcode, but none is open',
  hint: open
    ? `The shortcode opened last is "${open}".`
    : 'Remove the closing tag, or write the opening one before it.',
})

function describe(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `character "${character}" (U+${number})`
}
