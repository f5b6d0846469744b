/** The outputs of each page: formats, files, links (hugolib/page__paths.go). */

import { GoTime } from '../../go/time.ts'
import { atLeast } from '../config/generation.ts'
import { absoluteLink, type BaseUrl, relativeLink } from '../output/base-url.ts'
import type { OutputFormat, OutputFormats } from '../output/output-format.ts'
import { expandPermalink, type PermalinkValues } from '../output/permalinks.ts'
import { escapePath, escapeWholePath } from '../output/sanitize-path.ts'
import { createTargetPaths, type TargetPaths } from '../output/target-path.ts'
import type { Page } from '../page/page.ts'
import { PageOutput } from '../page/page-output.ts'
import { nameSegmentOf, segmentOf } from './path-segment.ts'

/** What outputs hang on besides the page. */
export interface OutputContext {
  readonly formats: OutputFormats
  readonly base: BaseUrl
}

/** Work out the outputs of a page. */
export function createPageOutputs(page: Page, context: OutputContext): PageOutput[] {
  return formatsOf(page, context.formats).map(format => createOutput(page, format, context))
}

/** Work out one output of a page; `addends` is the path of a paginator's page. */
export function createOutput(page: Page, format: OutputFormat, context: OutputContext, addends?: string): PageOutput {
  const { file, link } = pathsOf(page, format, addends)
  const { canonifyURLs } = page.Site.init.config
  const isNew = atLeast(page.Site.generation, '0.131')
  const escaped = isNew ? escapeWholePath(link) : escapePath(link)
  const links = {
    relPermalink: relativeLink(context.base, escaped, canonifyURLs),
    permalink: protocolOf(format, absoluteLink(context.base, escaped)),
  }
  return new PageOutput(format, file, links, formatNameOf(format, page))
}

/** Since 0.123 names are in lower case, and the page for what is not found has a format of its own. */
function formatNameOf({ name }: OutputFormat, { meta, Site: { generation } }: Page): string {
  if (!atLeast(generation, '0.131')) return name
  if (meta.kind === '404') return atLeast(generation, '0.169') ? '404' : 'httpstatus'
  return name.toLowerCase()
}

function protocolOf({ protocol }: OutputFormat, permalink: string): string {
  return protocol ? permalink.replace(/^[a-z]+:\/\//i, protocol) : permalink
}

function formatsOf(page: Page, formats: OutputFormats): OutputFormat[] {
  const { languageConfig } = page.Site.init
  const names = specialFormats[page.meta.kind] ??
    page.meta.outputs ??
    languageConfig.outputs.get(page.meta.kind) ?? ['html']
  const isRssOff = languageConfig.disableKinds.has('rss')
  const found = [...new Set(names)].map(name => formats.get(name)).filter(format => format !== undefined)
  return found.filter(format => !(isRssOff && format.name.toLowerCase() === 'rss'))
}

const specialFormats: Readonly<Record<string, readonly string[]>> = {
  '404': ['html'],
  sitemap: ['sitemap'],
  robotstxt: ['robots'],
}

function pathsOf(page: Page, format: OutputFormat, addends: string | undefined): TargetPaths {
  const { init } = page.Site
  const { meta } = page
  const languagePrefix = init.languagePrefix
  if (meta.kind === '404') return fixedPath(languagePrefix, '404.html')
  if (meta.kind === 'sitemap') return fixedPath(sitemapFolder(page), meta.sitemap.filename || 'sitemap.xml')
  if (meta.kind === 'robotstxt') return fixedPath('', 'robots.txt')
  const url = urlOf(page)
  const isRooted = url?.startsWith('/') === true && meta.url !== '' && atLeast(page.Site.generation, '0.131')
  return createTargetPaths({
    format,
    isPage: meta.kind === 'page',
    segments: segmentsOf(page),
    url,
    namesFile: meta.url !== '',
    languagePrefix: isRooted ? '' : languagePrefix,
    listsFormatFirst: atLeast(page.Site.generation, '0.169'),
    uglyURLs: isUgly(page),
    keepsIndex: atLeast(page.Site.generation, '0.169') && keepIndex.has(meta.kind),
    addends,
  })
}

/** Kinds whose ugly URL names their index file. */
const keepIndex: ReadonlySet<string> = new Set(['home', 'section', 'taxonomy'])

/** Whether a page's URL is ugly; Hugo 0.131 did not read the setting of a section. */
function isUgly({ Section: section, Site: site }: Page): boolean {
  const { uglyURLs, uglyURLsBySection, compatibility } = site.init.config
  const ofSection = uglyURLsBySection.get(section)
  if (ofSection === undefined) return uglyURLs
  const isRead = compatibility.mend || compatibility.generation !== '0.131'
  return ofSection && isRead
}

/** Of a site in several languages each has its sitemap in its folder, the one at the root too. */
function sitemapFolder({ Site: { init, Language: language } }: Page): string {
  const isAtRoot = init.languagePrefix === '' && init.languages.length > 1
  const host = init.languageConfig.baseURL.replace(/\/$/, '')
  const hasOwnHost = host !== '' && host !== init.config.baseURL.replace(/\/$/, '')
  return isAtRoot && !hasOwnHost ? language.Lang.toLowerCase() : init.languagePrefix
}

function fixedPath(prefix: string, name: string): TargetPaths {
  const path = prefix ? `/${prefix}/${name}` : `/${name}`
  return { file: path, link: path }
}

function segmentsOf(page: Page): string[] {
  const { meta, Site: site } = page
  const folders = meta.sections.map(folder => nameSegmentOf(site, folder))
  if (meta.kind !== 'page') {
    if (meta.slug && folders.length > 0) folders[folders.length - 1] = segmentOf(site, meta.slug)
    return folders
  }
  return [...folders, meta.slug ? segmentOf(site, meta.slug) : nameSegmentOf(site, meta.baseName)]
}

/** A path of front matter or of a permalink pattern. */
function urlOf(page: Page): string | undefined {
  const { meta, Site: site } = page
  // What follows a `#` would be no part of the path; a bare one is dropped.
  const sanitize = (value: string) => segmentOf(site, value).replace(/#$/, '')
  if (meta.url)
    return meta.url.includes(':') && atLeast(site.generation, '0.131')
      ? expandPermalink(meta.url, valuesOf(page), sanitize)
      : meta.url
  const pattern = patternOf(page)
  return pattern ? expandPermalink(pattern, valuesOf(page), sanitize) : undefined
}

function patternOf(page: Page): string | undefined {
  const { permalinks } = page.Site.init.languageConfig
  const { kind, sections } = page.meta
  if (kind !== 'page' && kind !== 'section' && kind !== 'taxonomy' && kind !== 'term') return undefined
  if (kind === 'section' && sections.length === 0) return undefined
  return permalinks[kind].get(page.Section) ?? permalinks[kind].get(page.Section.toLowerCase())
}

function valuesOf(page: Page): PermalinkValues {
  const date = page.Date instanceof GoTime ? page.Date : GoTime.zero()
  const { meta } = page
  const name = meta.baseName || meta.sections.at(-1) || ''
  return {
    date: {
      year: date.Year(),
      month: date.fields.month,
      day: date.Day(),
      yearDay: date.YearDay(),
      weekday: date.fields.weekday,
      format: layout => date.Format(layout),
    },
    section: page.Section,
    sections: page.SectionsEntries,
    title: meta.title,
    slug: meta.slug,
    filename: name,
  }
}
