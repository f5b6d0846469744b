/**
 * The configuration of a site after all merging: what every room downstream reads. Fields are named as Hugo's keys
 * (https://gohugo.io/configuration/); a field says its default where it is not obvious.
 */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { Compatibility } from './generation.ts'
import type { MarkupConfig } from './markup-config.ts'
import type { Params } from './params.ts'
import type { SegmentConfig } from './read-segments.ts'

/** A site's whole configuration. */
export interface SiteConfig extends SiteDirectories, SiteSwitches {
  /** Absolute path of the site's root. */
  readonly root: string
  /** The build environment: `production`, `development` or another name. */
  readonly environment: string
  readonly title: string
  /** As written, with a slash at the end unless empty. */
  readonly baseURL: string
  /** `languageCode`, or `locale` of newer sites; empty when neither is set. */
  readonly languageCode: string
  /** Default `en`. */
  readonly defaultContentLanguage: string
  readonly defaultContentLanguageInSubdir: boolean
  /** All enabled languages, by weight then name; one for a site that names none. */
  readonly languages: readonly LanguageConfig[]
  /** Themes and module imports by name, the strongest first; those that are not on disk included. */
  readonly themes: readonly string[]
  /** The site itself, then the themes and modules found on disk, the strongest first. */
  readonly modules: readonly ModuleConfig[]
  readonly copyright: string
  /** `[author]` of older sites. */
  readonly author: Params
  /** `[social]` of older sites. */
  readonly social: Params
  /** The site's parameters, those of its themes merged below. */
  readonly params: Params
  /** Front matter that holds for pages: the `cascade` table or tables, as written. */
  readonly cascade: unknown
  /** Singular to plural, such as `tag` to `tags`. */
  readonly taxonomies: ReadonlyMap<string, string>
  /** Entries of each menu by its name. */
  readonly menus: ReadonlyMap<string, readonly MenuEntryConfig[]>
  /** Patterns by section, for pages; the `page` table of the newer form comes here too. */
  readonly permalinks: PermalinksConfig
  /** Output format names, in lower case, by kind: home page section taxonomy term rss …. */
  readonly outputs: ReadonlyMap<string, readonly string[]>
  /** Output formats by lower-case name, Hugo's own included. */
  readonly outputFormats: ReadonlyMap<string, OutputFormatConfig>
  /** Media types by `main/sub`, Hugo's own included. */
  readonly mediaTypes: ReadonlyMap<string, MediaTypeConfig>
  readonly markup: MarkupConfig
  /** `paginate`, or `pagination.pagerSize`: 10. */
  readonly pagerSize: number
  /** `paginatePath`, or `pagination.path`: `page`. */
  readonly paginatePath: string
  readonly paginationDisableAliases: boolean
  /** Kinds that are not built, in lower case, older names mapped to today's. */
  readonly disableKinds: ReadonlySet<string>
  readonly disableLanguages: ReadonlySet<string>
  /** Paths that are not read: regular expressions. */
  readonly ignoreFiles: readonly string[]
  /** Codes of warnings and errors that are not reported (`ignoreErrors`, `ignoreLogs`). */
  readonly ignoreLogs: readonly string[]
  /** How many entries the feed takes; -1 for all. */
  readonly rssLimit: number
  /** Words of an automatic summary: 70. */
  readonly summaryLength: number
  /** Milliseconds one template may take. */
  readonly timeoutMs: number
  /** The menu that takes one entry for each section; empty for none. */
  readonly sectionPagesMenu: string
  /** `AP`, `Chicago`, `Go`, `FirstUpper` or `None`: `AP`. */
  readonly titleCaseStyle: string
  /** The name of the site's time zone; empty for UTC. */
  readonly timeZone: string
  readonly googleAnalytics: string
  readonly disqusShortname: string
  readonly frontmatter: FrontmatterConfig
  readonly related: RelatedConfig
  readonly sitemap: SitemapConfig
  readonly security: SecurityConfig
  /** The segments that are built; none for the whole site. */
  readonly renderSegments: readonly SegmentConfig[]
  /** `[page]`: how next and previous are ordered. */
  readonly page: { readonly nextPrevSortOrder: 'asc' | 'desc'; readonly nextPrevInSectionSortOrder: 'asc' | 'desc' }
  /** Tables that are handed on as written, keys in lower case: imaging, minify, caches, privacy, services, build …. */
  readonly sections: ReadonlyMap<string, Params>
  readonly compatibility: Compatibility
  /** The merged configuration before reading, keys in lower case: what `labwright config` prints. */
  readonly raw: Params
  /** The files read, relative to the root. */
  readonly files: readonly string[]
  /** What is odd about the configuration; a file that cannot be read is an error here. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Where things lie, relative to the root unless absolute. */
export interface SiteDirectories {
  readonly contentDir: string
  readonly layoutDir: string
  readonly staticDirs: readonly string[]
  readonly dataDir: string
  readonly i18nDir: string
  readonly archetypeDir: string
  readonly assetDir: string
  readonly publishDir: string
  readonly resourceDir: string
  readonly themesDir: string
}

/** Settings that are on or off; all off unless said otherwise. */
export interface SiteSwitches {
  readonly buildDrafts: boolean
  readonly buildFuture: boolean
  readonly buildExpired: boolean
  readonly uglyURLs: boolean
  /** Sections with ugly URLs of their own, where `uglyURLs` is a table. */
  readonly uglyURLsBySection: ReadonlyMap<string, boolean>
  readonly relativeURLs: boolean
  readonly canonifyURLs: boolean
  readonly enableEmoji: boolean
  readonly enableRobotsTXT: boolean
  readonly enableGitInfo: boolean
  readonly enableInlineShortcodes: boolean
  readonly enableMissingTranslationPlaceholders: boolean
  readonly hasCJKLanguage: boolean
  readonly disableAliases: boolean
  readonly disablePathToLower: boolean
  readonly disableHugoGeneratorInject: boolean
  readonly disableLiveReload: boolean
  readonly removePathAccents: boolean
  /** On by default. */
  readonly pluralizeListTitles: boolean
  /** On by default. */
  readonly capitalizeListTitles: boolean
  readonly preserveTaxonomyNames: boolean
  readonly refLinksErrorLevel: 'ERROR' | 'WARNING'
  readonly refLinksNotFoundURL: string
}

/** One language of the site. */
export interface LanguageConfig {
  /** The key under `[languages]`, such as `en` or `pt-br`. */
  readonly lang: string
  readonly languageName: string
  readonly languageCode: string
  /** `ltr`, `rtl` or empty. */
  readonly languageDirection: string
  readonly weight: number
  readonly title: string
  readonly baseURL: string
  readonly contentDir: string
  readonly staticDirs: readonly string[]
  readonly copyright: string
  readonly disabled: boolean
  /** The site's parameters with those of the language on top. */
  readonly params: Params
  readonly menus: ReadonlyMap<string, readonly MenuEntryConfig[]>
  readonly taxonomies: ReadonlyMap<string, string>
  readonly permalinks: PermalinksConfig
  readonly outputs: ReadonlyMap<string, readonly string[]>
  readonly disableKinds: ReadonlySet<string>
  readonly pagerSize: number
  readonly hasCJKLanguage: boolean
  readonly summaryLength: number
  readonly timeZone: string
}

/** One entry of a menu in the configuration. */
export interface MenuEntryConfig {
  readonly identifier: string
  readonly name: string
  readonly title: string
  readonly url: string
  readonly pageRef: string
  readonly parent: string
  readonly weight: number
  readonly pre: string
  readonly post: string
  readonly params: Params
}

/** Patterns of permalinks: section or taxonomy to pattern, for each kind. */
export interface PermalinksConfig {
  readonly page: ReadonlyMap<string, string>
  readonly section: ReadonlyMap<string, string>
  readonly taxonomy: ReadonlyMap<string, string>
  readonly term: ReadonlyMap<string, string>
}

/** A way of writing a page: HTML, RSS, JSON …. */
export interface OutputFormatConfig {
  /** As written: `HTML`, `calendar`. */
  readonly name: string
  /** `main/sub`. */
  readonly mediaType: string
  readonly baseName: string
  readonly path: string
  readonly rel: string
  readonly protocol: string
  readonly isPlainText: boolean
  readonly isHTML: boolean
  readonly noUgly: boolean
  readonly ugly: boolean
  readonly notAlternative: boolean
  readonly permalinkable: boolean
  readonly root: boolean
  readonly weight: number
}

/** A media type with the suffixes of its files. */
export interface MediaTypeConfig {
  /** `main/sub`. */
  readonly type: string
  readonly mainType: string
  readonly subType: string
  readonly suffixes: readonly string[]
  readonly delimiter: string
}

/** The site itself or a theme or module it uses. */
export interface ModuleConfig {
  /** As imported: a theme's name or a module path; `project` for the site. */
  readonly path: string
  /** Absolute directory. */
  readonly dir: string
  readonly mounts: readonly MountConfig[]
}

/** A directory or file of a module put at a place of the union file system. */
export interface MountConfig {
  /** Relative to the module's directory, or absolute. */
  readonly source: string
  /** Such as `content/blog`: a component folder and what is below. */
  readonly target: string
  readonly lang: string
  readonly includeFiles: readonly string[]
  readonly excludeFiles: readonly string[]
}

/** Which front matter keys, in which order, give a page its dates. */
export interface FrontmatterConfig {
  readonly date: readonly string[]
  readonly lastmod: readonly string[]
  readonly publishDate: readonly string[]
  readonly expiryDate: readonly string[]
}

/** How related content is found. */
export interface RelatedConfig {
  readonly threshold: number
  readonly includeNewer: boolean
  readonly toLower: boolean
  readonly indices: readonly {
    readonly name: string
    readonly weight: number
    readonly type: string
    readonly pattern: string
    readonly applyFilter: boolean
    readonly toLower: boolean
    /** Key words that more than this percentage of the pages share do not count; 0 for no limit. */
    readonly cardinalityThreshold: number
  }[]
}

/** The sitemap's defaults. */
export interface SitemapConfig {
  readonly filename: string
  readonly changeFreq: string
  /** -1 for none. */
  readonly priority: number
  readonly disable: boolean
}

/** What templates may reach; a pattern that begins with `! ` forbids. */
export interface SecurityConfig {
  readonly funcsGetenv: readonly string[]
  readonly httpUrls: readonly string[]
  readonly httpMethods: readonly string[]
  readonly execAllow: readonly string[]
}
