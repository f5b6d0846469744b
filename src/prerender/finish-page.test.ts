import { describe, expect, it } from 'vitest'
import { exercise } from '../elements/console/fixtures/exercise.ts'
import { finishPage } from './index.ts'

const json = JSON.stringify(exercise)
const consoleTag = `<cluster-console id="console" speed="10"><script type="application/json">${json}</script></cluster-console>`

/** Take out what prerendering puts in, which must leave the page as it was. */
function withoutDrawings(html: string): string {
  return html
    .replace(/<lab-task [^>]*inline><template[\s\S]*?<\/template><\/lab-task>/g, '')
    .replace(/<lab-hint [^>]*><template[\s\S]*?<\/template><\/lab-hint>/g, '')
    .replace(
      /(<(?:cluster-console|cluster-picture|machine-room|lab-task|lab-progress)[^>]*>)<template shadowrootmode="open">[\s\S]*?<\/template>(?=<script|<\/cluster-picture|<\/machine-room|<\/lab-progress|Mine)/g,
      '$1',
    )
}

describe('finishPage', () => {
  it.each([
    ['no element', '<!doctype html><p>Plain &amp; simple</p>'],
    ['an element in text', '<p>Write &lt;cluster-console&gt;</p>'],
    ['a name that only begins alike', '<cluster-consoles></cluster-consoles>'],
  ])('gives back a page with %s as it is, at once', (_, html) => {
    expect(finishPage(html)).toBe(html)
  })

  it('draws the console at its start as declarative shadow DOM before its exercise', async () => {
    const html = await finishPage(`<main>${consoleTag}</main>`)
    expect(html).toContain('<cluster-console id="console" speed="10"><template shadowrootmode="open"><style>')
    expect(html).toContain('rhhi3.localdomain')
    expect(html).toContain('Administration Portal')
    expect(html).toContain(`</template><script type="application/json">${json}</script></cluster-console></main>`)
    expect(html).not.toMatch(/<pre[\s>]/)
  })

  it('changes no other byte of the page', async () => {
    const page = `<!DOCTYPE html>\n<HTML><body CLASS=x><p>a<br>b &nbsp; <img src=a.png  alt='"'>
<lab-progress></lab-progress><cluster-picture step="start"></cluster-picture>
<div data-lab-content data-console=console><ol>\n<li>One<li>Two</ol></div>${consoleTag}<!-- end --></body></HTML>\n`
    const html = await finishPage(page)
    expect(withoutDrawings(html)).toBe(page)
  })

  it('ties tasks to the items of the first ordered list of the content, hints at their end', async () => {
    const html = await finishPage(
      `<ol><li>not the lab's</li></ol><div data-lab-content data-console="console"><ol><li>Find   a <b>host</b></li>
      <li><p>Select it</p></li><li>Menu</li><li>Agree</li></ol><ol><li>other</li></ol></div>${consoleTag}`,
    )
    expect(html).toContain('<li><lab-task for="console" task="pick" label="Find a host" inline><template')
    expect(html).toContain('<li><p><lab-task for="console" task="select" label="Select it" inline><template')
    expect(html).toMatch(/Find {3}a <b>host<\/b><lab-hint for="console" task="pick">/)
    expect(html).toMatch(/<\/lab-hint><\/p><\/li>/)
    expect(html.match(/<lab-task /g)).toHaveLength(4)
    expect(html).toContain("<li>not the lab's</li>")
    expect(html).toContain('<li>other</li>')
  })

  it('leaves a task alone that the author has placed', async () => {
    const html = await finishPage(
      `<div data-lab-content data-console="console"><lab-task for="console" task="pick">Mine</lab-task><ol><li>a</li></ol></div>${consoleTag}`,
    )
    expect(html.match(/task="pick"/g)).toHaveLength(1 + 1)
    expect(html).not.toContain('<li><lab-task')
  })

  it('leaves out the hints that the author has placed elsewhere', async () => {
    const html = await finishPage(
      `<div data-lab-content data-console="console"><ol><li>a</li></ol><lab-hint for="console" task="pick"></lab-hint></div>${consoleTag}`,
    )
    expect(html.match(/<lab-hint /g)).toHaveLength(1)
    expect(html).toContain('<li><lab-task')
  })

  it('draws pictures with a generated text alternative', async () => {
    const html = await finishPage(`<cluster-picture step="end"></cluster-picture>${consoleTag}`)
    expect(html).toContain('aria-label="The cluster at the end rhhi1: Up,')
    expect(html).toContain('rhhi2: Up, runs vm-from-template.')
  })

  it('uses the words the page brings along', async () => {
    const words = '<script type="application/json" data-lab-strings>{"console.play": "Abspielen"}</script>'
    expect(await finishPage(words + consoleTag)).toContain('Abspielen')
  })

  it('does not draw twice', async () => {
    const once = await finishPage(consoleTag)
    expect(await finishPage(once)).toBe(once)
  })

  it('draws a cluster of a hundred hosts', async () => {
    const hosts = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`node${index + 1}`, {}]))
    const vms = { web: { host: 'node7' } }
    const html = await finishPage(
      `<cluster-console><script type="application/json">${JSON.stringify({ format: 1, cluster: { hosts, vms } })}</script></cluster-console>`,
    )
    expect(html).toContain('node100')
    expect(html).not.toContain('This exercise cannot run: ')
  })

  it.each(['{"format": 2}', '{format}'])('says in place what is wrong with the exercise %s', async text => {
    const html = await finishPage(`<cluster-console><script type="application/json">${text}</script></cluster-console>`)
    expect(html).toContain('This exercise cannot run: ')
  })
})
