import { describe, expect, it } from 'vitest'
import { buildSite } from '../../../testing/build-site.ts'

async function bundle(options: string, files: string, settings = '') {
  const site = `
-- hugo.toml --
title = "Scripts"
theme = "t"
disableKinds = ["taxonomy", "term", "section", "RSS", "sitemap", "404"]
${settings}
-- themes/t/theme.toml --
-- layouts/index.html --
{{ with resources.Get "js/main.ts" | js.Build (${options}) }}{{ .RelPermalink }} {{ .MediaType.Type }}{{ end }}
${files}`
  const built = await buildSite(site)
  return { built, script: built.has('js/main.js') ? built.read('js/main.js') : '' }
}

describe('js.Build', () => {
  it.each([
    ['a file beside it', "import { a } from './a'", '-- assets/js/a.ts --'],
    ['the site’s file before the theme’s', "import { a } from './a'", '-- assets/js/a.js --'],
    ['a file of the theme, as if it stood beside it', "import { a } from './a'", '-- themes/t/assets/js/a.js --'],
    ['a file by its path below assets', "import { a } from 'lib/a'", '-- themes/t/assets/lib/a.js --'],
    ['the index of a folder', "import { a } from './a'", '-- themes/t/assets/js/a/index.ts --'],
    ['a package', "import { a } from 'far'", '-- node_modules/far/index.js --'],
    ['a file that is mounted', "import { a } from '../vendor/a'", '-- elsewhere/a.js --'],
    ['what a shim puts in its place', "import { a } from 'react'", '-- assets/shims/near.js --'],
  ])('imports %s', async (_, source, place) => {
    const mounts = ['assets', 'elsewhere'].map(
      folder => `[[module.mounts]]\nsource = "${folder}"\ntarget = "assets${folder === 'assets' ? '' : '/vendor'}"`,
    )
    const { built, script } = await bundle(
      'dict "shims" (dict "react" "shims/near")',
      `-- assets/js/main.ts --\n${source}\nconsole.log(a as string)\n${place}\nexport const a = 'found'\n`,
      mounts.join('\n'),
    )
    expect(built.messages).toEqual([])
    expect(script).toContain('var a = "found";')
  })

  it('takes its options for what esbuild does', async () => {
    const options = `dict "minify" true "target" "es2015" "format" "esm" "externals" (slice "react") "defines" (dict "VERSION" "'1'") "drop" "console" "params" (dict "room" "lab 2")`
    const source = `import r from 'react'\nimport * as params from '@params'\nconsole.log(1)\nexport const x = [r?.a, VERSION, params.room, 'é']\n`
    const { built, script } = await bundle(options, `-- assets/js/main.ts --\n${source}`)
    expect(built.messages).toEqual([])
    expect(script).toMatch(/^import \w+ from"react";/)
    expect(script).toContain('"lab 2"')
    expect(script).toContain('"é"')
    expect(script).not.toMatch(/console|\?\./)
  })

  it.each([
    ['inline', true, false],
    ['linked', true, true],
    ['external', false, true],
  ])('writes its source map %s', async (kind, hasLink, hasFile) => {
    const { built, script } = await bundle(`dict "sourceMap" "${kind}"`, '-- assets/js/main.ts --\nlet a = 1\n')
    expect(script.includes('sourceMappingURL')).toBe(hasLink)
    expect(built.has('js/main.js.map')).toBe(hasFile)
  })

  it('names the line of an imported file that is broken', async () => {
    const { built } = await bundle(
      'dict',
      "-- assets/js/main.ts --\nimport './a'\n-- themes/t/assets/js/a.js --\nlet a = 1\nlet = = 2\n",
    )
    expect(built.messages[0]).toMatch(/^themes\/t\/assets\/js\/a\.js:2:\d+: error\[resources\/script\]: js\.Build: /)
  })

  it('says which import leads nowhere', async () => {
    const { built } = await bundle('dict', "-- assets/js/main.ts --\nimport './nothing'\n")
    expect(built.messages[0]).toMatch(
      /^assets\/js\/main\.ts:1:8: error\[resources\/script\]: js\.Build: Could not resolve "\.\/nothing"/,
    )
  })
})
