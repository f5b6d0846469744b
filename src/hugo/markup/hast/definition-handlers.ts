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

/** Write a description. */
export function handleDefinitionDescription(state: State, node: DefinitionDescription): ElementContent[] {
  const content = writeItem(state, node, node.children, node.isLoose)
  return [element('dd', {}, node.isLoose ? [newline(), ...content] : content), newline()]
}
