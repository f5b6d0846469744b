/** Render hooks: what each is given, and that its answer is written. */
import { describe, expect, it } from 'vitest'
import { defaultMarkup } from '../config/markup-config.ts'
import type { RenderHooks } from './render-hooks.ts'
import { createMarkdownRenderer } from './render-markdown.ts'

const defaultGoldmark = defaultMarkup().goldmark

function render(source: string, hooks: RenderHooks): string {
  const renderer = createMarkdownRenderer({
    generation: '0.169',
    mend: false,
    goldmark: { ...defaultGoldmark, renderer: { ...defaultGoldmark.renderer, unsafe: true } },
    tableOfContents: { startLevel: 2, endLevel: 3, ordered: false },
    highlight: code => `[${code}]`,
  })
  return renderer.render(source, { file: 'a.md', report: () => {}, hooks }).html
}

const show = (value: unknown): string => `${JSON.stringify(value)}\n`

describe('render hooks', () => {
  it('give links their destination, title, HTML and plain text', () => {
    expect(render('[a *b*](/x?y=1&z "t") http://c.org', { link: show })).toBe(
      '<p>{"Destination":"/x?y=1&z","Title":"t","Text":"a <em>b</em>","PlainText":"a b"}\n ' +
        '{"Destination":"http://c.org","Title":"","Text":"http://c.org","PlainText":"http://c.org"}\n</p>\n',
    )
  })

  it('count images, and give references what they refer to', () => {
    expect(render('![a "b" *c*](x.png) ![r]\n\n[r]: /y "t"\n', { image: show })).toBe(
      '<p>{"Destination":"x.png","Title":"","Text":"a &ldquo;b&rdquo; <em>c</em>","PlainText":"a “b” c","IsBlock":false,"Ordinal":0,"Attributes":{}}\n ' +
        '{"Destination":"/y","Title":"t","Text":"r","PlainText":"r","IsBlock":false,"Ordinal":1,"Attributes":{}}\n</p>\n',
    )
  })

  it('give headings their level, anchor and attributes', () => {
    expect(render('## A `b` {.c}\n', { heading: show })).toBe(
      '{"Level":2,"Anchor":"a-b","Text":"A <code>b</code>","PlainText":"A b","Attributes":{"class":"c","id":"a-b"}}\n',
    )
  })

  it('give code blocks their language, options and attributes', () => {
    const source = '```bash {hl_lines=[1] .x}\nls\n```\n\n```go\nx\n```\n'
    expect(render(source, { codeblock: language => (language === 'bash' ? show : undefined) })).toBe(
      '{"Type":"bash","Inner":"ls","Attributes":{"class":"x"},"Options":{"hl_lines":[[0,0]]},"Ordinal":0}\n[x\n]',
    )
  })

  it('tell alerts from plain quotations', () => {
    expect(render('> [!NOTE]- The *title* "q"\n> body\n\n> plain\n\n> [!TIP]\n', { blockquote: show })).toBe(
      '{"Type":"alert","AlertType":"note","AlertSign":"-","AlertTitle":"The <em>title</em> &ldquo;q&rdquo;","Text":"<p>body</p>","Attributes":{},"Ordinal":0}\n' +
        '{"Type":"regular","AlertType":"","AlertSign":"","AlertTitle":"","Text":"<p>plain</p>\\n","Attributes":{},"Ordinal":1}\n' +
        '{"Type":"alert","AlertType":"tip","AlertSign":"","AlertTitle":"","Text":"","Attributes":{},"Ordinal":2}\n',
    )
  })

  it('give tables their rows', () => {
    expect(render('| a | b |\n|:--|---|\n| *c* | |\n', { table: show })).toBe(
      '{"THead":[[{"Alignment":"left","Text":"a"},{"Alignment":"","Text":"b"}]],' +
        '"TBody":[[{"Alignment":"left","Text":"<em>c</em>"},{"Alignment":"","Text":""}]],"Attributes":{},"Ordinal":0}\n',
    )
  })

  it('leave a node to the renderer where they give nothing', () => {
    expect(render('[a](b)', { link: () => undefined })).toBe('<p><a href="b">a</a></p>\n')
  })
})
