import { describe, expect, it } from 'vitest'
import { sprint, sprintf, sprintln } from './fmt.ts'
import { toJson } from './json.ts'
import { safe } from './safe.ts'
import { float } from './value.ts'

describe('sprintf', () => {
  it.each([
    ['%d|%5d|%-5d|%05d|%+d', [1, 2, 3, 4, 5], '1|    2|3    |00004|+5'],
    ['%v %v %v', [1, float(1), 1.5], '1 1 1.5'],
    ['%T %T %T', [1, float(1), safe.HTML('x')], 'int float64 template.HTML'],
    ['%.2f|%6.1f|%e', [2.71, 2.25, float(100)], '2.71|   2.2|1.000000e+02'],
    ['%q %x %U', ['é', 'hi', 0x1f600], '"é" 6869 U+1F600'],
    ['%d', ['x'], '%!d(string=x)'],
    ['%d %d', [1], '1 %!d(MISSING)'],
    ['x', [1, 'a'], 'x%!(EXTRA int=1, string=a)'],
    ['%[2]d %[1]d', [1, 2], '2 1'],
    ['%z', [1], '%!z(int=1)'],
    ['%', [], '%!(NOVERB)'],
  ])('writes %j with %j as Go does', (format, values, expected) => {
    expect(sprintf(format, ...values)).toBe(expected)
  })
})

describe('sprint and sprintln', () => {
  it('put spaces where Go does', () => {
    expect(sprint(1, 2, 'a', 'b', 3)).toBe('1 2ab3')
    expect(sprintln('a', 1, undefined)).toBe('a 1 <nil>\n')
  })

  it('write maps sorted', () => {
    expect(sprint({ b: 1, a: [1, 'x', null] })).toBe('map[a:[1 x <nil>] b:1]')
  })
})

describe('toJson', () => {
  it.each([
    [{ b: 1, a: '<x>' }, '{"a":"\\u003cx\\u003e","b":1}'],
    [[float(1), 1e21, 1e-7, null, true], '[1,1e+21,1e-7,null,true]'],
    [safe.HTML('é\u2028"'), '"é\\u2028\\""'],
  ])('writes %j as Go does', (value, expected) => {
    expect(toJson(value)).toBe(expected)
  })

  it('indents when asked to', () => {
    expect(toJson({ a: [1], b: {} }, { indent: '  ' })).toBe('{\n  "a": [\n    1\n  ],\n  "b": {}\n}')
  })
})
