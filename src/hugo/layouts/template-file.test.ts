import { describe, expect, it } from 'vitest'
import { nameTemplates, needsBaseof } from './template-file.ts'

describe('needsBaseof', () => {
  it.each([
    ['{{ define "main" }}x{{ end }}', true],
    ['{{/* says what it is */}}\n{{- define "main" }}x{{ end }}', true],
    ['<p>{{ define "main" }}x{{ end }}', false],
    ['{{ .Title }}', false],
  ])('judges %j: %s', (source, expected) => expect(needsBaseof(source)).toBe(expected))
})

describe('nameTemplates', () => {
  const names = (...paths: [path: string, origin: string][]) =>
    nameTemplates(
      paths.map(([path, origin]) => ({ path, origin, filename: `/${origin}/${path}`, displayPath: path })),
      origin => (origin === 'site' ? 0 : 1),
    ).map(({ name, file }) => [name, file.filename])

  it('gives files of the new folders their old names', () => {
    expect(
      names(
        ['_partials/a.html', 'site'],
        ['_shortcodes/b.html', 'site'],
        ['baseof.html', 'site'],
        ['_markup/render-link.html', 'site'],
        ['index.html', 'site'],
      ).map(([name]) => name),
    ).toEqual([
      'partials/a.html',
      'shortcodes/b.html',
      '_default/baseof.html',
      '_default/_markup/render-link.html',
      'index.html',
    ])
  })

  it('keeps the file of the site, and of one origin the one as written', () => {
    expect(names(['_default/single.html', 'theme'], ['single.html', 'site'])).toEqual([
      ['_default/single.html', '/site/single.html'],
    ])
    expect(names(['single.html', 'site'], ['_default/single.html', 'site'])).toEqual([
      ['_default/single.html', '/site/_default/single.html'],
    ])
  })
})
