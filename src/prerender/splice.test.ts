import { describe, expect, it } from 'vitest'
import { splice } from './splice.ts'

describe('splice', () => {
  it.each([
    ['nothing', [], 'abc'],
    [
      'at both ends',
      [
        { offset: 0, text: '<' },
        { offset: 3, text: '>' },
      ],
      '<abc>',
    ],
    [
      'out of order',
      [
        { offset: 2, text: '2' },
        { offset: 1, text: '1' },
      ],
      'a1b2c',
    ],
    [
      'in order at one place',
      [
        { offset: 1, text: 'x' },
        { offset: 1, text: 'y' },
      ],
      'axybc',
    ],
  ])('puts in %s', (_, insertions, expected) => {
    expect(splice('abc', insertions)).toBe(expected)
  })
})
