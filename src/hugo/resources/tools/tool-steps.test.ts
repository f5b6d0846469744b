import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../../shared/diagnostic.ts'
import { buildSite, withSite } from '../../../testing/build-site.ts'
import { build } from '../../build/build.ts'
import { inlineImports } from './inline-imports.ts'

const config = `
-- hugo.toml --
title = "Tools"
disableKinds = ["taxonomy", "term", "section", "RSS", "sitemap", "404"]
`

const searchPath = process.env['PATH']
afterEach(() => {
  process.env['PATH'] = searchPath
})

/** Build a site whose program `name` is a script. */
async function buildWithTool(name: string, script: string, files: string) {
  const archive = `${config}${files}\n-- node_modules/.bin/${name} --\n#!/usr/bin/env node\n${script}\n`
  return withSite(archive, async root => {
    chmodSync(join(root, 'node_modules', '.bin', name), 0o755)
    const result = await build({ source: root, write: false })
    const read = (path: string) => Buffer.from(result.files.get(path) ?? '').toString()
    return { read, messages: result.diagnostics.map(formatDiagnostic), root }
  })
}

const echo = `const text = require('node:fs').readFileSync(0, 'utf8')
process.stdout.write(text + '/* ' + process.argv.slice(2).map(a => a.split('/').pop()).join(' ') + ' ' + process.env.HUGO_ENVIRONMENT + ' */')`

describe('css.PostCSS', () => {
  const page = (options: string) =>
    `-- layouts/index.html --\n{{ with resources.Get "a.css" | postCSS ${options} }}{{ .RelPermalink }}{{ end }}\n`

  it('gives the site’s own program its configuration and its options', async () => {
    const options = '(dict "noMap" true "use" "one two" "parser" "p" "syntax" "s")'
    const files = `${page(options)}-- assets/a.css --\na{}\n-- postcss.config.js --\nmodule.exports = {}\n`
    const { read, messages } = await buildWithTool('postcss', echo, files)
    expect(messages).toEqual([])
    expect(read('a.css')).toBe(
      'a{}\n/* --config postcss.config.js --no-map --use one two --parser p --syntax s production */',
    )
  })

  it('takes the configuration of assets/_jsconfig first, and inlines imports where asked to', async () => {
    const files = `${page('(dict "inlineImports" true)')}-- assets/a.css --\n@import "b.css";\na{}\n-- assets/b.css --\nb{}\n-- assets/_jsconfig/postcss.config.js --\n1\n`
    const { read } = await buildWithTool('postcss', echo, files)
    expect(read('a.css')).toBe('b{}\n\na{}\n/* --config postcss.config.js production */')
  })

  it('fails the build with the program’s own words', async () => {
    const { messages } = await buildWithTool(
      'postcss',
      `console.error('no plugin x'); process.exit(1)`,
      `${page('')}-- assets/a.css --\na{}\n`,
    )
    expect(messages).toEqual(['assets/a.css: error[resources/tool]: css.PostCSS: no plugin x'])
  })

  it('says what to install where there is no such program, and leaves the style sheet as it is', async () => {
    process.env['PATH'] = ''
    const built = await buildSite(`${config}${page('')}-- assets/a.css --\na{}\n`)
    expect(built.messages).toEqual([
      'assets/a.css: warning[resources/package-missing]: css.PostCSS needs a package that is not installed: the file stays as it is\n  npm install postcss postcss-cli',
    ])
    expect(built.read('a.css')).toBe('a{}\n')
  })

  it('takes the result that Hugo left in resources/_gen where there is no such program', async () => {
    process.env['PATH'] = ''
    const files = '-- assets/css/a.css --\na{}\n-- resources/_gen/assets/css/css/a.css_12ab.content --\nprebuilt{}\n'
    const built = await buildSite(`${config}${page('').replace('a.css', 'css/a.css')}${files}`)
    expect(built.messages).toEqual([])
    expect(built.read('css/a.css')).toBe('prebuilt{}\n')
  })

  it('does not run what the site’s policy forbids', async () => {
    const built = await buildSite(`${config}[security.exec]\nallow = ["^git$"]\n${page('')}-- assets/a.css --\na{}\n`)
    expect(built.messages).toEqual([
      'assets/a.css: error[resources/tool]: css.PostCSS: "postcss" is not allowed by security.exec.allow of the site',
    ])
  })
})

describe('js.Babel', () => {
  it('takes the script and the source map that the program writes', async () => {
    const script = `const out = process.argv.find(a => a.startsWith('--out-file=')).slice(11)
const fs = require('node:fs')
fs.writeFileSync(out, fs.readFileSync(0, 'utf8') + '//# sourceMappingURL=out.js.map')
fs.writeFileSync(out + '.map', process.argv.includes('--source-maps') ? '{}' : '')`
    const files =
      '-- layouts/index.html --\n{{ with resources.Get "a.mjs" | babel (dict "sourceMap" "external") }}{{ .RelPermalink }}{{ end }}\n-- assets/a.mjs --\nlet a\n'
    const { read, messages } = await buildWithTool('babel', script, files)
    expect(messages).toEqual([])
    expect(read('a.js')).toBe('let a\n\n//# sourceMappingURL=a.js.map\n')
    expect(read('a.js.map')).toBe('{}')
  })
})

describe('inlineImports', () => {
  it('leaves imports of Tailwind and of addresses, and says where a file is missing', () => {
    const text = '@import "tailwindcss";\n@import url("x.css");\n'
    expect(inlineImports(new Map(), text, 'css/a.css', { skipNotFound: false })).toBe(text)
    expect(inlineImports(new Map(), '@import "x.css";', 'css/a.css', { skipNotFound: true })).toBe('@import "x.css";')
    expect(() => inlineImports(new Map(), '\n@import "x.css";', 'css/a.css', { skipNotFound: false })).toThrow(
      'assets/css/a.css:2: found no file for @import "x.css" (assets/css/x.css)',
    )
  })
})
