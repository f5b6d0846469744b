/** Options of the highlighter: Hugo's `markup.highlight` (Hugo manual: "Configure markup") and what a code block may set. */

import { defaultMarkup, type HighlightSettings } from '../config/markup-config.ts'

/** A value as attribute lists and option strings hold it. */
export type OptionValue = string | number | boolean | null | readonly OptionValue[]

/** How to highlight: the site's settings, and the generation of Hugo whose markup is wanted. */
export interface HighlightOptions extends HighlightSettings {
  readonly generation: string
}

/** Hugo's defaults. */
const defaultHighlight: HighlightOptions = { ...defaultMarkup().highlight, generation: '0.131' }

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

/** Read the options of `highlight`: a text such as `linenos=table,hl_lines=2 4-5`, or a map. */
export function readSettings(options: unknown): Readonly<Record<string, OptionValue>> {
  if (options instanceof Map) return Object.fromEntries(options) as Record<string, OptionValue>
  if (typeof options === 'object' && options !== null && !('value' in options))
    return options as Record<string, OptionValue>
  const text = String((options as { value?: string } | undefined)?.value ?? options ?? '')
  const pairs = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
  return Object.fromEntries(
    pairs.map(pair => {
      const [key = '', value = 'true'] = pair.split('=', 2)
      return [
        key.trim().toLowerCase(),
        value === 'true' ? true : value === 'false' ? false : value.trim().replace(/^"|"$/g, ''),
      ]
    }),
  )
}

function convert(field: keyof HighlightOptions, value: OptionValue): unknown {
  if (field === 'hl_Lines') return Array.isArray(value) ? value.map(rangeText).join(' ') : String(value)
  if (field === 'lineNos') return value === 'table' || value === 'inline' ? value : isTrue(value)
  if (field === 'lineNoStart' || field === 'tabWidth') return Number(value)
  if (field === 'style' || field === 'lineAnchors') return String(value)
  return isTrue(value)
}

/** A range as a render hook is shown it counts from zero: `[3 4]` is `4-5`. */
function rangeText(lines: OptionValue): string {
  return Array.isArray(lines) ? lines.map(line => Number(line) + 1).join('-') : String(lines)
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
