import { describe, expect, it } from 'vitest'
import { english } from './english.ts'
import { lateEnglish } from './late-english.ts'
import { addLateWords, createStrings, parseStrings } from './strings.ts'

addLateWords(lateEnglish)

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
    expect(createStrings()('rack.crash')).toBe('Crash {host}')
  })
})

describe('the English words', () => {
  it('are each needed at first or later, not both', () => {
    expect(Object.keys(lateEnglish).filter(key => key in english)).toEqual([])
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
