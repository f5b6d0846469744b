/** From front matter to what is known of a page (hugolib/page__meta.go). */
import { atLeast, type Generation } from '../config/generation.ts'
import { Params } from '../config/params.ts'
import type { FrontmatterConfig, SitemapConfig } from '../config/site-config.ts'
import { readBoolean, readInteger, readString, readStrings, readTable } from './front-matter.ts'
import type { BuildOptions, PageDates, PageKind, PageMeta } from './page-meta.ts'
import { unixOf, zeroSeconds } from './pages-sort.ts'

/** What a page's description is made of. */
export interface PageMetaInput {
  readonly kind: PageKind
  readonly language: string
  readonly path: string
  readonly sections: readonly string[]
  readonly baseName: string
  readonly bundle: '' | 'leaf' | 'branch'
  /** Front matter with everything cascaded to it. */
  readonly frontMatter: Params
  /** Title of a page whose front matter gives none. */
  readonly defaultTitle: string
  readonly markup: string
  readonly taxonomy?: PageMeta['taxonomy']
  /** Date in the file's name and time of its last change, for `:filename`, `:fileModTime`, `:git`. */
  readonly fileDates?: { readonly filename?: unknown; readonly fileModTime?: unknown; readonly git?: unknown }
  /** Slug from the file's name, where a date was taken from it. */
  readonly filenameSlug?: string | undefined
  /** Keys of the front matter that are no parameters, of a page of a content adapter; default: all are. */
  readonly fields?: ReadonlySet<string> | undefined
}

/** What of the site's configuration counts for every page. */
export interface PageMetaContext {
  readonly generation: Generation
  readonly frontmatter: FrontmatterConfig
  readonly sitemap: SitemapConfig
  readonly hasCJKLanguage: boolean
  /** Read a date; undefined when the value is none. */
  readonly readDate: (value: unknown) => unknown
  readonly zeroTime: unknown
}

/** Read a page's front matter. */
export function createPageMeta(input: PageMetaInput, context: PageMetaContext): PageMeta {
  const { frontMatter } = input
  const dates = readDates(input, context)
  const nested = frontMatter.get('params')
  const params = new Params([...frontMatter])
  // Since 0.123 what stands under `params` are the page's parameters.
  if (nested instanceof Params && atLeast(context.generation, '0.131')) {
    params.delete('params')
    for (const [key, value] of nested) params.set(key, value)
  }
  const url = readString(frontMatter.get('url'))
  const meta: PageMeta = {
    kind: input.kind,
    language: input.language,
    path: input.path,
    sections: input.sections,
    baseName: input.baseName,
    bundle: input.bundle,
    title: readString(frontMatter.get('title')) || input.defaultTitle,
    linkTitle: readString(frontMatter.get('linktitle')),
    description: readString(frontMatter.get('description')),
    keywords: readStrings(frontMatter.get('keywords')),
    summary: readString(frontMatter.get('summary')),
    type: readString(frontMatter.get('type')),
    layout: readString(frontMatter.get('layout')),
    slug: readString(frontMatter.get('slug')) || (input.filenameSlug ?? ''),
    url: /^https?:/i.test(url) ? '' : url,
    weight: readInteger(frontMatter.get('weight')),
    draft: isDraft(frontMatter),
    markup: readString(frontMatter.get('markup')).toLowerCase() || input.markup,
    isCJKLanguage: readBoolean(frontMatter.get('iscjklanguage'), context.hasCJKLanguage),
    aliases: readStrings(frontMatter.get('aliases')),
    outputs: frontMatter.has('outputs')
      ? readStrings(frontMatter.get('outputs')).map(name => name.toLowerCase())
      : undefined,
    translationKey: readString(frontMatter.get('translationkey')),
    menus: frontMatter.get('menus') ?? frontMatter.get('menu'),
    dates,
    build: readBuild(input, context.generation),
    sitemap: readSitemap(frontMatter.get('sitemap'), context),
    params,
    taxonomy: input.taxonomy,
  }
  const { fields } = input
  if (fields) return { ...meta, params: new Params([...params].filter(([key]) => !fields.has(key))) }
  return { ...meta, params: withDates(params, meta, frontMatter, context) }
}

/** Of late the dates worked out stand before those written. */
function withDates(params: Params, meta: PageMeta, frontMatter: Params, context: PageMetaContext): Params {
  return atLeast(context.generation, '0.169')
    ? withKnownValues(withOwnDates(params, frontMatter, context), meta)
    : withOwnDates(withKnownValues(params, meta), frontMatter, context)
}

/** What the site takes for dates, templates see as dates. */
function withOwnDates(params: Params, frontMatter: Params, { frontmatter, readDate }: PageMetaContext): Params {
  for (const key of new Set(Object.values(frontmatter).flat() as string[])) {
    const date = readDate(frontMatter.get(key))
    if (date !== undefined) params.set(key, date)
  }
  return params
}

function isDraft(frontMatter: Params): boolean {
  if (frontMatter.has('published')) {
    const published = frontMatter.get('published')
    if (typeof published === 'boolean') return !published
  }
  return readBoolean(frontMatter.get('draft'))
}

/** Templates reach some values of front matter as parameters although the page did not write them. */
function withKnownValues(params: Params, { dates, draft, isCJKLanguage, keywords }: PageMeta): Params {
  if (!params.has('draft')) params.set('draft', draft)
  if (!params.has('iscjklanguage')) params.set('iscjklanguage', isCJKLanguage)
  if (params.has('keywords')) params.set('keywords', keywords)
  const byName = {
    date: dates.date,
    lastmod: dates.lastmod,
    publishdate: dates.publishDate,
    expirydate: dates.expiryDate,
  }
  for (const [name, value] of Object.entries(byName)) {
    if (unixOf(value) > zeroSeconds) params.set(name, value)
  }
  return params
}

function readDates(input: PageMetaInput, { frontmatter, readDate, zeroTime, generation }: PageMetaContext): PageDates {
  const find = (keys: readonly string[]): unknown => {
    for (const key of keys) {
      const value = key.startsWith(':') ? special(input, key) : readDate(input.frontMatter.get(key))
      if (value !== undefined) return value
    }
    return undefined
  }
  const date = find(frontmatter.date) ?? zeroTime
  const fallback = atLeast(generation, '0.131') ? date : zeroTime
  return {
    date,
    lastmod: find(frontmatter.lastmod) ?? fallback,
    publishDate: find(frontmatter.publishDate) ?? fallback,
    expiryDate: find(frontmatter.expiryDate) ?? zeroTime,
  }
}

function special({ fileDates }: PageMetaInput, key: string): unknown {
  if (key === ':filename') return fileDates?.filename
  if (key.toLowerCase() === ':filemodtime') return fileDates?.fileModTime
  return key === ':git' ? fileDates?.git : undefined
}

function readBuild({ frontMatter, bundle }: PageMetaInput, generation: Generation): BuildOptions {
  const build = readTable(frontMatter.get('build') ?? frontMatter.get('_build'))
  // Before 0.123 only leaf bundles could be headless.
  const isHeadless = readBoolean(frontMatter.get('headless')) && (bundle === 'leaf' || atLeast(generation, '0.131'))
  const read = <T extends string>(key: string, allowed: readonly T[], fallback: T): T => {
    const value = build.get(key)
    if (typeof value === 'boolean') return (value ? 'always' : 'never') as T
    return allowed.includes(value as T) ? (value as T) : fallback
  }
  const isOld = !atLeast(generation, '0.111')
  return {
    list: isHeadless ? 'never' : read('list', ['always', 'local', 'never'], 'always'),
    render:
      isHeadless && !isOld ? 'never' : read('render', ['always', 'link', 'never'], isHeadless ? 'never' : 'always'),
    publishResources: readBoolean(build.get('publishresources'), true),
  }
}

/** Before 0.125 a page could not leave the sitemap. */
function readSitemap(value: unknown, { sitemap: defaults, generation }: PageMetaContext): PageMeta['sitemap'] {
  const table = readTable(value)
  return {
    changeFreq: readString(table.get('changefreq')) || defaults.changeFreq,
    priority: table.has('priority') ? Number(table.get('priority')) : defaults.priority,
    disable: atLeast(generation, '0.131') && (value === false || readBoolean(table.get('disable'), defaults.disable)),
    filename: readString(table.get('filename')) || defaults.filename,
  }
}
