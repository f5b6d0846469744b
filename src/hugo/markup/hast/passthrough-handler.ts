/** Passthrough text: to a hook, or as it stands. */
import type { ElementContent } from 'hast'
import type { State } from 'mdast-util-to-hast'
import { getStateOf, isAtLeast } from '../render-state.ts'
import type { Passthrough } from '../syntax/passthrough.ts'
import { raw } from './build.ts'

/** Write passthrough text. */
export function handlePassthrough(state: State, node: Passthrough): ElementContent {
  const { context, options, ordinals } = getStateOf(state)
  const html = context.hooks?.passthrough?.(node.kind)?.({
    Type: node.kind,
    Inner: node.inner,
    Attributes: node.data?.attributes ?? {},
    Ordinal: ordinals.passthrough++,
    Position: context.placeOf?.(node.position?.start.offset ?? 0),
  })
  if (html !== undefined) return raw(html)
  const hasLineEnd = node.kind === 'block' && !isAtLeast(options.generation, '0.169')
  return raw(hasLineEnd ? `${node.value}\n` : node.value)
}
