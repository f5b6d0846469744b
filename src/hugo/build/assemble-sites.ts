/** Pass 1 for all languages: read the content, make every site's pages, tie them together. */

import type { GoTime } from '../../go/time.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { atLeast } from '../config/generation.ts'
import { isMultihost } from '../config/multihost.ts'
import { Params } from '../config/params.ts'
import type { LanguageConfig, SiteConfig } from '../config/site-config.ts'
import type { TranslationTable } from '../i18n/translation-table.ts'
import {
  absoluteLink,
  type BaseUrl,
  defaultBaseUrl,
  parseBaseUrl,
  relativeLink,
  shownBaseUrl,
} from '../output/base-url.ts'
import { createMediaTypes, type MediaTypes } from '../output/media-type.ts'
import { createOutputFormats, type OutputFormats } from '../output/output-format.ts'
import { escapePath } from '../output/sanitize-path.ts'
import { assembleSite, linkTranslations } from '../page/assemble.ts'
import { siteZone, zeroTime } from '../page/dates.ts'
import { Language } from '../page/language.ts'
import type { Page } from '../page/page.ts'
import type { PageServices } from '../page/page-services.ts'
import type { ResourceLink } from '../page/resource.ts'
import { Site } from '../page/site.ts'
import type { StyleCache } from '../resources/sass/style-cache.ts'
import type { Source } from '../source/read-source.ts'
import type { AdapterStores } from './adapter-drafts.ts'
import type { BuildCache } from './build-cache.ts'
import { collectPages } from './collect-pages.ts'
import { type ContentTree, createContentTree } from './content-node.ts'
import { type GitHistory, readGitHistory } from './git-info.ts'
import { loadData } from './load-data.ts'
import { createSiteTranslator, loadTranslations } from './load-translations.ts'
import { createPageOutputs } from './page-outputs.ts'
import type { SitePages } from './page-source.ts'
import { createRenderState, type RenderState } from './render-state.ts'
import { ownerIn, resourcePath } from './resource-files.ts'
import { type Wire, wireSite } from './wire.ts'

/** One language's site with all that rendering it needs. */
export interface AssembledSite {
  readonly site: Site
  readonly pages: SitePages
  readonly wire: Wire
  readonly base: BaseUrl
}

/** What is the same for all languages. */
export interface AssembleSitesContext {
  readonly config: SiteConfig
  readonly source: Source
  readonly now: GoTime
  readonly isServer: boolean
  /** Style sheets that were compiled before. */
  readonly styles: StyleCache
  /** What the build before has left. */
  readonly cache?: BuildCache | undefined
  /** Put a file into the output that no page stands for. */
  readonly publish: (language: string, path: string, read: () => Uint8Array) => void
  readonly isOffline: boolean
  readonly report: (diagnostic: Diagnostic) => void
}

/** All sites of a build and their formats. */
export interface AssembledSites {
  readonly sites: readonly AssembledSite[]
  readonly formats: OutputFormats
}

/** Make the sites of all languages. */
export function assembleSites(context: AssembleSitesContext): AssembledSites {
  const { config, source, report } = context
  const mediaTypes = createMediaTypes(config.mediaTypes)
  const formats = createOutputFormats(config.outputFormats, mediaTypes)
  const isNew = atLeast(config.compatibility.generation, '0.131')
  const tree = createContentTree(source.content, {
    languages: config.languages.map(({ lang }) => lang),
    defaultLanguage: config.defaultContentLanguage,
    generation: config.compatibility.generation,
    duplicateResourceFiles: !isNew || config.markup.goldmark.duplicateResourceFiles,
  })
  const data = loadData(source.data, config.compatibility.generation, report)
  const translations = loadTranslations(source.i18n, config, report)
  const languages = config.languages.map(language => createLanguage(language, config.defaultContentLanguage))
  const git = config.enableGitInfo ? readGitHistory(config.root, report) : undefined
  const state = createRenderState(formats.get('html')!)
  const adapterStores: AdapterStores = new Map()
  const built: AssembledSite[] = []
  const sites: Site[] = []
  for (const [i, languageConfig] of config.languages.entries()) {
    const language = languages[i]!
    const nodes = tree.nodes.filter(node => node.language === languageConfig.lang)
    const shared = {
      ...context,
      git,
      languageConfig,
      language,
      languages,
      data,
      translations,
      mediaTypes,
      formats,
      state,
      adapterStores,
      sites,
    }
    built.push(assembleOne(shared, nodes, tree))
  }
  for (const site of sites) site.sites = sites
  // Since 0.123 the page for what is not found is a page like others, with translations.
  linkTranslations(built.flatMap(({ pages }) => [...pages.pages, ...(isNew ? pages.special : [])]))
  return { sites: built, formats }
}

interface SharedContext extends AssembleSitesContext {
  readonly languageConfig: LanguageConfig
  readonly language: Language
  readonly languages: readonly Language[]
  readonly data: unknown
  readonly translations: ReadonlyMap<string, TranslationTable>
  readonly mediaTypes: MediaTypes
  readonly formats: OutputFormats
  readonly state: RenderState
  readonly git: GitHistory | undefined
  readonly adapterStores: AdapterStores
  /** The sites made so far; this one adds itself. */
  readonly sites: Site[]
}

function assembleOne(
  context: SharedContext,
  nodes: Parameters<typeof collectPages>[0]['nodes'],
  tree: ContentTree,
): AssembledSite {
  const { config, languageConfig, formats, report } = context
  const base = parseBaseUrl(languageConfig.baseURL || config.baseURL || defaultBaseUrl(config.compatibility.generation))
  const languagePrefix = prefixOf(config, languageConfig)
  const lazy: { site?: Site; pages?: SitePages; services?: PageServices } = {}
  const wire = wireSite({
    ...context,
    publish: (path, read) => context.publish(languageConfig.lang, path, read),
    base,
    languagePrefix,
    site: () => lazy.site!,
    sites: () => context.sites,
    sourceOf: page => lazy.pages?.sources.get(page),
    translate: createSiteTranslator(context.translations, languageConfig.lang, config, report),
  })
  const site = new Site({
    ...context,
    baseURL: shownBaseUrl(base, config.compatibility.generation),
    languagePrefix,
    services: wire.services,
    zeroTime,
  })
  lazy.site = site
  context.sites.push(site)
  const pages = collectPages({
    site,
    nodes,
    loose: tree.loose,
    adapters: tree.adapters,
    adapterStores: context.adapterStores,
    executeAdapter: wire.executeAdapter,
    mediaTypes: context.mediaTypes,
    isShortcode: wire.store.isShortcode,
    zone: siteZone(languageConfig.timeZone || config.timeZone),
    nowSeconds: context.now.Unix(),
    git: context.git,
    report,
    makeFileResource: wire.makeFileResource,
    resourceLink: (page, path, language) => linksOf(ownerIn(page, language), path, base),
  })
  lazy.pages = pages
  assembleSite(site, pages.pages, { link: url => menuLink(url, base, config), leftOut: pages.leftOut })
  const outputs = { formats, base }
  for (const page of [...pages.pages, ...pages.special]) page.outputs = createPageOutputs(page, outputs)
  return { site, pages, wire, base }
}

function createLanguage(config: LanguageConfig, main: string): Language {
  return new Language({
    code: config.lang,
    name: config.languageName,
    locale: config.languageCode,
    direction: config.languageDirection,
    title: config.title,
    weight: config.weight,
    isDefault: config.lang === main,
    params: config.params ?? new Params(),
  })
}

/**
 * The default language stands at the root unless the site wants it in a folder too; until Hugo 0.112 a site's only
 * language always did.
 */
function prefixOf(config: SiteConfig, { lang }: LanguageConfig): string {
  if (config.languages.length < 2 && !hasFolderForOne(config)) return ''
  if (isMultihost(config)) return ''
  return lang === config.defaultContentLanguage && !config.defaultContentLanguageInSubdir ? '' : lang.toLowerCase()
}

/** Whether the only language of a site has a folder of its own. */
export function hasFolderForOne({ defaultContentLanguageInSubdir, compatibility }: SiteConfig): boolean {
  return defaultContentLanguageInSubdir && atLeast(compatibility.generation, '0.131')
}

function linksOf(page: Page, path: string, base: BaseUrl): ResourceLink {
  const file = resourcePath(page, path)
  const link = escapePath(`/${file}`)
  return { relPermalink: relativeLink(base, link), permalink: absoluteLink(base, link), file }
}

/** A link of a menu's configuration: one below the root goes below the base URL. */
function menuLink(url: string, base: BaseUrl, { canonifyURLs }: SiteConfig): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url
  return relativeLink(base, url, canonifyURLs)
}
