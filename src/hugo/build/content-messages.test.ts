import { describe, expect, it } from 'vitest'
import { buildSite } from '../../testing/build-site.ts'

const site = (config: string, body: string) => `
-- hugo.toml --
title = "Notes"
baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "home", "section", "RSS", "sitemap", "404"]
${config}
-- layouts/_default/single.html --
{{ .Content }}
-- layouts/shortcodes/note.html --
<div class="note">
{{ .Inner }}
</div>
-- layouts/shortcodes/row.html --
<div class="row">
{{ .Inner }}
</div>
-- content/a.md --
+++
title = "A"
+++
First.

${body}`

const stray = /^content\/a\.md:(\d+):(\d+): warning\[markup\/stray-token\]/
const placesOf = (messages: readonly string[]) =>
  messages.flatMap(message => {
    const match = stray.exec(message)
    return match ? [`${match[1]}:${match[2]}`] : []
  })

describe('messages about the inner text of shortcodes', () => {
  it.each([
    [
      'rendered first, as in the Blackfriday years',
      '[blackfriday]\nsmartypants = false',
      '{{% note %}}\nPress <img src="/x.png" "Login"> now.\n{{% /note %}}\n',
      ['7:25'],
    ],
    [
      'nested, and passed through Markdown twice',
      '',
      '{{% row %}}\n{{% note %}}\n<br>\n<img src="/x.png" "Login">\n{{% /note %}}\n{{% /row %}}\n',
      ['9:19'],
    ],
    ['that stays as it is', '', '{{% note %}}\nPress <img src="/x.png" "Login"> now.\n{{% /note %}}\n', ['7:25']],
  ])('name the author’s line once: text %s', async (_, config, body, places) => {
    const { messages } = await buildSite(site(config, body))
    expect(placesOf(messages)).toEqual(places)
    expect(messages.join('\n')).toContain('| ')
  })

  it('say once in a file that raw HTML is shown', async () => {
    const body = '<p>a</p>\n\n{{% row %}}\n{{% note %}}\n<b>x</b>\n{{% /note %}}\n{{% /row %}}\n\n<p>b</p>\n'
    const { diagnostics } = await buildSite(site('', body))
    expect(diagnostics.filter(({ code }) => code === 'markup/raw-html-shown')).toHaveLength(1)
  })
})
