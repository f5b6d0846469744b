import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withSite } from '../../testing/build-site.ts'
import { defaultMarkup } from '../config/markup-config.ts'
import { createMarkdownRenderer, type MarkdownRenderer } from '../markup/render-markdown.ts'
import { createBuilder } from './build.ts'
import { MarkdownCache } from './markdown-cache.ts'

const defaultGoldmark = defaultMarkup().goldmark

function counting(): { renderer: MarkdownRenderer; texts: string[] } {
  const texts: string[] = []
  const real = createMarkdownRenderer({
    generation: '0.131',
    mend: true,
    goldmark: defaultGoldmark,
    tableOfContents: { startLevel: 2, endLevel: 3, ordered: false },
    highlight: code => code,
  })
  return {
    texts,
    renderer: {
      render: (text, context) => {
        texts.push(text)
        return real.render(text, context)
      },
    },
  }
}

describe('MarkdownCache', () => {
  it('renders a text once over several builds, and forgets what one build did not ask for', () => {
    const cache = new MarkdownCache()
    const { renderer, texts } = counting()
    const build = (...sources: string[]) => {
      cache.begin()
      const cached = cache.wrap(renderer, 'same')
      return sources.map(source => cached.render(source, { file: 'a.md', report: () => {} }).html)
    }
    expect(build('*a*', 'b')).toEqual(['<p><em>a</em></p>\n', '<p>b</p>\n'])
    expect(build('*a*', 'c')).toEqual(['<p><em>a</em></p>\n', '<p>c</p>\n'])
    expect(texts).toEqual(['*a*', 'b', 'c'])
    build('b')
    expect(texts.at(-1)).toBe('b')
  })

  it('renders anew with other settings, and where a hook may look at anything', () => {
    const cache = new MarkdownCache()
    const { renderer, texts } = counting()
    for (const settings of ['one', 'two']) {
      cache.begin()
      cache.wrap(renderer, settings).render('a', { file: 'a.md', report: () => {} })
    }
    for (let i = 0; i < 2; i++) {
      cache.begin()
      cache.wrap(renderer, 'two').render('[b](c)', { file: 'a.md', report: () => {}, hooks: { link: () => 'x' } })
    }
    expect(texts).toEqual(['a', 'a', '[b](c)', '[b](c)'])
  })

  it('says again what there was to say, with the place the text has now', () => {
    const cache = new MarkdownCache()
    const { renderer, texts } = counting()
    const places: unknown[] = []
    for (const line of [3, 9]) {
      cache.begin()
      cache.wrap(renderer, 's').render('a <img src="x" "Login">', {
        file: 'a.md',
        placeOf: offset => ({ line, column: offset + 1 }),
        report: ({ code, place }) => code === 'markup/stray-token' && places.push(place),
      })
    }
    expect(texts).toHaveLength(1)
    expect(places).toEqual([
      { line: 3, column: 16 },
      { line: 9, column: 16 },
    ])
  })
})

describe('createBuilder', () => {
  it('shows what has changed, in the page and in those that show it', async () => {
    const archive = `
-- hugo.toml --
title = "Again"
baseURL = "https://example.org/"
-- layouts/index.html --
{{ range site.RegularPages }}{{ .Summary }}{{ end }}
-- layouts/_default/single.html --
{{ .Content }}
-- content/a.md --
first
-- content/b.md --
other
`
    await withSite(archive, async root => {
      const builder = createBuilder({ source: root, write: false })
      expect(String((await builder.build()).files.get('a/index.html'))).toContain('first')
      writeFileSync(join(root, 'content/a.md'), 'second\n')
      const { files } = await builder.rebuild(['content/a.md'])
      expect(String(files.get('a/index.html'))).toContain('<p>second</p>')
      expect(String(files.get('index.html'))).toMatch(/second[\s\S]*other|other[\s\S]*second/)
    })
  })
})
