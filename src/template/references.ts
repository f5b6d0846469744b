/** What a template mentions, without executing it. */
import type { AnyNode } from './node.ts'
import type { Template } from './template-set.ts'

/** Tell whether a template mentions a field, be it `.Inner`, `$.Inner`, `.Page.Inner` or `(…).Inner`. */
export function referencesField(template: Template, name: string): boolean {
  return usesField(template.tree.root, [name.replace(/^\./, '')])
}

/** Tell whether a node or anything in it mentions one of some fields. */
export function usesField(node: AnyNode, names: readonly string[]): boolean {
  const inside = (child: AnyNode) => usesField(child, names)
  switch (node.type) {
    case 'field':
      return node.path.some(name => names.includes(name))
    case 'variable':
      return node.path.slice(1).some(name => names.includes(name))
    case 'chain':
      return node.path.some(name => names.includes(name)) || inside(node.node)
    case 'list':
      return node.nodes.some(inside)
    case 'action':
      return inside(node.pipe)
    case 'pipe':
      return node.commands.some(inside)
    case 'command':
      return node.args.some(inside)
    case 'if':
    case 'range':
    case 'with':
      return inside(node.pipe) || inside(node.list) || (node.elseList !== undefined && inside(node.elseList))
    case 'template':
      return node.pipe !== undefined && inside(node.pipe)
    default:
      return false
  }
}
