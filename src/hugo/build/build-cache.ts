/**
 * What the server keeps from one build to the next. Everything in it follows from the texts it is asked for by alone, so
 * that a build with it gives what one without gives; a test holds the two against each other.
 */
import { StyleCache } from '../resources/sass/style-cache.ts'
import type { LinkedPage } from './check-links.ts'
import { KeptValues } from './kept-values.ts'
import { MarkdownCache } from './markdown-cache.ts'

/** What is kept between builds. */
export class BuildCache {
  readonly markdown = new MarkdownCache()
  /** Compiled style sheets, for as long as their files stay as they were. */
  readonly styles = new StyleCache()
  /** The words of rendered content, by generation and content. */
  readonly plainTexts = new KeptValues<string>()
  /** The links of finished pages, by their text. */
  readonly linkedPages = new KeptValues<LinkedPage>()

  /** Begin a build. */
  begin(): void {
    this.markdown.begin()
    this.plainTexts.begin()
    this.linkedPages.begin()
  }
}
