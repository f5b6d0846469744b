/** Definition lists as Goldmark writes them. */
import type { ElementContent } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { DefinitionDescription, DefinitionList, DefinitionTerm } from '../syntax/definition-list.ts'
import { attributesOf } from './attributes-of.ts'
import { element, newline } from './build.ts'
import { writeItem } from './list-handlers.ts'

/** Write a definition list. */
export function handleDefinitionList(state: State, node: DefinitionList): ElementContent[] {
  return [element('dl', attributesOf(node), [newline(), ...state.all(node)]), newline()]
}

/** Write a term. */
export function handleDefinitionTerm(state: State, node: DefinitionTerm): ElementContent[] {
  return [element('dt', {}, state.all(node)), newline()]
}

/** Write a description. Of a tight one only the first paragraph is bare text: there Goldmark stops looking. */
export function handleDefinitionDescription(state: State, node: DefinitionDescription): ElementContent[] {
  const { children, isLoose } = node
  const bare = isLoose ? 0 : children.findIndex(({ type }) => type === 'paragraph') + 1
  const content = [
    ...writeItem(state, node, children.slice(0, bare), false),
    ...(bare > 0 && bare < children.length ? [newline()] : []),
    ...writeItem(state, node, children.slice(bare), true),
  ]
  return [element('dd', {}, isLoose ? [newline(), ...content] : content), newline()]
}
