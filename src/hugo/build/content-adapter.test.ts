import { describe, expect, it } from 'vitest'
import { buildSite } from '../../testing/build-site.ts'

const site = (adapter: string, page = '') => `
-- hugo.toml --
disableKinds = ["RSS", "sitemap", "taxonomy", "term"]
-- content/a/_content.gotmpl --
${adapter}
-- content/a/b.md --
---
title: From its file
---
${page}
-- layouts/_default/single.html --
{{ .Title }}
-- layouts/_default/list.html --
{{ .Title }}
`

describe('content adapters', () => {
  it.each([
    ['{{ .AddPage (dict "title" "X") }}', 'empty path is reserved for the home page'],
    ['{{ .AddPage "b" }}', 'AddPage expects a map'],
    ['{{ .AddResource (dict "name" "x") }}', 'a resource needs a path'],
    ['{{ .AddThing }}', "can't evaluate field AddThing"],
  ])('name the place in %s', async (adapter, message) => {
    const { messages } = await buildSite(site(adapter))
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain('content/a/_content.gotmpl:1:')
    expect(messages[0]).toContain(message)
  })

  it('leave a page to its file where both describe it', async () => {
    const built = await buildSite(site('{{ .AddPage (dict "path" "b" "title" "Made") }}'))
    expect(built.read('a/b/index.html')).toBe('From its file\n')
  })
})
