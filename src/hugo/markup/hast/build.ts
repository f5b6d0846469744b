/** Makers of hast nodes, and their HTML. */
import type { Element, ElementContent, Properties, Text } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Raw } from 'mdast-util-to-hast'
import { settleBytes } from './rehype-goldmark-bytes.ts'
import { stringifyOptions } from './stringify-options.ts'

/** Make an element. */
export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children }
}

/** Make a text. */
export function text(value: string): Text {
  return { type: 'text', value }
}

/** Make a piece of HTML that is written as it is. */
export function raw(value: string): Raw {
  return { type: 'raw', value }
}

/** Make the line end that follows each block. */
export function newline(): Text {
  return text('\n')
}

/** Give the line end that follows a place of the source, for blocks that are written as they stand. */
export function lineEndAt(source: string, offset: number | undefined): string {
  return offset !== undefined && source.startsWith('\r\n', offset) ? '\r\n' : '\n'
}

/** Write nodes as HTML, for hooks and for the table of contents. */
export function toHtmlText(children: ElementContent[], xhtml: boolean): string {
  const settled = children.flatMap(child => settleBytes(structuredClone(child), xhtml))
  return toHtml({ type: 'root', children: settled }, stringifyOptions(xhtml))
}
