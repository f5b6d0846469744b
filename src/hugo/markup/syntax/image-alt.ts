/**
 * Alternative texts of images as Goldmark takes them from the label: text only, raw HTML left out, typographic signs kept.
 * Stands in for the stock handler, which takes raw HTML in.
 */
import type { Nodes, PhrasingContent, Root } from 'mdast'
import type { Plugin } from 'unified'
import { escapeHtml } from '../escape.ts'

declare module 'mdast' {
  interface Data {
    /** An image's alternative text as HTML, where it holds typographic signs. */
    altHtml?: string
    /** An image's label, for hooks. */
    label?: PhrasingContent[]
  }
}

/** Take alternative texts as Goldmark does. */
export const remarkImageAlt: Plugin<[], Root> = function () {
  const data = this.data()
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({
    exit: {
      label() {
        const label = this.stack[this.stack.length - 1] as Nodes
        this.resume()
        const node = this.stack[this.stack.length - 1] as Nodes
        this.data.inReference = true
        if (node.type === 'link' && 'children' in label) {
          node.children = label.children as typeof node.children
        } else if (node.type === 'image') {
          node.alt = collect(
            label,
            text => text,
            character => character,
          )
          const html = collect(label, escapeHtml, (_, entity) => entity)
          if ('children' in label) node.data = { ...node.data, label: label.children as PhrasingContent[] }
          if (html !== escapeHtml(node.alt)) node.data = { ...node.data, altHtml: html }
        }
      },
    },
  })
}

function collect(
  node: Nodes,
  text: (value: string) => string,
  sign: (character: string, html: string) => string,
): string {
  if (node.type === 'html') return ''
  if (node.type === 'typographic') return sign(node.value, node.html)
  if (node.type === 'image') return text(node.alt ?? '')
  if ('value' in node) return text(node.value.replaceAll('\r\n', '\n'))
  return 'children' in node ? node.children.map(child => collect(child, text, sign)).join('') : ''
}
