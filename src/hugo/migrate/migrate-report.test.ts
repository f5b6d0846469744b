import { describe, expect, it } from 'vitest'
import { withSite } from '../../testing/build-site.ts'
import { formatReport } from './format-report.ts'
import { migrateReport } from './migrate-report.ts'
import { isSite } from './site-inventory.ts'

const site = `
-- config.toml --
title = "Old"
baseURL = "https://example.org/"
[blackfriday]
smartypants = false
-- layouts/_default/single.html --
<h1>{{ .Title }}</h1>{{ .Hugo.Version }}{{ .Content }}
-- layouts/_default/list.html --
{{ nope . }}
-- layouts/partials/unused.html --
x
-- layouts/shortcodes/box.html --
<div>{{ .Inner }}</div>
-- content/labs/fine.md --
---
title: Fine
---
Text
-- content/labs/old.md --
---
title: Old
---
<br><img src="a.png" "Login" width="9">

{{% box %}}
text
{{% /box %}}
-- content/labs/picture.png --
x
-- static/a.css --
p {}
-- data/names.yaml --
shown: yes
`

const report = (given = site) => withSite(given, root => migrateReport({ source: root, env: {} }))

describe('migrateReport', () => {
  it('says of each file what becomes of it', async () => {
    const { files, totals, generation, chosenBy, reason } = await report()
    expect({ generation, chosenBy, reason }).toEqual({
      generation: '0.54',
      chosenBy: 'tool',
      reason: 'the configuration has [blackfriday] and no [markup]',
    })
    expect(
      files.map(({ path, part, verdict, findings }) => [path, part, verdict, findings.map(({ id }) => id)]),
    ).toEqual([
      ['config.toml', 'configuration', 'changed', ['config-blackfriday']],
      ['content/labs/fine.md', 'content', 'fine', []],
      ['content/labs/old.md', 'content', 'changed', ['markdown-raw-html', 'markup/stray-token', 'shortcode-percent']],
      ['layouts/_default/list.html', 'layouts', 'unsupported', ['build/template']],
      ['layouts/_default/single.html', 'layouts', 'changed', ['page-hugo']],
      ['layouts/partials/unused.html', 'layouts', 'fine', []],
      ['layouts/shortcodes/box.html', 'layouts', 'fine', []],
      ['data/names.yaml', 'data', 'changed', ['yaml-boolean-words']],
    ])
    expect(totals).toMatchObject({ files: 8, fine: 3, changed: 4, unsupported: 1, copied: 2, failingToday: 1 })
  })

  it('is written as a table with each difference explained once', async () => {
    const lines = formatReport(await report())
    expect(lines[0]).toBe('Hugo generation 0.54: the configuration has [blackfriday] and no [markup]')
    expect(lines).toContain('fine         content/labs/fine.md')
    expect(lines).toContain('    1:25     .Hugo fails under Hugo since 0.93')
    const at = lines.indexOf('.Hugo (1 file)')
    expect(lines.slice(at + 1, at + 3)).toEqual([
      "    today's Hugo: write hugo, as in hugo.Version",
      '    here: it works as it did',
    ])
    expect(lines.at(-3)).toMatch(/^8 files: 3 fine, 4 changed, 1 unsupported; 2 more copied as they are$/)
  })

  it('gives the same report twice', async () => {
    expect(await report()).toEqual(await report())
  })
})

describe('isSite', () => {
  it('wants a configuration in the folder', () => {
    withSite(site, root => {
      expect(isSite({ source: root })).toBe(true)
      expect(isSite({ source: `${root}/content` })).toBe(false)
      expect(isSite({ source: `${root}/nowhere` })).toBe(false)
    })
  })
})
