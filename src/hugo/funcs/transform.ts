/** The `transform` namespace (Hugo manual, functions/transform). */
import { safe } from '../../go/safe.ts'
import { toText } from './convert.ts'
import { decodeData } from './decode-data.ts'
import type { FuncDeps } from './deps.ts'
import { encodeData } from './encode-data.ts'
import type { FunctionTable, Namespace, TemplateFunction } from './function-spec.ts'
import { escapeHtml, escapeXml, unescapeHtml } from './html-entities.ts'
import { htmlToMarkdown } from './html-to-markdown.ts'
import { entriesOf, isNil, isText, lookUp, walkPath } from './inspect.ts'
import { bindToMath } from './math-expression.ts'
import { plainText } from './plainify.ts'
import { portableTextToMarkdown } from './portable-text.ts'

const markdown: FunctionTable = {
  Markdownify: {
    arity: 1,
    bind: deps => text => safe.HTML(isNil(text) ? '' : deps.markdownify(toText(text))),
    aliases: ['markdownify'],
    examples: [['{{ markdownify "**a**" }}', '<strong>a</strong>']],
  },
  Highlight: { arity: [1, 3], bind: bindHighlight, aliases: ['highlight'] },
  HighlightCodeBlock: { arity: [1, 2], bind: bindHighlightCodeBlock },
  CanHighlight: { arity: 1, bind: deps => language => deps.canHighlight?.(toText(language)) ?? true },
  Emojify: {
    arity: 1,
    bind: deps => text => safe.HTML(deps.emojify?.(toText(text)) ?? toText(text)),
    aliases: ['emojify'],
  },
  ToMath: {
    arity: [1, 2],
    bind: bindToMath,
    examples: [
      [
        '{{ transform.ToMath "x^2" }}',
        '<span class="katex"><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span>',
      ],
      [
        '{{ transform.ToMath "\\\\addBar{y}" (dict "macros" (dict "\\\\addBar" "\\\\bar{#1}") "displayMode" true) }}',
        '<span class="katex"><math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><semantics><mrow><mover accent="true"><mi>y</mi><mo>ˉ</mo></mover></mrow><annotation encoding="application/x-tex">\\addBar{y}</annotation></semantics></math></span>',
      ],
    ],
  },
  HTMLToMarkdown: {
    arity: 1,
    call: html => htmlToMarkdown(toText(html)),
    examples: [['{{ transform.HTMLToMarkdown "<b>x</b>" }}', '**x**']],
  },
}

const escaping: FunctionTable = {
  HTMLEscape: {
    arity: 1,
    call: text => escapeHtml(toText(text)),
    aliases: ['htmlEscape'],
    examples: [['{{ htmlEscape "<a> & \'b\'" | safeHTML }}', '&lt;a&gt; &amp; &#39;b&#39;']],
  },
  HTMLUnescape: {
    arity: 1,
    call: text => unescapeHtml(toText(text)),
    aliases: ['htmlUnescape'],
    examples: [['{{ htmlUnescape "&lt;&amp;&eacute;&#39;&#x27;&notit;" | safeHTML }}', "<&é''¬it;"]],
  },
  XMLEscape: {
    arity: 1,
    call: text => escapeXml(toText(text)),
    examples: [['{{ transform.XMLEscape "<a>\\t" | safeHTML }}', '&lt;a&gt;&#x9;']],
  },
  Plainify: {
    arity: 1,
    bind: deps => text => plainText(toText(text), deps.generation),
    aliases: ['plainify'],
    examples: [
      ['{{ plainify "<p>Hello <b>x</b></p><p>y</p>a<br>b" }}', 'Hello x\ny\na\nb'],
      [
        '{{ plainify "a <i b=\\"1 > 2\\">c</i> 3 <4 <script>if (d) e()</script>f<!-- g -->" | safeHTML }}',
        'a c 3 <4 f',
      ],
    ],
  },
}

const data: FunctionTable = {
  Unmarshal: {
    arity: [1, 2],
    bind:
      deps =>
      (...args) =>
        decodeData(deps, args),
    aliases: ['unmarshal'],
    examples: [
      ['{{ unmarshal "{\\"a\\": {\\"b\\": 1}}" }}', 'map[a:map[b:1]]'],
      [
        '{{ transform.Unmarshal "<r a=\\"1\\"><x>t</x><y n=\\"2\\">u</y><x>z</x></r>" }}',
        'map[-a:1 x:[t z] y:map[#text:u -n:2]]',
      ],
    ],
  },
  Remarshal: {
    arity: 2,
    bind: deps => (format, value) =>
      encodeData(toText(format), isText(value) ? decodeData(deps, [value]) : value, deps.generation),
    examples: [
      ['{{ transform.Remarshal "json" (dict "a" 1) | safeHTML }}', '{\n   "a": 1\n}\n'],
      [
        '{{ transform.Remarshal "yaml" (dict "a" (slice 1 "x" true) "b" (dict "c" "d: e")) | safeHTML }}',
        "a:\n- 1\n- x\n- true\nb:\n  c: 'd: e'\n",
      ],
      [
        '{{ transform.Remarshal "toml" (dict "b" "x" "a" (dict "c" 1) "l" (slice 1 2)) | safeHTML }}',
        "b = 'x'\nl = [1, 2]\n\n[a]\n  c = 1\n",
      ],
    ],
  },
  PortableText: {
    arity: 1,
    call: portableTextToMarkdown,
    examples: [
      [
        `{{ '[{"_type":"block","style":"h2","children":[{"text":"Title"}]},{"_type":"block","listItem":"bullet","level":1,"children":[{"text":" bold ","marks":["strong"]}]},{"_type":"block","listItem":"bullet","level":2,"markDefs":[{"_key":"k","_type":"link","href":"/a/"}],"children":[{"text":"more","marks":["k"]}]},{"_type":"code","language":"sh","filename":"a.sh","code":"ls"}]' | transform.Unmarshal | transform.PortableText }}`.replaceAll(
          "'",
          '`',
        ),
        '## Title\n\n*  **bold** \n   * [more](/a/)\n```sh {filename="a.sh"}\nls\n```\n',
      ],
    ],
  },
}

/** The functions of `transform`. */
export const transformNamespace: Namespace = { name: 'transform', functions: { ...markdown, ...escaping, ...data } }

function bindHighlight(deps: FuncDeps): TemplateFunction {
  return (code, ...args) => {
    const [language, options] = args.length === 1 && areOptions(args[0]) ? ['', args[0]] : args
    return safe.HTML(deps.highlight(toText(code), toText(language), options))
  }
}

/** Since 0.154 the language may stand among the options. */
function areOptions(value: unknown): boolean {
  return entriesOf(value) !== undefined || /[=,]/.test(toText(value))
}

/** Highlight what a code block's render hook was given; gives an object with the whole and the inner part. */
function bindHighlightCodeBlock(deps: FuncDeps): TemplateFunction {
  return (context, options) => {
    const code = toText(walkPath(context, ['Inner']))
    const given = options ?? walkPath(context, ['Options'])
    const html = deps.highlight(code, toText(walkPath(context, ['Type'])), given)
    const inner = /<code[^>]*>([\s\S]*)<\/code>/.exec(html)?.[1] ?? html
    return new Map([
      ['Wrapped', safe.HTML(html)],
      ['Inner', safe.HTML(lookUp(given, 'hl_inline') ? html : inner)],
    ])
  }
}
