import { describe, expect, it } from 'vitest'
import { type ContentFacts, scanContent, scanData } from './scan-content.ts'

const facts: ContentFacts = { generation: '0.131', isUnsafe: true, ownShortcodes: new Set() }

const found = (text: string, path = 'a.md', given: Partial<ContentFacts> = {}) =>
  scanContent(path, text, { ...facts, ...given }).map(({ id, line, column }) => (line ? `${line}:${column} ${id}` : id))

describe('scanContent', () => {
  it.each<[string, string, string, string[]]>([
    ['AsciiDoc', 'a.adoc', '= Title', ['content-asciidoc']],
    ['HTML', 'a.html', '<p>', ['content-html']],
    ['_build', 'a.md', '---\n_build:\n  list: never\n---\n', ['2:1 front-matter-build']],
    ['_build in TOML', 'a.md', '+++\n[_build]\nlist = "never"\n+++\n', ['2:1 front-matter-build']],
    ['a handler of Markdown that is gone', 'a.md', '---\nmarkup: mmark\n---\n', ['2:1 front-matter-markup']],
    ['a word that was a boolean', 'a.md', '---\ntitle: A\ndraft: yes\n---\n', ['3:1 yaml-boolean-words']],
    ['a shortcode that is gone', 'a.md', '---\n---\nA\n{{< gist a b >}}\n', ['4:1 shortcode-gist']],
    ['a heading with a link', 'a.md', '# A\n\n## [b](c)\n', ['3:1 markdown-heading-id']],
  ])('finds %s', (_, path, text, expected) => {
    expect(found(text, path)).toEqual(expected)
  })

  it.each<[string, string]>([
    ['a word outside of front matter', 'draft: yes\n'],
    ['a word in a longer value', '---\ntitle: yes we can\n---\n'],
    ['a quoted word', '---\ndraft: "yes"\n---\n'],
    ['a shortcode that is commented out', '{{</* gist a b */>}}'],
    ['a heading in a fence', '```\n# [a](b)\n```\n'],
  ])('passes over %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it('passes over a shortcode that the site defines', () => {
    expect(found('{{< gist >}}', 'a.md', { ownShortcodes: new Set(['gist']) })).toEqual([])
  })

  it('finds raw HTML where Hugo would leave it out, and only in text', () => {
    const safe = { isUnsafe: false }
    expect(found('a <b>c</b>', 'a.md', safe)).toEqual(['1:3 markdown-raw-html'])
    expect(found('a <b>c</b>')).toEqual([])
    for (const code of ['`<b>`', '```html\n<b>\n```', '  ~~~\n<b>\n  ~~~', '{{< a x="<b>" >}}', '<https://a.b>'])
      expect(found(code, 'a.md', safe)).toEqual([])
  })

  it('finds {{% %}} around text in sites of the Blackfriday years', () => {
    const text = '{{% a %}}\nb\n{{% /a %}}'
    expect(found(text, 'a.md', { generation: '0.54' })).toEqual(['3:1 shortcode-percent'])
    expect(found(text)).toEqual([])
  })
})

describe('scanData', () => {
  it('finds words that were booleans, in YAML only', () => {
    expect(scanData('a.yaml', 'x: 1\nshown: on\n')).toMatchObject([{ id: 'yaml-boolean-words', line: 2 }])
    expect(scanData('a.toml', 'x: on\n')).toEqual([])
  })
})
