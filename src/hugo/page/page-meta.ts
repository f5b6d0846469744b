/** What is known of a page before any other page is looked at: made by `createPageMeta` from its file and front matter. */
import type { Params } from '../config/params.ts'

/** The kinds of pages, by Hugo's names. */
export type PageKind = 'home' | 'page' | 'section' | 'taxonomy' | 'term' | '404' | 'sitemap' | 'robotstxt' | 'rss'

/** The page's dates; undefined where front matter gives none. */
export interface PageDates {
  readonly date: unknown
  readonly lastmod: unknown
  readonly publishDate: unknown
  readonly expiryDate: unknown
}

/** `build` in front matter. */
export interface BuildOptions {
  /** Listed with others: `always`, `local` (not by the site) or `never`. */
  readonly list: 'always' | 'local' | 'never'
  /** Written: `always`, `never`, or `link`: a link but no file. */
  readonly render: 'always' | 'never' | 'link'
  readonly publishResources: boolean
}

/** A page's own description. */
export interface PageMeta {
  readonly kind: PageKind
  readonly language: string
  /** Path by which the page is found: lower case, no slashes around it; '' for the home page. */
  readonly path: string
  /** Folders the page stands in, as spelled on disk; a section's own included. */
  readonly sections: readonly string[]
  /** Name of the content file, or of its bundle, as spelled on disk; '' for the kinds that list others. */
  readonly baseName: string
  readonly bundle: '' | 'leaf' | 'branch'
  readonly title: string
  readonly linkTitle: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly summary: string
  readonly type: string
  readonly layout: string
  readonly slug: string
  readonly url: string
  readonly weight: number
  readonly draft: boolean
  readonly markup: string
  readonly isCJKLanguage: boolean
  readonly aliases: readonly string[]
  /** Output formats front matter asks for; undefined where the kind's hold. */
  readonly outputs: readonly string[] | undefined
  readonly translationKey: string
  /** `menus`, or `menu` of older sites, as written. */
  readonly menus: unknown
  readonly dates: PageDates
  readonly build: BuildOptions
  readonly sitemap: {
    readonly changeFreq: string
    readonly priority: number
    readonly disable: boolean
    readonly filename: string
  }
  readonly params: Params
  /** The taxonomy of a taxonomy's or a term's page. */
  readonly taxonomy?: { readonly singular: string; readonly plural: string; readonly term: string } | undefined
}
