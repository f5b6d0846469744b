import { describe, expect, it } from 'vitest'
import { formatFloat } from './format-float.ts'
import {
  canBackquote,
  isPrintable,
  parseFloatLiteral,
  parseInteger,
  quote,
  quoteRune,
  unquote,
  unquoteRune,
} from './strconv.ts'

describe('quoting', () => {
  it.each([
    ['plain', '"plain"', '"plain"'],
    ['tab\tand "quotes" \\', '"tab\\tand \\"quotes\\" \\\\"', '"tab\\tand \\"quotes\\" \\\\"'],
    ['é😀', '"é😀"', '"\\u00e9\\U0001f600"'],
    ['\0\x07\x7f\u200b', '"\\x00\\a\\x7f\\u200b"', '"\\x00\\a\\x7f\\u200b"'],
    ['\u00a0', '"\\u00a0"', '"\\u00a0"'],
  ])('%j is %s, and in ASCII %s', (text, expected, ascii) => {
    expect(quote(text)).toBe(expected)
    expect(quote(text, true)).toBe(ascii)
    expect(unquote(expected)).toBe(text)
  })

  it.each([
    ['`raw\\n`', 'raw\\n'],
    ['"\\x41\\101\\u00e9\\U0001F600"', 'AAé😀'],
    ['"\\xc3\\xa9"', 'é'],
    ['"open', undefined],
    ['"\\q"', undefined],
    ['"\\ud800"', undefined],
    ['"a\nb"', undefined],
    ["'a'", undefined],
  ])('%s stands for %j', (quoted, expected) => {
    expect(unquote(quoted)).toBe(expected)
  })

  it.each([
    ["'a'", 97],
    ["'\\n'", 10],
    ["'\\u00e9'", 233],
    ["'\\''", 39],
    ["'ab'", undefined],
    ["''", undefined],
  ])('the character %s is %j', (quoted, expected) => {
    expect(unquoteRune(quoted)).toBe(expected)
  })

  it('writes runes as character constants', () => {
    expect([97, 39, 10, 0x1f600].map(rune => quoteRune(rune))).toEqual(["'a'", "'\\''", "'\\n'", "'😀'"])
  })

  it('knows what is printable and what can stand between backquotes', () => {
    expect(['a', 'é', ' ', '\u00a0', '\n'].map(isPrintable)).toEqual([true, true, true, false, false])
    expect(['a\tb', 'a`b', 'a\nb'].map(canBackquote)).toEqual([true, false, false])
  })
})

describe('numbers', () => {
  it.each([
    ['0x1F', 31n],
    ['0b101', 5n],
    ['0o17', 15n],
    ['017', 15n],
    ['1_000', 1000n],
    ['-42', -42n],
    ['1__0', undefined],
    ['08', undefined],
    ['1e3', undefined],
  ])('the integer %s is %s', (text, expected) => {
    expect(parseInteger(text)).toBe(expected)
  })

  it.each([
    ['1e3', 1000],
    ['.5', 0.5],
    ['0x1p-2', 0.25],
    ['1e400', undefined],
    ['one', undefined],
  ])('the float %s is %j', (text, expected) => {
    expect(parseFloatLiteral(text)).toBe(expected)
  })

  it.each([
    [1.5, 'g', -1, '1.5'],
    [1e21, 'g', -1, '1e+21'],
    [0.000001, 'g', -1, '1e-06'],
    [2.5, 'f', 0, '2'],
    [3.5, 'f', 0, '4'],
    [1.005, 'f', 2, '1.00'],
    [123456789, 'e', 3, '1.235e+08'],
    [Number.NaN, 'g', -1, 'NaN'],
    [Number.POSITIVE_INFINITY, 'g', -1, '+Inf'],
    [-0, 'g', -1, '-0'],
    [1, 'b', -1, '4503599627370496p-52'],
    [1, 'x', -1, '0x1p+00'],
  ])('%d in form %s with precision %d is %s', (value, form, precision, expected) => {
    expect(formatFloat(value, form, precision, 21)).toBe(expected)
  })
})
