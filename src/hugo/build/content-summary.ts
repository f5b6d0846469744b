/** The summary of rendered content: before its divider, given by front matter, or made of its first words. */
import { safe } from '../../go/safe.ts'
import { atLeast } from '../config/generation.ts'
import type { Page } from '../page/page.ts'
import { wordsOf } from '../page/text-statistics.ts'
import type { ContentContext } from './content-context.ts'
import { renderMarkdown, stripParagraph } from './markdown-text.ts'
import { autoSummary, summaryByCharacter } from './summary.ts'

/** A summary, and whether the content goes on after it. */
interface Summary {
  readonly summary: unknown
  readonly isTruncated: boolean
}

/** Give the summary of content that was divided by no author: that of the front matter, or the first words. */
export function summarize(
  page: Page,
  context: ContentContext,
  { html, plain, paragraph }: { html: string; plain: string; paragraph: 'p' | 'div' },
): Summary {
  const { summary, isCJKLanguage } = page.meta
  const { generation } = page.Site
  const { summaryLength } = page.Site.init.languageConfig
  if (summary !== '') {
    const text = stripParagraph(renderMarkdown(summary, page, context), generation)
    return { summary: safe.HTML(text), isTruncated: false }
  }
  if (isCJKLanguage && !atLeast(generation, '0.169')) return summaryByCharacter(wordsOf(plain), summaryLength)
  return autoSummary(html, plain, summaryLength, generation, paragraph, isCJKLanguage)
}
