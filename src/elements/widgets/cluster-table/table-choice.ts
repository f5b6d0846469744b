/** Choosing rows as every desktop does it: one, one more or one less, or all from here to there. */

/** How a row is chosen: alone, beside the others, or with all rows between it and the anchor. */
export type Gesture = 'alone' | 'toggle' | 'range'

/** What is chosen, and the row from which a range reaches. */
export interface Choice {
  readonly ids: readonly string[]
  readonly anchor: string
}

/** Tell the gesture of a click or key by its modifiers. */
export function gestureOf({ ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent): Gesture {
  if (shiftKey) return 'range'
  return ctrlKey || metaKey ? 'toggle' : 'alone'
}

/** Choose `id` among the rows `all`, which stand in their order; the last row chosen stays chosen. */
export function chooseRow(all: readonly string[], { ids, anchor }: Choice, id: string, gesture: Gesture): Choice {
  if (gesture === 'range' && all.includes(anchor)) {
    const [from, to] = [all.indexOf(anchor), all.indexOf(id)].sort((a, b) => a - b)
    return { ids: all.slice(from, to! + 1), anchor }
  }
  if (gesture === 'toggle' && ids.includes(id)) {
    const rest = ids.filter(other => other !== id)
    return { ids: rest.length > 0 ? rest : ids, anchor: id }
  }
  return { ids: gesture === 'toggle' ? [...ids, id] : [id], anchor: id }
}
