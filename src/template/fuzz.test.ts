import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mutation, survive } from './fixtures/mutations.ts'

describe('a mutated template', () => {
  it('ends in a result or a TemplateError, and soon', () => {
    fc.assert(
      fc.property(mutation, ([source, isHtml]) => {
        expect(survive(source, isHtml, () => performance.now())).toBeUndefined()
      }),
      { numRuns: 20_000 },
    )
  })
})
