/** Lists as Goldmark writes them: tight items hold bare text, loose ones paragraphs, each on lines of its own. */
import type { ElementContent } from 'hast'
import type { List, ListItem, Parents } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { getStateOf } from '../render-state.ts'
import { attributesOf } from './attributes-of.ts'
import { element, newline, raw } from './build.ts'

/** Write a list. */
export function handleList(state: State, node: List): ElementContent[] {
  const properties = attributesOf(node)
  const hasStart = node.ordered && node.start !== null && node.start !== undefined && node.start !== 1
  return [
    element(node.ordered ? 'ol' : 'ul', hasStart ? { start: node.start!, ...properties } : properties, [
      newline(),
      ...state.all(node),
    ]),
    newline(),
  ]
}

/** Write an item of a list. */
export function handleListItem(state: State, node: ListItem, parent: Parents | undefined): ElementContent[] {
  const isLoose = parent?.type === 'list' ? isLooseList(parent) : (node.spread ?? false)
  const startsLine = node.children.length > 0 && (isLoose || node.children[0]!.type !== 'paragraph')
  const lead = typeof node.checked === 'boolean' ? [checkbox(state, node.checked)] : []
  const content = writeItem(state, node, node.children, isLoose, lead)
  return [element('li', attributesOf(node), startsLine ? [newline(), ...content] : content), newline()]
}

/** Write what an item holds; `lead` goes into its first paragraph. */
export function writeItem(
  state: State,
  parent: Parents,
  children: ListItem['children'],
  isLoose: boolean,
  lead: ElementContent[] = [],
): ElementContent[] {
  return children.flatMap((child, index) => {
    if (child.type !== 'paragraph') return asArray(state.one(child, parent))
    const content = [...(index === 0 ? lead : []), ...state.all(child)]
    if (isLoose) return [element('p', attributesOf(child), content), newline()]
    return index < children.length - 1 ? [...content, newline()] : content
  })
}

function checkbox(state: State, isChecked: boolean): ElementContent {
  const end = getStateOf(state).options.goldmark.renderer.xhtml ? ' /> ' : '> '
  return raw(`<input ${isChecked ? 'checked="" ' : ''}disabled="" type="checkbox"${end}`)
}

function isLooseList(list: List): boolean {
  return (list.spread ?? false) || list.children.some(item => item.spread)
}

function asArray<T>(result: T | T[] | undefined): T[] {
  return result === undefined ? [] : Array.isArray(result) ? result : [result]
}
