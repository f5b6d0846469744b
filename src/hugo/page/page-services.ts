/** What pages ask of the rest of the build: rendering and everything that hangs on which page is being rendered. */
import type { OutputFormat } from '../output/output-format.ts'
import type { Fragments } from './fragments.ts'
import type { Page } from './page.ts'

/** A page's content in all the shapes templates ask for. */
export interface RenderedContent {
  readonly html: string
  readonly tableOfContents: string
  readonly fragments: Fragments
  readonly summary: unknown
  readonly isTruncated: boolean
  /** The content without tags. */
  readonly plain: string
}

/** The functions pages are given. */
export interface PageServices {
  renderContent(page: Page): RenderedContent
  renderString(page: Page, args: readonly unknown[]): unknown
  renderShortcodes(page: Page): unknown
  /** Render a page with a view template: `.Render "summary"`. */
  renderView(page: Page, view: string): unknown
  hasShortcode(page: Page, name: string): boolean
  ref(page: Page, args: unknown): string
  relref(page: Page, args: unknown): string
  gitInfo(page: Page): unknown
  /** The value of `hugo`, for `.Hugo` of older templates. */
  hugo(): unknown
  now(): unknown
  /** The format that is being rendered. */
  currentFormat(): OutputFormat
  /** The number of the paginator's page that is being rendered, from 1. */
  currentPager(page: Page): number
  /** Note into how many pages a page's paginator cut its list. */
  notePagers(page: Page, count: number): void
  /** Link of a paginator's page. */
  pagerLink(page: Page, number: number): string
}
