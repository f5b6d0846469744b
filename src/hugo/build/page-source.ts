/** What the build keeps of each page besides the page: its parsed file and the message it collects. */

import type { DatedPath } from '../page/assemble.ts'
import type { Page } from '../page/page.ts'
import type { ParsedContent } from '../parser/parse-content.ts'
import type { ContentNode, Markup } from './content-node.ts'

/** The file behind a page. */
export interface PageSource {
  readonly node: ContentNode
  readonly text: string
  readonly parsed: ParsedContent
  readonly markup: Markup
  /** Whether the file is the content adapter that made the page. */
  readonly isAdapter?: boolean
}

/** The pages of a site and the files behind them. */
export interface SitePages {
  readonly pages: Page[]
  /** Pages with a path of their own that are in no list: 404, sitemap, robots. */
  readonly special: Page[]
  /** Pages that are resources of others. */
  readonly inner: Page[]
  readonly sources: Map<Page, PageSource>
  /** Pages left out: drafts, future, expired. */
  readonly skipped: number
  /** What was left out as far as its dates count for the lists above it. */
  readonly leftOut: DatedPath[]
}
