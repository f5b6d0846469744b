/** Chance from a seed (mulberry32), so that a case can be made again. */

/** A source of chance. */
export interface Random {
  /** Give a whole number from 0 up to but without `limit`. */
  below(limit: number): number
  /** Give one of some things. */
  pick<Item>(items: readonly Item[]): Item
  /** Say yes with a likelihood between 0 and 1. */
  chance(likelihood: number): boolean
}

/** Make a source of chance. */
export function createRandom(seed: number): Random {
  let state = seed | 0
  const draw = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(draw() * limit)
  return {
    below,
    pick: items => items[below(items.length)]!,
    chance: likelihood => draw() < likelihood,
  }
}
