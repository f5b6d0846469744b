import { describe, expect, it } from 'vitest'
import { aliasFile } from './alias-path.ts'
import { absoluteLink, parseBaseUrl, relativeLink } from './base-url.ts'
import { canonifyUrls, relativizeUrls } from './rewrite-urls.ts'

const base = parseBaseUrl('https://example.org/repo/')

describe('parseBaseUrl', () => {
  it.each([
    ['https://example.org', 'https://example.org/', '', 'https://example.org'],
    ['https://example.org/a/b/', 'https://example.org/a/b/', '/a/b', 'https://example.org'],
    ['/', '/', '', ''],
    ['/sub', '/sub/', '/sub', ''],
    ['', '/', '', ''],
  ])('takes %j apart', (text, href, path, host) => expect(parseBaseUrl(text)).toMatchObject({ href, path, host }))

  it('makes links below the base', () => {
    expect(relativeLink(base, '/x/')).toBe('/repo/x/')
    expect(absoluteLink(base, '/x/')).toBe('https://example.org/repo/x/')
  })
})

describe('canonifyUrls', () => {
  it.each<[string, 'html' | 'xml', string]>([
    ['<a href="/x">', 'html', '<a href="https://example.org/repo/x">'],
    [
      '<img src=\'/x\' srcset="/a 1x, /b 2x">',
      'html',
      '<img src=\'https://example.org/repo/x\' srcset="https://example.org/repo/a 1x, https://example.org/repo/b 2x">',
    ],
    ['<a href="//cdn/x"><a href="x">', 'html', '<a href="//cdn/x"><a href="x">'],
    ['&lt;a href=&#34;/x&#34;&gt;', 'xml', '&lt;a href=&#34;https://example.org/repo/x&#34;&gt;'],
  ])('rewrites %s', (text, language, expected) => expect(canonifyUrls(text, base, language)).toBe(expected))
})

describe('relativizeUrls', () => {
  const html = '<a href="/repo/x/"><a href="https://example.org/repo/y">'
  it('leaves the base in the path as Hugo does', () => {
    expect(relativizeUrls(html, base, '/repo/a/b/', false)).toBe(
      '<a href="../../repo/x/"><a href="https://example.org/repo/y">',
    )
  })

  it('makes output that works below any folder', () => {
    expect(relativizeUrls(html, base, '/repo/a/b/', true)).toBe('<a href="../../x/"><a href="../../y">')
  })
})

describe('aliasFile', () => {
  it.each<[string, string, boolean, string | undefined]>([
    ['/old/', '/a/b/', false, '/old/index.html'],
    ['/old.html', '/a/b/', false, '/old.html'],
    ['rel', '/a/b/', false, '/a/rel/index.html'],
    ['rel', '/a/b.html', true, '/a/rel.html'],
    ['../up', '/a/b/', false, '/up/index.html'],
    ['', '/a/', false, undefined],
  ])('puts %j of the page %s (ugly: %s) at %s', (alias, link, isUgly, expected) =>
    expect(aliasFile(alias, link, isUgly)).toBe(expected),
  )
})
