import { describe, expect, it } from 'vitest'
import { normaliseJson, normaliseXml } from './normalise-data.ts'
import { normalisePage } from './normalise-page.ts'

/** What stands in the body. */
const bodyOf = (html: string, options = {}) => normalisePage(html, options).slice(4, -2)

describe('a page is compared as a browser shows it', () => {
  it.each([
    ['comments and white space beside blocks', '<p>a</p> <!-- x -->\n<p> b </p>', '<p>a</p><p>b</p>'],
    ['the order of attributes and classes', '<p id="x" class="b a">t</p>', '<p class="a b" id=x>t</p>'],
    ['the spelling of styles', '<p style="color: red;">t</p>', '<p style="color:red">t</p>'],
    [
      'stamps and md5 ids',
      `<a href="x.js?1700000000" id="${'a'.repeat(32)}">t</a>`,
      `<a href="x.js?1800000000" id="${'b'.repeat(32)}">t</a>`,
    ],
  ])('leaves out %s', (_, a, b) => {
    expect(bodyOf(a)).toEqual(bodyOf(b))
  })

  it.each([
    ['white space beside inline elements', 'a <b>c</b>', 'a<b>c</b>'],
    ['lines of code', '<pre>a\nb</pre>', '<pre>a b</pre>'],
    ['text', '<p>a</p>', '<p>b</p>'],
  ])('keeps %s', (_, a, b) => {
    expect(bodyOf(a)).not.toEqual(bodyOf(b))
  })

  it('takes code as text on request', () => {
    expect(bodyOf('<pre><b>a</b>\n</pre>', { codeAsText: true })).toEqual(['<pre', 'T:a', '/pre'])
  })
})

describe('data are compared as parsed', () => {
  it('takes JSON whatever its spelling', () => {
    expect(normaliseJson('{"b": [1, 2], "a": "<"}')).toBe(normaliseJson('{"a":"\\u003c","b":[1,2]}'))
  })

  it('takes XML without the marks of the build', () => {
    const feed = (date: string) => `<rss><title b="1" a="2">x\n</title><lastBuildDate>${date}</lastBuildDate></rss>`
    expect(normaliseXml(feed('Mon'))).toBe(normaliseXml(feed('Tue')))
    expect(normaliseXml('<a>x</a>')).not.toBe(normaliseXml('<a>y</a>'))
  })
})
