import { describe, expect, it } from 'vitest'
import { sortStable, sortUnstable } from './sort.ts'

/** Elements with few different keys, each with its first place. */
const createElements = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ key: (place * place * 7) % 5, place }))

// The expected orders are those of the same program in Go 1.19 and 1.24.
describe('sortUnstable', () => {
  it.each([
    [13, 'up to 1.22', '7 12 2 3 8 6 4 9 11 1 0 5 10'],
    [13, 'since 1.23', '7 12 2 3 8 6 4 9 11 1 0 5 10'],
    [
      40,
      'up to 1.22',
      '8 23 2 3 32 27 33 7 28 22 38 18 12 13 17 37 16 14 11 19 36 21 9 6 24 34 26 39 4 29 1 31 20 30 25 35 0 15 10 5',
    ],
    [
      40,
      'since 1.23',
      '8 22 2 3 28 27 33 23 32 7 38 18 12 13 17 37 16 14 11 19 36 21 9 6 24 34 26 39 4 29 1 31 20 30 25 35 0 15 10 5',
    ],
  ] as const)('leaves %i elements in the order that Go %s leaves them in', (count, random, expected) => {
    const list = createElements(count)
    sortUnstable(list, (a, b) => a.key > b.key, random)
    expect(list.map(({ place }) => place).join(' ')).toBe(expected)
  })

  it('sorts what is sorted, turned round or all different', () => {
    const sorted = Array.from({ length: 200 }, (_, i) => i)
    for (const list of [[...sorted], sorted.toReversed(), sorted.map(i => (i * 73) % 200)]) {
      sortUnstable(list, (a, b) => a < b)
      expect(list).toEqual(sorted)
    }
  })
})

describe('sortStable', () => {
  it('takes the steps of Go where the comparison contradicts itself', () => {
    const list = createElements(50)
    sortStable(list, (i, j) => list[i]!.key < list[j]!.key || j === 3)
    expect(list.map(({ place }) => place).join(' ')).toBe(
      '0 5 10 20 25 15 30 35 40 45 1 6 4 9 11 14 16 19 21 24 26 29 31 34 36 39 41 44 46 49 2 3 7 8 12 13 17 18 22 23 27 28 32 33 37 38 42 43 47 48',
    )
  })
})
