/**
 * Ids for headings. The text they are made of changed with Hugo 0.144: before, the raw source of the heading's last line
 * (`# [a](http://x)` gives `ahttpx`); since, its plain text, raw HTML and URLs left out.
 */
import type { Heading, Nodes, Root } from 'mdast'
import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'
import { createIdRegistry, makeHeadingId } from '../heading-id.ts'
import { getRenderState, isAtLeast } from '../render-state.ts'

declare module 'mdast' {
  interface HeadingData {
    /** The heading's id. */
    id?: string
  }
}

/** Give headings their ids. */
export const remarkHeadingIds: Plugin<[], Root> = () => (tree, file) => {
  const { source, options } = getRenderState(file)
  const { autoHeadingID, autoIDType } = options.goldmark.parser
  const usesPlainText = isAtLeast(options.generation, '0.169')
  const registry = createIdRegistry()
  visit(tree, 'heading', heading => {
    const own = heading.data?.attributes?.['id']
    if (own !== undefined) {
      heading.data = { ...heading.data, id: String(own) }
      registry.take(String(own))
      return
    }
    if (!autoHeadingID) return
    const text = usesPlainText ? plainText(heading).split('\n').at(-1)! : lastLine(heading, source)
    if (usesPlainText && text === '') return
    heading.data = { ...heading.data, id: registry.findFree(makeHeadingId(text, autoIDType)) }
  })
}

/** Give the text of a node without markup: no raw HTML, no bare URLs, no typographic signs that Goldmark adds. */
function plainText(node: Nodes): string {
  if (node.type === 'html') return ''
  if (node.type === 'link' && node.data?.autolink) return ''
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

function lastLine(heading: Heading, source: string): string {
  const start = heading.children[0]?.position?.start.offset
  const end = heading.children.at(-1)?.position?.end.offset
  if (start === undefined || end === undefined) return ''
  return source.slice(start, end).split('\n').at(-1)!
}
