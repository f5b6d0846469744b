/**
 * Bytes as Goldmark writes them. rehype-stringify escapes as little as HTML allows; Goldmark escapes `& < > "` everywhere.
 * Since Hugo parses its own HTML again where shortcodes nest, and themes hash it, the bytes matter.
 *
 *     text `a "b"`              ->  raw `a &quot;b&quot;`
 *     element with title="<b>"  ->  raw open tag, children, raw close tag
 */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'
import type { Plugin } from 'unified'
import { escapeHtml } from '../escape.ts'
import { getRenderState } from '../render-state.ts'

/** Settle the bytes of a whole tree. */
export const rehypeGoldmarkBytes: Plugin<[], Root> = () => (tree, file) => {
  const { xhtml } = getRenderState(file).options.goldmark.renderer
  tree.children = tree.children.flatMap((child): RootContent[] =>
    isContent(child) ? settleBytes(child, xhtml) : [child],
  )
}

/** Settle the bytes of one node and what is in it. */
export function settleBytes(node: ElementContent, xhtml: boolean): ElementContent[] {
  if (node.type === 'text') return [{ type: 'raw', value: escapeHtml(node.value) }]
  if (node.type !== 'element') return [node]
  node.children = node.children.flatMap(child => settleBytes(child, xhtml))
  return Object.values(node.properties).some(needsEscape) ? spellOut(node, xhtml) : [node]
}

function isContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype'
}

function needsEscape(value: Properties[string]): boolean {
  return typeof value === 'string' && (value === '' || /[<>&]/.test(value))
}

const voidElements = new Set(['br', 'hr', 'img', 'input'])

function spellOut(node: Element, xhtml: boolean): ElementContent[] {
  const attributes = Object.entries(node.properties).map(
    ([name, value]) => ` ${name === 'className' ? 'class' : name}="${escapeHtml(printProperty(value))}"`,
  )
  const isVoid = voidElements.has(node.tagName)
  const open: ElementContent = {
    type: 'raw',
    value: `<${node.tagName}${attributes.join('')}${isVoid && xhtml ? ' />' : '>'}`,
  }
  return isVoid ? [open] : [open, ...node.children, { type: 'raw', value: `</${node.tagName}>` }]
}

function printProperty(value: Properties[string]): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? '')
}
