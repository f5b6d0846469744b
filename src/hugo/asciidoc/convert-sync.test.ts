/** Documents against what Asciidoctor 2.0.18 wrote of them; `UPDATE=1` with asciidoctor installed makes that anew. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createConvertSync } from './convert-sync.ts'

const folder = join(import.meta.dirname, 'fixtures')
const convert = createConvertSync()
const options = { backend: 'html5', safeMode: 'unsafe', baseFolder: folder, attributes: {} }

describe('the AsciiDoc worker, beside Asciidoctor', () => {
  it.each(readdirSync(folder))('converts the document %s', name => {
    const source = readFileSync(join(folder, name, 'input.adoc'), 'utf8')
    const file = join(folder, name, 'expected.html')
    if (process.env['UPDATE'])
      writeFileSync(
        file,
        execFileSync('asciidoctor', ['--no-header-footer', '-o', '-', '-'], {
          input: source,
          cwd: folder,
          stdio: ['pipe', 'pipe', 'ignore'],
        }),
      )
    expect(`${convert(source, options).output}\n`).toBe(readFileSync(file, 'utf8'))
  })

  it('is one worker for all who ask', () => {
    expect(createConvertSync()).toBe(convert)
  })

  it('counts images with an empty title among the figures', () => {
    const { output } = convert(".A\nimage::a.png[]\n\nimage::b.png[title='']\n\n.C\nimage::c.png[]", options)
    expect(output.match(/Figure \d+\. \w?/g)).toEqual(['Figure 1. A', 'Figure 2. ', 'Figure 3. C'])
  })

  it('hands attributes, backend and safe mode on', () => {
    const attributes = { 'note-caption': 'Hinweis', imagesdir: '/soft@', sectnums: '' }
    const source = ':imagesdir: /own\n== A\n\nNOTE: {user-home}\n\nimage::a.png[]'
    const { output } = convert(source, { ...options, backend: 'xhtml5', safeMode: 'secure', attributes })
    expect(output).toContain('<h2 id="_a">1. A</h2>')
    expect(output).toContain('<div class="title">Hinweis</div>')
    expect(output).toContain('<img src="/own/a.png" alt="a"/>')
    expect(output).toContain('\n.\n')
  })

  it('says what Asciidoctor says, with lines', () => {
    expect(convert('== A\n\n==== B\n\ninclude::nope.adoc[]\n', options).messages).toMatchObject([
      { severity: 'WARN', text: 'section title out of sequence: expected level 2, got level 3', file: '', line: 3 },
      { severity: 'ERROR', text: `include file not found: ${join(folder, 'nope.adoc')}`, file: '', line: 5 },
    ])
  })
})
