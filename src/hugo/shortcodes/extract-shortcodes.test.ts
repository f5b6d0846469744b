import { describe, expect, it } from 'vitest'
import type { Generation } from '../config/generation.ts'
import { lexShortcodes } from '../parser/shortcode-lexer.ts'
import { extractShortcodes } from './extract-shortcodes.ts'
import type { BodyNode } from './shortcode-node.ts'

/** q and b take no inner text, r and w do. */
const templates = new Map([
  ['q', false],
  ['b', false],
  ['r', true],
  ['w', true],
  ['alert', true],
])

function extract(body: string, generation: Generation = '0.131', mend = false) {
  const isShortcode = (name: string) => templates.has(name)
  const items = lexShortcodes(body, { file: 'a.md', isShortcode })
  return extractShortcodes(items, {
    isShortcode,
    hasInner: name => templates.get(name) ?? false,
    shortcodeNames: () => templates.keys(),
    generation,
    mend,
    file: 'a.md',
    source: body,
    bodyOffset: 0,
  })
}

/** Write a tree briefly: `text r0(inner)`. */
const brief = (nodes: readonly BodyNode[]): string =>
  nodes
    .map(node => {
      if (node.type === 'text') return node.value
      if (node.type === 'summary-divider') return '|more|'
      return node.type === 'fault' ? '!' : `${node.name}${node.ordinal}(${brief(node.inner)})`
    })
    .join('')

describe('extractShortcodes', () => {
  it.each([
    ['complete tags', 'a{{< q >}}b{{< q >}}', 'aq0()bq1()'],
    ['pairs', '{{< r >}}a{{< /r >}}b{{% w %}}c{{% /w %}}', 'r0(a)bw1(c)'],
    ['self-closed tags', '{{< r />}}a', 'r0()a'],
    [
      'nesting, with ordinals by parent',
      '{{< r >}}{{< q >}}{{< w >}}{{< q >}}{{< /w >}}{{< /r >}}{{< q >}}',
      'r0(q0()w1(q0()))q1()',
    ],
    ['nesting of the same name', '{{< r >}}{{< r >}}a{{< /r >}}{{< /r >}}', 'r0(r0(a))'],
    ['tags closed crosswise', '{{< r >}}{{< w >}}x{{< /r >}}{{< /w >}}', 'r0(w0(x))'],
    ['closing in the other notation', '{{< r >}}a{{% /r %}}', 'r0(a)'],
    ['no divider inside a shortcode', '{{< r >}}x<!--more-->y{{< /r >}}', 'r0(xy)'],
    ['the divider outside', 'a<!--more-->b', 'a|more|b'],
    ['inline shortcodes', '{{< t.inline >}}a{{< /t.inline >}}{{< t.inline />}}', 't.inline0(a)t.inline1()'],
  ])('finds %s', (_, body, tree) => {
    const { nodes, diagnostics } = extract(body)
    expect(diagnostics).toEqual([])
    expect(brief(nodes)).toBe(tree)
  })

  it.each([
    ['an unknown name', 'a {{< nope >}}', 'shortcodes/unknown', 3, 'a !'],
    ['an unknown name inside', '{{< r >}}{{< nope >}}{{< /r >}}', 'shortcodes/unknown', 10, 'r0(!)'],
    ['an unknown pair', '{{< nope >}}a{{< /nope >}}b', 'shortcodes/unknown', 1, '!b'],
    ['a shortcode left open', 'a {{< r >}}b', 'shortcodes/unclosed', 3, 'a r0(b)'],
    ['the inner one left open', '{{< r >}}{{< w >}}b{{< /r >}}c', 'shortcodes/unclosed', 10, 'r0(w0(b)c)'],
    ['closing without inner', 'a {{< q >}}b{{< /q >}}', 'shortcodes/closing-without-inner', 13, 'a q0()b!'],
    ['self-closing without inner', 'a {{< q />}}b', 'shortcodes/closing-without-inner', 3, 'a !b'],
    [
      'closing without inner inside another',
      '{{< r >}}{{< q >}}x{{< /q >}}{{< /r >}}',
      'shortcodes/closing-without-inner',
      20,
      'r0(q0()x)!',
    ],
    ['closing twice', '{{< r >}}a{{< /r >}}{{< /r >}}', 'shortcodes/closing-not-open', 21, 'r0(a)!'],
    ['a tag without a name', 'a {{< >}}', 'shortcodes/no-name', 3, 'a !'],
    ['two spellings', '{{% r %}}a<<% /r %>>', 'shortcodes/mixed-spelling', 11, 'r0(a)'],
    [
      'a shortcode inside an inline one',
      '{{< t.inline 1 >}}{{< q >}}{{< /t.inline >}}',
      'shortcodes/nested-in-inline',
      19,
      't.inline0(!)',
    ],
  ])('reports %s and goes on', (_, body, code, column, tree) => {
    const { nodes, diagnostics } = extract(body)
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', file: 'a.md', place: { line: 1, column } })
    expect(brief(nodes)).toBe(tree)
  })

  it('guesses the name that was meant', () => {
    expect(extract('{{% alrt %}}a{{% /alrt %}}').diagnostics[0]).toMatchObject({
      hint: 'did you mean "alert"?',
      length: 12,
    })
    expect(extract('{{% zzzzzz %}}').diagnostics[0]?.hint).toContain('layouts/shortcodes')
  })

  it('collects all faults of a page', () => {
    expect(extract('{{< nope >}} {{< r "x >}}\n\n{{< w >}}').diagnostics.map(({ code }) => code)).toEqual([
      'shortcodes/unknown',
      'parser/unterminated-string',
      'shortcodes/unclosed',
    ])
  })

  // hugolib/shortcode.go of 0.54 ends what is open with the page.
  it.each([
    ['alone', 'a {{% r %}} b', 'a r0( b)'],
    ['after a closed one', '{{% r %}}a{{% /r %}}{{% r %}}b', 'r0(a)r1(b)'],
    ['around others', '{{< w >}}{{< r />}}{{< q >}}', 'w0(r0()q1())'],
    ['inside a closed one', '{{% w %}}{{% r %}}b{{% /w %}}c', 'w0(r0(b)c)'],
  ])('gives an open tag the rest of the page in the 0.54 generation: %s', (_, body, tree) => {
    const { nodes, diagnostics } = extract(body, '0.54')
    expect(diagnostics.map(({ code }) => code)).toEqual([])
    expect(brief(nodes)).toBe(tree)
  })

  it('warns of an open tag where the page is mended', () => {
    const { nodes, diagnostics } = extract('a {{% r %}} b', '0.131', true)
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['shortcodes/unclosed', 'warning']])
    expect(brief(nodes)).toBe('a r0( b)')
  })
})
