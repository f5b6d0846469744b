/**
 * The languages of a site (https://gohugo.io/configuration/languages/): each is the site's configuration with its own
 * table on top. A site that names none has one.
 */
import { toBoolean, toInteger, toTable, toText, toTexts } from './cast.ts'
import { atLeast, type Generation } from './generation.ts'
import { overlay } from './merge-config.ts'
import { readOutputs } from './output-formats.ts'
import { Params } from './params.ts'
import { readMenus, readPermalinks } from './read-menus.ts'
import type { LanguageConfig } from './site-config.ts'

/** Keys of a language's table that are settings; other keys of older sites are parameters of the language. */
const settings = new Set(
  `languagename languagecode languagedirection label locale direction weight title baseurl contentdir copyright
  disabled params menu menus taxonomies permalinks outputs disablekinds paginate pagination staticdir hascjklanguage summarylength timezone
  author social sitemap related frontmatter markup uglyurls buildfuture builddrafts buildexpired disablealiases
  enableemoji googleanalytics disqusshortname rsslimit services privacy sectionpagesmenu titlecasestyle mediatypes
  outputformats paginatepath pluralizelisttitles capitalizelisttitles relativeurls canonifyurls publishdir
  archetypedir assetdir layoutdir datadir i18ndir themesdir _merge cascade minify imaging page
  staticdir0 staticdir1 staticdir2 staticdir3 staticdir4 staticdir5 enablerobotstxt enablegitinfo
  refLinksNotFoundURL refLinksErrorLevel removepathaccents disablepathtolower`
    .toLowerCase()
    .split(/\s+/),
)

/** Read the languages, those disabled left out unless none remains, by weight and then by name. */
export function readLanguages(config: Params, generation: Generation): readonly LanguageConfig[] {
  const table = toTable(config.get('languages'))
  const entries = [...table].filter(([key, value]) => key !== '_merge' && value instanceof Params)
  const names = entries.map(([lang]) => lang)
  const main = toText(config.get('defaultcontentlanguage'), 'en').toLowerCase()
  // Up to 0.131 the site's own code belonged to sites which name no languages.
  const inherits = (lang: string) => lang === main && (names.length === 0 || atLeast(generation, '0.169'))
  const languages = (names.length > 0 ? names : [main]).map(lang =>
    readLanguage(lang, toTable(table.get(lang)), config, { generation, inheritsCode: inherits(lang) }),
  )
  const disabled = new Set(toTexts(config.get('disablelanguages'), []).map(lang => lang.toLowerCase()))
  const enabled = languages.filter(language => !language.disabled && !disabled.has(language.lang))
  return (enabled.length > 0 ? enabled : languages.slice(0, 1)).sort(byWeight)
}

/** A weight of 0 stands after all others. */
function byWeight(a: LanguageConfig, b: LanguageConfig): number {
  const weight = (language: LanguageConfig) => language.weight || Number.MAX_SAFE_INTEGER
  return weight(a) - weight(b) || (a.lang < b.lang ? -1 : 1)
}

interface LanguageRules {
  readonly generation: Generation
  /** Whether it takes the site's own code where it names none. */
  readonly inheritsCode: boolean
}

function readLanguage(lang: string, table: Params, site: Params, rules: LanguageRules): LanguageConfig {
  const own = withParams(table)
  const pick = (key: string) => own.get(key) ?? site.get(key)
  const text = (key: string) => toText(pick(key), '')
  const merged = (key: string) => (own.has(key) ? own : site)
  const params = new Params()
  overlayCopy(params, toTable(site.get('params')))
  overlayCopy(params, toTable(own.get('params')))
  return {
    lang,
    languageName: toText(own.get('label') ?? own.get('languagename'), ''),
    languageCode:
      toText(own.get('locale') ?? own.get('languagecode'), '') ||
      (rules.inheritsCode ? toText(site.get('locale') ?? site.get('languagecode'), '') : '') ||
      lang,
    languageDirection: toText(own.get('direction') ?? pick('languagedirection'), ''),
    weight: toInteger(own.get('weight'), 0),
    title: text('title'),
    baseURL: text('baseurl'),
    contentDir: text('contentdir') || 'content',
    staticDirs: readStaticDirs(own, site),
    copyright: text('copyright'),
    disabled: toBoolean(own.get('disabled'), false),
    params,
    menus: readMenus(own.has('menu') || own.has('menus') ? own : site),
    taxonomies: readTaxonomies(merged('taxonomies')),
    permalinks: readPermalinks(merged('permalinks')),
    outputs: readOutputs(toTable(pick('outputs'))),
    disableKinds: readKinds(pick('disablekinds'), rules.generation),
    pagerSize: readPagerSize(own, readPagerSize(site, 10)),
    hasCJKLanguage: toBoolean(pick('hascjklanguage'), false),
    summaryLength: toInteger(pick('summarylength'), 70),
    timeZone: text('timezone'),
  }
}

/** Before Hugo 0.112 a language's own parameters stood among its settings. */
function withParams(table: Params): Params {
  const own = new Params()
  const params = new Params()
  for (const [key, value] of table) (settings.has(key) ? own : params).set(key, value)
  overlayCopy(params, toTable(table.get('params')))
  if (params.size > 0) own.set('params', params)
  return own
}

/** Overlay without sharing tables between the languages. */
function overlayCopy(under: Params, over: Params): void {
  const copy = (table: Params): Params => {
    const result = new Params()
    for (const [key, value] of table) result.set(key, value instanceof Params ? copy(value) : value)
    return result
  }
  overlay(under, copy(over))
}

/** `taxonomies`, or `indexes` of the oldest sites; default tag and category. An empty table turns them off. */
export function readTaxonomies(config: Params): ReadonlyMap<string, string> {
  const table = config.get('taxonomies') ?? config.get('indexes')
  const taxonomies = new Map<string, string>()
  if (!(table instanceof Params)) return taxonomies.set('category', 'categories').set('tag', 'tags')
  for (const [singular, plural] of table) {
    if (singular !== '_merge') taxonomies.set(singular, toText(plural, ''))
  }
  return taxonomies
}

/** Kinds in lower case, older names mapped to today's: `taxonomy` was a term in the Blackfriday years. */
export function readKinds(value: unknown, generation: Generation): ReadonlySet<string> {
  const kinds = toTexts(value, []).map(kind => kind.toLowerCase())
  const isOld = !atLeast(generation, '0.111')
  return new Set(
    kinds.map(kind => (kind === 'taxonomyterm' ? 'taxonomy' : isOld && kind === 'taxonomy' ? 'term' : kind)),
  )
}

/** `staticDir`, one or a list, and the numbered ones. */
export function readStaticDirs(own: Params, site: Params): readonly string[] {
  const dirs: string[] = []
  for (const suffix of ['', ...Array.from({ length: 11 }, (_, index) => String(index))]) {
    dirs.push(
      ...toTexts(own.get(`staticdir${suffix}`) ?? site.get(`staticdir${suffix}`), suffix === '' ? ['static'] : []),
    )
  }
  return [...new Set(dirs)]
}

/** `pagination.pagerSize`, or `paginate` of older sites. */
export function readPagerSize(config: Params, fallback: number): number {
  const size = toTable(config.get('pagination')).get('pagersize') ?? config.get('paginate')
  return Math.max(0, toInteger(size, fallback)) || fallback
}
