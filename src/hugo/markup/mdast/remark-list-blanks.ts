/**
 * Blank lines of code and HTML that stand in a list: Goldmark drops the blanks such a line begins with (listItemParser's
 * Continue goes to the end of the line), outside of lists it keeps them.
 *
 *     - ```            <li><pre><code>a
 *       a        ->
 *     ␠␠␠␠␠␠           b
 *       b              </code></pre>
 */
import type { Root, RootContent } from 'mdast'
import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'

/** Empty the blank lines of code and HTML in lists. */
export const remarkListBlanks: Plugin<[], Root> = () => tree => {
  visit(tree, 'listItem', item => emptyBlanks(item.children))
}

function emptyBlanks(nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (node.type === 'code' || node.type === 'html') node.value = node.value.replace(/^[ \t]+$/gm, '')
    // A line of a quotation begins with its sign, so the list does not find it blank.
    else if ('children' in node && node.type !== 'blockquote') emptyBlanks(node.children)
  }
}
