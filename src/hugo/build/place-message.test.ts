import { describe, expect, it } from 'vitest'
import { buildSite } from '../../testing/build-site.ts'
import { placeOfCall } from './place-message.ts'

const site = `
-- hugo.toml --
title = "Messages"
baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "home", "section", "RSS", "sitemap", "404"]
-- layouts/_default/single.html --
<p>
{{ partial "note.html" . }}{{ .Content }}
-- layouts/partials/note.html --
{{ warnf "old" }}
  {{ warnf "%s has no summary" .Title }}
-- layouts/shortcodes/bad.html --
{{ errorf "bad: %s" .Position }}
-- content/a.md --
---
title: A
---
-- content/b.md --
---
title: B
---
`

describe('messages of template functions', () => {
  it('name the template, the call and the page', async () => {
    const { messages } = await buildSite(site)
    expect(messages.filter(message => message.includes('A has no summary'))).toEqual([
      [
        'layouts/partials/note.html:2:6: warning[funcs/warnf]: A has no summary',
        '  2 |   {{ warnf "%s has no summary" .Title }}',
        '    |      ^',
        '  while rendering content/a.md',
      ].join('\n'),
    ])
    expect(messages.filter(message => message.startsWith(':'))).toEqual([])
  })

  it('name the page where the template comes with the tool', async () => {
    const { messages } = await buildSite(`${site}-- content/c.md --\n---\ntitle: C\n---\n{{< cluster-console >}}\n`)
    expect(messages.join('\n')).toContain('content/c.md: error[funcs/errorf]: the shortcode cluster-console finds no')
  })

  it.each([
    ['the only call', '{{ x }}\n{{ warnf "a %d" 1 }}', 'a 1', { line: 2, column: 4 }],
    ['the call whose format fits', '{{ warnf "a" }}{{ fmt.Warnf "b %s" . }}', 'b x', { line: 1, column: 19 }],
    ['no call where two fit', '{{ warnf "%s" . }}{{ warnf "%s" . }}', 'b', undefined],
    ['no longer name', '{{ warnidf "id" "b" }}', 'b', undefined],
  ])('are traced to %s', (_, source, message, place) => {
    expect(placeOfCall(source, 'warnf', message)).toEqual(place)
  })
})

describe('a field of data in another shape', () => {
  const page = `${site}-- layouts/_default/single.html --\n[{{ .Params.tags.name }}]\n`.replace(
    'title: A',
    'title: A\ntags: [x]',
  )

  it('is nothing, with a warning at its place, where the tool chose the generation', async () => {
    const built = await buildSite(page)
    expect(built.read('a/index.html')).toBe('[]\n')
    expect(built.messages[0]).toMatch(
      /^layouts\/_default\/single\.html:1:\d+: warning\[build\/missing-member\]: can't evaluate field name in type interface \{\}/,
    )
  })

  it('is an error where the author chose it', async () => {
    const { messages } = await buildSite(page, { hugoCompat: '0.131' })
    expect(messages[0]).toMatch(
      /^layouts\/_default\/single\.html:1:\d+: error\[build\/template\]: .*can't evaluate field name/,
    )
  })
})

describe('what follows a parenthesis', () => {
  const home = `-- hugo.toml --\ndisableKinds = ['taxonomy', 'term']\n-- layouts/index.html --\n{{ if and .IsHome ((not .Params.a) or .Params.b) }}yes{{ end }}\n`

  it('is passed over, with a warning at its place, where the tool chose the generation', async () => {
    const built = await buildSite(home)
    expect(built.read('index.html')).toContain('yes')
    expect(built.messages[0]).toMatch(
      /^layouts\/index\.html:1:\d+: warning\[build\/arguments-passed-over\]: can't give argument to non-function/,
    )
  })

  it('is an error where the author chose it', async () => {
    const { messages } = await buildSite(home, { hugoCompat: '0.111' })
    expect(messages[0]).toMatch(/^layouts\/index\.html:1:\d+: error\[build\/template\]: .*can't give argument/)
  })
})

describe('a layout that fails', () => {
  it('is said once, with its line, the first page and how many more', async () => {
    const { messages } = await buildSite(`${site}-- layouts/_default/single.html --\n<p>\n{{ .Nope }}\n`)
    expect(messages).toEqual([expect.anything()])
    expect(messages[0]).toMatch(
      /^layouts\/_default\/single\.html:2:\d+: error\[build\/template\]: [\s\S]*\n {2}2 \| \{\{ \.Nope \}\}\n[\s\S]*while rendering content\/[ab]\.md and 1 more page$/,
    )
  })
})
