/** Quotations for a hook: a plain one, or an alert (`> [!NOTE]+ Title`), which exists only where there is a hook. */
import type { Blockquote, PhrasingContent } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { BlockquoteHookContext, Hook } from '../render-hooks.ts'
import { getStateOf } from '../render-state.ts'
import { toHtmlText } from './build.ts'

const alertPattern = /^\[!([A-Za-z]+)\]([+-]?)(?:[ \t]+|(?=\n)|$)/

/** Give a quotation to the hook. */
export function handleAlert(state: State, node: Blockquote, hook: Hook<BlockquoteHookContext>): string | undefined {
  const { context, options, ordinals } = getStateOf(state)
  const { xhtml } = options.goldmark.renderer
  const alert = takeAlert(node)
  const text = toHtmlText(state.all(alert?.rest ?? node), xhtml)
  return hook({
    Type: alert ? 'alert' : 'regular',
    AlertType: alert?.type.toLowerCase() ?? '',
    AlertSign: alert?.sign ?? '',
    AlertTitle: alert ? toHtmlText(state.all({ type: 'paragraph', children: alert.title }), xhtml) : '',
    Text: alert ? text.trim() : text,
    Attributes: node.data?.attributes ?? {},
    Ordinal: ordinals.blockquote++,
    Position: context.placeOf?.(node.position?.start.offset ?? 0),
  })
}

interface Alert {
  readonly type: string
  readonly sign: string
  readonly title: PhrasingContent[]
  readonly rest: Blockquote
}

function takeAlert(node: Blockquote): Alert | undefined {
  const [first, ...others] = node.children
  if (first?.type !== 'paragraph') return undefined
  const [head, ...tail] = first.children
  if (head?.type !== 'text') return undefined
  const found = alertPattern.exec(head.value)
  if (!found) return undefined
  const [title, content] = splitAtLineEnd([{ ...head, value: head.value.slice(found[0].length) }, ...tail])
  const children = content.length > 0 ? [{ ...first, children: content }, ...others] : others
  return { type: found[1]!, sign: found[2]!, title, rest: { ...node, children } }
}

/** Cut inline content at its first line end. */
function splitAtLineEnd(nodes: PhrasingContent[]): [before: PhrasingContent[], after: PhrasingContent[]] {
  const index = nodes.findIndex(node => node.type === 'text' && node.value.includes('\n'))
  const node = nodes[index]
  if (node?.type !== 'text') return [nodes.filter(isVisible), []]
  const end = node.value.indexOf('\n')
  const before = [...nodes.slice(0, index), { ...node, value: node.value.slice(0, end) }]
  const after = [{ ...node, value: node.value.slice(end + 1) }, ...nodes.slice(index + 1)]
  return [before.filter(isVisible), after.filter(isVisible)]
}

function isVisible(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value !== ''
}
