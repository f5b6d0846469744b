/** The plain text that a render hook is given as `PlainText` (Hugo markup/goldmark/internal/render). */
import type { Nodes } from 'mdast'
import { toString as plainTextOf } from 'mdast-util-to-string'
import { type Generation, isAtLeast } from '../render-state.ts'

/** Give the text within a node; before 2025 Hugo left the signs that the typographer sets as entities in it. */
export function hookText(node: Nodes, generation: Generation): string {
  if (isAtLeast(generation, '0.169')) return plainTextOf(node)
  if (node.type === 'typographic') return node.html
  return 'children' in node ? node.children.map(child => hookText(child, generation)).join('') : plainTextOf(node)
}
