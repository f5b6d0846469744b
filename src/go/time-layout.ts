/**
 * Go's time layouts, which spell the reference time `Mon Jan 2 15:04:05 MST 2006`: cut into chunks for writing and
 * reading (Go's time/format.go).
 */

/** One piece of a layout: literal text, or an element such as `2006` or `.000`. */
export type LayoutChunk =
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'element'; readonly name: string; readonly text: string }
  | { readonly type: 'fraction'; readonly text: string; readonly digits: number; readonly isTrimmed: boolean }

const element =
  /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|002|0[1-6]|15|1|2006|2|_2(?!006)|__2|3|4|5|PM|pm|-070000|-07:00:00|-0700|-07:00|-07|Z070000|Z07:00:00|Z0700|Z07:00|Z07|[.,](?:0+|9+)(?![0-9])/g

/** Cut a layout into its chunks, in order. */
export function parseLayout(layout: string): LayoutChunk[] {
  const chunks: LayoutChunk[] = []
  let literalFrom = 0
  const pattern = new RegExp(element)
  for (let match = pattern.exec(layout); match; match = pattern.exec(layout)) {
    let text = match[0]
    if (layout.startsWith('__2', match.index) && text !== '__2') text = '__2'
    if (match.index > literalFrom) chunks.push({ type: 'literal', text: layout.slice(literalFrom, match.index) })
    chunks.push(toChunk(text))
    literalFrom = match.index + text.length
    pattern.lastIndex = literalFrom
  }
  if (literalFrom < layout.length) chunks.push({ type: 'literal', text: layout.slice(literalFrom) })
  return chunks
}

function toChunk(text: string): LayoutChunk {
  if (text[0] !== '.' && text[0] !== ',') return { type: 'element', name: text, text }
  return { type: 'fraction', text, digits: text.length - 1, isTrimmed: text[1] === '9' }
}
