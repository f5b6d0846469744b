/** The content of a site as `hugo list` shows it (hugo commands/list.go). */
import { relative } from 'node:path'
import { GoTime } from '../../go/time.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { atLeast } from '../config/generation.ts'
import type { Page } from '../page/page.ts'
import { compareDefault } from '../page/pages-sort.ts'
import { type OpenedSite, openSite } from './open-site.ts'
import type { BuildOptions } from './options.ts'
import { compareFormats } from './render-order.ts'

/** Which pages to list. */
export type PageSelection = 'all' | 'drafts' | 'expired' | 'future' | 'published'

/** A list of pages as rows of texts, the names of the columns first. */
export interface PageList {
  readonly rows: readonly (readonly string[])[]
  readonly diagnostics: readonly Diagnostic[]
}

const columns = ['path', 'slug', 'title', 'date', 'expiryDate', 'publishDate', 'draft', 'permalink', 'kind', 'section']

/** How Hugo finds a selection: what it builds for it beside what is published, and what it takes of that. */
interface Selecting {
  readonly builds: Pick<BuildOptions, 'buildDrafts' | 'buildFuture' | 'buildExpired'>
  readonly takes: (page: Page, now: GoTime) => boolean
  /** The columns of Hugo 0.111, which named none in its lists but `all`, and had no `published`. */
  readonly oldColumns: readonly string[]
}

const everything = { buildDrafts: true, buildFuture: true, buildExpired: true }

const selectings: Readonly<Record<PageSelection, Selecting>> = {
  all: { builds: everything, takes: () => true, oldColumns: columns.slice(0, 8) },
  drafts: { builds: everything, takes: page => page.Draft, oldColumns: ['path'] },
  expired: {
    builds: { buildDrafts: true, buildExpired: true },
    takes: isExpired,
    oldColumns: ['path', 'expiryDate'],
  },
  future: {
    builds: { buildDrafts: true, buildFuture: true },
    takes: isFuture,
    oldColumns: ['path', 'publishDate'],
  },
  published: {
    builds: {},
    takes: (page, now) => !page.Draft && !isFuture(page, now) && !isExpired(page, now),
    oldColumns: columns.slice(0, 8),
  },
}

const oldBuilds: Readonly<Partial<Record<PageSelection, Selecting['builds']>>> = {
  drafts: { buildDrafts: true },
  expired: { buildExpired: true },
  future: { buildFuture: true },
}

/** List the pages of a site that have a file, in the form of the Hugo that the author names, or of today's. */
export function listPages(options: BuildOptions, selection: PageSelection): PageList {
  const isOld = options.hugoCompat !== undefined && !atLeast(options.hugoCompat, '0.131')
  const { builds, takes, oldColumns } = selectings[selection]
  const site = openSite({ ...environmentOf(options), ...((isOld && oldBuilds[selection]) || builds) })
  const hasHeader = !isOld || oldColumns.length > 2
  const shown = isOld ? oldColumns : columns
  const collate = site.sites[0]?.site.collate
  const format = lastFormat(site)
  const rows = site.sites
    .flatMap(({ pages }) => pages.pages)
    .filter(page => page.File !== undefined && page.meta.build.list === 'always')
    .filter(page => (!isOld || !hasHeader || page.IsPage) && takes(page, site.now))
    .sort((a, b) => compareDefault(a, b, collate))
    .map(page => rowOf(page, site, format))
    .map(row => shown.map(column => row[columns.indexOf(column)] ?? ''))
  return { rows: hasHeader ? [shown, ...rows] : rows, diagnostics: site.diagnostics }
}

/** Hugo 0.131 lists without an environment unless it is given one, so that it reads the configuration of all of them. */
function environmentOf(options: BuildOptions): BuildOptions {
  return options.hugoCompat === '0.131' && options.environment === undefined ? { ...options, environment: '' } : options
}

function isFuture(page: Page, now: GoTime): boolean {
  return timeOf(page.meta.dates.publishDate).Unix() > now.Unix()
}

function isExpired(page: Page, now: GoTime): boolean {
  const expiry = timeOf(page.ExpiryDate)
  return !expiry.IsZero() && expiry.Unix() < now.Unix()
}

/** The output format that Hugo comes to last: by weight, then by name. It lists pages by their addresses in that one. */
function lastFormat({ sites }: OpenedSite): string | undefined {
  const formats = sites.flatMap(({ pages }) => pages.pages.flatMap(page => page.outputs.map(({ format }) => format)))
  return formats.toSorted(compareFormats).at(-1)?.name
}

function rowOf(page: Page, { config }: OpenedSite, format: string | undefined): string[] {
  const output = page.outputs.find(each => each.format.permalinkable && each.format.name === format)
  const date = (value: unknown) => timeOf(value).Format('2006-01-02T15:04:05Z07:00')
  return [
    relative(config.root, page.File?.Filename ?? ''),
    page.Slug,
    page.Title,
    date(page.Date),
    date(page.ExpiryDate),
    date(page.PublishDate),
    String(page.Draft),
    page.Permalink && (output?.Permalink ?? page.Permalink),
    page.Kind,
    page.Section,
  ]
}

function timeOf(value: unknown): GoTime {
  return value instanceof GoTime ? value : GoTime.zero()
}

/** Write rows as CSV: a field is quoted where it has to be. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => (/^\s|[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map(row => `${row.map(field).join(',')}\n`).join('')
}
