/** Sites in a string against the output that Hugo itself made of them; the folder names the generation. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildSite } from '../../testing/build-site.ts'
import { parseTxtar } from '../../testing/txtar.ts'
import type { Generation } from '../config/generation.ts'

const folder = join(import.meta.dirname, 'fixtures')
const cases = readdirSync(folder).flatMap(generation =>
  readdirSync(join(folder, generation)).map(name => [generation, name] as const),
)

describe('build, beside Hugo', () => {
  it.each(cases)('makes what Hugo %s makes of the site %s', async (generation, name) => {
    const read = (file: string) => readFileSync(join(folder, generation, name, file), 'utf8')
    const site = await buildSite(read('site.txtar'), { hugoCompat: generation as Generation })
    // A site made to show links has some that lead nowhere.
    expect(site.messages.filter(message => !message.includes('warning[build/broken-'))).toEqual([])
    for (const [path, expected] of parseTxtar(read('expected.txtar'))) {
      expect(`${path}\n${site.read(path).replace(/\n?$/, '\n')}`).toBe(`${path}\n${expected}`)
    }
  })
})
