/** The parts of GitHub's Markdown that Goldmark shares, each by its own switch of `markup.goldmark.extensions`. */
import type { Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Plugin } from 'unified'

/** Which parts to read. */
export interface GfmParts {
  readonly footnote: boolean
  readonly strikethrough: boolean
  /** Whether one `~` strikes through as two do; in Goldmark since 2023. */
  readonly singleTilde: boolean
  readonly table: boolean
  readonly taskList: boolean
}

/** Read footnotes, strikethrough, tables and task lists. */
export const remarkGfmParts: Plugin<[GfmParts], Root> = function (parts) {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.fromMarkdownExtensions ??= []
  if (parts.footnote) {
    data.micromarkExtensions.push(gfmFootnote())
    data.fromMarkdownExtensions.push(gfmFootnoteFromMarkdown())
  }
  if (parts.strikethrough) {
    data.micromarkExtensions.push(gfmStrikethrough({ singleTilde: parts.singleTilde }))
    data.fromMarkdownExtensions.push(gfmStrikethroughFromMarkdown())
  }
  if (parts.table) {
    data.micromarkExtensions.push(gfmTable())
    data.fromMarkdownExtensions.push(gfmTableFromMarkdown())
  }
  if (parts.taskList) {
    data.micromarkExtensions.push(gfmTaskListItem())
    data.fromMarkdownExtensions.push(gfmTaskListItemFromMarkdown())
  }
}
