/** Passthrough blocks stand outside of paragraphs: a paragraph that holds one is split around it. */
import type { Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'

/** Take passthrough blocks out of paragraphs. */
export const remarkPassthroughBlocks: Plugin<[], Root> = () => tree => {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined || !node.children.some(isBlock)) return undefined
    const parts = split(node)
    ;(parent as Parents & { children: RootContent[] }).children.splice(index, 1, ...parts)
    return index + parts.length
  })
}

function isBlock(node: PhrasingContent): boolean {
  return node.type === 'passthrough' && node.kind === 'block'
}

function split(paragraph: Paragraph): RootContent[] {
  const parts: RootContent[] = []
  let content: PhrasingContent[] = []
  const flush = (): void => {
    if (content.length > 0) parts.push({ ...paragraph, children: content })
    content = []
  }
  for (const child of paragraph.children) {
    if (!isBlock(child)) content.push(child)
    else {
      flush()
      parts.push(child)
    }
  }
  flush()
  return parts
}
