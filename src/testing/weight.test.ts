/** What the elements weigh: at the arrival of a lab's page, and all that a lab's page can come to load. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleElements, weighScripts } from './bundle-elements.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'labwright-weight-'))

beforeAll(() => bundleElements(folder))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the elements of a lab’s page', () => {
  it('weigh at most 100 kB gzipped at arrival, with the topology that the page shows', () => {
    const weights = weighScripts(folder)
    const topology = [...weights.keys()].find(name => name.startsWith('cluster-topology')) ?? ''
    const arrival = findImports(folder, ['elements.js', topology, ...lateWords(weights.keys())])
    expect(arrival.size).toBeGreaterThan(2)
    expect([...arrival].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0)).toBeLessThanOrEqual(100_000)
  })

  it('weigh at most 126 kB gzipped when every view, drawer and dialog has been opened', () => {
    const { 'quiz.js': _alone, ...all } = Object.fromEntries(weighScripts(folder))
    expect(Object.values(all).reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(126_000)
  })
})

describe('the quiz on a page without a console', () => {
  it('weighs at most 18 kB gzipped', () => {
    expect(weighScripts(folder).get('quiz.js')).toBeLessThanOrEqual(18_000)
  })
})

/** The words of the late views come with the first of them. */
function lateWords(names: Iterable<string>): string[] {
  return [...names].filter(name => name.startsWith('late-english'))
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
