/** The content of a site as `hugo list` shows it (hugo commands/list.go). */
import { relative } from 'node:path'
import { GoTime } from '../../go/time.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { atLeast } from '../config/generation.ts'
import type { Page } from '../page/page.ts'
import { compareDefault } from '../page/pages-sort.ts'
import { type OpenedSite, openSite } from './open-site.ts'
import type { BuildOptions } from './options.ts'

/** Which pages to list. */
export type PageSelection = 'all' | 'drafts' | 'expired' | 'future' | 'published'

/** A list of pages as rows of texts, the names of the columns first. */
export interface PageList {
  readonly rows: readonly (readonly string[])[]
  readonly diagnostics: readonly Diagnostic[]
}

const columns = ['path', 'slug', 'title', 'date', 'expiryDate', 'publishDate', 'draft', 'permalink', 'kind', 'section']

/** List the pages of a site that have a file; Hugo 0.111 listed no sections, in two columns fewer. */
export function listPages(options: BuildOptions, selection: PageSelection): PageList {
  const everything = { buildDrafts: true, buildFuture: true, buildExpired: true }
  const site = openSite({ ...options, ...everything })
  const isOld = options.hugoCompat !== undefined && !atLeast(options.hugoCompat, '0.131')
  const width = isOld ? 8 : columns.length
  const rows = site.sites
    .flatMap(({ pages }) => pages.pages)
    .filter(page => page.File !== undefined && (!isOld || page.IsPage) && isSelected(page, selection, site.now))
    .sort(compareDefault)
    .map(page => rowOf(page, site).slice(0, width))
  return { rows: [columns.slice(0, width), ...rows], diagnostics: site.diagnostics }
}

function isSelected(page: Page, selection: PageSelection, now: GoTime): boolean {
  const isFuture = timeOf(page.meta.dates.publishDate).Unix() > now.Unix()
  const expiry = timeOf(page.ExpiryDate)
  const isExpired = !expiry.IsZero() && expiry.Unix() < now.Unix()
  switch (selection) {
    case 'all':
      return true
    case 'drafts':
      return page.Draft
    case 'expired':
      return isExpired
    case 'future':
      return isFuture
    case 'published':
      return !page.Draft && !isFuture && !isExpired
    default:
      return selection satisfies never
  }
}

function rowOf(page: Page, { config }: OpenedSite): string[] {
  const date = (value: unknown) => timeOf(value).Format('2006-01-02T15:04:05Z07:00')
  return [
    relative(config.root, page.File?.Filename ?? ''),
    page.Slug,
    page.Title,
    date(page.Date),
    date(page.ExpiryDate),
    date(page.PublishDate),
    String(page.Draft),
    page.Permalink,
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
