/** The configuration of a site in force, as `hugo config` prints it: all files merged, over Hugo's defaults. */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { loadConfig } from '../config/load-config.ts'
import type { SiteConfig } from '../config/site-config.ts'
import { encodeData } from '../funcs/encode-data.ts'
import { configOptions } from './build.ts'
import type { BuildOptions } from './options.ts'

/** How the configuration can be written. */
export type ConfigFormat = 'toml' | 'yaml' | 'json'

/** Write the configuration in force; keys are in lower case. */
export function printConfig(
  options: BuildOptions,
  format: ConfigFormat,
): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  const config = loadConfig(configOptions(options))
  const merged = new Map<string, unknown>(Object.entries(defaultsOf(config)))
  for (const [key, value] of config.raw) merged.set(key, value)
  for (const [key, value] of Object.entries(settled(config))) merged.set(key, value)
  return { text: encodeData(format, lowerKeys(merged)), diagnostics: config.diagnostics }
}

function defaultsOf(config: SiteConfig): Record<string, unknown> {
  return {
    archetypedir: config.archetypeDir,
    assetdir: config.assetDir,
    capitalizelisttitles: config.capitalizeListTitles,
    contentdir: config.contentDir,
    datadir: config.dataDir,
    frontmatter: config.frontmatter,
    i18ndir: config.i18nDir,
    layoutdir: config.layoutDir,
    markup: config.markup,
    page: config.page,
    pagination: { pagersize: config.pagerSize, path: config.paginatePath },
    pluralizelisttitles: config.pluralizeListTitles,
    publishdir: config.publishDir,
    related: config.related,
    resourcedir: config.resourceDir,
    sitemap: config.sitemap,
    staticdir: config.staticDirs,
    summarylength: config.summaryLength,
    taxonomies: config.taxonomies,
    themesdir: config.themesDir,
    titlecasestyle: config.titleCaseStyle,
  }
}

/** What the files may say in part, or otherwise than it holds. */
function settled(config: SiteConfig): Record<string, unknown> {
  return {
    baseurl: config.baseURL,
    defaultcontentlanguage: config.defaultContentLanguage,
    environment: config.environment,
    markup: config.markup,
    title: config.title,
    ...(config.themes.length > 0 && { theme: config.themes }),
  }
}

function lowerKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerKeys)
  if (value instanceof Set) return [...value]
  const entries = value instanceof Map ? [...value] : isPlain(value) ? Object.entries(value) : undefined
  if (!entries) return value
  return new Map(
    entries.filter(([, item]) => item !== undefined).map(([key, item]) => [String(key).toLowerCase(), lowerKeys(item)]),
  )
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
