import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { build } from './build.ts'
import { publish } from './publish.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'labwright-publish-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('publish', () => {
  it('removes what only the build before made, and nothing else', () => {
    const folder = join(root, 'public')
    publish(
      folder,
      new Map([
        ['a/index.html', 'a'],
        ['b.txt', 'b'],
      ]),
      join(root, 'state'),
    )
    writeFileSync(join(folder, 'CNAME'), 'mine')
    publish(folder, new Map([['b.txt', 'b2']]), join(root, 'state'))
    expect(existsSync(join(folder, 'a'))).toBe(false)
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('b2')
    expect(readFileSync(join(folder, 'CNAME'), 'utf8')).toBe('mine')
  })
})

describe('a build with an error', () => {
  it('leaves the last good output as it was', async () => {
    mkdirSync(join(root, 'layouts'))
    mkdirSync(join(root, 'content'))
    writeFileSync(join(root, 'hugo.toml'), 'title = "x"\nbaseURL = "/"\n')
    writeFileSync(join(root, 'layouts/index.html'), 'first {{ .Content }}')
    await build({ source: root })
    writeFileSync(join(root, 'layouts/index.html'), 'second {{ .Content }}')
    writeFileSync(join(root, 'content/_index.md'), '{{< nope >}}')
    const { diagnostics } = await build({ source: root })
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'shortcodes/unknown',
    ])
    expect(readFileSync(join(root, 'public/index.html'), 'utf8')).toBe('first ')
  })
})
