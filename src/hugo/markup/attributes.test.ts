import { describe, expect, it } from 'vitest'
import { printAttributes, readAttributes, readTrailingAttributes } from './attributes.ts'

describe('readAttributes', () => {
  it.each([
    ['{#a .b .c k=v}', { id: 'a', class: 'b c', k: 'v' }],
    ['{k="v \\"w\\"" n=1.5, t=true}', { k: 'v "w"', n: 1.5, t: true }],
    ['{hl_lines=[1,"3-4"] linenos=table}', { hl_lines: [1, '3-4'], linenos: 'table' }],
    ['{}', {}],
    ['{ .a }', { class: 'a' }],
  ])('reads %s', (text, expected) => {
    expect(readAttributes(text, 0)).toEqual({ attributes: expected, end: text.length })
  })

  it.each(['{', '{a}', '{a b}', '{k=}', 'x', '{k="v}'])('takes %s for text', text => {
    expect(readAttributes(text, 0)).toBeUndefined()
  })
})

describe('readTrailingAttributes', () => {
  it('finds the list at the end only', () => {
    expect(readTrailingAttributes('A {#b} ')).toEqual({ attributes: { id: 'b' }, start: 2, end: 6 })
    expect(readTrailingAttributes('A {#b} c')).toBeUndefined()
    expect(readTrailingAttributes('A \\{#b}')).toBeUndefined()
  })
})

describe('printAttributes', () => {
  it('leaves event handlers out', () => {
    expect(printAttributes({ class: 'a', onclick: 'x', n: [1, 'b'] }, text => text)).toBe(' class="a" n="[1 b]"')
  })
})
