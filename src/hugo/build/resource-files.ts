/** Which files beside pages are published, and where (resources/page of Hugo). */
import { isMultihost } from '../config/multihost.ts'
import type { SiteConfig } from '../config/site-config.ts'
import type { Page } from '../page/page.ts'
import { FileResource } from '../page/resource.ts'
import type { SitePages } from './page-source.ts'
import { createSegmentFilter } from './segments.ts'

/** List the files that belong to pages, by where they are published; complete once the pages are rendered. */
export function resourceFiles(pages: SitePages, config: SiteConfig): ReadonlyMap<string, FileResource> {
  const files = new Map<string, FileResource>()
  const isWanted = createSegmentFilter(config)
  for (const page of pages.pages) {
    if (!isWanted(page)) continue
    for (const resource of page.Resources.elements) {
      if (!(resource instanceof FileResource) || isExercise(resource.init.path)) continue
      if (!page.meta.build.publishResources && !resource.isLinked) continue
      // What a step of Hugo Pipes made publishes itself.
      if (resource.init.publish || (!isMultihost(config) && isPublishedElsewhere(page, resource))) continue
      files.set(resourcePath(ownerIn(page, resource.init.language), resource.init.path), resource)
    }
  }
  return files
}

/** Languages share files: the translation that a file stands beside publishes it. */
function isPublishedElsewhere(page: Page, { init: { language } }: FileResource): boolean {
  return language !== page.Lang && page.relations.translations.some(({ Lang }) => Lang === language)
}

/** The page of a language whose files a page shares; a draft that only holds its place below lends its path. */
export function ownerIn(page: Page, language: string | undefined): Page {
  if (language === undefined || page.Lang === language) return page
  const site = page.Site.sites.find(({ Language }) => Language.Lang === language)
  return (
    page.relations.translations.find(({ Lang }) => Lang === language) ??
    site?.content?.pages.find(({ meta }) => meta.path === page.meta.path) ??
    page
  )
}

/** The solution of an exercise stands in its file; the page carries what the reader needs. */
function isExercise(path: string): boolean {
  return /\.exercise\.ya?ml$/i.test(path)
}

/** Give the path below the publish folder of a file that belongs to a page. */
export function resourcePath(page: Page, path: string): string {
  const html = page.outputs.find(({ format }) => format.isHTML) ?? page.outputs[0]
  const file = html?.file ?? `${page.Site.LanguagePrefix}/${page.meta.path}/index.html`
  const isPretty = /\/index\.[^/]+$/.test(file)
  const folder = isPretty ? file.replace(/[^/]*$/, '') : `${file.replace(/\.[^./]*$/, '')}/`
  return `${folder}${path}`.replace(/^\//, '')
}
