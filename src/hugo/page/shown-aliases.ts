/** A page's aliases as templates see them (hugolib/page__output.go). */
import { atLeast } from '../config/generation.ts'
import { aliasPath } from '../output/alias-path.ts'
import type { Page } from './page.ts'
import type { Site } from './site.ts'

/** List a page's aliases: as written, or since 0.166 as the paths they stand for. */
export function shownAliases({ meta, outputs, Site: site }: Page): readonly string[] {
  if (!atLeast(site.generation, '0.169')) return meta.aliases
  const link = outputs.find(({ format }) => format.isHTML)?.RelPermalink ?? '/'
  const basePath = new URL(site.BaseURL, 'http://localhost').pathname
  return meta.aliases.flatMap(alias => aliasPath(aliasInLanguage(alias, site), link.slice(basePath.length - 1)) ?? [])
}

/** Since 0.166 an alias that begins with a slash counts from the root of its language, not of all. */
export function aliasInLanguage(alias: string, { generation, LanguagePrefix }: Site): string {
  return alias.trimStart().startsWith('/') && atLeast(generation, '0.169') ? `${LanguagePrefix}${alias.trim()}` : alias
}
