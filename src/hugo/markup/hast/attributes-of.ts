/** The attributes an author gave a node, as hast properties. */
import type { Properties } from 'hast'
import type { Nodes } from 'mdast'
import { type Attributes, type AttributeValue, printValue } from '../attributes.ts'

/** HTML's global attributes: Goldmark lets only these through, save on headings. */
const globalAttributes = new Set(
  `accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint hidden id inert inputmode is itemid
  itemprop itemref itemscope itemtype lang part role slot spellcheck style tabindex title translate`.split(/\s+/),
)

/** Attributes that a node of one kind may have besides. */
const ownAttributes: Readonly<Record<string, ReadonlySet<string>>> = {
  blockquote: new Set(['cite']),
  image: new Set(
    `align border crossorigin decoding height importance intrinsicsize ismap loading referrerpolicy sizes srcset usemap
    width`.split(/\s+/),
  ),
  list: new Set(['reversed', 'start', 'type']),
  table: new Set('align bgcolor border cellpadding cellspacing frame rules summary width'.split(' ')),
  thematicBreak: new Set('align color noshade size width'.split(' ')),
}

/** Give a node's own attributes as properties; event handlers are left out. */
export function attributesOf(node: Nodes): Properties {
  const attributes: Attributes = node.data?.attributes ?? {}
  const shown = Object.entries(attributes).filter(([name]) => mayStand(name.toLowerCase(), node))
  return Object.fromEntries(shown.map(([name, value]) => [name === 'class' ? 'className' : name, textOf(value, node)]))
}

/** Goldmark writes values that are no texts as nothing; Hugo, which writes headings itself, knows numbers and truths. */
function textOf(value: AttributeValue, node: Nodes): string {
  if (typeof value === 'string') return value
  return node.type === 'heading' && value !== null && !Array.isArray(value) ? printValue(value) : ''
}

function mayStand(name: string, node: Nodes): boolean {
  if (node.type === 'heading') return !name.startsWith('on')
  return globalAttributes.has(name) || name.startsWith('data-') || (ownAttributes[node.type]?.has(name) ?? false)
}
