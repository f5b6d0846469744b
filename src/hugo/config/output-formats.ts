/** Hugo's output formats (https://gohugo.io/configuration/output-formats/), a site's own, and which kind takes which. */
import { toBoolean, toInteger, toTable, toText, toTexts } from './cast.ts'
import type { Params } from './params.ts'
import type { OutputFormatConfig } from './site-config.ts'

const blank: OutputFormatConfig = {
  name: '',
  mediaType: '',
  baseName: 'index',
  path: '',
  rel: 'alternate',
  protocol: '',
  isPlainText: false,
  isHTML: false,
  noUgly: false,
  ugly: false,
  notAlternative: false,
  permalinkable: false,
  root: false,
  weight: 0,
}

const builtIn: readonly (Partial<OutputFormatConfig> & Pick<OutputFormatConfig, 'name' | 'mediaType'>)[] = [
  { name: 'AMP', mediaType: 'text/html', path: 'amp', rel: 'amphtml', isHTML: true, permalinkable: true },
  { name: 'Calendar', mediaType: 'text/calendar', protocol: 'webcal://', isPlainText: true },
  {
    name: 'CSS',
    mediaType: 'text/css',
    baseName: 'styles',
    rel: 'stylesheet',
    isPlainText: true,
    notAlternative: true,
  },
  { name: 'CSV', mediaType: 'text/csv', isPlainText: true },
  { name: 'HTML', mediaType: 'text/html', rel: 'canonical', isHTML: true, permalinkable: true, weight: 10 },
  { name: 'JSON', mediaType: 'application/json', isPlainText: true },
  { name: 'Markdown', mediaType: 'text/markdown', isPlainText: true },
  { name: 'Robots', mediaType: 'text/plain', baseName: 'robots', isPlainText: true, root: true },
  { name: 'RSS', mediaType: 'application/rss+xml', noUgly: true },
  { name: 'Sitemap', mediaType: 'application/xml', baseName: 'sitemap', rel: 'sitemap', ugly: true },
  { name: 'SitemapIndex', mediaType: 'application/xml', baseName: 'sitemap', rel: 'sitemap', ugly: true, root: true },
  {
    name: 'WebAppManifest',
    mediaType: 'application/manifest+json',
    baseName: 'manifest',
    rel: 'manifest',
    isPlainText: true,
    notAlternative: true,
  },
]

const defaultOutputs: Readonly<Record<string, readonly string[]>> = {
  home: ['html', 'rss'],
  page: ['html'],
  section: ['html', 'rss'],
  taxonomy: ['html', 'rss'],
  term: ['html', 'rss'],
  rss: ['rss'],
}

/** Give all output formats by lower-case name: Hugo's own, changed and added to by the site. */
export function readOutputFormats(table: Params): ReadonlyMap<string, OutputFormatConfig> {
  const formats = new Map<string, OutputFormatConfig>()
  for (const format of builtIn) formats.set(format.name.toLowerCase(), { ...blank, ...format })
  for (const [key, value] of table) {
    if (key === '_merge') continue
    const below = formats.get(key) ?? { ...blank, name: key, rel: 'alternate', baseName: 'index' }
    formats.set(key, readOutputFormat(toTable(value), below))
  }
  return formats
}

function readOutputFormat(table: Params, below: OutputFormatConfig): OutputFormatConfig {
  const text = (key: string, fallback: string) => toText(table.get(key), fallback)
  const flag = (key: string, fallback: boolean) => toBoolean(table.get(key), fallback)
  const mediaType = text('mediatype', below.mediaType).toLowerCase()
  return {
    name: text('name', below.name),
    mediaType,
    baseName: text('basename', below.baseName),
    path: text('path', below.path),
    rel: text('rel', below.rel),
    protocol: text('protocol', below.protocol),
    isPlainText: flag('isplaintext', below.isPlainText),
    isHTML: flag('ishtml', below.isHTML),
    noUgly: flag('nougly', below.noUgly),
    ugly: flag('ugly', below.ugly),
    notAlternative: flag('notalternative', below.notAlternative),
    permalinkable: flag('permalinkable', below.permalinkable),
    root: flag('root', below.root),
    weight: toInteger(table.get('weight'), below.weight),
  }
}

/** Give the output formats of each kind, in lower case; `taxonomyTerm` of older sites is today's `taxonomy`. */
export function readOutputs(table: Params): ReadonlyMap<string, readonly string[]> {
  const outputs = new Map(Object.entries(defaultOutputs))
  const isOld = table.has('taxonomyterm')
  for (const [key, value] of table) {
    if (key === '_merge') continue
    const kind = key === 'taxonomyterm' ? 'taxonomy' : key === 'taxonomy' && isOld ? 'term' : key
    outputs.set(
      kind,
      toTexts(value, []).map(name => name.toLowerCase()),
    )
  }
  return outputs
}
