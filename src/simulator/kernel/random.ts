/** Seeded chance (pure-rand, xoroshiro128+): integers only, so that every JavaScript engine draws the same. */
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'

/** A stream of chance whose state can be stored. */
export interface Random {
  /** Draw a whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  /** Tell the state, from which `restoreRandom` goes on. */
  state(): readonly number[]
}

/** Start a stream from a seed. */
export function createRandom(seed: number): Random {
  return wrap(xoroshiro128plus(seed))
}

/** Go on with a stream whose state was stored. */
export function restoreRandom(state: readonly number[]): Random {
  return wrap(xoroshiro128plusFromState(state))
}

function wrap(generator: ReturnType<typeof xoroshiro128plus>): Random {
  return {
    int: (from, to) => uniformInt(generator, from, to),
    state: () => generator.getState(),
  }
}
