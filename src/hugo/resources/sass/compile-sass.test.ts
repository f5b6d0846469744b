import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildSite, withSite } from '../../../testing/build-site.ts'
import { type BuildResult, build } from '../../build/build.ts'
import { BuildCache } from '../../build/build-cache.ts'
import { CssString } from './css-string.ts'
import { toLibsassText } from './libsass-text.ts'
import { sassVars } from './sass-vars.ts'

const site = (template: string, files: string) => `
-- hugo.toml --
title = "Styles"
theme = "t"
disableKinds = ["taxonomy", "term", "section", "RSS", "sitemap", "404"]
-- layouts/index.html --
${template}
-- themes/t/theme.toml --
${files}`

describe('css.Sass', () => {
  it.each([
    ['a partial', '@import "part";', '-- assets/css/_part.scss --\na { b: c; }'],
    ['the index of a folder', '@use "part";', '-- assets/css/part/_index.scss --\na { b: c; }'],
    ['a file of the theme', '@use "part";', '-- themes/t/assets/css/_part.scss --\na { b: c; }'],
    [
      'the site’s file before the theme’s',
      '@use "part";',
      '-- themes/t/assets/css/_part.scss --\nx { y: z; }\n-- assets/css/_part.scss --\na { b: c; }',
    ],
    ['a file from another folder of assets', '@use "../far/part";', '-- themes/t/assets/far/part.scss --\na { b: c; }'],
    [
      'what a partial of the theme imports, from the site',
      '@import "outer";',
      '-- themes/t/assets/css/_outer.scss --\n@import "part";\n-- assets/css/_part.scss --\na { b: c; }',
    ],
    ['a style sheet of an include path', '@use "part";', '-- styles/_part.scss --\na { b: c; }'],
    ['indented syntax', '@use "part";', '-- assets/css/_part.sass --\na\n  b: c'],
  ])('imports %s', async (_, source, files) => {
    const template =
      '{{ with resources.Get "css/main.scss" | toCSS (dict "includePaths" (slice "styles")) }}{{ .Content | safeHTML }}{{ end }}'
    const built = await buildSite(site(template, `-- assets/css/main.scss --\n${source}\n${files}`))
    expect(built.messages).toEqual([])
    expect(built.read('index.html').trim()).toBe('a {\n  b: c;\n}')
  })

  it('finds what a theme mounts, seen from a folder of the theme', async () => {
    const files = `-- assets/css/main.scss --
@use "deep/own";
-- themes/t/hugo.toml --
[[module.mounts]]
source = "assets"
target = "assets"
[[module.mounts]]
source = "packages/box"
target = "assets/vendor/box"
-- themes/t/assets/css/deep/_own.scss --
@import "../../vendor/box/scss/part";
-- themes/t/packages/box/scss/_part.scss --
a { b: c; }
`
    const template = '{{ with resources.Get "css/main.scss" | toCSS }}{{ .Content | safeHTML }}{{ end }}'
    const built = await buildSite(site(template, files))
    expect(built.messages).toEqual([])
    expect(built.read('index.html').trim()).toBe('a {\n  b: c;\n}')
  })

  // What Hugo 0.131 makes of the same style sheets with libsass.
  it.each([
    [
      'a rule of a condition',
      '@if true { .a { @import "dep/part"; .b { x: $v; } } }',
      '.a .k {\n  l: m;\n}\n\n.a .b {\n  x: 7;\n}',
    ],
    [
      'a loop, whose variable it sees',
      '@each $i in 1 2 { .a { @import "uses"; } }',
      '.a .p {\n  q: 1;\n}\n\n.a .p {\n  q: 2;\n}',
    ],
    [
      'a mixin, whose argument it sees',
      '@mixin m($i) { .a { @import "uses"; } } @include m(3);',
      '.a .p {\n  q: 3;\n}',
    ],
    [
      'a medium of a condition',
      '@if true { @media print { @import "dep/nested"; } }',
      '@media print {\n  .k {\n    l: m;\n  }\n}',
    ],
  ])('imports into %s', async (_, source, expected) => {
    const files = `-- assets/main.scss --
${source}
-- assets/_uses.scss --
.p { q: $i; }
-- assets/dep/_part.scss --
@import "nested"; $v: 7;
-- styles/dep/_nested.scss --
.k { l: m }
`
    const template =
      '{{ with resources.Get "main.scss" | toCSS (dict "includePaths" (slice "styles" "styles/dep")) }}{{ .Content | safeHTML }}{{ end }}'
    const built = await buildSite(site(template, files))
    expect(built.messages).toEqual([])
    expect(built.read('index.html').trim()).toBe(expected)
  })

  it('leaves an import of CSS to the browser, and compiles once for all pages that ask', async () => {
    const template =
      '{{ with resources.Get "main.scss" | toCSS (dict "outputStyle" "compressed") }}{{ .RelPermalink }}{{ end }}'
    const built = await buildSite(
      site(template, '-- assets/main.scss --\n@import "other.css";\na { color: #FF0000 }\n'),
    )
    expect(built.messages).toEqual([])
    expect(built.read('main.css')).toBe('@import"other.css";a{color:red}\n')
  })

  it('writes a source map beside the style sheet, which minify leaves linked', async () => {
    const options = '(dict "targetPath" "s.css" "enableSourceMap" true "transpiler" "dartsass")'
    const template = `{{ with resources.Get "main.scss" | toCSS ${options} }}{{ .RelPermalink }}{{ end }}`
    const built = await buildSite(site(template, '-- assets/main.scss --\na { b: c; }\n'))
    expect(built.read('s.css')).toBe('a {\n  b: c;\n}\n\n/*# sourceMappingURL=s.css.map */')
    expect(JSON.parse(built.read('s.css.map'))).toMatchObject({ file: 's.css', sources: ['assets/main.scss'] })
  })

  it('names the line of a partial that is broken', async () => {
    const template = '{{ with resources.Get "main.scss" | toCSS }}{{ .RelPermalink }}{{ end }}'
    const files = '-- assets/main.scss --\n@use "part";\n-- themes/t/assets/_part.scss --\na {\n  b: $none;\n}\n'
    const { messages } = await buildSite(site(template, files))
    expect(messages).toEqual(['themes/t/assets/_part.scss:2:6: error[resources/sass]: css.Sass: Undefined variable.'])
  })

  it('passes on what a style sheet warns of', async () => {
    const template = '{{ with resources.Get "main.scss" | toCSS }}{{ .RelPermalink }}{{ end }}'
    const { messages } = await buildSite(site(template, '-- assets/main.scss --\n@warn "too old"; a { b: 1px / 2; }\n'))
    expect(messages).toEqual(['assets/main.scss: warning[resources/sass-warn]: too old'])
  })
})

describe('sassVars', () => {
  it.each([
    ['24px', '$x: 24px;'],
    ['1.5rem', '$x: 1.5rem;'],
    ['#ff00AA', '$x: #ff00AA;'],
    ['hsl(0, 0%, 1%)', '$x: hsl(0, 0%, 1%);'],
    ['Open Sans', '$x: unquote("Open Sans");'],
    ['say "hi"', '$x: unquote("say \\"hi\\"");'],
    [12, '$x: 12;'],
    [new CssString('24px', true), '$x: "24px";'],
    [new CssString('a b', false), '$x: a b;'],
  ])('writes %j as %s', (value, expected) => {
    expect(sassVars([['x', value]])).toBe(expected)
  })

  it('takes a name with or without a dollar', () => {
    expect(
      sassVars([
        ['$b', 1],
        ['a', 2],
      ]),
    ).toBe('$a: 2;\n$b: 1;')
  })
})

describe('toLibsassText', () => {
  it.each([
    ['a{b:rgb(7.5294117647%, 15.5294117647%, 22.2745098039%)}', [], 'a{b:#132839}'],
    ['a{b:rgba(50%, 0%, 100%, 0.5)}', [], 'a{b:rgba(128, 0, 255, 0.5)}'],
    ['a{b:33.3333333333%}', [], 'a{b:33.33333333%}'],
    ['@charset "UTF-8";\na{b:"“"}', ['a{b:"\\201C"}'], 'a{b:"\\201C"}'],
    ['@charset "UTF-8";\na{b:"é"}', ['a{b:"é"}'], '@charset "UTF-8";\na{b:"é"}'],
    ['[a=b][c=d] {}', ['[a="b"][c=d] {}'], '[a="b"][c=d] {}'],
    ['a {\n}\nb {\n}\n', [], 'a {\n}\n\nb {\n}\n'],
    ['a{b:rgba(175, 175, 127, 0.0666666667)}', ['a{b:#afaf7f11}'], 'a{b:#afaf7f11}'],
    ['a b {\n  c: d;\n}\na {\n  /* e */\n}\n', [], 'a {\n  /* e */\n}\n\na b {\n  c: d;\n}\n'],
    [
      '/* h */\na {\n  f: g;\n}\na b {\n  c: d;\n}\na {\n  /* e */\n}\n',
      [],
      '/* h */\na {\n  f: g;\n  /* e */\n}\n\na b {\n  c: d;\n}\n',
    ],
  ])('writes %j, compiled from %j, as %j', (css, sources, expected) => {
    expect(toLibsassText(css, sources)).toBe(expected)
  })
})

describe('a builder', () => {
  it('compiles a style sheet once for all languages, and not again while its files stay', async () => {
    const archive = site(
      '{{ with resources.Get "main.scss" | toCSS }}{{ .Content | safeHTML }}{{ end }}',
      '-- config/_default/languages.toml --\n[en]\n[de]\n-- assets/main.scss --\n@use "part";\n@warn "said each time";\n-- assets/_part.scss --\na { b: c; }\n',
    )
    await withSite(archive, async root => {
      const cache = new BuildCache()
      const builds = () => build({ source: root, write: false, cache })
      const textOf = (result: BuildResult) => String(result.files.get('index.html')).trim()
      const first = await builds()
      expect(textOf(first)).toBe('a {\n  b: c;\n}')
      expect(first.diagnostics.map(({ message }) => message)).toEqual(['said each time'])
      const again = await builds()
      expect(again.diagnostics.map(({ message }) => message)).toEqual(['said each time'])
      writeFileSync(join(root, 'assets/_part.scss'), 'a { bb: c; }')
      expect(textOf(await builds())).toBe('a {\n  bb: c;\n}')
    })
  })
})
