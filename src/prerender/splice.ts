/** Text put into a text, all else untouched. */

/** Something to put in at an offset of the original. */
export interface Insertion {
  readonly offset: number
  readonly text: string
}

/** Put every insertion in its place; those at the same offset keep their order. */
export function splice(source: string, insertions: readonly Insertion[]): string {
  const ordered = insertions.map((insertion, index) => ({ ...insertion, index }))
  ordered.sort((a, b) => a.offset - b.offset || a.index - b.index)
  const parts: string[] = []
  let from = 0
  for (const { offset, text } of ordered) {
    parts.push(source.slice(from, offset), text)
    from = offset
  }
  parts.push(source.slice(from))
  return parts.join('')
}
