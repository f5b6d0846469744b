/** A page's aliases as templates see them (hugolib/page__output.go). */
import { atLeast } from '../config/generation.ts'
import { aliasPath } from '../output/alias-path.ts'
import type { Page } from './page.ts'

/** List a page's aliases: as written, or since 0.166 as the paths they stand for. */
export function shownAliases({ meta, outputs, Site: site }: Page): readonly string[] {
  if (!atLeast(site.generation, '0.169')) return meta.aliases
  const link = outputs.find(({ format }) => format.isHTML)?.RelPermalink ?? '/'
  const basePath = new URL(site.BaseURL, 'http://localhost').pathname
  return meta.aliases.flatMap(alias => aliasPath(alias, link.slice(basePath.length - 1)) ?? [])
}
