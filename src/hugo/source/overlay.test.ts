import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createOverlay, listLayers } from './overlay.ts'
import { readText } from './source-file.ts'

const root = mkdtempSync(join(tmpdir(), 'labwright-overlay-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

write('layouts/b.html', 'site b')
write('themes/t/layouts/b.html', 'theme b')
write('themes/t/layouts/a/a.html', '\uFEFFtheme a')
const roots = [
  { folder: join(root, 'layouts'), origin: 'site' },
  { folder: join(root, 'themes/t/layouts'), origin: 't' },
  { folder: join(root, 'nowhere'), origin: 'u' },
]

describe('createOverlay', () => {
  it('lets the site win over its theme, in sorted order', () => {
    const files = [...createOverlay(root, roots).values()]
    expect(files.map(({ path, origin, displayPath }) => [path, origin, displayPath])).toEqual([
      ['a/a.html', 't', 'themes/t/layouts/a/a.html'],
      ['b.html', 'site', 'layouts/b.html'],
    ])
    expect(files.map(readText)).toEqual(['theme a', 'site b'])
  })

  it('puts a folder or a single file at its mount', () => {
    const mounts = [
      { folder: join(root, 'layouts'), origin: 'site', prefix: 'x/' },
      { folder: join(root, 'layouts/b.html'), origin: 'site', prefix: 'y/c.html/' },
    ]
    expect([...createOverlay(root, mounts).keys()]).toEqual(['x/b.html', 'y/c.html'])
  })

  it('lists every layer where contents are merged', () => {
    expect(listLayers(root, roots).map(({ displayPath }) => displayPath)).toEqual([
      'layouts/b.html',
      'themes/t/layouts/a/a.html',
      'themes/t/layouts/b.html',
    ])
  })
})

describe('symbolic links', () => {
  const linked = join(root, 'linked')
  write('linked/real/x.md', 'x')
  symlinkSync('real/x.md', join(linked, 'file.md'))
  symlinkSync('real', join(linked, 'folder'))
  symlinkSync('..', join(linked, 'real', 'up'))
  symlinkSync('nowhere', join(linked, 'broken'))

  it.each([
    ['all', ['file.md', 'folder/x.md', 'real/x.md']],
    ['files', ['file.md', 'real/x.md']],
    ['none', ['real/x.md']],
  ] as const)('are followed as asked: %s', (links, files) => {
    expect([...createOverlay(root, [{ folder: linked, origin: 'site' }], { links }).keys()]).toEqual(files)
  })
})
