/** Files at the root of the output that no page stands for: `.nojekyll`, the redirect to the default language, the sitemap's index. */
import type { GoTime } from '../../go/time.ts'
import { atLeast } from '../config/generation.ts'
import { isMultihost } from '../config/multihost.ts'
import type { SiteConfig } from '../config/site-config.ts'
import type { Page } from '../page/page.ts'
import { unixOf, zeroSeconds } from '../page/pages-sort.ts'
import { aliasPage } from './alias-page.ts'
import { type AssembledSite, hasFolderForOne } from './assemble-sites.ts'

/** List the root's files; those the site has itself are not replaced. */
export function rootFiles(sites: readonly AssembledSite[], config: SiteConfig): ReadonlyMap<string, string> {
  const files = new Map<string, string>([['.nojekyll', '']])
  const [first] = sites
  if (!first || isMultihost(config) || (sites.length < 2 && !hasFolderForOne(config))) return files
  const hasHome = !config.disableKinds.has('home') || !atLeast(config.compatibility.generation, '0.169')
  const main = sites.find(({ site }) => site.Language.Lang === config.defaultContentLanguage) ?? first
  const isOff = config.disableAliases || !hasHome
  // A home page that is turned off still has an address.
  const permalink = main.site.Home?.output?.Permalink ?? ''
  if (config.defaultContentLanguageInSubdir && main.site.Home && !isOff) {
    files.set('index.html', aliasPage('/index.html', permalink, main.site.Home, main).text)
  } else if (main.site.Home && !isOff && main.site.LanguagePrefix === '') {
    const path = `${main.site.Language.Lang}/index.html`
    files.set(path, aliasPage(`/${path}`, permalink, main.site.Home, main).text)
  }
  if (!config.disableKinds.has('sitemap')) files.set('sitemap.xml', sitemapIndex(sites))
  return files
}

function sitemapIndex(sites: readonly AssembledSite[]): string {
  const entries = sites.map(({ site, pages }) => {
    const sitemap = pages.special.find(page => page.meta.kind === 'sitemap')
    const changed = lastChange(site.Pages.elements)
    const time = changed ? `\n      <lastmod>${changed}</lastmod>` : ''
    return sitemap ? `  <sitemap>\n    <loc>${sitemap.Permalink}</loc>${time}\n  </sitemap>\n` : ''
  })
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`
}

function lastChange(pages: readonly Page[]): string {
  const newest = pages.reduce<Page | undefined>(
    (last, page) => (unixOf(page.Lastmod) > unixOf(last?.Lastmod) ? page : last),
    undefined,
  )
  if (!newest || unixOf(newest.Lastmod) <= zeroSeconds) return ''
  return (newest.Lastmod as GoTime).Format('2006-01-02T15:04:05-07:00')
}
