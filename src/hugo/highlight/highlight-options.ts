/** Options of the highlighter: Hugo's `markup.highlight` (Hugo manual: "Configure markup") and what a code block may set. */

/** A value as attribute lists and option strings hold it. */
export type OptionValue = string | number | boolean | null | readonly OptionValue[]

/** How to highlight. */
export interface HighlightOptions {
  /** Generation of Hugo whose markup is wanted; default `0.131`. */
  readonly generation: string
  /** Name of the style; default `monokai`. */
  readonly style: string
  /** Write colours into the markup rather than classes; default true. */
  readonly noClasses: boolean
  /** Number the lines: not at all, before each line, or in a table's column; default false. */
  readonly lineNos: boolean | 'inline' | 'table'
  /** Whether `lineNos: true` means a table; default true. */
  readonly lineNumbersInTable: boolean
  /** Number of the first line; default 1. */
  readonly lineNoStart: number
  /** Make line numbers links to themselves; default false. */
  readonly anchorLineNos: boolean
  /** Begins the ids of numbered lines; default empty, which numbers the blocks of a page. */
  readonly lineAnchors: string
  /** Lines to mark, counted from 1, such as `1 3-4`; default empty. */
  readonly hl_Lines: string
  /** Write the code without a block around it; default false. */
  readonly hl_inline: boolean
  /** Width of a tab; default 4. */
  readonly tabWidth: number
  /** Guess the language where none is given; default false. */
  readonly guessSyntax: boolean
  /** Class of the wrapper, since 0.140; default `highlight`. */
  readonly wrapperClass: string
}

/** Hugo's defaults. */
export const defaultHighlight: HighlightOptions = {
  generation: '0.131',
  style: 'monokai',
  noClasses: true,
  lineNos: false,
  lineNumbersInTable: true,
  lineNoStart: 1,
  anchorLineNos: false,
  lineAnchors: '',
  hl_Lines: '',
  hl_inline: false,
  tabWidth: 4,
  guessSyntax: false,
  wrapperClass: 'highlight',
}

/** Names of options in lower case, with the field they set. */
const fields: Readonly<Record<string, keyof HighlightOptions>> = {
  anchorlinenos: 'anchorLineNos',
  guesssyntax: 'guessSyntax',
  hl_inline: 'hl_inline',
  hl_lines: 'hl_Lines',
  lineanchors: 'lineAnchors',
  linenos: 'lineNos',
  linenostart: 'lineNoStart',
  linenumbersintable: 'lineNumbersInTable',
  noclasses: 'noClasses',
  style: 'style',
  tabwidth: 'tabWidth',
}

/** Options with a block's own settings laid over them, and the attributes that are no options. */
export interface MergedOptions {
  readonly options: HighlightOptions
  readonly attributes: Readonly<Record<string, OptionValue>>
}

/** Lay the settings of one block over the site's. */
export function mergeOptions(
  site: Partial<HighlightOptions>,
  settings: Readonly<Record<string, OptionValue>>,
): MergedOptions {
  const options: Record<string, unknown> = { ...defaultHighlight, ...site }
  const attributes: Record<string, OptionValue> = {}
  for (const [name, value] of Object.entries(settings)) {
    const field = fields[name.toLowerCase()]
    if (field) options[field] = convert(field, value)
    else attributes[name] = value
  }
  return { options: options as unknown as HighlightOptions, attributes }
}

/** Read an option string as the `highlight` function and shortcode take it: `linenos=table,hl_lines=1 3-4`. */
export function readOptionString(text: string): Record<string, OptionValue> {
  const settings: Record<string, OptionValue> = {}
  for (const part of text.split(',')) {
    const [name, value] = part.split('=', 2)
    if (name?.trim()) settings[name.trim().toLowerCase()] = (value ?? 'true').trim()
  }
  return settings
}

function convert(field: keyof HighlightOptions, value: OptionValue): unknown {
  if (field === 'hl_Lines') return Array.isArray(value) ? value.join(' ') : String(value)
  if (field === 'lineNos') return value === 'table' || value === 'inline' ? value : isTrue(value)
  if (field === 'lineNoStart' || field === 'tabWidth') return Number(value)
  if (field === 'style' || field === 'lineAnchors') return String(value)
  return isTrue(value)
}

function isTrue(value: OptionValue): boolean {
  return value === true || value === 1 || value === 'true' || value === '1' || value === 't' || value === 'T'
}

/** Read line ranges such as `1 3-4`, counted from 1, into a set. */
export function readLineRanges(text: string): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const range of text.split(/[\s,]+/).filter(Boolean)) {
    const [first, last = first] = range.split('-').map(Number)
    if (first === undefined || !Number.isInteger(first) || !Number.isInteger(last)) continue
    for (let line = first; line <= last!; line++) lines.add(line)
  }
  return lines
}
