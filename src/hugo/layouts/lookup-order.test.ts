import { describe, expect, it } from 'vitest'
import { baseofOrder, hookOrder, type LayoutDescriptor, lookupOrder, viewOrder } from './lookup-order.ts'

const page: LayoutDescriptor = {
  kind: 'page',
  type: 'labs',
  section: 'labs',
  sections: ['labs'],
  layout: '',
  language: 'en',
  format: { name: 'HTML', suffix: 'html', isPlainText: false },
}
const plain = (names: string[]) => names.filter(name => !/\.(en|html)\.html$|\.en\.html\.html$/.test(name))

describe('lookupOrder', () => {
  it.each<[string, Partial<LayoutDescriptor>, string[]]>([
    [
      'a page',
      {},
      [
        'labs/single.html',
        'labs/page.html',
        'labs/all.html',
        '_default/single.html',
        '_default/page.html',
        '_default/all.html',
      ],
    ],
    [
      'a page with a layout',
      { layout: 'lab' },
      [
        'labs/lab.html',
        'labs/single.html',
        'labs/page.html',
        'labs/all.html',
        '_default/lab.html',
        'lab.html',
        '_default/single.html',
        '_default/page.html',
        '_default/all.html',
      ],
    ],
    [
      'the home page',
      { kind: 'home', type: 'page', section: '', sections: [] },
      [
        'page/index.html',
        'page/home.html',
        'page/list.html',
        'page/all.html',
        'index.html',
        'home.html',
        'list.html',
        'all.html',
        '_default/index.html',
        '_default/home.html',
        '_default/list.html',
        '_default/all.html',
      ],
    ],
  ])('finds the template of %s', (_, changes, expected) => {
    expect(plain(lookupOrder({ ...page, ...changes }))).toEqual(expected)
  })

  it('looks for a term by its taxonomy', () => {
    const names = lookupOrder({ ...page, kind: 'term', type: 'workshops', section: 'workshop', sections: [] })
    expect(names).toContain('taxonomy/workshop.html')
    expect(names.indexOf('term/term.html')).toBeLessThan(names.indexOf('taxonomy/workshop.html'))
    expect(names).toContain('_default/list.html')
  })

  it('prefers the language and the format', () => {
    expect(lookupOrder(page).slice(0, 3)).toEqual([
      'labs/single.en.html.html',
      'labs/page.en.html.html',
      'labs/all.en.html.html',
    ])
  })

  it('looks into the folders of the page itself first', () => {
    expect(plain(lookupOrder({ ...page, sections: ['labs', 'deep'] }))[0]).toBe('labs/deep/single.html')
  })

  it('ends a feed with the template that comes with the tool', () => {
    const rss = { name: 'RSS', suffix: 'xml', isPlainText: false }
    const names = lookupOrder({ ...page, kind: 'section', format: rss })
    expect(names).toContain('labs/rss.xml')
    expect(names.at(-1)).toBe('_internal/_default/rss.xml')
  })
})

describe('the other orders', () => {
  it('finds a base template by kind, then the general one', () => {
    expect(plain(baseofOrder(page))).toEqual([
      'labs/single-baseof.html',
      'labs/page-baseof.html',
      'labs/baseof.html',
      '_default/single-baseof.html',
      '_default/page-baseof.html',
      '_default/baseof.html',
    ])
  })

  it('finds the hook of a language of code before the general one', () => {
    expect(plain(hookOrder('codeblock', 'bash', page))).toEqual([
      'labs/_markup/render-codeblock-bash.html',
      'labs/_markup/render-codeblock.html',
      '_default/_markup/render-codeblock-bash.html',
      '_default/_markup/render-codeblock.html',
    ])
  })

  it('finds a view in the folder of its type', () => {
    expect(plain(viewOrder('summary', page))).toEqual(['labs/summary.html', '_default/summary.html', 'summary.html'])
  })
})
