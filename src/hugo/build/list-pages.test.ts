import { describe, expect, it } from 'vitest'
import { withSite } from '../../testing/build-site.ts'
import { formatCsv, listPages, type PageSelection } from './list-pages.ts'

const site = `
-- hugo.toml --
title = "Lists"
baseURL = "https://example.org/lab/"
-- content/labs/_index.md --
---
title: Labs
---
-- content/labs/one.md --
---
title: 'One, with a "comma"'
date: 2024-05-01
slug: first
---
-- content/labs/two.md --
---
title: Two
draft: true
---
-- content/labs/three.md --
---
title: Three
publishDate: 2030-01-01
---
-- content/labs/four.md --
---
title: Four
expiryDate: 2020-01-01
---
`
const list = (selection: PageSelection, more: object = {}) =>
  withSite(site, source => listPages({ source, now: new Date('2026-01-01T00:00:00Z'), ...more }, selection).rows)

describe('listPages', () => {
  it('gives the columns of hugo list', () => {
    const [columns, ...rest] = list('published')
    expect(columns?.join()).toBe('path,slug,title,date,expiryDate,publishDate,draft,permalink,kind,section')
    expect(formatCsv(rest.slice(-1))).toBe(
      'content/labs/one.md,first,"One, with a ""comma""",2024-05-01T00:00:00Z,0001-01-01T00:00:00Z,2024-05-01T00:00:00Z,false,https://example.org/lab/labs/first/,page,labs\n',
    )
  })

  it.each([
    ['all', ['Four', 'Labs', 'One, with a "comma"', 'Three', 'Two']],
    ['drafts', ['Two']],
    ['future', ['Three']],
    ['expired', ['Four']],
    ['published', ['Labs', 'One, with a "comma"']],
  ] as const)('lists %s', (selection, titles) => {
    expect(
      list(selection)
        .slice(1)
        .map(([, , title]) => title)
        .sort(),
    ).toEqual(titles)
  })

  it('lists in the forms of Hugo 0.111, which listed pages alone, and paths alone unless all are asked for', () => {
    const old = (selection: PageSelection) => list(selection, { hugoCompat: '0.111' })
    expect(old('all')).toHaveLength(5)
    expect(old('all')[0]).toHaveLength(8)
    expect(old('drafts')).toEqual([['content/labs/two.md']])
    expect(old('future')).toEqual([['content/labs/three.md', '2030-01-01T00:00:00Z']])
    expect(old('expired')).toEqual([['content/labs/four.md', '2020-01-01T00:00:00Z']])
  })

  it('orders pages of the same title by their files, whatever their language', () => {
    const archive = `
-- hugo.toml --
title = "Two"
[languages.en]
contentDir = "content/z"
weight = 1
[languages.de]
contentDir = "content/a"
weight = 2
-- content/z/one.md --
---
title: Same
---
-- content/a/two.md --
---
title: Same
---
`
    const { rows } = withSite(archive, source => listPages({ source }, 'all'))
    expect(rows.slice(1).map(([path]) => path)).toEqual(['content/a/two.md', 'content/z/one.md'])
  })

  it('leaves out what no list shows, and gives addresses in the last output format, as Hugo does', () => {
    const archive = `
-- hugo.toml --
title = "Formats"
baseURL = "https://example.org/"
disableKinds = ["rss", "taxonomy", "term"]
[outputs]
page = ["HTML", "AMP"]
-- content/a.md --
---
title: A
---
-- content/b.md --
---
title: B
build: {list: local}
---
`
    const { rows } = withSite(archive, source => listPages({ source }, 'all'))
    expect(rows.slice(1).map(row => [row[2], row[7]])).toEqual([['A', 'https://example.org/amp/a/']])
  })
})
