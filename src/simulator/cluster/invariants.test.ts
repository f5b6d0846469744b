/** What must hold whatever an operator does: property test over random sequences of actions. */
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { anyAction, hashRun, workshopCluster } from '../fixtures/random-runs.ts'
import { checkRest, playSequence } from '../fixtures/random-sequences.ts'
import { createStore, readExercise } from '../index.ts'
import { createRandom } from '../kernel/random.ts'

/** `node .ci/tool.mjs invariants` plays 10,000. */
const SEQUENCES = 500

describe('the cluster, whatever is done to it', () => {
  it(`keeps every rule in ${SEQUENCES} random sequences`, () => {
    for (let seed = 1; seed <= SEQUENCES; seed++) {
      try {
        playSequence(seed)
      } catch (error) {
        throw new Error(`sequence ${seed}: ${(error as Error).message}`, { cause: error })
      }
    }
  }, 120_000)

  it('gives the same cluster for the same seed and actions, in 50 logs of 200', () => {
    const hashes = Array.from({ length: 50 }, (_, index) => hashRun(index + 1, 200))
    expect(new Set(hashes).size).toBe(50)
    for (const [index, hash] of hashes.entries()) expect(hashRun(index + 1, 200)).toBe(hash)
  }, 60_000)

  it('comes to rest: no state waits for ever once every machine has power and its cables', () => {
    for (let seed = 1; seed <= 60; seed++) expect(() => checkRest(playSequence(seed)), `sequence ${seed}`).not.toThrow()
  }, 60_000)
})

describe('the log of a lab', () => {
  const compressed = (value: unknown) =>
    deflateRawSync(JSON.stringify(value), { level: 9 }).toString('base64url').length

  it('fits into a link after a long play: 2 kB for an hour of a three-host lab with an act every half minute', () => {
    const store = createStore(workshopCluster, { seed: 1 })
    const random = createRandom(1)
    for (let count = 0; count < 120; ) {
      if (store.dispatch(anyAction(random, workshopCluster)).ok) count++
      store.advance(30_000)
    }
    expect(store.exportLog().entries).toHaveLength(120)
    expect(compressed(store.exportLog())).toBeLessThan(2048)
  })

  it('is small where a lab is done as it should be', () => {
    const store = createStore(readExercise({ format: 1 }))
    for (const host of ['rhhi3', 'rhhi2', 'rhhi1']) {
      store.dispatch({ type: 'select_host', host })
      store.dispatch({ type: 'open_dialog', dialog: 'upgrade_host', host })
      store.dispatch({ type: 'upgrade_host', host, reboot: true })
      store.advance(1_200_000)
    }
    expect(compressed(store.exportLog())).toBeLessThan(400)
  })
})
