/**
 * What the template functions need of the rest of the generator. The room knows neither layouts nor the build
 * (design.md 4.1): everything that renders, reads or looks a page up arrives here as a function.
 */
import type { GoTime } from '../../go/time.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { Generation } from '../config/generation.ts'
import type { ResourceFunctions } from '../resources/asset-context.ts'

/** A message of a function; the build adds the file it speaks of where the function cannot know it. */
export type FunctionReport = Omit<Diagnostic, 'file'> & { readonly file?: string }

/** One entry of a folder, as `os.ReadDir` and `os.Stat` show it. */
export interface FileEntry {
  readonly name: string
  readonly sizeBytes: number
  readonly isDirectory: boolean
  readonly modified: GoTime
}

/** What `hugo.*` tells templates. */
export interface HugoInfo {
  /** `production` or `development`, or a name of the author's. */
  readonly environment: string
  readonly isServer: boolean
  readonly isMultilingual: boolean
  /** True when each language has a host of its own. */
  readonly isMultihost: boolean
  readonly workingDirectory: string
  /** The version that templates are told; default: the generation's. */
  readonly version?: string
  /** Text of `hugo.Generator`'s `content`; default `Hugo` and the version, as themes test for it. */
  readonly generator?: string
}

/** What URLs of the site are built from. */
export interface UrlSettings {
  /** The site's base URL, with a slash at its end where the author gave one. */
  readonly baseURL: string
  /** Path prefix of the language, such as `fr`; empty for a language at the root. */
  readonly languagePrefix: string
  /** True when relative URLs leave out the base path, for they are made absolute later. */
  readonly canonifyURLs: boolean
  /** False when `disablePathToLower` is set. */
  readonly lowerCasePaths: boolean
  readonly removePathAccents: boolean
}

/** Everything the functions of one site (one language) need. */
export interface FuncDeps {
  readonly generation: Generation
  readonly urls: UrlSettings
  readonly hugo: HugoInfo
  /** Code of the site's language, such as `en` or `pt-br`, by which months and numbers are written. */
  readonly language: string
  /** Time zone for dates that name none; default UTC. */
  readonly timeZone?: string
  /** `titleCaseStyle`: `ap`, `chicago`, `go`, `firstupper` or `none`; default `ap`. */
  readonly titleCaseStyle?: string
  /** Give the value of `site`. */
  site(): unknown
  /** Give the value of `hugo.Sites`, all sites of the build. */
  sites?(): unknown
  /** Give the page that is being rendered, the value of `page`; undefined outside of a page. */
  page(): unknown
  /** Tell whether a value is a page. */
  isPage?(value: unknown): boolean
  now(): GoTime
  /** Render the partial `name`; gives what it returns, or its text as safe HTML. */
  partial(name: string, context: unknown): unknown
  /** Render the partial `name` once per set of variants. */
  partialCached(name: string, context: unknown, variants: readonly unknown[]): unknown
  /** Run the template `id`, deferred to the end of the build where that is known; gives its text as safe HTML. */
  deferred?(options: ReadonlyMap<unknown, unknown>): unknown
  /** Give the value of `templates.Current`. */
  currentTemplate?(): unknown
  templateExists(name: string): boolean
  /** Render Markdown to HTML, without the paragraph around a single line; render hooks are those of `page`. */
  markdownify(text: string): string
  /** Replace `:name:` by its emoji; default: leaves it. */
  emojify?(text: string): string
  /** Highlight code; where no language is given, `type` of the options names it. */
  highlight(code: string, language: string, options: unknown): string
  /** Tell whether `highlight` knows a language; default: yes. */
  canHighlight?(language: string): boolean
  ref(page: unknown, args: unknown): string
  relref(page: unknown, args: unknown): string
  /** Turn a heading's text into its id, by the generation's rule. */
  anchorize?(text: string): string
  /** Translate a string; undefined when no table has it. */
  translate(id: string, data: unknown): string | undefined
  /** Read a file of the site by its path from the root (content included); undefined when there is none. */
  readFile(path: string): string | undefined
  /** List a folder of the site; undefined when there is none. */
  readDir(path: string): readonly FileEntry[] | undefined
  fileExists(path: string): boolean
  stat?(path: string): FileEntry | undefined
  /** Give an environment variable that the site's security policy lets through; '' otherwise. */
  getenv(name: string): string
  /** Read a text in a data format into a value; throws when it is broken. */
  decode(
    format: 'json' | 'toml' | 'yaml' | 'csv',
    text: string,
    options?: { readonly delimiter?: string; readonly comment?: string; readonly lazyQuotes?: boolean },
  ): unknown
  /** Fetch a remote data file; throws when it cannot be had. */
  fetchText?(format: 'json' | 'csv', url: string, headers: unknown): string
  /** The functions of Hugo Pipes that the build has, by name: `Get`, `Match` …; one that is absent answers with a message. */
  readonly resources?: ResourceFunctions
  /** The functions of `images` that the build has. */
  readonly images?: ResourceFunctions
  /** The functions of `css` that the build has. */
  readonly css?: ResourceFunctions
  /** The functions of `js` that the build has. */
  readonly js?: ResourceFunctions
  /** Make an empty Scratch. */
  newScratch(): unknown
  /** Make a slice of the same type as `original` (Pages, Menu) of other elements; `original` may also be one page. */
  likeSlice?(original: unknown, elements: readonly unknown[]): unknown
  /** Turn a plain object or Map into one whose keys are found in any case. */
  toParams?(value: unknown): unknown
  /** Make what `return` throws, which ends a partial with a value. */
  returnSignal(value: unknown): Error
  report(report: FunctionReport): void
}
