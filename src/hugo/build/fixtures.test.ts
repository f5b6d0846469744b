/** Sites in a string against the output that Hugo itself made of them; the folder names the generation (fixtures/README.md). */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildSite } from '../../testing/build-site.ts'
import { buildWithHugo, findHugo } from '../../testing/real-hugo.ts'
import { parseTxtar, printTxtar } from '../../testing/txtar.ts'
import type { Generation } from '../config/generation.ts'

const folder = join(import.meta.dirname, 'fixtures')
const cases = readdirSync(folder)
  .filter(name => /^0\.\d+$/.test(name))
  .flatMap(generation => readdirSync(join(folder, generation)).map(name => [generation, name] as const))
const clock = '2026-01-01T00:00:00Z'

/** Make a fixture's expected output anew: of the files it names, or of all where it names none yet. */
function update(generation: string, name: string): void {
  const expectedFile = join(folder, generation, name, 'expected.txtar')
  const built = buildWithHugo(
    readFileSync(join(folder, generation, name, 'site.txtar'), 'utf8'),
    findHugo(generation),
    clock,
  )
  const wanted = existsSync(expectedFile) ? parseTxtar(readFileSync(expectedFile, 'utf8')) : built
  const lost = [...wanted.keys()].filter(path => !built.has(path))
  if (lost.length > 0) throw new Error(`Hugo ${generation} makes no ${lost.join(', ')} of ${name}`)
  writeFileSync(expectedFile, printTxtar([...wanted.keys()].map(path => [path, built.get(path)!])))
}

/** How the texts of a site are compared: to the letter, or without white space where its first line says so. */
function normalizerOf(archive: string): (text: string, path: string) => string {
  const isLoose = archive.split('\n')[0]!.includes('White space is not compared')
  const withoutSpace = (text: string) =>
    text
      .replaceAll('&amp;', '&')
      .replace(/\s*\/?>/g, '>')
      .replace(/\s+/g, ' ')
      .replaceAll('> <', '><')
      .trim()
  return (text, path) => (isLoose || path.endsWith('.xml') ? withoutSpace(text) : text.replace(/\n?$/, '\n'))
}

describe('build, beside Hugo', () => {
  it.each(cases)('makes what Hugo %s makes of the site %s', async (generation, name) => {
    if (process.env.UPDATE === '1') update(generation, name)
    const read = (file: string) => readFileSync(join(folder, generation, name, file), 'utf8')
    const site = await buildSite(read('site.txtar'), { hugoCompat: generation as Generation, now: new Date(clock) })
    // A site made to show links has some that lead nowhere.
    expect(site.messages.filter(message => !message.includes('warning[build/broken-'))).toEqual([])
    const normalize = normalizerOf(read('site.txtar'))
    for (const [path, expected] of parseTxtar(read('expected.txtar'))) {
      expect(`${path}\n${normalize(site.read(path), path)}`).toBe(`${path}\n${normalize(expected, path)}`)
    }
  })
})
