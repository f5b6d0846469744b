/** The configuration of a site: its files, its themes', the environment's and the caller's words, merged and read. */
import { isAbsolute, resolve } from 'node:path'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { toBoolean, toInteger, toMilliseconds, toTable, toTables, toText, toTexts } from './cast.ts'
import { detectGeneration, isHugoVersion } from './detect-generation.ts'
import { applyEnvironment } from './environment.ts'
import { findModules, readMounts } from './find-modules.ts'
import type { Generation } from './generation.ts'
import { generations } from './generation.ts'
import { knownKeys } from './known-keys.ts'
import { readMediaTypes } from './media-types.ts'
import { overlay } from './merge-config.ts'
import * as messages from './messages.ts'
import { readOutputFormats, readOutputs } from './output-formats.ts'
import { type Params, toParams } from './params.ts'
import { readConfigFiles, type YamlReading } from './read-config-files.ts'
import { readKinds, readLanguages, readPagerSize, readStaticDirs, readTaxonomies } from './read-languages.ts'
import { readMarkup } from './read-markup.ts'
import { readMenus, readPermalinks } from './read-menus.ts'
import { readSections } from './read-sections.ts'
import type { ModuleConfig, MountConfig, SiteConfig, SiteDirectories, SiteSwitches } from './site-config.ts'

/** How to load a site's configuration. */
export interface LoadConfigOptions {
  /** The site's root folder. */
  readonly root: string
  /** The build environment; default `production`. */
  readonly environment?: string
  /** Settings that win over all files, such as those of the command line: `{baseURL: 'https://…'}`. */
  readonly overrides?: Readonly<Record<string, unknown>>
  /** What `--hugo-compat` says. */
  readonly hugoCompat?: string | undefined
  /** Configuration files to read instead of the usual, relative to the root. */
  readonly configFiles?: readonly string[]
  /** The configuration directory; default `config`. */
  readonly configDir?: string
  /** Folder of the themes that come with the tool, for those the site does not have. */
  readonly builtinThemesDir?: string | undefined
  /** Where HUGO_* settings are read; default none. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Load the configuration of a site; faults are in its diagnostics, only those of the files' syntax are errors. */
export function loadConfig(options: LoadConfigOptions): SiteConfig {
  const config = loadWith(options, { generation: '0.131', keysAsWritten: true })
  // The generation decides how YAML is read, and stands in YAML itself.
  const { generation, mend } = config.compatibility
  return generation === '0.169' || !mend ? loadWith(options, { generation, keysAsWritten: mend }) : config
}

function loadWith(options: LoadConfigOptions, yaml: YamlReading): SiteConfig {
  const root = resolve(options.root)
  const { env = {} } = options
  const environment = options.environment ?? (env['HUGO_ENVIRONMENT'] || env['HUGO_ENV'] || 'production')
  const read = readConfigFiles({
    dir: root,
    root,
    environment,
    yaml,
    reportUnknown: true,
    ...(options.configFiles && { configFiles: options.configFiles }),
    ...(options.configDir && { configDir: options.configDir }),
  })
  const diagnostics: Diagnostic[] = [...read.diagnostics]
  if (read.files.length === 0) diagnostics.push({ ...messages.missingConfig(), severity: 'error', file: 'hugo.toml' })
  const { config } = read
  applyEnvironment(config, env, knownKeys)
  overlay(config, toParams(options.overrides ?? {}))
  const themesDir = toText(config.get('themesdir'), '') || 'themes'
  const found = findModules(config, {
    root,
    environment,
    themesDir,
    builtinThemesDir: options.builtinThemesDir,
    env,
    yaml,
    locate: read.locate,
  })
  diagnostics.push(...found.diagnostics)
  if (options.hugoCompat !== undefined && !isHugoVersion(options.hugoCompat)) {
    const message = messages.badGeneration(options.hugoCompat, generations)
    diagnostics.push({ ...message, severity: 'error', file: '--hugo-compat' })
  }
  const { minimumVersions, themes } = found
  const compatibility = detectGeneration({ root, config, hugoCompat: options.hugoCompat, minimumVersions })
  const directories = readDirectories(config)
  const project: ModuleConfig = { path: 'project', dir: root, mounts: projectMounts(config, directories) }
  return {
    root,
    environment,
    ...directories,
    ...readSwitches(config),
    ...readIdentity(config),
    ...readPublishing(config, compatibility.generation),
    ...readSections(config),
    languages: readLanguages(config, compatibility.generation),
    themes,
    modules: [project, ...found.modules],
    params: toTable(config.get('params')),
    markup: readMarkup(config, compatibility.generation),
    compatibility,
    raw: config,
    files: read.files,
    diagnostics,
  }
}

function readIdentity(config: Params) {
  const text = (key: string) => toText(config.get(key), '')
  const services = toTable(config.get('services'))
  const baseURL = text('baseurl')
  return {
    title: text('title'),
    baseURL: baseURL === '' || baseURL.endsWith('/') ? baseURL : `${baseURL}/`,
    languageCode: text('locale') || text('languagecode'),
    defaultContentLanguage: (text('defaultcontentlanguage') || 'en').toLowerCase(),
    defaultContentLanguageInSubdir: toBoolean(config.get('defaultcontentlanguageinsubdir'), false),
    disableLanguages: new Set(toTexts(config.get('disablelanguages'), []).map(lang => lang.toLowerCase())),
    copyright: text('copyright'),
    author: toTable(config.get('author')),
    social: toTable(config.get('social')),
    cascade: config.get('cascade'),
    timeZone: text('timezone'),
    titleCaseStyle: text('titlecasestyle') || 'AP',
    googleAnalytics: text('googleanalytics') || toText(toTable(services.get('googleanalytics')).get('id'), ''),
    disqusShortname: text('disqusshortname') || toText(toTable(services.get('disqus')).get('shortname'), ''),
  }
}

function readPublishing(config: Params, generation: Generation) {
  const rss = toTable(toTable(config.get('services')).get('rss'))
  return {
    taxonomies: readTaxonomies(config),
    menus: readMenus(config),
    permalinks: readPermalinks(config),
    outputs: readOutputs(toTable(config.get('outputs'))),
    outputFormats: readOutputFormats(toTable(config.get('outputformats'))),
    mediaTypes: readMediaTypes(toTable(config.get('mediatypes'))),
    pagerSize: readPagerSize(config, 10),
    paginatePath: toText(toTable(config.get('pagination')).get('path') ?? config.get('paginatepath'), '') || 'page',
    paginationDisableAliases: toBoolean(toTable(config.get('pagination')).get('disablealiases'), false),
    disableKinds: readDisabledKinds(config, generation),
    ignoreFiles: toTexts(config.get('ignorefiles'), []),
    ignoreLogs: [...toTexts(config.get('ignoreerrors'), []), ...toTexts(config.get('ignorelogs'), [])],
    rssLimit: toInteger(rss.get('limit') ?? config.get('rsslimit'), -1),
    summaryLength: toInteger(config.get('summarylength'), 70),
    timeoutMs: toMilliseconds(config.get('timeout'), 30_000),
    sectionPagesMenu: toText(config.get('sectionpagesmenu'), '').toLowerCase(),
  }
}

/** `disableKinds`, and the single switches of the oldest sites. */
function readDisabledKinds(config: Params, generation: Generation): ReadonlySet<string> {
  const kinds = new Set(readKinds(config.get('disablekinds'), generation))
  for (const [key, kind] of [
    ['disablerss', 'rss'],
    ['disablesitemap', 'sitemap'],
    ['disable404', '404'],
  ] as const) {
    if (toBoolean(config.get(key), false)) kinds.add(kind)
  }
  return kinds
}

function readDirectories(config: Params): SiteDirectories {
  const dir = (key: string, fallback: string) => trimSlash(toText(config.get(key), '')) || fallback
  return {
    contentDir: dir('contentdir', 'content'),
    layoutDir: dir('layoutdir', 'layouts'),
    staticDirs: readStaticDirs(config, config).map(trimSlash),
    dataDir: dir('datadir', 'data'),
    i18nDir: dir('i18ndir', 'i18n'),
    archetypeDir: dir('archetypedir', 'archetypes'),
    assetDir: dir('assetdir', 'assets'),
    publishDir: dir('publishdir', 'public'),
    resourceDir: dir('resourcedir', 'resources'),
    themesDir: dir('themesdir', 'themes'),
  }
}

function trimSlash(path: string): string {
  return isAbsolute(path) ? path : path.replace(/^\.\//, '').replace(/\/+$/, '')
}

/** A site mounts its own directories at their components, except components it mounts itself. */
function projectMounts(config: Params, directories: SiteDirectories): readonly MountConfig[] {
  const own = readMounts(toTables(toTable(config.get('module')).get('mounts')))
  const taken = new Set(own.map(({ target }) => target.split('/')[0]))
  const usual: readonly (readonly [target: string, source: string])[] = [
    ['content', directories.contentDir],
    ['layouts', directories.layoutDir],
    ...directories.staticDirs.map(source => ['static', source] as const),
    ['data', directories.dataDir],
    ['i18n', directories.i18nDir],
    ['archetypes', directories.archetypeDir],
    ['assets', directories.assetDir],
  ]
  const mounts = usual
    .filter(([target]) => !taken.has(target))
    .map(([target, source]) => ({ source, target, lang: '', includeFiles: [], excludeFiles: [] }))
  return [...own, ...mounts]
}

function readSwitches(config: Params): SiteSwitches {
  const flag = (key: string, fallback = false) => toBoolean(config.get(key), fallback)
  const security = toTable(config.get('security'))
  const ugly = config.get('uglyurls')
  const build = toTable(config.get('build'))
  return {
    buildDrafts: flag('builddrafts'),
    buildFuture: flag('buildfuture'),
    buildExpired: flag('buildexpired'),
    uglyURLs: toBoolean(ugly, false),
    uglyURLsBySection: new Map([...toTable(ugly)].map(([section, value]) => [section, toBoolean(value, false)])),
    relativeURLs: flag('relativeurls'),
    canonifyURLs: flag('canonifyurls'),
    enableEmoji: flag('enableemoji'),
    enableRobotsTXT: flag('enablerobotstxt'),
    enableGitInfo: flag('enablegitinfo'),
    enableInlineShortcodes: toBoolean(security.get('enableinlineshortcodes'), flag('enableinlineshortcodes')),
    enableMissingTranslationPlaceholders: flag('enablemissingtranslationplaceholders'),
    hasCJKLanguage: flag('hascjklanguage'),
    disableAliases: flag('disablealiases'),
    disablePathToLower: flag('disablepathtolower'),
    disableHugoGeneratorInject: flag('disablehugogeneratorinject'),
    disableLiveReload: flag('disablelivereload', toBoolean(build.get('nolivereload'), false)),
    removePathAccents: flag('removepathaccents'),
    pluralizeListTitles: flag('pluralizelisttitles', true),
    capitalizeListTitles: flag('capitalizelisttitles', true),
    preserveTaxonomyNames: flag('preservetaxonomynames'),
    refLinksErrorLevel: toText(config.get('reflinkserrorlevel'), '').toUpperCase() === 'WARNING' ? 'WARNING' : 'ERROR',
    refLinksNotFoundURL: toText(config.get('reflinksnotfoundurl'), ''),
  }
}
