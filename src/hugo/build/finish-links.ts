/** The links of a rendered file as the site wants them: absolute, relative, or as they stand (publisher of Hugo). */
import type { BaseUrl } from '../output/base-url.ts'
import { canonifyUrls, relativizeUrls } from '../output/rewrite-urls.ts'
import type { PageOutput } from '../page/page-output.ts'
import type { Site } from '../page/site.ts'

/** The site whose files are finished. */
interface LinkContext {
  readonly site: Site
  readonly base: BaseUrl
}

/** Links in feeds are always made absolute; in pages where the site asks for that or for relative ones. */
export function finishLinks(text: string, { format, RelPermalink }: PageOutput, { site, base }: LinkContext): string {
  if (format.name.toLowerCase() === 'rss') return canonifyUrls(text, base, 'xml')
  if (!format.isHTML) return text
  return finishHtmlLinks(text, site.init.config.canonifyURLs ? base.path + RelPermalink : RelPermalink, { site, base })
}

/** Finish the links of a page that is published at a link. */
export function finishHtmlLinks(text: string, link: string, { site, base }: LinkContext): string {
  const { relativeURLs, canonifyURLs, compatibility } = site.init.config
  if (!relativeURLs) return canonifyURLs ? canonifyUrls(text, base, 'html') : text
  return relativizeUrls(text, base, link, compatibility.mend)
}
