/** The elements, classes and ids of a build's pages, for tools that drop unused CSS (publisher/htmlElementsCollector.go). */
import { Parser } from 'htmlparser2'
import { toBoolean, toTable } from '../config/cast.ts'
import type { SiteConfig } from '../config/site-config.ts'
import { compareCodeUnits } from '../page/compare.ts'
import type { OutputFile } from './publish.ts'

/** The name of the file at the site's root. */
export const statsFile = 'hugo_stats.json'

/** What is left out. */
export interface StatsOptions {
  readonly disableTags: boolean
  readonly disableClasses: boolean
  readonly disableIDs: boolean
}

/** Read `[build]` of a site: `buildStats`, or `writeStats` of older ones; undefined where it wants no such file. */
export function readStatsOptions({ sections }: SiteConfig): StatsOptions | undefined {
  const build = sections.get('build')
  const stats = toTable(build?.get('buildstats'))
  const isOn = (key: string) => toBoolean(stats.get(key), false)
  if (!isOn('enable') && !toBoolean(build?.get('writestats'), false)) return undefined
  return {
    disableTags: isOn('disabletags'),
    disableClasses: isOn('disableclasses'),
    disableIDs: isOn('disableids'),
  }
}

/** Elements whose inside is no markup of the page. */
const closed: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'textarea'])

/** Print the file `hugo_stats.json` for the pages of an output. */
export function printHtmlStats(outputs: ReadonlyMap<string, OutputFile>, options: StatsOptions): string {
  const tags = new Set<string>()
  const classes = new Set<string>()
  const ids = new Set<string>()
  for (const [path, text] of outputs) {
    if (typeof text !== 'string' || !path.endsWith('.html')) continue
    eachElement(text, (name, attributes) => {
      tags.add(name)
      for (const each of classesOf(attributes)) classes.add(each)
      if (attributes['id']) ids.add(attributes['id'])
    })
  }
  const list = (isOff: boolean, values: ReadonlySet<string>) => (isOff ? null : [...values].sort(compareCodeUnits))
  const { disableTags, disableClasses, disableIDs } = options
  const htmlElements = {
    tags: list(disableTags, tags),
    classes: list(disableClasses, classes),
    ids: list(disableIDs, ids),
  }
  return `${JSON.stringify({ htmlElements }, null, 2)}\n`
}

type Attributes = Readonly<Record<string, string>>

function eachElement(html: string, visit: (name: string, attributes: Attributes) => void): void {
  let depth = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (depth === 0) visit(name, attributes)
      if (depth > 0 || closed.has(name)) depth++
    },
    onclosetag() {
      if (depth > 0) depth--
    },
  })
  parser.end(html)
}

function classesOf(attributes: Attributes): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (name === 'class' || name.includes('transition')) return fieldsOf(value)
    return name.includes(':class') && value.trim().startsWith('{') ? boundClasses(value.trim()) : []
  })
}

/** The classes of a binding of Vue or Alpine: the keys of `{'a b': isOpen, c: true}`. */
function boundClasses(binding: string): string[] {
  return binding
    .replace(/^[{}]+|[{}]+$/g, '')
    .split(/, |\n/)
    .flatMap(entry => fieldsOf(entry.trim().replace(/'?(.*?)'?:\s.*/, '$1')))
}

function fieldsOf(text: string): string[] {
  return text.split(/\s+/).filter(field => field !== '')
}
