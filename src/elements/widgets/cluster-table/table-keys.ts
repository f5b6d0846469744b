/** Where keys lead in a table: by arrow or page to a place, by letters to the next row that begins with them. */

/** Give the place a key leads to from `index`, within `last`; undefined for a key that leads nowhere. */
export function targetOf(key: string, index: number, last: number, page: number): number | undefined {
  const targets: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: last,
  }
  const target = targets[key]
  return target === undefined ? undefined : Math.max(0, Math.min(last, target))
}

/** Letters that follow each other within this time belong together. */
const pauseMs = 800

/** Remembers the letters typed last. */
export class Typing {
  #text = ''
  #at = 0

  /** Find the next of `names`, from `index` on and around, that begins with what was typed; −1 when none does. */
  find({ key, timeStamp }: KeyboardEvent, names: readonly string[], index: number): number {
    const isMore = this.#text !== '' && timeStamp - this.#at < pauseMs
    this.#text = (isMore ? this.#text : '') + key.toLowerCase()
    this.#at = timeStamp
    const order = names.map((_, step) => (index + (isMore ? 0 : 1) + step) % names.length)
    return order.find(place => names[place]!.toLowerCase().startsWith(this.#text)) ?? -1
  }
}

/** Whether a key types a letter or number of a name, and is no command. */
export function isTyped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && /[\p{L}\p{N}_-]/u.test(key) && !ctrlKey && !metaKey && !altKey
}
