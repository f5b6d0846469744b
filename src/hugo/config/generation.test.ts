import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { atLeast, nearestGeneration } from './generation.ts'
import { loadConfig } from './load-config.ts'

const made: string[] = []
function makeFiles(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'labwright-generation-'))
  made.push(root)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

function load(files: Readonly<Record<string, string>>, hugoCompat?: string) {
  return loadConfig({ root: makeFiles(files), hugoCompat })
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true })
})

describe('generations', () => {
  it.each([
    ['0.30', '0.54'],
    ['0.54.0', '0.54'],
    ['0.59.1', '0.54'],
    ['0.60.0', '0.111'],
    ['v0.110.0', '0.111'],
    ['0.111', '0.111'],
    ['0.121.1', '0.111'],
    ['0.131.0', '0.131'],
    ['0.168', '0.131'],
    ['0.169.0', '0.169'],
    ['0.200', '0.169'],
    ['1.0', '0.169'],
    ['latest', undefined],
  ])('%s falls to %s', (version, generation) => {
    expect(nearestGeneration(version)).toBe(generation)
  })

  it('compare by age', () => {
    expect(atLeast('0.131', '0.131')).toBe(true)
    expect(atLeast('0.54', '0.111')).toBe(false)
    expect(atLeast('0.169', '0.54')).toBe(true)
  })
})

it('of a site below the root of its repository is the one pinned there', () => {
  const root = makeFiles({ '.git/HEAD': '', 'netlify.toml': 'HUGO_VERSION = "0.105.0"\n', 'workshop/hugo.toml': '' })
  expect(loadConfig({ root: join(root, 'workshop') }).compatibility).toMatchObject({
    generation: '0.111',
    reason: '../netlify.toml pins Hugo 0.105.0',
  })
})

describe('the generation of a site', () => {
  const blackfriday = { 'config.toml': '[blackfriday]\nsmartypants = false\n' }
  it.each([
    ['nothing said', { 'hugo.toml': '' }, undefined, '0.131', 'tool', 'nothing in the repository'],
    ['the flag', blackfriday, '0.169', '0.169', 'author', '--hugo-compat'],
    [
      'the configuration',
      { 'hugo.toml': '[params.labwright]\nhugo = "0.111"\n' },
      undefined,
      '0.111',
      'author',
      'params.labwright',
    ],
    [
      'netlify.toml',
      { ...blackfriday, 'netlify.toml': '[build.environment]\n  HUGO_VERSION = "0.121.1"\n' },
      undefined,
      '0.111',
      'tool',
      'netlify.toml pins Hugo 0.121.1',
    ],
    [
      'a workflow',
      {
        'hugo.toml': '',
        '.github/workflows/pages.yml':
          "      - uses: peaceiris/actions-hugo@v2\n        with:\n          hugo-version: '0.170.1'\n",
      },
      undefined,
      '0.169',
      'tool',
      'pages.yml pins Hugo 0.170.1',
    ],
    [
      'a workflow with the latest',
      { 'hugo.toml': '', '.github/workflows/pages.yml': "          hugo-version: 'latest'\n" },
      undefined,
      '0.131',
      'tool',
      'nothing',
    ],
    [
      'travis',
      {
        'hugo.toml': '',
        '.travis.yml':
          'install:\n  - wget https://github.com/gohugoio/hugo/releases/download/v0.55.6/hugo_0.55.6_Linux-64bit.deb\n',
      },
      undefined,
      '0.54',
      'tool',
      '.travis.yml pins Hugo 0.55.6',
    ],
    ['[blackfriday]', blackfriday, undefined, '0.54', 'tool', '[blackfriday]'],
    [
      'Blackfriday chosen beside Goldmark',
      { 'config.toml': '[markup]\ndefaultMarkdownHandler = "blackfriday"\n' },
      undefined,
      '0.111',
      'tool',
      'the configuration chooses Blackfriday',
    ],
    ['metaDataFormat', { 'config.toml': 'metaDataFormat = "yaml"\n' }, undefined, '0.54', 'tool', 'metaDataFormat'],
    [
      '[blackfriday] beside [markup]',
      { 'config.toml': '[blackfriday]\na = 1\n[markup.goldmark.renderer]\nunsafe = true\n' },
      undefined,
      '0.131',
      'tool',
      'nothing',
    ],
    [
      '[blackfriday] with a modern theme',
      { 'config.toml': 'theme = "x"\n[blackfriday]\na = 1\n', 'themes/x/theme.toml': 'min_version = "0.93.0"\n' },
      undefined,
      '0.131',
      'tool',
      'nothing',
    ],
    [
      '[blackfriday] with an old theme',
      { 'config.toml': 'theme = "x"\n[blackfriday]\na = 1\n', 'themes/x/theme.toml': 'min_version = 0.41\n' },
      undefined,
      '0.54',
      'tool',
      '[blackfriday]',
    ],
  ])('comes from %s', (_, files, flag, generation, chosenBy, reason) => {
    const { compatibility } = load(files as unknown as Record<string, string>, flag)
    expect(compatibility).toMatchObject({ generation, chosenBy, mend: chosenBy === 'tool' })
    expect(compatibility.reason).toContain(reason)
  })

  it('is not taken from a flag that is no version', () => {
    expect(load({ 'hugo.toml': '' }, 'newest').diagnostics).toMatchObject([
      { code: 'config/bad-compat', severity: 'error' },
    ])
  })
})
