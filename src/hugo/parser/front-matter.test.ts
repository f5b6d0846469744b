import { describe, expect, it } from 'vitest'
import { parseContent } from './parse-content.ts'

const options = { file: 'content/a.md', isShortcode: () => false }
const parse = (text: string, generation: '0.111' | '0.131' | '0.169' = '0.131') =>
  parseContent(text, { ...options, generation })

describe('front matter', () => {
  it.each([
    ['YAML', '---\ntitle: a\n---\nhi\n', 'yaml', { title: 'a' }, 'hi\n'],
    ['TOML', '+++\ntitle = "a"\n+++\nhi\n', 'toml', { title: 'a' }, 'hi\n'],
    ['JSON', '{\n "title": "a}"\n}\nhi\n', 'json', { title: 'a}' }, 'hi\n'],
    ['Org', '#+TITLE: a\n#+tags[]: x y\n\nhi\n', 'org', { title: 'a', tags: ['x', 'y'] }, '\nhi\n'],
    ['none', 'hi\n', undefined, {}, 'hi\n'],
    ['an empty block', '---\n---\nhi\n', 'yaml', {}, 'hi\n'],
    ['only comments', '---\n# title: a\n---\nhi\n', 'yaml', {}, 'hi\n'],
    ['Windows line ends', '---\r\ntitle: a\r\n---\r\nhi\r\n', 'yaml', { title: 'a' }, 'hi\r\n'],
    ['a byte order mark', '\uFEFF---\ntitle: a\n---\nhi\n', 'yaml', { title: 'a' }, 'hi\n'],
    ['blank lines before', '\n\n---\ntitle: a\n---\nhi\n', 'yaml', { title: 'a' }, 'hi\n'],
    ['blanks after the dashes', '---  \ntitle: a\n---   \nhi\n', 'yaml', { title: 'a' }, '   \nhi\n'],
    ['a comment after the dashes', '--- # c\ntitle: a\n---\nhi\n', 'yaml', { title: 'a' }, 'hi\n'],
    ['four dashes at the end', '---\ntitle: a\n----\nhi\n', 'yaml', { title: 'a' }, '-\nhi\n'],
    ['indented dashes', '---\ntitle: a\n ---\n---\nhi\n', 'yaml', { title: 'a ---' }, 'hi\n'],
    ['no line after it', '---\ntitle: a\n---', 'yaml', { title: 'a' }, ''],
    ['dashes in the body', '---\ntitle: a\n---\nhi\n\n---\n\nthere\n', 'yaml', { title: 'a' }, 'hi\n\n---\n\nthere\n'],
    ['an empty file', '', undefined, {}, ''],
    ['a list', '- a\n- b\n', undefined, {}, '- a\n- b\n'],
    ['a shortcode', '{{< x >}}\n', undefined, {}, '{{< x >}}\n'],
    ['a heading', '# hi\n', undefined, {}, '# hi\n'],
    ['a byte order mark alone', '\uFEFFhi\n', undefined, {}, 'hi\n'],
  ])('is read with %s', (_, text, format, data, body) => {
    const parsed = parse(text)
    expect(parsed.diagnostics).toEqual([])
    expect({ format: parsed.frontMatterFormat, data: parsed.frontMatter, body: parsed.body }).toEqual({
      format,
      data,
      body,
    })
    expect(text.slice(parsed.bodyOffset)).toBe(body)
  })

  it.each([
    ['YAML without an end', '---\ntitle: a\n\nhi\n', 'parser/front-matter-unclosed', 1, 1],
    ['TOML without an end', '\n+++\ntitle = "a"\n', 'parser/front-matter-unclosed', 2, 1],
    ['JSON without an end', '{"title": "a"\n\nhi\n', 'parser/front-matter-unclosed', 1, 1],
    ['broken YAML', '---\ntitle: a\nx: [1\nb: c\n---\nhi\n', 'decode/yaml-syntax', 4, 1],
    ['a tab', '---\ntitle: a\n\tb: c\n---\nhi\n', 'decode/yaml-syntax', 3, 1],
    ['broken TOML', '+++\ntitle = "a"\nx = = 3\n+++\nhi\n', 'decode/toml-syntax', 3, 5],
    ['broken JSON', '{\n "title": "a",\n "b" 5\n}\nhi\n', 'decode/json-syntax', 3, 6],
    ['text that is no table', '---\nhello\n---\nhi\n', 'parser/front-matter-not-a-table', 2, 1],
    ['a script', '---js\n{title: process.exit(1)}\n---\nhi\n', 'parser/front-matter-language', 1, 4],
    ['a script with a blank', '--- javascript\nthrow 1\n---\nhi\n', 'parser/front-matter-language', 1, 4],
    ['another language', '---coffee\nx\n---\n', 'parser/front-matter-language', 1, 4],
  ])('with %s is reported at its place', (_, text, code, line, column) => {
    const parsed = parse(text)
    expect(parsed.diagnostics).toHaveLength(1)
    expect(parsed.diagnostics[0]).toMatchObject({
      code,
      severity: 'error',
      file: 'content/a.md',
      place: { line, column },
    })
    expect(parsed.frontMatter).toEqual({})
  })

  it('reports the same fault every time it is asked', () => {
    const text = '---\ntitle: [\n---\nhi\n'
    expect(parse(text).diagnostics).toHaveLength(1)
    expect(parse(text).diagnostics).toHaveLength(1)
  })

  it('gives each caller data of its own', () => {
    const text = '---\ntags: [a]\n---\n'
    const first = parse(text).frontMatter['tags'] as string[]
    first.push('b')
    expect(parse(text).frontMatter).toEqual({ tags: ['a'] })
  })

  it('follows the generation', () => {
    expect(parse('---\na: yes\n---\n', '0.111').frontMatter).toEqual({ a: true })
    expect(parse('---\na: yes\n---\n', '0.169').frontMatter).toEqual({ a: 'yes' })
  })

  it.each([
    ['YAML', '---\ntitle: a\ntags:\n  - x\n---\n', 3],
    ['TOML', '+++\ntitle = "a"\ntags = ["x"]\n+++\n', 3],
    ['JSON', '{\n"title": "a",\n"tags": ["x"]\n}\n', 3],
    ['Org', '#+title: a\n#+tags[]: x\n', 2],
  ])('tells where a key of %s stands', (_, text, line) => {
    expect(parse(text).placeOf(['tags'])).toEqual({ line, column: 1 })
  })

  it('keeps dates of YAML as written', () => {
    expect(parse('---\ndate: 2020-01-02\n---\n').frontMatter).toEqual({ date: '2020-01-02' })
  })
})
