/** `transform.Unmarshal`: a text or a file in a data format as values (Hugo tpl/transform/unmarshal.go). */
import { toBool, toText } from './convert.ts'
import type { FuncDeps } from './deps.ts'
import { entriesOf, isNil, isText, walkPath } from './inspect.ts'
import { parseXmlData } from './xml-data.ts'

type Format = 'json' | 'toml' | 'yaml' | 'csv' | 'xml'

/** Decode the last argument; a map of options may come first. */
export function decodeData(deps: FuncDeps, args: readonly unknown[]): unknown {
  const source = args.at(-1)
  const options = args.length === 2 ? entriesOf(args[0]) : undefined
  if (args.length === 2 && !options) throw new Error('first argument must be a map')
  const option = (name: string) => [...(options ?? [])].find(([key]) => String(key).toLowerCase() === name)?.[1]
  if (isNil(source)) return undefined
  const text = isText(source) ? toText(source) : toText(walkPath(source, ['Content']))
  if (text.trim() === '') return undefined
  const format =
    namedFormat(toText(option('format'))) ??
    resourceFormat(source) ??
    guessFormat(text, toText(option('delimiter') ?? option('comma')))
  if (!format) throw new Error('unknown format')
  if (format === 'xml') return parseXmlData(text)
  const delimiter = toText(option('delimiter') ?? option('comma'))
  const comment = toText(option('comment'))
  const decoded = deps.decode(format, text, {
    ...(delimiter === '' ? {} : { delimiter }),
    ...(comment === '' ? {} : { comment }),
    ...(toBool(option('lazyquotes')) ? { lazyQuotes: true } : {}),
  })
  return format === 'csv' && toText(option('targettype')) === 'map' ? rowsAsMaps(decoded) : decoded
}

function namedFormat(name: string): Format | undefined {
  const formats: Readonly<Record<string, Format>> = {
    json: 'json',
    toml: 'toml',
    yaml: 'yaml',
    yml: 'yaml',
    csv: 'csv',
    xml: 'xml',
  }
  return formats[name.toLowerCase()]
}

function resourceFormat(source: unknown): Format | undefined {
  if (isText(source)) return undefined
  return (
    namedFormat(toText(walkPath(source, ['MediaType', 'SubType']))) ??
    namedFormat(/\.(\w+)$/.exec(toText(walkPath(source, ['Name'])))?.[1] ?? '')
  )
}

/** Tell a text's format by the mark that comes first in it, as Hugo's FormatFromContentString does. */
function guessFormat(text: string, delimiter: string): Format | undefined {
  const at = (mark: string) => (text.includes(mark) ? text.indexOf(mark) : Number.POSITIVE_INFINITY)
  const csv = at(delimiter || ',')
  const json = at('{')
  const yaml = at(':')
  const xml = at('<')
  const toml = at('=')
  if (Number.isFinite(csv) && csv < Math.min(json, yaml, xml, toml)) return 'csv'
  if (Number.isFinite(json) && json < Math.min(yaml, xml, toml)) return 'json'
  if (Number.isFinite(yaml) && yaml < Math.min(xml, toml)) return 'yaml'
  if (Number.isFinite(xml) && xml < toml) return 'xml'
  return Number.isFinite(toml) ? 'toml' : undefined
}

function rowsAsMaps(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows
  const [header, ...records] = rows as string[][]
  return records.map(record => new Map((header ?? []).map((name, i) => [name, record[i] ?? ''])))
}
