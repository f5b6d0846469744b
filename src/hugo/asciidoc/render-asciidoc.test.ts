/** The room's door: settings, folders and messages. Expected values are Hugo 0.131's, which ran asciidoctor 2.0.18. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { placeAt } from '../../shared/position.ts'
import type { Generation } from '../config/generation.ts'
import { toParams } from '../config/params.ts'
import { createAsciidocRenderer } from './render-asciidoc.ts'

const root = join(import.meta.dirname, 'fixtures')

function render(source: string, settings: Record<string, unknown> = {}, generation: Generation = '0.131') {
  const said: Diagnostic[] = []
  const report = (diagnostic: Diagnostic) => said.push(diagnostic)
  const renderer = createAsciidocRenderer({
    settings: toParams(settings),
    generation,
    root,
    publishFolder: '/out',
    basePath: '/base',
    configFile: 'hugo.toml',
    report,
  })
  // Two lines of front matter stand before each text.
  const placeOf = (offset: number) => placeAt(`--\n--\n${source}`, offset + '--\n--\n'.length)
  const context = {
    file: 'content/a.adoc',
    filename: join(root, 'lists', 'input.adoc'),
    permalink: '/base/a%20b/',
    placeOf,
    report,
  }
  return { ...renderer.render(source, context), said }
}

const messages = ({ said }: { said: readonly Diagnostic[] }) =>
  said.map(({ code, severity, file, place }) => `${file}:${place?.line ?? ''} ${severity} ${code}`)

describe('createAsciidocRenderer', () => {
  it('renders content and table of contents', () => {
    expect(render(':toc:\n\n== A\n\ntext "b"\n')).toMatchObject({
      html: '\n<div class="sect1">\n<h2 id="_a">A</h2>\n<div class="sectionbody">\n<div class="paragraph">\n<p>text &#34;b&#34;</p>\n</div>\n</div>\n</div>\n',
      headings: [{ id: '_a', level: 2, title: 'A' }],
      said: [],
    })
  })

  it('renders nothing of nothing', () => {
    expect(render('')).toMatchObject({ html: '', headings: undefined, said: [] })
  })

  it('includes from the site’s folder, or from that of the page', () => {
    expect(render('include::lists/input.adoc[lines=1]').html).toContain('<p>one</p>')
    expect(render('include::input.adoc[lines=1]', { workingFolderCurrent: true }).html).toContain('<p>one</p>')
  })

  it('names the folder the page is written to', () => {
    expect(render('{outdir}', { workingFolderCurrent: true }).html).toContain('<p>/out/a b</p>')
  })

  it.each([
    ['sets attributes', { attributes: { word: 'x', number: 5, flag: true } }, '{word} {number} {flag}', '<p>x 5 1</p>'],
    ['lets no one set the folder', { attributes: { outdir: 'x' } }, '{outdir}', '<p>{outdir}</p>'],
    ['numbers sections', { sectionNumbers: true }, '== A', '<h2 id="_a">1. A</h2>'],
    ['keeps the table of contents', { preserveTOC: true }, ':toc:\n== A', '<div id="toc" class="toc">'],
    [
      'asks for another safe mode',
      { safeMode: 'secure' },
      'include::a.adoc[]',
      '<a href="a.adoc" class="bare include">',
    ],
  ])('%s', (_, settings, source, expected) => {
    expect(render(source, settings).html).toContain(expected)
  })

  it('is in safe mode where Hugo had no settings yet', () => {
    const source = 'include::/etc/hostname[]'
    expect(messages(render(source, {}, '0.54'))).toContain('content/a.adoc:3 warning asciidoc/include-not-found')
  })

  it('reports what Asciidoctor says at the author’s line', () => {
    const found = render('== A\n\n==== B\n\n----\nopen\n')
    expect(messages(found)).toEqual([
      'content/a.adoc:5 warning asciidoc/section-out-of-sequence',
      'content/a.adoc:7 warning asciidoc/unterminated-block',
    ])
  })

  it('reports paths relative to the site', () => {
    expect(render('include::x/y.adoc[]').said[0]?.message).toBe('include file not found: x/y.adoc')
  })

  it('fails the build where the site says that warnings do', () => {
    expect(messages(render('include::x.adoc[]', { failureLevel: 'warn' }))).toEqual([
      'content/a.adoc:3 error asciidoc/include-not-found',
    ])
  })

  it('reports settings that it cannot follow', () => {
    const settings = { extensions: ['asciidoctor-diagram'], backend: 'html9', noHeaderOrFooter: false }
    expect(messages(render('a', settings)).sort()).toEqual([
      'hugo.toml: warning asciidoc/header',
      'hugo.toml: warning asciidoc/setting-ignored',
      'hugo.toml: warning asciidoc/setting-ignored',
    ])
  })
})
