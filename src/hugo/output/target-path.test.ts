import { describe, expect, it } from 'vitest'
import { MediaType } from './media-type.ts'
import type { OutputFormat } from './output-format.ts'
import { createTargetPaths, type TargetDescriptor } from './target-path.ts'

const html: OutputFormat = {
  name: 'HTML',
  mediaType: new MediaType('text/html', ['html']),
  path: '',
  baseName: 'index',
  rel: 'canonical',
  protocol: '',
  isPlainText: false,
  isHTML: true,
  noUgly: false,
  ugly: false,
  notAlternative: false,
  root: false,
  permalinkable: true,
  weight: 10,
}
const rss: OutputFormat = {
  ...html,
  name: 'RSS',
  mediaType: new MediaType('application/rss+xml', ['xml']),
  isHTML: false,
  noUgly: true,
}
const amp: OutputFormat = { ...html, name: 'AMP', path: 'amp' }
const json: OutputFormat = {
  ...html,
  name: 'JSON',
  mediaType: new MediaType('application/json', ['json']),
  isHTML: false,
}
const own: OutputFormat = { ...html, name: 'own', isHTML: false, baseName: 'list' }
const page: TargetDescriptor = { format: html, isPage: true, segments: ['a', 'b'], languagePrefix: '', uglyURLs: false }

describe('createTargetPaths', () => {
  it.each<[string, TargetDescriptor, string, string]>([
    ['a page', page, '/a/b/index.html', '/a/b/'],
    ['an ugly page', { ...page, uglyURLs: true }, '/a/b.html', '/a/b.html'],
    ['the home page', { ...page, isPage: false, segments: [] }, '/index.html', '/'],
    ['an ugly home page', { ...page, isPage: false, segments: [], uglyURLs: true }, '/index.html', '/'],
    ['a page in a language', { ...page, languagePrefix: 'fr' }, '/fr/a/b/index.html', '/fr/a/b/'],
    ['a feed', { ...page, isPage: false, format: rss, uglyURLs: true }, '/a/b/index.xml', '/a/b/index.xml'],
    [
      'an ugly list in another format',
      { ...page, isPage: false, format: json, uglyURLs: true },
      '/a/b.json',
      '/a/b.json',
    ],
    [
      'an ugly page in a format with its own base name',
      { ...page, format: own, uglyURLs: true },
      '/a/b.html',
      '/a/b.html',
    ],
    [
      'a format of HTML files that is not HTML',
      { ...page, format: { ...amp, isHTML: false } },
      '/amp/a/b/index.html',
      '/amp/a/b/',
    ],
    ['a format with a folder', { ...page, format: amp }, '/amp/a/b/index.html', '/amp/a/b/'],
    ['a URL of front matter', { ...page, url: '/x/y/' }, '/x/y/index.html', '/x/y/'],
    ['a URL with a suffix', { ...page, url: 'x/y.html' }, '/x/y.html', '/x/y.html'],
    ['a page of a paginator', { ...page, isPage: false, addends: 'page/2' }, '/a/b/page/2/index.html', '/a/b/page/2/'],
  ])('gives %s its file and link', (_, descriptor, file, link) => {
    expect(createTargetPaths(descriptor)).toEqual({ file, link })
  })
})
