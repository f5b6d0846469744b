import { describe, expect, it } from 'vitest'
import { decodeData } from './decode-data.ts'
import type { FuncDeps } from './deps.ts'

describe('the format of a text', () => {
  it.each([
    ['an object', '{"a": 1}', 'json'],
    ['a list of objects', '[{"a": 1}]', 'json'],
    ['a table', '[outputs]\nhome = ["html", "rss"]', 'toml'],
    ['a mapping', 'a: 1\nb: [1, 2]', 'yaml'],
    ['cells', 'a,b\n1,2', 'csv'],
  ])('is told by the mark that comes first: %s', (_, text, expected) => {
    const decode: FuncDeps['decode'] = format => format
    expect(decodeData({ decode } as FuncDeps, [text])).toBe(expected)
  })

  it('is unknown where there is no mark', () => {
    expect(() => decodeData({} as FuncDeps, ['- one\n- two'])).toThrow('unknown format')
  })
})
