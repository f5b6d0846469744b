/** What Hugo has changed for templates. Every example builds here: a test runs them. */
import type { Trait } from './trait.ts'

/** A trait of templates: found in the code of an action, its strings blanked, or in the text with them. */
export interface TemplateTrait extends Trait {
  readonly pattern: RegExp
  /** Look at the strings of an action too. */
  readonly inStrings?: boolean
  /** Whether other things than pages have a field of that name: then the dot has to be a page for all one can tell. */
  readonly isShared?: boolean
  /** A template that has it. */
  readonly example: string
}

type Row = readonly [name: string, advice: string, example?: string]

/** A field of the page: after the dot itself, `$` or `.Page`. */
function ofPage(field: string): RegExp {
  return new RegExp(String.raw`(?:^|[\s(|=,])(?:\$|(?:\$|\.CurrentPage)?\.Page)?\.${field}\b`, 'g')
}

/** A field of the site. */
function ofSite(field: string): RegExp {
  return new RegExp(String.raw`(?:\.Site|\bsite)\.${field}\b`, 'g')
}

function idOf(prefix: string, name: string): string {
  return `${prefix}-${name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()}`
}

const removedPageFields: readonly Row[] = [
  ['Hugo', 'write hugo, as in hugo.Version', '{{ .Hugo.Version }}'],
  ['IsDraft', 'write .Draft'],
  ['GetParam', 'write .Param', '{{ .GetParam "x" }}'],
  ['LanguagePrefix', 'write .Site.LanguagePrefix'],
]

/** Fields that a page has lost and a file or a menu entry still has. */
const movedPageFields: readonly Row[] = [
  ['UniqueID', 'write .File.UniqueID'],
  ['Dir', 'write .File.Dir'],
  ['LogicalName', 'write .File.LogicalName'],
  ['Ext', 'write .File.Ext'],
  ['Extension', 'write .File.Ext'],
  ['BaseFileName', 'write .File.BaseFileName'],
  ['TranslationBaseName', 'write .File.TranslationBaseName'],
  ['ContentBaseName', 'write .File.ContentBaseName'],
  ['Filename', 'write .File.Filename'],
]

const removedSiteFields: readonly (readonly [since: string, ...row: Row])[] = [
  ['0.139', 'RSSLink', 'ask .OutputFormats.Get "rss" for its .Permalink'],
  ['0.139', 'IsServer', 'write hugo.IsServer'],
  ['0.139', 'DisqusShortname', 'write .Site.Config.Services.Disqus.Shortname'],
  ['0.139', 'GoogleAnalytics', 'write .Site.Config.Services.GoogleAnalytics.ID'],
  ['0.156', 'LastChange', 'write .Site.Lastmod'],
  ['0.156', 'Authors', 'keep authors under params'],
  ['0.156', 'Author', 'keep it under params and write .Site.Params.author'],
  ['0.156', 'Social', 'keep it under params and write .Site.Params.social'],
  ['0.156', 'IsMultiLingual', 'write hugo.IsMultilingual'],
]

const deprecatedSiteFields: readonly (readonly [since: string, ...row: Row])[] = [
  ['0.158', 'LanguageCode', 'write .Site.Language.Locale'],
  ['0.156', 'Data', 'write hugo.Data'],
  ['0.156', 'Sites', 'write hugo.Sites'],
  ['0.156', 'AllPages', 'range over hugo.Sites and their .RegularPages'],
  ['0.156', 'Languages', 'write hugo.Sites'],
  ['0.156', 'BuildDrafts', 'it has no successor'],
]

const pageTraits: readonly TemplateTrait[] = [
  ...removedPageFields.map(([name, advice, example]) => ({
    id: idOf('page', name),
    name: `.${name}`,
    since: '0.93',
    today: 'fails' as const,
    advice,
    pattern: ofPage(name),
    example: example ?? `{{ .${name} }}`,
  })),
  ...movedPageFields.map(([name, advice]) => ({
    id: idOf('page', name),
    name: `.${name} of a page`,
    since: '0.93',
    today: 'fails' as const,
    advice,
    pattern: ofPage(name),
    isShared: true,
    example: `{{ .${name} }}`,
  })),
  {
    id: 'page-url',
    name: '.URL of a page',
    since: '0.93',
    today: 'fails',
    advice: 'write .RelPermalink (a menu entry keeps its .URL)',
    pattern: /(?:^|[\s(|=,])(?:\$|(?:\$|\.CurrentPage)?\.Page)\.URL\b|^\s*\.URL\b/g,
    isShared: true,
    example: '{{ .URL }}',
  },
  {
    id: 'page-rsslink',
    name: '.RSSLink',
    since: '0.93',
    today: 'fails',
    advice: 'ask .OutputFormats.Get "rss" for its .Permalink',
    pattern: ofPage('RSSLink'),
    example: '{{ .RSSLink }}',
  },
  {
    id: 'page-now',
    name: '.Now',
    since: '0.35',
    today: 'fails',
    advice: 'write now',
    pattern: ofPage('Now'),
    example: '{{ .Now.Year }}',
  },
  {
    id: 'page-author',
    name: '.Author of a page',
    since: '0.139',
    today: 'fails',
    advice: 'write .Params.author',
    pattern: /(?:^|[\s(|=,])(?:\$|(?:\$|\.CurrentPage)?\.Page)\.Authors?\b|^\s*\.Authors?\b/g,
    isShared: true,
    example: '{{ .Author }}',
  },
  {
    id: 'page-prev-next-page',
    name: '.PrevPage or .NextPage',
    since: '0.156',
    today: 'fails',
    advice: 'write .Prev or .Next',
    pattern: /\.(?:Prev|Next)Page\b/g,
    example: '{{ with .PrevPage }}{{ .Title }}{{ end }}{{ with .NextPage }}{{ .Title }}{{ end }}',
  },
  {
    id: 'page-is-node',
    name: '.IsNode',
    since: '0.163',
    today: 'warns',
    advice: 'write .IsBranch, or not .IsPage',
    pattern: /\.IsNode\b/g,
    example: '{{ .IsNode }}',
  },
  {
    id: 'page-summary',
    name: '.Summary',
    since: '0.134',
    today: 'differs',
    advice: 'a summary that Hugo makes is HTML of whole paragraphs, and was plain words before',
    here: 'it follows the generation',
    pattern: ofPage('Summary'),
    example: '{{ .Summary }}',
  },
  {
    id: 'page-kind-taxonomy-term',
    name: 'the kind taxonomyTerm',
    since: '0.73',
    today: 'differs',
    advice: 'the list of terms is of kind taxonomy now, the page of one term of kind term',
    here: 'it follows the generation',
    pattern: /["`]taxonomyTerm["`]/gi,
    inStrings: true,
    example: '{{ if eq .Kind "taxonomyTerm" }}x{{ end }}',
  },
  {
    id: 'file-lang',
    name: '.File.Lang',
    since: '0.153',
    today: 'fails',
    advice: 'write .Page.Language.Lang',
    pattern: /\.File\.Lang\b/g,
    example: '{{ with .File }}{{ .Lang }}{{ end }}',
  },
  {
    id: 'file-extension',
    name: '.File.Extension',
    since: '0.139',
    today: 'fails',
    advice: 'write .File.Ext',
    pattern: /\.File\.Extension\b/g,
    example: '{{ with .File }}{{ .Extension }}{{ end }}',
  },
  {
    id: 'pages-prev-next',
    name: '.Prev or .Next of a list of pages',
    since: '0.59',
    today: 'differs',
    advice: 'it gives nothing at either end of the list, where it began again before',
    here: 'it follows the generation, and nothing is asked of a page that is not there',
    pattern: /(?:Pages|\))\.(?:ByWeight\.|ByDate\.|ByTitle\.)?(?:Prev|Next)\b/g,
    example: '{{ with .Site.RegularPages.Next . }}{{ .Title }}{{ end }}',
  },
]

const siteTraits: readonly TemplateTrait[] = [
  ...removedSiteFields.map(([since, name, advice]) => ({
    id: idOf('site', name),
    name: `.Site.${name}`,
    since,
    today: 'fails' as const,
    advice,
    pattern: ofSite(name),
    example: `{{ with .Site.${name} }}x{{ end }}`,
  })),
  ...deprecatedSiteFields.map(([since, name, advice]) => ({
    id: idOf('site', name),
    name: `.Site.${name}`,
    since,
    today: 'warns' as const,
    advice,
    pattern: ofSite(name),
    example: `{{ with .Site.${name} }}x{{ end }}`,
  })),
  {
    id: 'language-names',
    name: '.LanguageName, .LanguageDirection or .LanguageCode of a language',
    since: '0.158',
    today: 'warns',
    advice: 'write .Label, .Direction or .Locale',
    pattern: /\.Language\.(?:Language(?:Name|Direction|Code))\b/g,
    example: '{{ .Language.LanguageName }}{{ .Language.LanguageDirection }}{{ .Language.LanguageCode }}',
  },
  {
    id: 'sites-first',
    name: '.Sites.First',
    since: '0.156',
    today: 'fails',
    advice: 'write hugo.Sites.Default',
    pattern: /\.Sites\.First\b/g,
    example: '{{ .Sites.First.Title }}',
  },
  {
    id: 'paginator-page-size',
    name: '.PageSize of a paginator',
    since: '0.156',
    today: 'fails',
    advice: 'write .PagerSize',
    pattern: /\.(?:Paginator|Paginate)\b.*\.PageSize\b/g,
    example: '{{ .Site.Home.Paginator.PageSize }}',
  },
]

const functionTraits: readonly TemplateTrait[] = [
  {
    id: 'get-json',
    name: 'getJSON or getCSV',
    since: '0.156',
    today: 'fails',
    advice: 'read with resources.Get or resources.GetRemote, and transform.Unmarshal',
    pattern: /\b(?:getJSON|getCSV|data\.Get(?:JSON|CSV))\b/g,
    example: '{{ if false }}{{ getJSON "a.json" }}{{ getCSV "," "a.csv" }}{{ end }}',
  },
  {
    id: 'echo-param',
    name: 'echoParam',
    since: '0.139',
    today: 'fails',
    advice: 'write index',
    pattern: /\bechoParam\b/g,
    example: '{{ echoParam .Params "x" }}',
  },
  {
    id: 'num-fmt',
    name: 'lang.NumFmt',
    since: '0.139',
    today: 'fails',
    advice: 'write lang.FormatNumberCustom',
    pattern: /\blang\.NumFmt\b/g,
    example: '{{ lang.NumFmt 2 3.3 }}',
  },
  {
    id: 'fnv32a',
    name: 'crypto.FNV32a',
    since: '0.156',
    today: 'fails',
    advice: 'write hash.FNV32a',
    pattern: /\bcrypto\.FNV32a\b/g,
    example: '{{ crypto.FNV32a "a" }}',
  },
  {
    id: 'old-resource-functions',
    name: 'resources.ToCSS, resources.PostCSS or resources.Babel',
    since: '0.156',
    today: 'fails',
    advice: 'write css.Sass, css.PostCSS or js.Babel',
    pattern: /\bresources\.(?:ToCSS|PostCSS|Babel)\b/g,
    example: '{{ if false }}{{ resources.ToCSS . }}{{ resources.PostCSS . }}{{ end }}',
  },
  {
    id: 'post-process',
    name: 'resources.PostProcess',
    since: '0.164',
    today: 'warns',
    advice: 'write templates.Defer',
    pattern: /\bresources\.PostProcess\b/g,
    example: '{{ if false }}{{ resources.PostProcess . }}{{ end }}',
  },
  {
    id: 'is-multi-host',
    name: 'hugo.IsMultiHost',
    since: '0.139',
    today: 'fails',
    advice: 'write hugo.IsMultihost',
    pattern: /\bhugo\.IsMultiHost\b/g,
    example: '{{ hugo.IsMultiHost }}',
  },
  {
    id: 'google-analytics-async',
    name: '_internal/google_analytics_async.html',
    since: '0.125',
    today: 'fails',
    advice: 'use _internal/google_analytics.html',
    pattern: /_internal\/google_analytics_async\.html/g,
    inStrings: true,
    example: '{{ template "_internal/google_analytics_async.html" . }}',
  },
]

/** All traits of templates. */
export const templateTraits: readonly TemplateTrait[] = [...pageTraits, ...siteTraits, ...functionTraits]
