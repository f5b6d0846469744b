/** The places of the deliberate faults, so that the program that puts them there keeps working. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mutations } from './mutations.ts'

describe('the deliberate faults', () => {
  const root = join(import.meta.dirname, '../../..')

  it.each(mutations)('have their place: $name', ({ file, from, to }) => {
    const text = readFileSync(join(root, 'src/simulator', file), 'utf8')
    expect(text.split(from)).toHaveLength(2)
    expect(text.replace(from, () => to)).not.toBe(text)
  })
})
