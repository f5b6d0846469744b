import { describe, expect, it } from 'vitest'
import { createSearch } from './search.ts'

const fields = { name: 'rhhi3', status: 'PreparingForMaintenance', address: 'rhhi3.localdomain', cpu: 7 }

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
    ['status = "preparing*"', true],
    ['status != up', true],
    ['status != preparing*', false],
    ['name = rhhi3 and status = up', false],
    ['status = up or name = rhhi3', true],
    ['status = up or', false],
    ['cpu > 5', true],
    ['cpu>7', false],
    ['cpu >= 7 and cpu <= 7', true],
    ['cpu < 7', false],
    ['status =', true],
    ['rhhi3 sortby name', true],
  ])('for %j is %s', (text, expected) => {
    expect(createSearch(text).finds(fields)).toBe(expected)
  })
})

describe('createSearch with sortby', () => {
  const rows = ['vm10', 'vm2', 'vm1'].map((name, memory) => ({ name, memory }))
  const names = (text: string) =>
    createSearch(text)
      .apply(rows, row => row)
      .map(({ name }) => name)

  it.each([
    ['', ['vm10', 'vm2', 'vm1']],
    ['vm sortby name', ['vm1', 'vm2', 'vm10']],
    ['sortby name desc', ['vm10', 'vm2', 'vm1']],
    ['name = vm1* sortby memory desc', ['vm1', 'vm10']],
  ])('puts the rows of %j in order', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})
