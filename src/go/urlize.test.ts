import { describe, expect, it } from 'vitest'
import { anchorize, pathUnescape, queryEscape, urlize } from './urlize.ts'

describe('urlize', () => {
  it.each([
    ['Hello World', 'hello-world'],
    ['C++ & C#', 'c++-c'],
    ['a # b', 'a-#-b'],
    ["What's up?", 'whats-up'],
    ['é à', '%C3%A9-%C3%A0'],
    ['a--b  - c', 'a--b-c'],
    ['x%20y', 'x%20y'],
    ['a%zz', 'azz'],
  ])('makes of %j %j', (text, expected) => {
    expect(urlize(text)).toBe(expected)
  })

  it('drops accents when asked to', () => {
    expect(urlize('é à', { removeAccents: true })).toBe('e-a')
  })

  it('keeps capitals when asked to', () => {
    expect(urlize('A B', { lowerCase: false })).toBe('A-B')
  })
})

describe('anchorize', () => {
  it('makes an id as GitHub does', () => {
    expect(anchorize('My Heading! here_x')).toBe('my-heading-here_x')
  })
})

describe('escaping of URLs', () => {
  it('escapes a query as Go does', () => {
    expect(queryEscape('a b&c/é')).toBe('a+b%26c%2F%C3%A9')
  })

  it('refuses a percent sign that stands wrong', () => {
    expect(() => pathUnescape('a%z')).toThrow('invalid URL escape "%z"')
  })
})
