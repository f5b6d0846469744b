import { describe, expect, it } from 'vitest'
import { createStrings, parseStrings } from './strings.ts'

describe('createStrings', () => {
  it('gives English with its names filled in', () => {
    expect(createStrings()('vm.migrating', { n: 42 })).toBe('Migrating From: 42%')
  })

  it('prefers the words of the page and keeps English for the rest', () => {
    const strings = createStrings({ 'console.pause': 'Pausa' })
    expect(strings('console.pause')).toBe('Pausa')
    expect(strings('console.play')).toBe('Play')
  })

  it('leaves a name in its braces when no value is given', () => {
    expect(createStrings()('rack.on')).toBe('{host} has power')
  })
})

describe('parseStrings', () => {
  it.each([
    ['', {}],
    ['{"a": "b", "c": 1}', { a: 'b' }],
    ['[broken', {}],
    ['null', {}],
  ])('reads %s', (json, expected) => {
    expect(parseStrings(json)).toEqual(expected)
  })
})
