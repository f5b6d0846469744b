import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { StyleCache } from './style-cache.ts'

it('compiles again only when a file that went into a style sheet has changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'labwright-styles-'))
  const file = join(folder, '_part.scss')
  writeFileSync(file, 'a { b: c }')
  const cache = new StyleCache()
  let count = 0
  const take = (key: string) =>
    cache.take(key, () => ({ result: { css: String(++count), loadedUrls: [] }, reports: [], files: [file] })).result.css
  try {
    expect([take('one'), take('one'), take('two')]).toEqual(['1', '1', '2'])
    utimesSync(file, new Date(0), new Date(0))
    expect([take('one'), take('one')]).toEqual(['3', '3'])
    rmSync(file)
    expect(take('one')).toBe('4')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
