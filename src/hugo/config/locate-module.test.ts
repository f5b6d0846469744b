import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { loadConfig } from './load-config.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Load a site's configuration; a module shows as its folder with what it mounts. */
function modulesOf(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  folder = 'site',
) {
  const root = mkdtempSync(join(tmpdir(), 'modules-'))
  folders.push(root)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const { modules, diagnostics } = loadConfig({ root: join(root, folder), env })
  const shown = modules
    .slice(1)
    .map(({ path, dir, mounts }) => [
      path,
      relative(root, dir),
      mounts.map(({ source, target }) => `${source.replace(root, '')}:${target}`).join(),
    ])
  return { shown, codes: diagnostics.map(({ code }) => code) }
}

const site = (extra = '') => `[module]\n${extra}\n[[module.imports]]\npath = "example.org/a"\n`

describe('a module', () => {
  it('is the one that modules.txt names', () => {
    const { shown, codes } = modulesOf({
      'site/hugo.toml': site(),
      'site/_vendor/modules.txt': '# example.org/a v1.2.0\n# example.org/b v0.1.0+incompatible\n',
      'site/_vendor/example.org/a/hugo.toml': '[[module.imports]]\npath = "example.org/b"\n',
      'site/_vendor/example.org/a/layouts/x.html': '',
      'site/_vendor/example.org/b/i18n/en.toml': '',
    })
    expect(shown).toEqual([
      ['example.org/a', 'site/_vendor/example.org/a', 'layouts:layouts'],
      ['example.org/b', 'site/_vendor/example.org/b', 'i18n:i18n'],
    ])
    expect(codes).toEqual([])
  })

  it('may be vendored by the theme that imports it', () => {
    const { shown } = modulesOf({
      'site/hugo.toml': 'theme = "t"\n',
      'site/themes/t/hugo.toml': '[[module.imports]]\npath = "example.org/a"\n',
      'site/themes/t/_vendor/modules.txt': '# example.org/a v1.0.0\n',
      'site/themes/t/_vendor/example.org/a/static/a.css': '',
    })
    expect(shown[1]).toEqual(['example.org/a', 'site/themes/t/_vendor/example.org/a', 'static:static'])
  })

  it('is found where Hugo has fetched it before, in the version that go.mod requires', () => {
    const cache = mkdtempSync(join(tmpdir(), 'cache-'))
    folders.push(cache)
    for (const version of ['v1.1.0', 'v1.2.0']) {
      const dir = join(cache, `modules/filecache/modules/pkg/mod/example.org/!ann/a@${version}`)
      mkdirSync(join(dir, 'data'), { recursive: true })
    }
    const { shown, codes } = modulesOf(
      {
        'site/hugo.toml': site().replace('example.org/a', 'example.org/Ann/a'),
        'site/go.mod': 'module example.org/site\n\nrequire (\n\texample.org/Ann/a v1.2.0 // indirect\n)\n',
      },
      { HUGO_CACHEDIR: cache },
    )
    expect(shown[0]?.[1]).toMatch(/!ann\/a@v1\.2\.0$/)
    expect(codes).toEqual([])
  })

  it('is the folder above, for the example site of a theme, or a theme of its last name', () => {
    const { shown, codes } = modulesOf({
      'site/hugo.toml': `${site()}[[module.imports]]\npath = "example.org/b/v3"\n`,
      'go.mod': 'module example.org/a\n',
      'layouts/x.html': '',
      'site/themes/b/static/b.css': '',
    })
    expect(shown.map(([path, dir]) => [path, dir])).toEqual([
      ['example.org/a', ''],
      ['example.org/b/v3', 'site/themes/b'],
    ])
    expect(codes).toEqual([])
  })

  it('is the folder above, where that has the name of the theme', () => {
    const { shown, codes } = modulesOf(
      { 'learn/theme.toml': '', 'learn/site/hugo.toml': 'theme = "learn"\n' },
      {},
      'learn/site',
    )
    expect(shown.map(([, dir]) => dir)).toEqual(['learn'])
    expect(codes).toEqual([])
  })

  it('may be replaced by a folder beside the themes', () => {
    const { shown } = modulesOf({
      'site/hugo.toml': site('replacements = "example.org/a -> ../../a"'),
      'site/_vendor/example.org/a/layouts/old.html': '',
      'a/layouts/x.html': '',
    })
    expect(shown).toEqual([['example.org/a', 'a', 'layouts:layouts']])
  })

  it('may be replaced in go.mod', () => {
    const { shown } = modulesOf({
      'site/hugo.toml': site(),
      'site/go.mod': 'module example.org/site\n\nreplace example.org/a v1.0.0 => ../a // here\n',
      'a/data/x.toml': '',
    })
    expect(shown).toEqual([['example.org/a', 'a', 'data:data']])
  })

  it('may stand in a workspace that the environment names', () => {
    const files = {
      'site/hugo.toml': site(),
      'site/hugo.work': 'go 1.22\n\nuse .\nuse (\n  ../a\n)\n',
      'a/go.mod': 'module example.org/a\n',
      'a/assets/x.js': '',
    }
    expect(modulesOf(files, { HUGO_MODULE_WORKSPACE: 'hugo.work' }).shown).toEqual([
      ['example.org/a', 'a', 'assets:assets'],
    ])
    expect(modulesOf(files).codes).toEqual(['config/theme-not-found'])
  })

  it('mounts packages installed beside the site, and nothing that is not there', () => {
    const mount = (source: string, target: string) => `[[module.mounts]]\nsource = "${source}"\ntarget = "${target}"\n`
    const { shown } = modulesOf({
      'site/hugo.toml': site(),
      'site/_vendor/example.org/a/hugo.toml':
        mount('node_modules/x', 'assets/vendor/x') +
        mount('../../node_modules/y', 'assets/y') +
        mount('gone', 'static'),
      'site/node_modules/x/x.js': '',
      'site/node_modules/y/y.js': '',
    })
    expect(shown[0]?.[2]).toBe('/site/node_modules/x:assets/vendor/x,/site/node_modules/y:assets/y')
  })

  it('mounts nothing where its import says so', () => {
    const { shown } = modulesOf({
      'site/hugo.toml': `${site()}noMounts = true\n`,
      'site/_vendor/example.org/a/layouts/x.html': '',
    })
    expect(shown).toEqual([['example.org/a', 'site/_vendor/example.org/a', '']])
  })
})
