import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { parseTemplate } from '../template-set.ts'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment

/** Templates that put a value into one context each. */
const sources = [
  '<p>{{.}}</p>',
  '<p title="{{.}}" class=\'{{.}}\' id={{.}}>x</p>',
  '<a href="{{.}}">x</a>',
  '<a href="/p/{{.}}?q={{.}}#{{.}}">x</a>',
  '<a href={{.}}>x</a>',
  '<img srcset="{{.}}">',
  '<p style="color: {{.}}; background: url({{.}}); font: \'{{.}}\'">x</p>',
  '<style>p { color: {{.}}; background: url("{{.}}") }</style>',
  '<script>var a = {{.}}, b = "{{.}}", c = \'{{.}}\', d = `{{.}}`, e = /{{.}}/;</script>',
  '<script type="application/json">{"a": {{.}}}</script>',
  '<button onclick="f({{.}}, \'{{.}}\')">x</button>',
  '<title>{{.}}</title><textarea>{{.}}</textarea>',
  '<p {{.}}="x" data-{{.}}="y">x</p>',
  '<!-- {{.}} --><b>{{.}}</b>',
  '<script type="text/template"><i>{{.}}</i></script>',
]

/** What of a tree the data must not change: elements and their number of attributes. */
function shape(node: Node): unknown {
  if ('tagName' in node) return [node.tagName, node.attrs.length, node.childNodes.map(shape).filter(Boolean)]
  return 'childNodes' in node ? node.childNodes.map(shape).filter(Boolean) : undefined
}

function* elements(node: Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child)
}

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><b>',
  "'><b>",
  '</title><b>',
  '</script><b>',
  '</style><b>',
  '-->',
  '<!--',
  'javascript:alert(1)',
  'JaVaScRiPt:x',
  ' javascript:x',
  '\tjava\nscript:x',
  'data:text/html,x',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an attack on template literals
  '${alert(1)}',
  '`',
  '\\',
  '*/',
  '\u2028',
  '\0',
  'onclick',
  'a=b c=d',
  '&quot;',
  '&#x22;',
  'expression(1)',
  ');x:url(',
)
const value = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), { maxLength: 3 })
  .map(parts => parts.join(''))

describe('escaped output', () => {
  const templates = sources.map(source => parseTemplate('t', source, { mode: 'html' }))
  const shapes = templates.map(template => JSON.stringify(shape(parseFragment(template.execute('x')))))

  it('has the tree its author wrote, whatever the data', () => {
    fc.assert(
      fc.property(fc.nat(sources.length - 1), value, (index, text) => {
        const tree = parseFragment(templates[index]!.execute(text))
        expect(JSON.stringify(shape(tree))).toBe(shapes[index])
        for (const { attrs } of elements(tree)) {
          for (const { name, value: url } of attrs) {
            if (name !== 'href' && name !== 'src') continue
            expect(url.replace(/[\0-\x20]/g, '')).not.toMatch(/^(?:javascript|data|vbscript):/i)
          }
        }
      }),
      { numRuns: 5000 },
    )
  })

  it('writes data of any kind into scripts as one expression', () => {
    const template = parseTemplate('t', '<script type="application/json">{{.}}</script>', { mode: 'html' })
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), data => {
        const json = template.execute(data).slice('<script type="application/json">'.length, -'</script>'.length)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)))
      }),
      { numRuns: 1000 },
    )
  })
})
