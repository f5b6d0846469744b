import { describe, expect, it } from 'vitest'
import { buildSite } from '../../testing/build-site.ts'
import type { MinifiedKind } from './minify/minified-kind.ts'
import { defaultMinifySettings } from './minify/minify-settings.ts'
import { minifyText } from './minify/minify-text.ts'

const site = (template: string, files: string) => `
-- hugo.toml --
title = "Assets"
baseURL = "https://example.org/"
theme = "t"
disableKinds = ["taxonomy", "term", "section", "RSS", "sitemap", "404"]
-- layouts/index.html --
${template}
${files}`

describe('minifyText', () => {
  it.each<[MinifiedKind | undefined, string, string]>([
    ['css', 'a { color: #ff0000; }\n/* note */\n', 'a{color:red}'],
    ['js', 'const first = 1\nconsole.log(first)\n', 'const first=1;console.log(first)'],
    ['json', '{ "a b": [1.0, 0.50, -0.5, 100000],\n "c": "x  1.0" }', '{"a b":[1,0.5,-0.5,1e5],"c":"x  1.0"}'],
    ['json', '{ broken', '{ broken'],
    ['svg', '<svg>\n  <!-- x -->\n  <g>\n  <path/>\n</g></svg>\n', '<svg><g><path/></g></svg>'],
    ['svg', '<svg> <text> a </text> </svg>', '<svg><text>a</text></svg>'],
    [
      'html',
      '<p  title="a  b">\n  x   y <!-- z -->\n</p>\n<pre>\n  k\n</pre>',
      '<p  title="a  b"> x y  </p> <pre>\n  k\n</pre>',
    ],
    [undefined, ' a  b ', ' a  b '],
  ])('makes %s smaller and leaves its meaning: %s', (kind, text, expected) => {
    expect(minifyText(kind, text, defaultMinifySettings('0.131'))).toBe(expected)
  })
})

describe('resources.Minify', () => {
  it('writes the smaller text under its own name', async () => {
    const built = await buildSite(
      site(
        '{{ with resources.Get "a.css" | minify }}{{ .RelPermalink }}{{ end }}',
        '-- assets/a.css --\na { top: 0 }\n-- themes/t/theme.toml --\n',
      ),
    )
    expect(built.read('index.html').trim()).toBe('/a.min.css')
    expect(built.read('a.min.css')).toBe('a{top:0}')
  })

  it('takes a drawing for what it is', async () => {
    const template = '{{ with resources.Get "a.svg" | minify }}{{ .Content | safeHTML }}{{ end }}'
    const built = await buildSite(
      site(template, '-- assets/a.svg --\n<svg x="0px"> </svg>\n-- themes/t/theme.toml --\n'),
    )
    expect(built.read('index.html').trim()).toBe('<svg/>')
  })
})

describe('resources.Copy', () => {
  // What Hugo answers, the same in 0.111, 0.131 and 0.169.
  it.each([
    ['"x.scss" | toCSS', 's/z.rtl.scss', '/s/z.rtl.css'],
    ['"x.scss" | toCSS (dict "targetPath" "t/u.css")', 's/z.scss', '/t/u.css'],
    ['"y.css" | minify', 's/z.css', '/s/z.min.css'],
    ['"y.css" | resources.ExecuteAsTemplate "ex.css" .', 's/z.css', '/ex.css'],
    ['"y.css"', 's/z.css', '/s/z.css'],
  ])('runs the steps of %s over the copy', async (source, target, expected) => {
    const template = `{{ $a := resources.Get ${source} }}{{ (resources.Copy "${target}" $a).RelPermalink }}`
    const files = '-- assets/x.scss --\na{b:c}\n-- assets/y.css --\na{b:c}\n-- themes/t/theme.toml --\n'
    const built = await buildSite(site(template, files))
    expect(built.read('index.html').trim()).toBe(expected)
  })

  it('takes what a template has asked for as it is', async () => {
    const template =
      '{{ $a := resources.Get "y.css" | fingerprint "md5" }}{{ $a.Publish }}{{ (resources.Copy "z.css" $a).RelPermalink }}'
    const built = await buildSite(site(template, '-- assets/y.css --\na{b:c}\n-- themes/t/theme.toml --\n'))
    expect(built.read('index.html').trim()).toBe('/z.css')
  })
})

describe('js.Build', () => {
  const template =
    '{{ $o := dict "params" (dict "room" "lab 2") "minify" true "format" "esm" "targetPath" "js/app.js" }}{{ with resources.Get "js/main.ts" | js.Build $o | fingerprint }}{{ .RelPermalink }}{{ end }}'

  it('bundles a script with what it imports from its folder, the assets and the parameters', async () => {
    const built = await buildSite(
      site(
        template,
        `-- assets/js/main.ts --
import { near } from './near'
import { far } from 'lib/far'
import * as params from '@params'
const n: number = near + far
console.log(n, params.room)
-- assets/js/near.ts --
export const near = 1
-- themes/t/assets/lib/far.js --
export const far = 20
`,
      ),
    )
    expect(built.messages).toEqual([])
    const link = built.read('index.html').trim()
    expect(link).toMatch(/^\/js\/app\.[0-9a-f]{64}\.js$/)
    expect(built.read(link.slice(1))).toMatch(/"lab 2".*=21;console\.log\(/)
    expect(built.read(link.slice(1))).not.toContain('import')
  })

  it('names the line of a script that is broken', async () => {
    const { messages } = await buildSite(
      site(template, '-- assets/js/main.ts --\nlet a = 1\nlet = = 2\n-- themes/t/assets/x --\n'),
    )
    expect(messages[0]).toMatch(/^assets\/js\/main\.ts:2:\d+: error\[resources\/script\]: js\.Build: /)
  })
})
