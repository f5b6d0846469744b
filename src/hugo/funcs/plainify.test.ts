import { describe, expect, it } from 'vitest'
import { plainText } from './plainify.ts'

// What Hugo 0.169 makes of each.
const newest: readonly [html: string, plain: string][] = [
  ['<div>\n<p>A</p>\n</div>', ' A\n'],
  ['<div>A</div><div>B</div>', 'A B'],
  ['x <div> y </div> z', 'x y z'],
  ['<ul><li>a</li><li>b</li></ul>', 'a b'],
  ['<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n', ' a b '],
  ['<p>a</p>\n<p>b</p>\n', 'a\nb\n'],
  ['a<br>\n<div>b</div>\n<br/> c', 'a\nb c'],
  [' <h1>a</h1> ', ' a '],
]

describe('the text of HTML', () => {
  it.each(newest)('%j is %j, block elements parting words, since 0.169', (html, plain) =>
    expect(plainText(html, '0.169')).toBe(plain),
  )

  it.each([
    ['<div>A</div><div>B</div>', 'AB'],
    ['<p>One <b>two</b>\n  three</p><p>four<br>five</p>', 'One two three\nfour\nfive\n'],
  ])('%j was %j before', (html, plain) => expect(plainText(html, '0.131')).toBe(plain))
})
