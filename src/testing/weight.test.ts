/** What the elements weigh: at the arrival of a lab's page, and all that a lab's page can come to load. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleElements, weighScripts } from './bundle-elements.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'labwright-weight-'))

beforeAll(() => bundleElements(folder))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the elements of a lab’s page', () => {
  it('weigh at most 113 kB gzipped at arrival, with the topology that the page shows', () => {
    const weights = weighScripts(folder)
    const arrival = [...weights].filter(([name]) => /^(elements|cluster-topology|chunk)\b/.test(name))
    expect(arrival.length).toBeGreaterThan(2)
    expect(arrival.reduce((sum, [, weight]) => sum + weight, 0)).toBeLessThanOrEqual(113_000)
  })

  it('weigh at most 146 kB gzipped when every view and dialog has been opened', () => {
    const sum = [...weighScripts(folder).values()].reduce((all, weight) => all + weight, 0)
    expect(sum).toBeLessThanOrEqual(146_000)
  })
})
