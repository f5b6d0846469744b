/** Pages that lead on to others: the aliases of front matter, page 1 of a paginator, the root of a site in languages. */
import { atLeast } from '../config/generation.ts'
import { aliasFile } from '../output/alias-path.ts'
import type { Page } from '../page/page.ts'
import { aliasInLanguage } from '../page/shown-aliases.ts'
import { finishHtmlLinks } from './finish-links.ts'
import type { RenderContext, RenderedFile } from './render-site.ts'

/** Make the pages that lead to a page from its aliases. */
export function renderAliases(page: Page, context: RenderContext): RenderedFile[] {
  const { site } = context
  const { config } = site.init
  const html = page.outputs.find(({ format }) => format.isHTML)
  if (!html || config.disableAliases || page.meta.aliases.length === 0) return []
  return page.meta.aliases.flatMap(alias => {
    const link = html.RelPermalink.slice(config.canonifyURLs ? 0 : context.base.path.length)
    const file = aliasFile(aliasInLanguage(alias, site), link, config.uglyURLs)
    return file ? [aliasPage(file, html.Permalink, page, context)] : []
  })
}

/** Make a page that leads on to another. */
export function aliasPage(
  file: string,
  permalink: string,
  page: Page | undefined,
  { wire, site, base }: Pick<RenderContext, 'wire' | 'site' | 'base'>,
): RenderedFile {
  const own = wire.store.find('alias.html')
  const { relativeURLs, compatibility } = site.init.config
  const target =
    relativeURLs && compatibility.mend
      ? `${'../'.repeat(file.split('/').length - 2)}${permalink.slice(base.href.length)}`
      : permalink
  const made = wire.execute(own ?? wire.store.find('_internal/alias.html')!, { Permalink: target || './', Page: page })
  const hasTabs = !own && atLeast(compatibility.generation, '0.169')
  const text = hasTabs ? made.replace(/^(?: {2})+/gm, indent => '\t'.repeat(indent.length / 2)) : made
  const path = file.replace(/^\//, '')
  return {
    path,
    text: finishHtmlLinks(text, `${base.path}/${path}`, { site, base }),
    owner: page ? page.meta.path : '',
  }
}
