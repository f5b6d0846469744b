import { describe, expect, it } from 'vitest'
import { Params, toParams } from './params.ts'

describe('Params', () => {
  it('folds the case of keys and shows them in lower case', () => {
    const params = toParams({ Logo: 1, Sub: { Key: [{ Deep: 2 }] } })
    expect(params.get('LOGO')).toBe(1)
    expect(params.has('logo')).toBe(true)
    expect([...params.keys()]).toEqual(['logo', 'sub'])
    const sub = params.get('sub') as Params
    expect((sub.get('KEY') as Params[])[0]?.get('deep')).toBe(2)
  })

  it('folds while it is made, set and deleted', () => {
    const params = new Params([['A', 1]])
    params.set('a', 2)
    expect([...params]).toEqual([['a', 2]])
    expect(params.delete('A')).toBe(true)
    expect(params.size).toBe(0)
  })

  it('leaves values that are no tables as they are', () => {
    const date = new Date(0)
    expect(toParams({ date }).get('date')).toBe(date)
  })
})
