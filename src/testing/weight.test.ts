/** What the elements weigh: at the arrival of a lab’s page, with its console in view, and all that it can come to load. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleElements, weighScripts } from './bundle-elements.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'labwright-weight-'))

beforeAll(() => bundleElements(folder))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the elements of a lab’s page', () => {
  it('weigh at most 3 kB gzipped until they are wanted', () => {
    expect(weighScripts(folder).get('elements.js')).toBeLessThanOrEqual(3_000)
  })

  it('weigh at most 98 kB gzipped once the console is in view, with the topology that it shows', () => {
    const weights = weighScripts(folder)
    const awake = findImports(folder, findScripts(weights.keys(), ['lab-page', 'cluster-topology', 'machine-room']))
    expect(awake.size).toBeGreaterThan(3)
    expect([...awake].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0)).toBeLessThanOrEqual(98_000)
  })

  it('weigh at most 137 kB gzipped when every view, drawer and dialog has been opened', () => {
    const { 'quiz.js': _alone, ...all } = Object.fromEntries(weighScripts(folder))
    expect(Object.values(all).reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(137_000)
  })
})

describe('the quiz on a page without a console', () => {
  it('weighs at most 18 kB gzipped', () => {
    expect(weighScripts(folder).get('quiz.js')).toBeLessThanOrEqual(18_000)
  })
})

/** The files that the modules `wanted` are in. */
function findScripts(files: Iterable<string>, wanted: readonly string[]): string[] {
  return [...files].filter(file => wanted.some(name => file.startsWith(`${name}-`)))
}

/** Find the scripts that `names` bring along by themselves, and theirs. */
function findImports(root: string, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const follow = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    const text = readFileSync(path.join(root, name), 'utf8')
    for (const [, imported] of text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) follow(imported!)
  }
  names.forEach(follow)
  return found
}
