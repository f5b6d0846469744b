import { describe, expect, it } from 'vitest'
import { readMalformedTag } from './malformed-tag.ts'

describe('readMalformedTag', () => {
  it.each([
    ['<img src="x.png" "Login" width="900" />', '<img src="x.png" width="900" />', ['"Login"']],
    ["<a href='x' 'Home'>", "<a href='x'>", ["'Home'"]],
    ['<img src="x.png" width="900"" />', '<img src="x.png" width="900" />', ['"']],
    ['<img width=9" src="a">', '<img width=9 src="a">', ['"']],
    ['<img src="a" = alt="b">', '<img src="a" alt="b">', ['=']],
    ['<img src="a"\n  "two\nlines">', '<img src="a">', ['"two\nlines"']],
    ['<div class="a" stray;>', '<div class="a">', ['stray;']],
    ['<x-y a="b" "c">', '<x-y a="b">', ['"c"']],
    ['<img src="x"alt="y">', '<img src="x" alt="y">', []],
  ])('mends %s', (source, mended, strays) => {
    const tag = readMalformedTag(source, 0)
    expect(tag?.mended).toBe(mended)
    expect(tag?.strays.map(stray => stray.text)).toEqual(strays)
    expect(tag?.end).toBe(source.length)
  })

  it.each([
    ['a sound tag', '<img src="x.png" alt="Login">'],
    ['a placeholder that is no element', '<your "name" here>'],
    ['prose with a sign in it', 'a <b and "c" > d'],
    ['an element without any value', '<b "bold">'],
    ['a tag that never ends', '<img src="x" "Login"'],
    ['a tag within the tag', '<img src="x" <b>'],
  ])('leaves %s alone', (_name, source) => {
    expect(readMalformedTag(source, source.indexOf('<'))).toBeUndefined()
  })

  it('tells where each stray token begins', () => {
    const source = 'see <img "a" src="x" "b">'
    expect(readMalformedTag(source, 4)?.strays.map(stray => source.slice(stray.start, stray.start + 3))).toEqual([
      '"a"',
      '"b"',
    ])
  })
})
