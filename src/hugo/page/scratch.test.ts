import { describe, expect, it } from 'vitest'
import { globToRegExp } from '../../shared/glob.ts'
import type { Page } from './page.ts'
import { PageFields, type PageInit } from './page-fields.ts'
import { Pages } from './pages.ts'
import { Scratch } from './scratch.ts'
import { countWords } from './text-statistics.ts'

describe('Scratch', () => {
  it('adds numbers, joins texts and lets lists grow', () => {
    const scratch = new Scratch()
    for (const [key, ...values] of [
      ['n', 1, 2],
      ['t', 'a', 'b'],
      ['l', ['a'], 'b', ['c']],
    ] as const)
      for (const value of values) scratch.Add(key, value)
    expect([scratch.Get('n'), scratch.Get('t'), scratch.Get('l')]).toEqual([3, 'ab', ['a', 'b', 'c']])
  })

  it('keeps a list of pages one while pages are added', () => {
    const scratch = new Scratch()
    const page = new PageFields({ meta: {} } as PageInit)
    scratch.Add('p', new Pages())
    scratch.Add('p', [page])
    scratch.Add('p', page)
    expect(scratch.Get('p')).toEqual(new Pages([page, page] as unknown as Page[]))
    scratch.Add('p', 'a')
    expect(scratch.Get('p')).toEqual([page, page, 'a'])
  })

  it('gives the values of a map in the order of its keys', () => {
    const scratch = new Scratch()
    scratch.SetInMap('m', 'b', 2)
    scratch.SetInMap('m', 'a', 1)
    scratch.SetInMap('m', 'c', 3)
    scratch.DeleteInMap('m', 'c')
    expect(scratch.GetSortedMapValues('m')).toEqual([1, 2])
    scratch.Delete('m')
    expect(scratch.Get('m')).toBeUndefined()
  })
})

describe('globToRegExp', () => {
  it.each([
    ['*.txt', 'a.txt', true],
    ['*.txt', 'b/a.txt', false],
    ['**.txt', 'b/a.txt', true],
    ['images/{a,b}?.png', 'images/b1.png', true],
    ['[!a]*', 'abc', false],
    ['a.b', 'aXb', false],
  ])('%s fits %s: %s', (pattern, path, expected) => expect(globToRegExp(pattern).test(path)).toBe(expected))
})

describe('the text of a page', () => {
  it.each([
    ['one two  three', false, 3],
    ['日本語 text', true, 4],
  ])('has words: %j', (text, isCJK, count) => expect(countWords(text, isCJK)).toBe(count))
})
