import { describe, expect, it } from 'vitest'
import { suggestSearch } from './suggest-search.ts'

const known = { name: [], status: ['up', 'preparing for maintenance'], cpu_usage: 'number' } as const
const labels = (text: string) => suggestSearch(text, known).map(({ label }) => label)

describe('suggestSearch', () => {
  it.each([
    ['', ['name', 'status', 'cpu_usage']],
    ['st', ['status']],
    ['status ', ['=', '!=']],
    ['cpu_usage ', ['=', '<', '>']],
    ['status =', ['up', 'preparing for maintenance']],
    ['status = pre', ['preparing for maintenance']],
    ['status = up ', ['and', 'or', 'sortby']],
    ['status = up and ', ['name', 'status', 'cpu_usage']],
    ['sortby ', ['name', 'status', 'cpu_usage']],
    ['sortby name ', ['asc', 'desc']],
    ['name = ', []],
    ['rhhi', []],
  ])('after %j offers %j', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  it('completes the word begun, and puts into quotes what has spaces', () => {
    expect(suggestSearch('name = a and st', known)[0]?.text).toBe('name = a and status ')
    expect(suggestSearch('status =', known)[1]?.text).toBe('status = "preparing for maintenance" ')
  })
})
