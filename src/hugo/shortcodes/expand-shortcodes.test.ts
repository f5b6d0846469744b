import { describe, expect, it } from 'vitest'
import { goString } from '../../go/value.ts'
import type { Generation } from '../config/generation.ts'
import { lexShortcodes } from '../parser/shortcode-lexer.ts'
import { type ExpandOptions, expandShortcodes } from './expand-shortcodes.ts'
import type { ShortcodeContext } from './shortcode-context.ts'
import { spliceShortcodes } from './splice-shortcodes.ts'

class FakeTemplateError extends Error {
  override readonly name = 'TemplateError'
}

const templates: Readonly<Record<string, (context: ShortcodeContext) => string>> = {
  q: context => `<i>${context.Get(0) ?? ''}</i>`,
  r: context => `<b ord="${context.Ordinal}">${context.Inner}</b>`,
  w: context => `<div>\n${context.Inner}\n</div>`,
  lines: () => 'l1\nl2\nl3',
  de: context => `<pre>${context.InnerDeindent}</pre>`,
  v1: context => `<v1>${context.Inner}</v1>`,
  parent: context => `${context.Parent?.Name ?? 'none'}/${context.Parent?.Parent?.Name ?? 'none'}`,
  at: context => context.Position[goString](),
  bad: () => {
    throw new FakeTemplateError('template: shortcodes/bad.html:1:3: boom')
  },
  bug: () => {
    throw new TypeError('our own mistake')
  },
}
const withInner = new Set(['r', 'w', 'de', 'v1'])

/** Stands in for Markdown: emphasis, and paragraphs around blocks that are no HTML. */
const renderMarkdown = (text: string) =>
  text
    .replace(/\*(\w+)\*/g, '<em>$1</em>')
    .trim()
    .split(/\n\n+/)
    .map(block => (block.startsWith('<b') ? `${block}\n` : `<p>${block}</p>\n`))
    .join('')

function expand(body: string, extra: Partial<ExpandOptions> = {}) {
  const source = `---\ntitle: t\n---\n${body}`
  const isShortcode = (name: string) => name in templates
  const items = lexShortcodes(body, { file: 'content/z.md', isShortcode, source, bodyOffset: 17 })
  return expandShortcodes(items, {
    isShortcode,
    hasInner: name => withInner.has(name),
    generation: '0.111',
    file: 'content/z.md',
    source,
    bodyOffset: 17,
    page: undefined,
    execute: (name, context) => templates[name]!(context),
    renderMarkdown,
    ...extra,
  })
}

describe('expandShortcodes', () => {
  it('keeps the output of {{< >}} behind placeholders', () => {
    const { text, placeholders } = expand('a {{< q 1 >}} b {{< r >}}*x*{{< /r >}}')
    expect(text).toBe('a HAHAHUGOSHORTCODEs0HBHB b HAHAHUGOSHORTCODEs1HBHB')
    expect(spliceShortcodes(text, placeholders)).toBe('a <i>1</i> b <b ord="1">*x*</b>')
  })

  it('writes the output of {{% %}} into the text, inner text raw', () => {
    expect(expand('# {{% q T %}}\n\n{{% r %}}*x*{{% /r %}}').text).toBe('# <i>T</i>\n\n<b ord="1">*x*</b>')
  })

  // Each as Hugo 0.111 and 0.169 write it.
  it.each([
    [
      'one line of nested {{% %}} loses its paragraph',
      '{{% w %}}{{% r %}}*one*{{% /r %}}{{% /w %}}',
      '<div>\n<b ord="0"><em>one</em></b>\n</div>',
    ],
    [
      'several lines keep theirs',
      '{{% w %}}{{% r %}}\n*two*\n{{% /r %}}{{% /w %}}',
      '<div>\n<b ord="0"><p><em>two</em></p>\n</b>\n</div>',
    ],
    ['nested {{< >}} stays raw', '{{% w %}}{{< r >}}*x*{{< /r >}}{{% /w %}}', '<div>\n<b ord="0">*x*</b>\n</div>'],
    ['an empty pair stays empty', '{{% w %}}{{% r %}}{{% /r %}}{{% /w %}}', '<div>\n<b ord="0"></b>\n</div>'],
  ])('renders inner text before its parent: %s', (_, body, text) => {
    expect(expand(body).text).toBe(text)
  })

  it('indents the lines of a shortcode without inner text as its tag', () => {
    expect(expand('- a\n\n  {{% lines %}}\n').text).toBe('- a\n\n  l1\n  l2\n  l3\n')
    const { text, placeholders } = expand('a {{< q 1 >}}  {{< lines >}} b')
    expect(spliceShortcodes(text, placeholders)).toBe('a <i>1</i>  l1\n  l2\n  l3 b')
  })

  it('takes the indentation off with .InnerDeindent', () => {
    const { placeholders } = expand('    {{< de >}}\n    foo\n      bar\n    {{< /de >}}')
    expect([...placeholders.values()].map(run => run())).toEqual(['<pre>\nfoo\n  bar\n</pre>'])
  })

  it.each([
    ['the 0.54 generation', { generation: '0.54' as Generation }],
    ['a template of version 1', { isVersion1: () => true }],
  ])('renders inner text first and keeps the output of {{% %}} from Markdown for %s', (_, extra) => {
    const { text, placeholders } = expand('{{% v1 %}}*x*{{% /v1 %}}', extra)
    expect(text).toBe('HAHAHUGOSHORTCODEs0HBHB')
    expect(spliceShortcodes(`<p>${text}</p>`, placeholders)).toBe('<v1><em>x</em></v1>')
  })

  it('names placeholders as each generation does', () => {
    expect(expand('{{< q >}}', { placeholderId: '7' }).text).toBe('HAHAHUGOSHORTCODEs0HBHB')
    expect(expand('{{< q >}}', { placeholderId: '7', generation: '0.169' }).text).toBe('HAHAHUGOSHORTCODE7s0HBHB')
  })

  it('shows a shortcode its parents and its place', () => {
    const { placeholders } = expand('{{< w >}}{{< r >}}{{< parent >}}{{< /r >}}{{< /w >}}\n  {{< at >}}', {
      filename: '/site/content/z.md',
    })
    expect([...placeholders.values()].map(run => run())).toEqual([
      '<div>\n<b ord="0">r/w</b>\n</div>',
      '"/site/content/z.md:5:3"',
    ])
  })

  it('replaces the summary divider by the token that survives Markdown', () => {
    expect(expand('a\n<!--more-->\nb').text).toBe('a\n\n\nHUGOMORE42\n\nb')
  })

  it('renders inline shortcodes where they are allowed, and nothing where not', () => {
    const body = '{{< t.inline a >}}I {{ .Get 0 }}{{< /t.inline >}}|{{< t.inline b />}}'
    const executeInline = (template: string, _: string, context: ShortcodeContext) =>
      template.replace('{{ .Get 0 }}', String(context.Get(0)))
    const on = expand(body, { enableInlineShortcodes: true, executeInline })
    expect(spliceShortcodes(on.text, on.placeholders)).toBe('I a|I b')
    const off = expand(body, { executeInline })
    expect(spliceShortcodes(off.text, off.placeholders)).toBe('|')
    const undefinedYet = expand('{{< t.inline b />}}', { enableInlineShortcodes: true, executeInline })
    spliceShortcodes(undefinedYet.text, undefinedYet.placeholders)
    expect(undefinedYet.diagnostics).toMatchObject([
      { code: 'shortcodes/undefined-inline', place: { line: 4, column: 1 } },
    ])
  })

  it('reports a failing template where the shortcode stands, and goes on', () => {
    const { diagnostics, text, placeholders } = expand('a {{< bad >}} b {{< r >}}\n {{< bad >}}{{< /r >}}')
    expect(spliceShortcodes(text, placeholders)).toMatch(
      /^a <strong class="labwright-fault".*boom.* b <b ord="1">\n <strong/s,
    )
    expect(diagnostics).toMatchObject([
      { code: 'shortcodes/failed', file: 'content/z.md', place: { line: 4, column: 3 } },
      { code: 'shortcodes/failed', place: { line: 5, column: 2 } },
    ])
    expect(diagnostics[0]?.message).toBe('failed to render shortcode "bad": template: shortcodes/bad.html:1:3: boom')
  })

  it('runs what stands behind a placeholder once, when its place is reached', () => {
    let runs = 0
    const execute = () => `run ${++runs}`
    const { text, placeholders } = expand('{{< q 1 >}} {{% q 2 %}} {{< q 3 >}}', { execute })
    expect(text).toMatch(/^HAHA.*HBHB run 1 HAHA.*HBHB$/)
    expect(spliceShortcodes(text, placeholders)).toBe('run 2 run 1 run 3')
    expect(spliceShortcodes(text, placeholders)).toBe('run 2 run 1 run 3')
  })

  it('lets our own mistakes through', () => {
    const { text, placeholders } = expand('{{< bug >}}')
    expect(() => spliceShortcodes(text, placeholders)).toThrow(TypeError)
  })

  it('shows a message where an unknown shortcode stands', () => {
    const { text, placeholders } = expand('a {{< nope >}}<x>{{< /nope >}} b')
    expect(spliceShortcodes(text, placeholders)).toMatch(
      /^a <strong .*content\/z\.md:4:3: error\[shortcodes\/unknown\].* b$/s,
    )
  })
})

describe('places in the expanded text', () => {
  const place = (body: string, needle: string, extra: Partial<ExpandOptions> = {}) => {
    const { text, placeOf } = expand(body, extra)
    return placeOf(text.indexOf(needle))
  }

  it.each([
    ['text before a shortcode', 'ab cd {{< q >}}', 'cd', 4, 4],
    ['text after a shortcode', 'a {{< q >}} cd', 'cd', 4, 13],
    ['text on a later line', 'a {{% lines %}}\n\n cd', 'cd', 6, 2],
    ['the output of a shortcode', 'a\n\nb {{% lines %}}', 'l2', 6, 3],
    ['inner text in the output of {{% %}}', '{{% w %}}\nab cd\n{{% /w %}}', 'cd', 5, 4],
    ['inner text of nested shortcodes', '{{% w %}}{{< r >}}ab cd{{< /r >}}{{% /w %}}', 'cd', 4, 22],
    ['inner text that was rendered', '{{% w %}}{{% r %}}\n*cd*\n{{% /r %}}{{% /w %}}', 'cd', 4, 10],
    ['text after the summary divider', 'a\n<!--more-->\ncd', 'cd', 6, 1],
  ])('are those of the file: %s', (_, body, needle, line, column) => {
    expect(place(body, needle)).toEqual({ line, column })
  })
})

describe('places in an inner text that is rendered first', () => {
  it('are those of the file', () => {
    const places: unknown[] = []
    const renderMarkdown: ExpandOptions['renderMarkdown'] = (text, { placeOf }) => {
      places.push(placeOf(text.indexOf('cd')))
      return text
    }
    const { placeholders } = expand('{{% w %}}\nab cd\n{{% /w %}}', { generation: '0.54', renderMarkdown })
    for (const run of placeholders.values()) run()
    expect(places).toEqual([{ line: 5, column: 4 }])
  })
})

describe('spliceShortcodes', () => {
  const placeholders = new Map([
    ['HAHAHUGOSHORTCODEs0HBHB', () => 'X'],
    ['HAHAHUGOSHORTCODEs1HBHB', () => 'Y HAHAHUGOSHORTCODEs0HBHB'],
  ])
  it.each([
    ['drops a paragraph that is only the placeholder', '<p>HAHAHUGOSHORTCODEs0HBHB</p>\n', 'X\n'],
    ['keeps a paragraph with more', '<p>HAHAHUGOSHORTCODEs0HBHB a</p>', '<p>X a</p>'],
    ['keeps a paragraph with attributes', '<p class="a">HAHAHUGOSHORTCODEs0HBHB</p>', '<p class="a">X</p>'],
    ['fills placeholders inside outputs', 'HAHAHUGOSHORTCODEs1HBHB', 'Y X'],
    [
      'leaves what it does not know',
      'HAHAHUGOSHORTCODEs9HBHB HAHAHUGOSHORTCODE',
      'HAHAHUGOSHORTCODEs9HBHB HAHAHUGOSHORTCODE',
    ],
    ['leaves text alone', 'a', 'a'],
  ])('%s', (_, html, spliced) => {
    expect(spliceShortcodes(html, placeholders)).toBe(spliced)
  })
})
