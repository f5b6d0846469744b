/** `[markup]` of a configuration over Hugo's defaults, field by field. */
import { Float } from '../../go/value.ts'
import { toBoolean, toInteger, toTable, toText } from './cast.ts'
import type { Generation } from './generation.ts'
import { type AutoIdType, defaultMarkup, type HighlightSettings, type MarkupConfig } from './markup-config.ts'
import type { Params } from './params.ts'
import { overBlackfriday, readLinkSettings } from './read-blackfriday.ts'

/** Read `[markup]`, with what older sites say at the top level. */
export function readMarkup(config: Params, generation: Generation): MarkupConfig {
  const table = toTable(config.get('markup'))
  const defaults = defaultMarkup()
  const goldmark = readOver(defaults.goldmark, normalizeGoldmark(toTable(table.get('goldmark'))))
  const highlight = toTable(table.get('highlight'))
  applyPygments(config, highlight, defaults.highlight)
  const handler = toText(table.get('defaultmarkdownhandler'), defaults.defaultMarkdownHandler).toLowerCase()
  const isBlackfriday = generation === '0.54' || handler === 'blackfriday'
  const blackfriday = toTable(config.get('blackfriday') ?? table.get('blackfriday'))
  const contents = isBlackfriday ? { startLevel: 1, endLevel: 6, ordered: false } : defaults.tableOfContents
  return {
    defaultMarkdownHandler: handler,
    goldmark: isBlackfriday ? overBlackfriday(goldmark, blackfriday) : goldmark,
    highlight: {
      ...readOver({ ...defaults.highlight, codeFences: generation !== '0.54' }, highlight),
      lineNos: readLineNumbers(highlight.get('linenos') ?? defaults.highlight.lineNos),
    },
    tableOfContents: readOver(contents, toTable(table.get('tableofcontents'))),
    links: isBlackfriday ? readLinkSettings(blackfriday) : defaults.links,
    asciidocExt: toTable(table.get('asciidocext')),
  }
}

/** Lay the keys of the Pygments years over what is left at its default, as every Hugo still does (markup/highlight ApplyLegacyConfig). */
function applyPygments(config: Params, highlight: Params, defaults: HighlightSettings): void {
  const apply = (key: string, value: unknown, fallback: unknown) => {
    if (value !== undefined && (highlight.get(key) ?? fallback) === fallback) highlight.set(key, value)
  }
  const useClasses = config.get('pygmentsuseclasses')
  apply('style', config.get('pygmentsstyle'), defaults.style)
  apply('noclasses', useClasses === undefined ? undefined : !toBoolean(useClasses, false), defaults.noClasses)
  apply('codefences', config.get('pygmentscodefences'), defaults.codeFences)
  apply('guesssyntax', config.get('pygmentscodefencesguesssyntax'), defaults.guessSyntax)
  for (const option of toText(config.get('pygmentsoptions'), '').split(',')) {
    const [key = '', value = ''] = option.split('=')
    if (key.trim() !== '') highlight.set(key.trim().toLowerCase(), value.trim())
  }
}

const idTypes: readonly AutoIdType[] = ['github', 'github-ascii', 'blackfriday']

/** Bring what changed its name or shape into today's form. */
function normalizeGoldmark(table: Params): Params {
  const parser = toTable(table.get('parser'))
  const idType = toText(parser.get('autoidtype') ?? parser.get('autoheadingidtype'), '')
  parser.set('autoidtype', idTypes.find(type => type === idType) ?? 'github')
  const attribute = parser.get('attribute')
  if (typeof attribute === 'boolean')
    parser.set(
      'attribute',
      new Map([
        ['title', attribute],
        ['block', attribute],
      ]),
    )
  const extensions = toTable(table.get('extensions'))
  for (const key of ['typographer', 'footnote']) {
    const value = extensions.get(key)
    if (typeof value !== 'boolean' && typeof value !== 'string') continue
    const isOn = toBoolean(value, true)
    extensions.set(
      key,
      new Map([
        ['enable', isOn],
        ['disable', !isOn],
      ]),
    )
  }
  const extras = toTable(extensions.get('extras'))
  for (const [key, value] of extras) if (!(value instanceof Map)) extras.set(key, new Map([['enable', value]]))
  for (const [key, value] of extras) extras.set(key, toBoolean(toTable(value).get('enable'), false))
  return table
}

/** Read a table in the shape of its defaults: booleans, whole numbers, texts, lists and tables of these. */
function readOver<T extends object>(defaults: T, table: Params): T {
  const result: Record<string, unknown> = {}
  for (const [key, fallback] of Object.entries(defaults)) {
    const value: unknown = table.get(key)
    result[key] = value === undefined ? fallback : readLike(fallback, value)
  }
  return result as T
}

function readLike(fallback: unknown, value: unknown): unknown {
  if (typeof fallback === 'boolean') return toBoolean(value, fallback)
  if (typeof fallback === 'number') return toInteger(value, fallback)
  if (typeof fallback === 'string') return Array.isArray(value) ? value.join(' ') : toText(value, fallback)
  if (Array.isArray(fallback)) return Array.isArray(value) ? value : fallback
  return readOver(fallback as object, toTable(value))
}

function readLineNumbers(value: unknown): boolean | 'inline' | 'table' {
  if (value === 'table' || value === 'inline') return value
  return toBoolean(value instanceof Float ? value.value : value, false)
}
