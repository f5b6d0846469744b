import { describe, expect, it } from 'vitest'
import { buildSite } from '../../testing/build-site.ts'

const site = (body: string, layout = '{{ .Content }}') => `
-- hugo.toml --
baseURL = "https://example.org/some/repo/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[markup.goldmark.renderer]
unsafe = true
-- layouts/_default/single.html --
<html><body>${layout}</body></html>
-- layouts/_default/list.html --
<html><body>{{ .Content }}</body></html>
-- static/pictures/a.png --
x
-- content/labs/other.md --
---
title: Other
---
## A heading
-- content/labs/lab.md --
---
title: Lab
---
${body}
`

const broken = async (body: string, layout?: string) =>
  (await buildSite(site(body, layout))).messages.filter(message => message.includes('build/broken-'))

describe('the links of a site', () => {
  it.each([
    ['a picture in static/', '![a](/some/repo/pictures/a.png)'],
    ['a picture by a relative path', '<img src="../../pictures/a.png?v=2">'],
    ['a page with its slash', '[x](../other/)'],
    ['a page without its slash', '[x](../other)'],
    ['a heading of another page', '[x](../other/#a-heading)'],
    ['a heading of its own page', '## Here\n\n[x](#here)'],
    ['the site under its full address', '[x](https://example.org/some/repo/labs/other/)'],
    ['another site', '[x](https://example.com/nothing/) [y](//example.com/z) [z](mailto:a@example.org)'],
    ['the top of the page', '[x](#top) [y](#)'],
  ])('are silent about %s', async (_name, body) => {
    expect(await broken(body)).toEqual([])
  })

  it.each([
    ['a picture that is not there', 'Text.\n\n![a](../b.png)', '6:6', 'broken-link', '"../b.png"'],
    ['a page that is not there', '[x](../nothing/)', '4:5', 'broken-link', '"../nothing/"'],
    ['a path that leaves the folder of the site', '![a](/pictures/a.png)', '4:6', 'broken-link', '"/pictures/a.png"'],
    ['a heading that is not there', '[x](../other/#b-heading)', '4:5', 'broken-anchor', '"../other/#b-heading"'],
  ])('name %s where its author wrote it', async (_name, body, place, code, link) => {
    const messages = await broken(body)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(`content/labs/lab.md:${place}: warning[build/${code}]: ${link}`)
  })

  it('name what a template wrote once for the whole site', async () => {
    const messages = await broken('Text.', '<a href="/some/repo/gone/">x</a>{{ .Content }}')
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain('warning[build/broken-template-link]: a template writes a link to "/some/repo/gone/"')
  })
})
