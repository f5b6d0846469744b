import { describe, expect, it } from 'vitest'
import { createSearch } from './search.ts'

const fields = { name: 'rhhi3', status: 'PreparingForMaintenance', address: 'rhhi3.localdomain' }

describe('createSearch', () => {
  it.each([
    ['', true],
    ['  ', true],
    ['HHI', true],
    ['rhhi1', false],
    ['name=rhhi*', true],
    ['name=rhhi', false],
    ['status=preparing*', true],
    ['rhhi status=up', false],
    ['address=rhhi3.localdomain', true],
    ['address=rhhi3xlocaldomain', false],
    ['colour=red', false],
    ['[', false],
  ])('for %j is %s', (text, expected) => {
    expect(createSearch(text)(fields)).toBe(expected)
  })
})
