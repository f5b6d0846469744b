/** What the renderer does when the tool, not the author, chose the generation. */
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { placeAt } from '../../shared/position.ts'
import { defaultMarkup } from '../config/markup-config.ts'
import { createMarkdownRenderer } from './render-markdown.ts'
import type { Generation } from './render-state.ts'

const defaultGoldmark = defaultMarkup().goldmark

interface Rendering {
  readonly html: string
  readonly diagnostics: Diagnostic[]
}

function render(source: string, mend: boolean, generation: Generation = '0.131', unsafe = true): Rendering {
  const diagnostics: Diagnostic[] = []
  const goldmark = { ...defaultGoldmark, renderer: { ...defaultGoldmark.renderer, unsafe } }
  const tableOfContents = { startLevel: 2, endLevel: 3, ordered: false }
  const renderer = createMarkdownRenderer({ generation, mend, goldmark, tableOfContents, highlight: code => code })
  const { html } = renderer.render(source, {
    file: 'content/lab.md',
    placeOf: offset => placeAt(source, offset),
    report: diagnostic => diagnostics.push(diagnostic),
  })
  return { html, diagnostics }
}

const lab = 'text\n\n<br><img src="a.png" "Login" width="900" /><br><br>\n<br><img src="b.png" "Login" /><br>\n'

describe('mending', () => {
  it('shows an image with a stray word, and names the word and its place', () => {
    const { html, diagnostics } = render(lab, true)
    expect(html).toBe('<p>text</p>\n<p><br><img src="a.png" width="900" /><br><br>\n<br><img src="b.png" /><br></p>\n')
    expect(diagnostics).toMatchObject([
      { code: 'markup/stray-token', severity: 'warning', place: { line: 3, column: 22 }, length: 7 },
      { code: 'markup/stray-token', file: 'content/lab.md', place: { line: 4, column: 22 } },
    ])
    expect(diagnostics[0]).toMatchObject({
      message: 'stray "Login" among the attributes of <img>',
      hint: 'give it a name, such as alt="Login", or remove it',
    })
  })

  it('reports a stray word within an HTML block, which it leaves as it stands', () => {
    const { html, diagnostics } = render('<div>\n<img src="a.png" "Login">\n<!-- <img src="b" "c"> -->\n</div>\n', true)
    expect(html).toBe('<div>\n<img src="a.png" "Login">\n<!-- <img src="b" "c"> -->\n</div>\n')
    expect(diagnostics).toMatchObject([{ code: 'markup/stray-token', place: { line: 2, column: 18 } }])
  })

  it('finds stray words in lists, quotations and tables', () => {
    const { diagnostics } = render(
      '- a <img src="x" "l">\n\n> <img src="x" "q">\n\n| a |\n|---|\n| <img src="x" "t"> |\n',
      true,
    )
    expect(diagnostics.map(diagnostic => diagnostic.place)).toEqual([
      { line: 1, column: 18 },
      { line: 3, column: 16 },
      { line: 7, column: 16 },
    ])
  })

  it('shows raw HTML where the site would leave it out, and says so once', () => {
    const { html, diagnostics } = render('a <b>c</b>\n\n<div>\nd\n</div>\n', true, '0.131', false)
    expect(html).toBe('<p>a <b>c</b></p>\n<div>\nd\n</div>\n')
    expect(diagnostics).toMatchObject([
      { code: 'markup/raw-html-shown', severity: 'info', place: { line: 1, column: 3 } },
    ])
  })

  it('leaves code alone', () => {
    expect(render('`<img src="a" "b">`\n\n    <img src="a" "b">\n', true).diagnostics).toEqual([])
  })
})

describe('the generation an author chose', () => {
  it('shows a malformed tag as text from 0.111 on', () => {
    const { html, diagnostics } = render('a <img src="x" "L" /> b', false)
    expect(html).toBe('<p>a &lt;img src=&ldquo;x&rdquo; &ldquo;L&rdquo; /&gt; b</p>\n')
    expect(diagnostics).toEqual([])
  })

  it('passes a malformed tag on as it stands in 0.54', () => {
    expect(render('a <img src="x" "L" /> b', false, '0.54').html).toBe('<p>a <img src="x" "L" /> b</p>\n')
  })
})
