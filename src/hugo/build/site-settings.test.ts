/** Settings of a site that reach into several rooms: the environment, the tool's own themes, disabled kinds, code blocks. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../testing/build-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'labwright-themes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const site = `
-- hugo.toml --
title = "Settings"
baseURL = "https://example.org/"
-- layouts/_default/list.html --
<html><head></head><body>{{ .Kind }} {{ site.Title }} {{ site.Params.logo }} {{ absURL "x" }} {{ hugo.Environment }}</body></html>
-- layouts/_default/single.html --
{{ .Content }}
-- content/labs/a.md --
---
title: A
tags: [x]
---
`

describe('a build', () => {
  it('takes settings from the environment, below those of the call', async () => {
    const env = {
      HUGO_BASEURL: 'https://env.example.org/lab/',
      HUGO_PARAMS_LOGO: 'bench.svg',
      HUGO_TITLE: 'From outside',
      HUGO_ENVIRONMENT: 'staging',
    }
    expect((await buildSite(site, { env })).read('labs/index.html')).toContain(
      'section From outside bench.svg https://env.example.org/lab/x staging',
    )
    const called = await buildSite(site, { env, baseURL: 'https://call.example.org/', environment: 'test' })
    expect(called.read('labs/index.html')).toContain('https://call.example.org/x test')
  })

  it('finds a theme of the tool that the site does not have', async () => {
    mkdirSync(join(folder, 'bench/layouts/_default'), { recursive: true })
    writeFileSync(join(folder, 'bench/layouts/_default/single.html'), 'bench: {{ .Title }}')
    const themed = site
      .replace('title = "Settings"', 'title = "Settings"\ntheme = "bench"')
      .replace(/-- layouts\/_default\/single.html --\n.*\n/, '')
    expect((await buildSite(themed, { builtinThemesDir: folder })).read('labs/a/index.html')).toBe('bench: A')
    expect((await buildSite(themed)).messages.join()).toContain('error[config/')
  })

  it('publishes a file of the tool only where a page refers to it and the site has none', async () => {
    const assets = new Map([
      ['labwright/elements.js', import.meta.filename],
      ['labwright/late.js', import.meta.filename],
    ])
    const referring = site.replace('{{ .Content }}', '<script src="/labwright/elements.js"></script>')
    expect((await buildSite(site, { assets })).has('labwright/elements.js')).toBe(false)
    const referred = await buildSite(referring, { assets })
    expect([...assets.keys()].filter(path => referred.has(path))).toEqual([
      'labwright/elements.js',
      'labwright/late.js',
    ])
    const own = `${referring}-- static/labwright/elements.js --\nmine\n`
    expect((await buildSite(own, { assets })).read('labwright/elements.js')).toBe('mine\n')
  })

  it('names its generator on the home page alone, unless the site forbids it', async () => {
    const built = await buildSite(site, { generator: 'labwright 1.2.3' })
    expect(built.read('index.html')).toContain('<meta name="generator" content="labwright 1.2.3">')
    expect(built.read('labs/index.html')).not.toContain('generator')
    const silent = await buildSite(site.replace('title =', 'disableHugoGeneratorInject = true\ntitle ='))
    expect(silent.read('index.html')).not.toContain('generator')
  })

  it('writes no home page, and lists no terms, where their kinds are disabled', async () => {
    const counting = site
      .replace('title =', 'disableKinds = ["home", "term", "taxonomy"]\ntitle =')
      .replace('{{ .Kind }}', '{{ len site.Taxonomies }}')
    const built = await buildSite(counting, { hugoCompat: '0.131' })
    expect(built.has('index.html')).toBe(false)
    expect(built.read('labs/index.html')).toContain('<body>0 ')
    expect((await buildSite(counting, { hugoCompat: '0.111' })).read('labs/index.html')).toContain('<body>2 ')
  })

  it('numbers the code blocks of a page in the anchors of their lines', async () => {
    const fence = '```bash {linenos=inline,anchorlinenos=true}\nls\n```\n'
    const html = (await buildSite(`${site}\n${fence}\n${fence}`)).read('labs/a/index.html')
    expect(html).toContain('id="hl-0-1"')
    expect(html).toContain('id="hl-1-1"')
  })

  it('lists the pages of a term with those of most weight first, then the newest', async () => {
    const listing = `${site}-- layouts/index.html --
{{ range site.Taxonomies.tags.x }}{{ .Title }} {{ end }}
-- content/labs/b.md --
---
title: B
date: 2020-01-01
tags: [x]
---
-- content/labs/c.md --
---
title: C
date: 2021-01-01
tags: [x]
---
-- content/labs/d.md --
---
title: D
weight: 1
tags: [x]
---
`
    expect((await buildSite(listing)).read('index.html').trim()).toBe('D C B A')
  })
})
