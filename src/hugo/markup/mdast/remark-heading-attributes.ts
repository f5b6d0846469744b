/**
 * Attributes after a heading: `## Title {#id .class key=value}`. The list is cut from the heading's content; it may also
 * stand behind a closing sequence (`## Title ## {#id}`).
 */
import type { Heading, PhrasingContent, Root } from 'mdast'
import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'
import { type Attributes, readTrailingAttributes } from '../attributes.ts'
import { getRenderState } from '../render-state.ts'

declare module 'mdast' {
  interface Data {
    /** Attributes the author gave the node. */
    attributes?: Attributes
  }
}

/** Read the attributes of headings. */
export const remarkHeadingAttributes: Plugin<[], Root> = () => (tree, file) => {
  const { source } = getRenderState(file)
  visit(tree, 'heading', heading => readHeading(heading, source))
}

function readHeading(heading: Heading, source: string): void {
  const start = heading.children[0]?.position?.start.offset
  const end = heading.children.at(-1)?.position?.end.offset
  if (start === undefined || end === undefined) return
  const lineStart = Math.max(start, source.lastIndexOf('\n', end - 1) + 1)
  const line = source.slice(lineStart, end)
  const found = readTrailingAttributes(line)
  if (!found) return
  heading.data = { ...heading.data, attributes: found.attributes }
  const title = line.slice(0, found.start).trimEnd()
  const closing = /(?:^|[ \t])#+$/.exec(title)
  const isAtx = source[heading.position!.start.offset!] === '#'
  const length = isAtx && closing ? title.slice(0, closing.index).trimEnd().length : title.length
  cutChildren(heading, lineStart + length)
}

/** Remove all content from `offset` on. */
function cutChildren(parent: { children: PhrasingContent[] }, offset: number): void {
  parent.children = parent.children.filter(child => child.position!.start.offset! < offset)
  const last = parent.children.at(-1)
  if (!last) return
  const surplus = last.position!.end.offset! - offset
  if (surplus <= 0) return
  if (last.type === 'text') last.value = last.value.slice(0, Math.max(0, last.value.length - surplus))
  last.position!.end.offset = offset
}
