import { describe, expect, it } from 'vitest'
import { buildSite } from '../../testing/build-site.ts'

const basic = `
-- hugo.toml --
title = "My site"
baseURL = "https://example.org/some/repo/"
-- layouts/_default/baseof.html --
<html><head><title>{{ block "title" . }}{{ .Title }}{{ end }}</title></head><body>{{ block "main" . }}{{ end }}</body></html>
-- layouts/_default/single.html --
{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ with .Next }}<a class="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}
-- layouts/_default/list.html --
{{ define "main" }}{{ .Kind }}|{{ .Title }}|{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}
-- layouts/shortcodes/box.html --
<div class="box">{{ .Inner }}</div>
-- layouts/partials/x.html --
P{{ . }}
-- content/labs/one.md --
---
title: One
weight: 1
tags: [a b]
---
Hello {{< box >}}*raw*{{< /box >}}

{{% box %}}
*cooked*
{{% /box %}}
-- content/labs/two/index.md --
---
title: Two
weight: 2
---
# Two
-- content/labs/two/pic.txt --
pic
-- static/a/b.txt --
static
`

describe('build', () => {
  it('renders pages, sections, taxonomies and the home page', async () => {
    const site = await buildSite(basic)
    expect(site.messages).toEqual([])
    expect(site.read('labs/one/index.html')).toBe(
      '<html><head><title>One</title></head><body><h1>One</h1><p>Hello <div class="box">*raw*</div></p>\n<div class="box">\n<em>cooked</em>\n</div>\n</body></html>\n',
    )
    expect(site.read('index.html')).toContain('home|My site|<a href="/some/repo/labs/">Labs</a>')
    expect(site.read('labs/index.html')).toContain('<a href="/some/repo/labs/one/">One</a><a href="/some/repo/labs/two/">Two</a>')
    expect(site.read('tags/a-b/index.html')).toContain('term|A B|<a href="/some/repo/labs/one/">One</a>')
    expect(site.read('labs/two/pic.txt')).toBe('pic\n')
    expect(site.read('a/b.txt')).toBe('static\n')
    expect(site.has('.nojekyll')).toBe(true)
    expect(site.read('sitemap.xml')).toContain('<loc>https://example.org/some/repo/labs/one/</loc>')
    expect(site.read('index.xml')).toContain('<link>https://example.org/some/repo/labs/one/</link>')
  })
})
