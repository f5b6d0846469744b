/** Scenarios B to M of cluster-facts.md 10, each solved by its own solution; A is the lab's own exercise. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testExercises } from './test-exercises.ts'

const results = testExercises({ source: join(import.meta.dirname, 'fixtures/scenarios') })

describe('scenarios', () => {
  it('are all there', () => {
    expect(results.map(({ file }) => file[0]).join('')).toBe('bcdefghijklm')
  })

  it.each(results.map(result => [result.file, result] as const))('%s is solved, and only so', (_, result) => {
    expect(result.diagnostics).toEqual([])
    expect(result.assertions.filter(({ ok }) => !ok)).toEqual([])
    expect(result.assertions.some(({ name }) => name.startsWith('negative'))).toBe(true)
  })
})
