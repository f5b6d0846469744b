import { describe, expect, it } from 'vitest'
import { float } from '../../go/value.ts'
import type { ContentItem, ShortcodeItem } from './content-item.ts'
import { lexShortcodes } from './shortcode-lexer.ts'

const known = new Set(['x', 'alert', 'a/b'])
const lex = (body: string) => lexShortcodes(body, { file: 'content/a.md', isShortcode: name => known.has(name) })

/** Write items briefly: text as itself, tags as `{<name …>}`. */
const brief = (items: readonly ContentItem[]) =>
  items.map(item => {
    if (item.type === 'text') return item.value
    if (item.type === 'summary-divider') return '{more}'
    if (item.type === 'broken') return `{broken ${item.diagnostic.code}}`
    const { name, notation, closing, selfClosing, params, isInline } = item
    const values = params.named ? Object.fromEntries(params.named) : (params.positional ?? [])
    const marks = `${closing ? '/' : ''}${name}${isInline ? '!' : ''}${selfClosing ? '/' : ''}`
    return `{${notation}${marks} ${JSON.stringify(values)}}`
  })

const tables: readonly (readonly [name: string, body: string, items: readonly string[]])[] = [
  ['plain text', 'a {{ b }} c', ['a {{ b }} c']],
  ['both notations', 'a {{< x >}} b {{% x %}}', ['a ', '{<x []}', ' b ', '{%x []}']],
  [
    'closing and self-closing tags',
    '{{< x >}}a{{< /x >}}{{< x />}}{{< / x >}}',
    ['{<x []}', 'a', '{</x []}', '{<x/ []}', '{</x []}'],
  ],
  ['a slash at the name', '{{< x/>}}', ['{<x/ []}']],
  ['a name with a slash and a dash', '{{< a/b-c_1 >}}', ['{<a/b-c_1 []}']],
  ['no blanks', '{{<x>}}{{%x%}}', ['{<x []}', '{%x []}']],
  ['line breaks in a tag', '{{<\n x\n 1\n >}}', ['{<x [1]}']],
  ['positional parameters', '{{< x a "b c" `d "e"` f.g -h >}}', ['{<x ["a","b c","d \\"e\\"","f.g","-h"]}']],
  [
    'named parameters',
    '{{< x a=b c="d e" f=`g\nh` i= "j" k=x-y.z/q >}}',
    ['{<x {"a":"b","c":"d e","f":"g\\nh","i":"j","k":"x-y.z/q"}}'],
  ],
  ['a quoted name', '{{< x "a"="b" >}}', ['{<x {"a":"b"}}']],
  [
    'typed words',
    '{{< x 1 true "2" `3` -4 a.b 010 1e3 False 1. 1_000 -0 >}}',
    ['{<x [1,true,"2","3",-4,"a.b",10,"1e3","False","1.","1_000",0]}'],
  ],
  ['typed named words', '{{< x a=1 b="1" c=true >}}', ['{<x {"a":1,"b":"1","c":true}}']],
  ['a number too big', '{{< x 9999999999999999999 >}}', ['{<x ["9999999999999999999"]}']],
  ['escaped quotes', '{{< x "a \\"b\\"" >}}', ['{<x ["a \\"b\\""]}']],
  ['backslashes without escaped quotes', '{{< x "a\\b" >}}', ['{<x ["a\\\\b"]}']],
  ['a string in escaped quotes', '{{< x \\"a b\\" >}}', ['{<x ["a b"]}']],
  ['a named string in escaped quotes', '{{< x a=\\"b c\\" >}}', ['{<x {"a":"b c"}}']],
  ['a dash before the end', '{{< x -->}}', ['{<x ["--"]}']],
  ['letters of other scripts', '{{< x größe=日本 >}}', ['{<x {"größe":"日本"}}']],
  ['commented-out tags', '{{</* x 1 */>}} {{%/* /x */%}}', ['{{<', ' x 1 ', '>}}', ' {{%', ' /x ', '%}}']],
  ['a tag inside code', '`{{< x >}}`', ['`', '{<x []}', '`']],
  ['the summary divider once', 'a\n<!--more-->\n\nb <!--more-->', ['a\n', '{more}', 'b <!--more-->']],
  [
    'an inline shortcode',
    '{{< t.inline 1 >}}{{ .Get 0 }}{{< /t.inline >}}',
    ['{<t.inline! [1]}', '{{ .Get 0 }}', '{</t.inline! []}'],
  ],
  ['angle brackets of a known shortcode', '<<% alert "a" %>>b<<% /alert %>>', ['{%alert ["a"]}', 'b', '{%/alert []}']],
  ['angle brackets of anything else', '<<% foo %>> <<%= x %>> <<%', ['<<% foo %>> <<%= x %>> <<%']],
  ['commented-out angle brackets', '<<%/* alert */%>> <<%/* foo */%>>', ['<<%', ' alert ', '%>>', ' <<%/* foo */%>>']],
  ['an empty tag', '{{< >}}', ['{< []}']],
  ['nothing', '', []],
]

describe('lexShortcodes', () => {
  it.each(tables)('cuts %s', (_, body, items) => {
    expect(brief(lex(body))).toEqual(items)
  })

  // Places measured on Hugo 0.169; where it notices only at the end of the text, the tag's beginning is given.
  it.each([
    ['a quote left open', 'a {{< x "a >}} b', 'parser/unterminated-string', 10],
    ['a quote left open after an equals sign', 'a {{< x a="b >}}\nc', 'parser/unterminated-string', 12],
    ['a backquote left open', 'a {{< x `a >}} b', 'parser/unterminated-string', 10],
    ['a positional after a named parameter', 'a {{< x a=b c >}} b', 'parser/mixed-params', 13],
    ['a quoted one after a named parameter', 'a {{< x a=b "c" >}} b', 'parser/mixed-params', 13],
    ['a named after a positional parameter', 'a {{< x b c=d >}} b', 'parser/mixed-params', 11],
    ['a closing tag of another name', 'a {{< x >}} b {{< /r >}}', 'parser/closing-not-open', 20],
    ['a closing tag at the beginning', 'a {{< /x >}} b', 'parser/closing-not-open', 7],
    ['a character that needs quotes', 'a {{< x +y >}} b', 'parser/unexpected-character', 9],
    ['a character outside the basic plane', 'a {{< x 😀 >}} b', 'parser/unexpected-character', 9],
    ['a period in a name', 'a {{< x.y >}} b', 'parser/period-in-name', 7],
    ['a tag without an end', 'a {{< x b', 'parser/unclosed-tag', 3],
    ['a tag that ends in another notation', 'a {{< x %}} b', 'parser/unexpected-character', 9],
    ['a comment without an end', 'a {{</* x >}} b', 'parser/unclosed-comment', 3],
    ['an escaped backquote', 'a {{< x "a\\`b" >}}', 'parser/escaped-backquote', 11],
    ['more than a name in a closing tag', '{{< x >}}{{< /x b >}}', 'parser/unclosed-tag', 17],
    ['a value without a blank before the end', 'a {{< x a=b>}} b', 'parser/mixed-params', 16],
  ])('reports %s at its place', (_, body, code, column) => {
    const source = `---\ntitle: a\n---\n${body}\n`
    const items = lexShortcodes(`${body}\n`, { file: 'content/a.md', isShortcode: () => true, source, bodyOffset: 17 })
    const broken = items.find(item => item.type === 'broken')
    expect(broken?.diagnostic).toMatchObject({ code, severity: 'error', place: { line: 4, column } })
  })

  it('goes on after a broken tag', () => {
    expect(brief(lex('{{< x "a >}} b\n\n{{< x >}} c'))).toEqual([
      '{broken parser/unterminated-string}',
      ' b\n\n',
      '{<x []}',
      ' c',
    ])
    expect(brief(lex('a {{< x "a\n\n{{< x >}} c'))).toEqual([
      'a ',
      '{broken parser/unterminated-string}',
      '\n\n',
      '{<x []}',
      ' c',
    ])
  })

  it('types a bare float as a float64', () => {
    const [item] = lex('{{< x 1.0 1.5 -.5 >}}') as [ShortcodeItem]
    expect(item.params.positional).toEqual([float(1), 1.5, -0.5])
  })

  it('tells where tags and texts stand', () => {
    const body = 'ab {{< x >}}\ncd'
    for (const item of lex(body)) if (item.type === 'text') expect(body.startsWith(item.value, item.offset)).toBe(true)
    expect(lex(body)[1]).toMatchObject({ offset: 3, end: 12, nameOffset: 7 })
  })

  it.each([
    ['at the beginning', '  {{< x >}}', '  '],
    ['after a line', 'a\n\t {{< x >}}', '\t '],
    ['after text', 'a  {{< x >}}', ''],
    ['after another tag', '{{< x >}}  {{< x >}}', '  '],
    ['on an empty line', 'a\n{{< x >}}', ''],
  ])('knows the indentation of a tag %s', (_, body, indentation) => {
    expect(lex(body).findLast(item => item.type === 'shortcode')).toMatchObject({ indentation })
  })

  it('takes a long text in a moment', () => {
    const body = 'Some text with {{ braces }} and {{< x a="b" >}} tags.\n'.repeat(20_000)
    expect(lex(body)).toHaveLength(40_001)
  })
})
