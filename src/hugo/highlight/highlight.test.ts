/**
 * Folder = specification: `fixtures/<language>/` holds code, and what Hugo made of it with `noClasses = false`, where every
 * token can be seen; `fixtures/options.json` holds what Hugo wrote for each set of options.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { highlight, knownLanguage } from './highlight.ts'
import { mergeOptions, type OptionValue, readSettings } from './highlight-options.ts'

const fixtures = new URL('./fixtures/', import.meta.url)
const languages = readdirSync(fixtures).filter(name => !name.includes('.'))

describe('the lexers', () => {
  for (const language of languages) {
    for (const generation of ['0.111', '0.131', '0.169']) {
      it(`lex ${language} as the Chroma of Hugo ${generation} does`, () => {
        const folder = new URL(`${language}/`, fixtures)
        const special = new URL(`output-${generation}.html`, folder)
        const expected = readFileSync(existsSync(special) ? special : new URL('output.html', folder), 'utf8')
        const code = readFileSync(new URL('input.txt', folder), 'utf8')
        expect(highlight(code, language, { generation, noClasses: false })).toBe(expected)
      })
    }
  }
})

interface OptionCase {
  readonly name: string
  readonly generation: string
  readonly noClasses: boolean
  readonly language: string
  readonly settings: Readonly<Record<string, OptionValue>>
  readonly code: string
  readonly html: string
}

describe('the options', () => {
  const cases: OptionCase[] = JSON.parse(readFileSync(new URL('options.json', fixtures), 'utf8'))
  it.each(cases)('write $name as Hugo $generation does (noClasses: $noClasses)', testCase => {
    const { code, language, generation, noClasses, settings, html } = testCase
    expect(highlight(code, language, { generation, noClasses }, settings)).toBe(html)
  })
})

describe('highlight', () => {
  it('shows code in an unknown language plainly', () => {
    expect(highlight('a < "b"\n', 'terminal')).toBe(
      '<pre tabindex="0"><code class="language-terminal" data-lang="terminal">a &lt; &#34;b&#34;\n</code></pre>',
    )
  })

  it.each(['console', 'diff', 'php'])('ends the last line of %s', language => {
    expect(highlight('x', language, { generation: '0.169' })).toMatch(/x(?:<\/span>)?\n<\/span>/)
  })

  it('loses no character of the code in any language', () => {
    const code = 'a {"b": [1, \'c\']} <d e="f">\n\n\t# g // h /* i */ -- j\n$k = `l`;\n'
    const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&#34;': '"', '&#39;': "'", '&amp;': '&' }
    for (const language of [
      'bash',
      'yaml',
      'json',
      'ini',
      'xml',
      'java',
      'docker',
      'python',
      'go',
      'php',
      'text',
      'c',
    ]) {
      const html = highlight(code, language, { generation: '0.169' })
      const text = html.replace(/<[^>]*>/g, '').replace(/&[^;]+;/g, entity => entities[entity]!)
      expect(text, language).toBe(code)
    }
  })
})

describe('knownLanguage', () => {
  it.each([
    ['bash', '0.111', true],
    ['Dockerfile', '0.131', true],
    ['yml', '0.131', true],
    ['terminal', '0.169', false],
    ['rego', '0.111', false],
    ['rego', '0.131', true],
    ['json5', '0.131', false],
    ['json5', '0.169', true],
    ['', '0.169', false],
  ])('knows of %s in %s: %s', (name, generation, expected) => {
    expect(knownLanguage(name, generation)).toBe(expected)
  })
})

describe('mergeOptions', () => {
  it('tells options from attributes', () => {
    const { options, attributes } = mergeOptions(
      { style: 'github' },
      { linenos: 'table', class: 'x', hl_lines: [1, '3-4'] },
    )
    expect(options).toMatchObject({ style: 'github', lineNos: 'table', hl_Lines: '1 3-4' })
    expect(attributes).toEqual({ class: 'x' })
  })

  it('reads option strings', () => {
    expect(readSettings('linenos=table, hl_lines=1 3-4,hl_inline')).toEqual({
      linenos: 'table',
      hl_lines: '1 3-4',
      hl_inline: true,
    })
  })
})
