import { describe, expect, it } from 'vitest'
import { findEmail, findUrl } from './find-link.ts'

describe('findUrl', () => {
  it.each([
    ['http://example.org/a_b rest', 'http://example.org/a_b'],
    ['https://g.org/(a(b)).', 'https://g.org/(a(b))'],
    ['http://a.org) end', 'http://a.org'],
    ['www.x.org, and', 'www.x.org'],
    ['http://h.org/x&amp; y', 'http://h.org/x'],
    ['http://i.org/a|b', 'http://i.org/a'],
    ['ftp://o.org!?', 'ftp://o.org'],
    ['http://t.org:8080/u/ ', 'http://t.org:8080/u/'],
  ])('finds the link in %s', (text, expected) => {
    expect(text.slice(0, findUrl(text)?.length ?? 0)).toBe(expected)
  })

  it.each(['http://localhost:8080/x', 'http://1.2.3.4/', 'HTTP://p.org', 'httpx://a.org', 'www.x'])(
    'takes %s for text',
    text => {
      expect(findUrl(text)).toBeUndefined()
    },
  )
})

describe('findEmail', () => {
  it('needs a dot in the domain', () => {
    expect(findEmail('a@b.org')?.length).toBe(7)
    expect(findEmail('a@b')).toBeUndefined()
  })

  it('takes an address that runs on for text', () => {
    expect(findEmail('a@b.c_d')).toBeUndefined()
  })
})
