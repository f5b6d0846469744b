import { describe, expect, it } from 'vitest'
import { printHtmlStats } from './html-stats.ts'

const page = `<div id="foo" class="a b  c
 d"><my-el CLASS='X y' :class="{z: true}"></my-el><script>document.write("<div class='q'>")</script>
<!-- <p class="no"> --><svg viewBox="0"/><br id=unq class=unq2>
<pre><code class="lang-x">&lt;div class="e"></code></pre>
<a x-bind:class="{'bar': foo, baz}" class="md:w-1/2 hover:text-red">x</a><INPUT disabled id="Foo"></div>`

const all = { disableTags: false, disableClasses: false, disableIDs: false }

function statsOf(html: string, options = all): unknown {
  return JSON.parse(printHtmlStats(new Map([['index.html', html]]), options)).htmlElements
}

describe('printHtmlStats', () => {
  it('lists what Hugo lists', () => {
    expect(statsOf(page)).toEqual({
      tags: ['a', 'br', 'div', 'input', 'my-el', 'pre', 'script', 'svg'],
      classes: ['X', 'a', 'b', 'bar', 'baz', 'c', 'd', 'hover:text-red', 'md:w-1/2', 'unq2', 'y', 'z'],
      ids: ['Foo', 'foo', 'unq'],
    })
  })

  it('leaves out what the site does not want', () => {
    expect(statsOf('<p class="a" id="b">', { disableTags: true, disableClasses: false, disableIDs: true })).toEqual({
      tags: null,
      classes: ['a'],
      ids: null,
    })
  })

  it('looks at pages only', () => {
    const files = new Map<string, string | Uint8Array>([
      ['feed.xml', '<rss/>'],
      ['a.html', new Uint8Array([60, 112, 62])],
    ])
    expect(printHtmlStats(files, all)).toContain('"tags": []')
  })
})
