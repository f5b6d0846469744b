/** Expected values are what Hugo 0.131 wrote of AsciiDoc pages whose HTML this is. */
import { describe, expect, it } from 'vitest'
import { renderGoHtml } from './go-html.ts'

const render = (html: string) => renderGoHtml(html, { preserveToc: false }).html

const cases: readonly (readonly [name: string, html: string, expected: string])[] = [
  ['turns references into characters', '<p>it&#8217;s&nbsp;&copy;</p>', '<p>it’s\u00a0©</p>'],
  ['escapes five characters', `<p>"a" 'b' &amp; &lt; ></p>`, '<p>&#34;a&#34; &#39;b&#39; &amp; &lt; &gt;</p>'],
  [
    'closes void elements',
    '<p>a<br>b<img src="a.png" alt="x &amp; y"></p>',
    '<p>a<br/>b<img src="a.png" alt="x &amp; y"/></p>',
  ],
  ['gives attributes without a value one', '<video src="a" controls></video>', '<video src="a" controls=""></video>'],
  [
    'puts rows into a body',
    '<table>\n<tr>\n<td>a</td>\n</tr>\n</table>',
    '<table>\n<tbody><tr>\n<td>a</td>\n</tr>\n</tbody></table>',
  ],
  [
    'keeps a body',
    '<table><tbody><tr><td>a</td></tr></tbody></table>',
    '<table><tbody><tr><td>a</td></tr></tbody></table>',
  ],
  ['closes what is left open', '<div><p>a <b>b</div>', '<div><p>a <b>b</b></p></div>'],
  ['drops an end without a start', '<p>a</p></section>', '<p>a</p>'],
  [
    'leaves scripts and comments alone',
    '<p>a</p><script>a < "b"</script><!-- c -->',
    '<p>a</p><script>a < "b"</script><!-- c -->',
  ],
  ['drops blanks before the first element only', '\n <p>a</p>\n', '<p>a</p>\n'],
]

describe('renderGoHtml', () => {
  it.each(cases)('%s', (_, html, expected) => {
    expect(render(html)).toBe(expected)
  })

  const toc =
    '<div id="toc" class="toc">\n<div id="toctitle">Contents</div>\n<ul class="sectlevel1">\n<li><a href="#_a">A <em>b</em></a>\n<ul class="sectlevel2">\n<li><a href="#_c">C &amp; d</a></li>\n</ul>\n</li>\n<li><a href="#_e">E</a></li>\n</ul>\n</div>\n<p>x</p>'

  it('takes the table of contents out and reads it', () => {
    expect(renderGoHtml(toc, { preserveToc: false })).toEqual({
      html: '\n<p>x</p>',
      headings: [
        { id: '_a', level: 2, title: 'A <em>b</em>' },
        { id: '_c', level: 3, title: 'C &amp; d' },
        { id: '_e', level: 2, title: 'E' },
      ],
    })
  })

  it('leaves the table of contents where the site says so', () => {
    const { html, headings } = renderGoHtml(toc, { preserveToc: true })
    expect(html).toBe(toc)
    expect(headings).toHaveLength(3)
  })

  it('has no headings without a table of contents', () => {
    expect(renderGoHtml('<h2 id="a">A</h2>', { preserveToc: false }).headings).toBeUndefined()
  })
})
