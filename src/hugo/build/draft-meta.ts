/** What a page says of itself: its front matter, the dates of its file, the defaults (resources/page/pagemeta). */
import { statSync } from 'node:fs'
import { GoTime } from '../../go/time.ts'
import { atLeast } from '../config/generation.ts'
import { createPageMeta, type PageMetaContext } from '../page/create-page-meta.ts'
import { dateFromFilename, readDate, zeroTime } from '../page/dates.ts'
import type { PageMeta } from '../page/page-meta.ts'
import type { DraftContext, PageDraft } from './page-draft.ts'

const cjk = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Work out what templates can ask of a page. */
export function metaOf(draft: PageDraft, context: DraftContext): PageMeta {
  const { site, zone } = context
  const { config, languageConfig } = site.init
  const usesFilename = [config.frontmatter.date, config.frontmatter.publishDate].some(keys =>
    keys.includes(':filename'),
  )
  const fromName =
    usesFilename && draft.kind === 'page'
      ? dateFromFilename(draft.baseName, zone, atLeast(site.generation, '0.169'))
      : undefined
  const metaContext: PageMetaContext = {
    generation: site.generation,
    frontmatter: config.frontmatter,
    sitemap: config.sitemap,
    hasCJKLanguage: languageConfig.hasCJKLanguage && cjk.test(draft.source?.parsed.body ?? ''),
    readDate: value => readDate(value, zone),
    zeroTime,
  }
  const meta = createPageMeta(
    {
      ...draft,
      language: site.Language.Lang,
      markup: draft.source?.markup ?? '',
      fileDates: { filename: fromName?.date, ...datesOfFile(draft, context) },
      filenameSlug: fromName?.slug,
    },
    metaContext,
  )
  return draft.isHollow ? { ...meta, build: { list: 'never', render: 'never', publishResources: false } } : meta
}

/** Dates the file has besides its front matter, as far as the site asks for them. */
function datesOfFile({ source }: PageDraft, { site, git }: DraftContext): { git?: unknown; fileModTime?: unknown } {
  if (!source) return {}
  const { filename } = source.node.file
  const usesModTime = Object.values(site.init.config.frontmatter).some(keys =>
    (keys as readonly string[]).some(key => key.toLowerCase() === ':filemodtime'),
  )
  return {
    git: git?.(filename)?.AuthorDate,
    ...(usesModTime && { fileModTime: GoTime.fromMilliseconds(statSync(filename).mtimeMs) }),
  }
}
