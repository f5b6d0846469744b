import { describe, expect, it } from 'vitest'
import { buildSite } from '../../testing/build-site.ts'

const basic = `
-- hugo.toml --
title = "My site"
baseURL = "https://example.org/some/repo/"
[markup.goldmark.renderer]
unsafe = true
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
      '<html><head><title>One</title></head><body><h1>One</h1><p>Hello <div class="box">*raw*</div>\n</p>\n<div class="box">\n*cooked*\n</div>\n</body></html>\n',
    )
    expect(site.read('index.html')).toContain('home|My site|<a href="/some/repo/labs/">Labs</a>')
    expect(site.read('labs/index.html')).toContain(
      '<a href="/some/repo/labs/one/">One</a><a href="/some/repo/labs/two/">Two</a>',
    )
    expect(site.read('tags/a-b/index.html')).toContain('term|A B|<a href="/some/repo/labs/one/">One</a>')
    expect(site.read('labs/two/pic.txt')).toBe('pic\n')
    expect(site.read('a/b.txt')).toBe('static\n')
    expect(site.has('.nojekyll')).toBe(true)
    expect(site.read('sitemap.xml')).toContain('<loc>https://example.org/some/repo/labs/one/</loc>')
    expect(site.read('index.xml')).toContain('<link>https://example.org/some/repo/labs/one/</link>')
  })

  it('takes <<% x %>> for {{% x %}}', async () => {
    const respelled = basic.replaceAll('{{%', '<<%').replaceAll('%}}', '%>>')
    const [site, other] = [await buildSite(basic), await buildSite(respelled)]
    expect(other.messages).toEqual([])
    expect(other.read('labs/one/index.html')).toBe(site.read('labs/one/index.html'))
  })

  it.each([
    ['an unknown shortcode', 'Hello\n\n{{< nope >}}', 'content/labs/one.md:7:1: error[shortcodes/unknown]: '],
    ['a shortcode left open', '{{< box >}}', 'content/labs/one.md:5:1: error[shortcodes/unclosed]: '],
  ])('names file, line and column of %s', async (_, body, message) => {
    const broken = `${basic}-- content/labs/one.md --\n---\ntitle: One\n---\n\n${body}\n`
    const { messages } = await buildSite(broken)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(message)
    expect(messages[0]).toContain('^')
  })

  it('only warns of a shortcode left open where a theme goes back to the years when it might be', async () => {
    const theme = '-- hugo.toml --\ntheme = "old"\n-- themes/old/theme.toml --\nmin_version = 0.25\n'
    const body = '-- content/labs/one.md --\n---\ntitle: One\n---\n\n{{< box >}}rest\n'
    const { messages, read } = await buildSite(`${basic}${theme}${body}`)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain('content/labs/one.md:5:1: warning[shortcodes/unclosed]: ')
    expect(read('labs/one/index.html')).toContain('rest')
  })

  it('names the line of broken front matter', async () => {
    const { messages } = await buildSite(`${basic}-- content/labs/bad.md --\n---\ntitle: [a\nb: c\n---\n`)
    expect(messages[0]).toMatch(/^content\/labs\/bad\.md:3:1: error\[decode\/yaml-syntax\]/)
  })

  it('names the place in a template that fails', async () => {
    const { messages } = await buildSite(`${basic}-- layouts/_default/list.html --\n<p>\n{{ .Nope }}\n`)
    expect(messages[0]).toMatch(
      /^layouts\/_default\/list\.html:2:\d+: error\[build\/template\]: .*can't evaluate field Nope/,
    )
  })

  it('does not publish exercises, and has them checked', async () => {
    const seen: string[] = []
    const site = await buildSite(`${basic}-- content/labs/one.exercise.yaml --\nformat: 1\n`, {
      checkSource: ({ path }) => {
        seen.push(path)
        return []
      },
    })
    expect(seen).toEqual(['content/labs/one.exercise.yaml'])
    expect([...site.files.keys()].filter(path => path.includes('exercise'))).toEqual([])
  })

  it('hands each finished page to finishPage', async () => {
    const site = await buildSite(basic, { finishPage: (html, { path, url }) => `${html}<!-- ${path} ${url} -->` })
    expect(site.read('labs/one/index.html')).toContain('<!-- labs/one/index.html /some/repo/labs/one/ -->')
    expect(site.read('index.xml')).not.toContain('<!-- index.xml')
  })

  it('leaves out drafts, future and expired pages unless asked for', async () => {
    const more = ['draft: true', 'date: 2030-01-01', 'expiryDate: 2020-01-01'].map(
      (key, i) => `-- content/labs/x${i}.md --\n---\ntitle: X${i}\n${key}\n---\n`,
    )
    const archive = basic + more.join('')
    const count = async (options: object) =>
      [...(await buildSite(archive, options)).files.keys()].filter(path => /labs\/x\d/.test(path)).length
    expect(await count({})).toBe(0)
    expect(await count({ buildDrafts: true })).toBe(1)
    expect(await count({ buildDrafts: true, buildFuture: true, buildExpired: true })).toBe(3)
  })

  it('keeps alive what templates of the Blackfriday years ask for', async () => {
    const legacy = `
-- config.toml --
title = "Old"
baseURL = "https://example.org/"
metaDataFormat = "yaml"
[taxonomies]
workshop = "workshops"
[blackfriday]
smartypants = false
-- layouts/_default/single.html --
{{ .URL }} {{ .RSSLink }} {{ len .UniqueID }} {{ .Hugo.Version }} {{ .Now.Year }} {{ .Dir }} {{ .Kind }} {{ .IsNode }} {{ .LanguagePrefix }} {{ .Site.IsMultiLingual }} {{ .Site.LastChange.Year }} {{ .Data.Pages | len }}
{{ $sorted := (index .Site.Taxonomies.workshops .Params.workshops).Pages.ByParam "workshop_weight" }}{{ ($sorted.Prev .).Title }} < {{ .Title }} < {{ ($sorted.Next .).Title }}
{{ .Content }}
-- layouts/_default/list.html --
{{ .Kind }} {{ .Title }} {{ .RSSLink }} {{ range .Data.Pages }}{{ .Title }},{{ end }}
-- layouts/shortcodes/alert.html --
    <div class="alert">
    {{ .Inner }}
    </div>
-- content/workshops/w/_index.md --
---
title: W
---
-- content/workshops/w/a.md --
---
title: A
date: 2019-01-02
workshops: w
workshop_weight: 10
---
{{% alert %}}
*text* <img src="x.png" "Login" />
{{% /alert %}}
-- content/workshops/w/b.md --
---
title: B
workshops: w
workshop_weight: 20
---
`
    const site = await buildSite(legacy)
    expect(site.compatibility).toMatchObject({ generation: '0.54', chosenBy: 'tool' })
    expect(site.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const lines = site.read('workshops/w/a/index.html').split('\n')
    expect(lines[0]).toBe('/workshops/w/a/  32 0.54.0 2026 workshops/w/ page false  false 2019 0')
    expect(lines[1]).toBe('B &lt; A &lt; B')
    expect(site.read('workshops/w/a/index.html')).toContain('<em>text</em> <img src="x.png"')
    expect(site.read('workshops/w/index.html')).toBe('taxonomy W https://example.org/workshops/w/index.xml A,B,\n')
  })

  it('copies, joins, fills in and fingerprints assets', async () => {
    const site = await buildSite(`
-- hugo.toml --
title = "Assets"
baseURL = "https://example.org/repo/"
disableKinds = ["taxonomy", "term"]
-- assets/css/a.css --
a{}
-- assets/css/b.css --
b{ content: "{{ .Site.Title }}" }
-- layouts/index.html --
{{ $a := resources.Get "css/a.css" }}{{ $b := resources.Get "css/b.css" | resources.ExecuteAsTemplate "b.css" . }}
{{- $all := slice $a $b | resources.Concat "all.css" | fingerprint }}{{ $all.RelPermalink }} {{ $all.Data.Integrity }} {{ len (resources.Match "css/*") }} {{ (resources.FromString "x.txt" "hi").Content }}{{ with resources.Get "none.css" }}found{{ end }}
`)
    expect(site.messages).toEqual([])
    const [link, integrity, count, text] = site.read('index.html').trim().split(' ')
    expect([count, text]).toEqual(['2', 'hi'])
    expect(integrity).toMatch(/^sha256-/)
    expect(site.read(link!.replace('/repo/', ''))).toBe('a{}\nb{ content: "Assets" }\n')
  })
})
