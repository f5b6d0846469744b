/** The tables of a configuration that have settings of their own: dates, related content, sitemap, security, order. */
import { toBoolean, toInteger, toNumber, toTable, toTables, toText, toTexts } from './cast.ts'
import type { Params } from './params.ts'
import { readSegments } from './read-segments.ts'
import type { FrontmatterConfig, RelatedConfig, SecurityConfig, SitemapConfig } from './site-config.ts'

/** Tables that are handed on as written. */
const handedOn = [
  'build',
  'caches',
  'contenttypes',
  'deployment',
  'httpcache',
  'imaging',
  'minify',
  'privacy',
  'server',
  'services',
]

/** Read the tables of a configuration. */
export function readSections(config: Params) {
  return {
    frontmatter: readFrontmatter(toTable(config.get('frontmatter'))),
    related: readRelated(toTable(config.get('related'))),
    sitemap: readSitemap(toTable(config.get('sitemap'))),
    security: readSecurity(toTable(config.get('security'))),
    renderSegments: readSegments(config),
    page: readPage(toTable(config.get('page'))),
    sections: new Map(handedOn.map(name => [name, toTable(config.get(name))])) as ReadonlyMap<string, Params>,
  }
}

const defaultDates: FrontmatterConfig = {
  date: ['date', 'publishdate', 'pubdate', 'published', 'lastmod', 'modified'],
  lastmod: [':git', 'lastmod', 'modified', 'date', 'publishdate', 'pubdate', 'published'],
  publishDate: ['publishdate', 'pubdate', 'published', 'date'],
  expiryDate: ['expirydate', 'unpublishdate'],
}

/** A list may name `:default`, which stands for Hugo's own list. */
function readFrontmatter(table: Params): FrontmatterConfig {
  const read = (key: string, fallback: readonly string[]) =>
    toTexts(table.get(key), fallback).flatMap(name =>
      name.toLowerCase() === ':default' ? fallback : [name.toLowerCase()],
    )
  return {
    date: read('date', defaultDates.date),
    lastmod: read('lastmod', defaultDates.lastmod),
    publishDate: read('publishdate', defaultDates.publishDate),
    expiryDate: read('expirydate', defaultDates.expiryDate),
  }
}

function readRelated(table: Params): RelatedConfig {
  const own = toTables(table.get('indices')).map(index => ({
    name: toText(index.get('name'), '').toLowerCase(),
    weight: toInteger(index.get('weight'), 0),
    type: toText(index.get('type'), 'basic'),
    pattern: toText(index.get('pattern'), ''),
    applyFilter: toBoolean(index.get('applyfilter'), false),
    toLower: toBoolean(index.get('tolower'), false),
    cardinalityThreshold: toInteger(index.get('cardinalitythreshold'), 0),
  }))
  const usual = (name: string, weight: number) => ({
    name,
    weight,
    type: 'basic',
    pattern: '',
    applyFilter: false,
    toLower: false,
    cardinalityThreshold: 0,
  })
  return {
    threshold: toInteger(table.get('threshold'), 80),
    includeNewer: toBoolean(table.get('includenewer'), false),
    toLower: toBoolean(table.get('tolower'), false),
    indices: own.length > 0 ? own : [usual('keywords', 100), usual('date', 10), usual('tags', 80)],
  }
}

function readSitemap(table: Params): SitemapConfig {
  return {
    filename: toText(table.get('filename'), '') || 'sitemap.xml',
    changeFreq: toText(table.get('changefreq'), ''),
    priority: toNumber(table.get('priority'), -1),
    disable: toBoolean(table.get('disable'), false),
  }
}

function readSecurity(table: Params): SecurityConfig {
  const http = toTable(table.get('http'))
  return {
    funcsGetenv: toTexts(toTable(table.get('funcs')).get('getenv'), ['^HUGO_', '^CI$']),
    httpUrls: toTexts(http.get('urls'), ['.*']),
    httpMethods: toTexts(http.get('methods'), ['(?i)GET|POST']),
    execAllow: toTexts(toTable(table.get('exec')).get('allow'), [
      '^(dart-)?sass(-embedded)?$',
      '^go$',
      '^git$',
      '^npx$',
      '^postcss$',
      '^tailwindcss$',
      '^babel$',
    ]),
  }
}

function readPage(table: Params) {
  const order = (key: string) =>
    toText(table.get(key), '').toLowerCase() === 'asc' ? ('asc' as const) : ('desc' as const)
  return {
    nextPrevSortOrder: order('nextprevsortorder'),
    nextPrevInSectionSortOrder: order('nextprevinsectionsortorder'),
  }
}
