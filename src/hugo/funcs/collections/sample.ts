/**
 * `collections.D`: a sample of whole numbers that a seed decides, in rising order. Draws the gaps between the numbers one
 * after another (J. S. Vitter, "An Efficient Algorithm for Sequential Random Sampling", 1987, methods A and D), with the
 * random numbers of Go's math/rand/v2 PCG.
 */

const mask64 = (1n << 64n) - 1n
const mask128 = (1n << 128n) - 1n
const multiplier = (2549297995355413924n << 64n) | 4865540595714422341n
const increment = (6364136223846793005n << 64n) | 1442695040888963407n
const mixer = 0xda942042e4dd58b5n

/** Make Go's `rand.New(rand.NewPCG(seed, 0)).Float64`. */
function createRandom(seed: number): () => number {
  let state = BigInt(seed) << 64n
  return () => {
    state = (state * multiplier + increment) & mask128
    const low = state & mask64
    let high = state >> 64n
    high ^= high >> 32n
    high = (high * mixer) & mask64
    high ^= high >> 48n
    high = (high * (low | 1n)) & mask64
    return Number(high & ((1n << 53n) - 1n)) / 2 ** 53
  }
}

/** Method D is worth its logarithms only where each number wanted stands for more than this many. */
const sparseness = 13

/** Draws numbers below `size`; what is left to draw from shrinks with each. */
class Sampler {
  readonly #random: () => number
  #wanted: number
  #size: number
  #root: number

  constructor(random: () => number, wanted: number, size: number) {
    this.#random = random
    this.#wanted = wanted
    this.#size = size
    this.#root = this.#drawRoot(wanted)
  }

  /** Draw all numbers wanted. */
  draw(): number[] {
    const drawn: number[] = []
    let last = -1
    const take = (gap: number) => {
      last += gap + 1
      drawn.push(last)
      this.#size -= gap + 1
      this.#wanted--
    }
    while (this.#wanted > 1 && sparseness * this.#wanted < this.#size) take(this.#sparseGap())
    const endsDense = this.#wanted > 1
    while (this.#wanted > 1) take(this.#denseGap())
    take(Math.floor(this.#size * (endsDense ? this.#random() : this.#root)))
    return drawn
  }

  /** The largest of `count` random numbers. */
  #drawRoot(count: number): number {
    return Math.exp(Math.log(this.#random()) / count)
  }

  /** Method A: step by step. */
  #denseGap(): number {
    const limit = this.#random()
    let size = this.#size
    let gap = 0
    for (let chance = (size - this.#wanted) / size; chance > limit; gap++) {
      size--
      chance *= (size - this.#wanted) / size
    }
    return gap
  }

  /** Method D: guess a gap, and take it or guess again. */
  #sparseGap(): number {
    const [wanted, size] = [this.#wanted, this.#size]
    const room = size - wanted + 1
    for (;;) {
      let guess = size * (1 - this.#root)
      while (Math.floor(guess) >= room) {
        this.#root = this.#drawRoot(wanted)
        guess = size * (1 - this.#root)
      }
      const gap = Math.floor(guess)
      const bound = Math.exp(Math.log((this.#random() * size) / room) / (wanted - 1))
      this.#root = bound * (1 - guess / size) * (room / (room - gap))
      if (this.#root <= 1) return gap
      const exact = bound * Math.exp(Math.log(gapRatio(gap, wanted, size)) / (wanted - 1))
      if (size / (size - guess) >= exact) {
        this.#root = this.#drawRoot(wanted - 1)
        return gap
      }
      this.#root = this.#drawRoot(wanted)
    }
  }
}

/** By how much a gap of this length is likelier than the guess takes it to be. */
function gapRatio(gap: number, wanted: number, size: number): number {
  const isShort = wanted - 1 > gap
  let bottom = isShort ? size - wanted : size - gap - 1
  const limit = isShort ? size - gap : size - wanted + 1
  let ratio = 1
  for (let top = size - 1; top >= limit; top--, bottom--) ratio = (ratio * top) / bottom
  return ratio
}

/** Draw `count` of the whole numbers below `size`; all of them where there are no more. */
export function sample(seed: number, count: number, size: number): number[] {
  if (count === 0 || size === 0) return []
  if (count > size) return Array.from({ length: size }, (_, i) => i)
  return new Sampler(createRandom(seed), count, size).draw()
}
