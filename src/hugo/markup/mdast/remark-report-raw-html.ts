/**
 * Reports on raw HTML: stray tokens in malformed tags, inline or within an HTML block, and once per text that raw HTML is
 * shown where the site's configuration would leave it out. Changes nothing.
 */
import type { Html, Root } from 'mdast'
import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'
import { rawHtmlShown, strayToken } from '../messages.ts'
import { getRenderState, type RenderState } from '../render-state.ts'
import { readMalformedTag } from '../syntax/malformed-tag.ts'

/** Report on raw HTML. */
export const remarkReportRawHtml: Plugin<[], Root> = () => (tree, file) => {
  const state = getRenderState(file)
  let isFirst = true
  visit(tree, 'html', node => {
    if (isFirst && !state.options.goldmark.renderer.unsafe && !/^<!--[\s\S]*-->\s*$/.test(node.value)) {
      isFirst = false
      if (state.options.mend) state.context.report(rawHtmlShown(placeAtOffset(state, node.position!.start.offset!)))
    }
    if (node.data?.strays) reportInline(state, node)
    else reportWithin(state, node)
  })
}

function reportInline(state: RenderState, node: Html): void {
  const name = /^<([\w-]+)/.exec(node.value)?.[1] ?? ''
  for (const stray of node.data!.strays!) {
    state.context.report(strayToken(placeAtOffset(state, stray.start), stray.text, name))
  }
}

const opaque = /<!--[\s\S]*?(?:-->|$)|<(script|style|pre|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)/gi

function reportWithin(state: RenderState, node: Html): void {
  const start = node.position!.start.offset!
  const text = state.source
    .slice(start, node.position!.end.offset!)
    .replace(opaque, part => part.replace(/[^\n]/g, ' '))
  for (let offset = text.indexOf('<'); offset !== -1; offset = text.indexOf('<', offset + 1)) {
    const tag = readMalformedTag(text, offset)
    if (!tag) continue
    for (const stray of tag.strays) {
      state.context.report(strayToken(placeAtOffset(state, start + stray.start), stray.text, tag.name))
    }
    offset = tag.end - 1
  }
}

function placeAtOffset(
  { context }: RenderState,
  offset: number,
): { file: string; place: ReturnType<NonNullable<RenderState['context']['placeOf']>> } {
  return { file: context.file, place: context.placeOf?.(offset) }
}
