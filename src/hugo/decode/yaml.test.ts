import { describe, expect, it } from 'vitest'
import { float } from '../../go/value.ts'
import { DiagnosticError } from '../../shared/diagnostic.ts'
import { decodeYaml } from './yaml.ts'

const options = { file: 'data/a.yaml' }
const decodeValue = (text: string, generation: '0.111' | '0.169') =>
  decodeYaml(`x: ${text}\n`, { ...options, generation }).value

// Measured on Hugo 0.111.3 and 0.169.0 with `printf "%T %v"` over a data file.
const words: readonly (readonly [word: string, before: unknown, now: unknown])[] = [
  ['yes', true, 'yes'],
  ['on', true, 'on'],
  ['y', true, 'y'],
  ['off', false, 'off'],
  ['True', true, true],
  ['TRUE', true, true],
  ['010', 8, 8],
  ['0777', 511, 511],
  ['0o10', 8, 8],
  ['08', float(8), '08'],
  ['1_000', 1000, 1000],
  ['0b11', 3, 3],
  ['0x1F', 31, 31],
  ['0X1F', 31, '0X1F'],
  ['-010', -8, -8],
  ['+5', 5, 5],
  ['1:30', '1:30', '1:30'],
  ['2020-01-02', '2020-01-02', '2020-01-02'],
  ['2020-01-02T10:00:00Z', '2020-01-02T10:00:00Z', '2020-01-02T10:00:00Z'],
  ['~', null, null],
  ['null', null, null],
  ['', null, null],
  ['1.0', float(1), float(1)],
  ['1.', float(1), float(1)],
  ['.5', 0.5, 0.5],
  ['1.5e3', float(1500), float(1500)],
  ['1e3', float(1000), '1e3'],
  ['1e400', '1e400', '1e400'],
  ['.inf', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ['-.inf', Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ['nan', 'nan', 'nan'],
  ['.NaN', Number.NaN, Number.NaN],
  ['12345678901234567890', 12345678901234567890n, 12345678901234567890n],
  ['-9223372036854775809', float(Number('-9223372036854775809')), '-9223372036854775809'],
  ["'1'", '1', '1'],
  ['"a\\tb"', 'a\tb', 'a\tb'],
  ['!!str 5', '5', '5'],
  ['!!float 5', float(5), float(5)],
  ['[a, 1, yes]', ['a', 1, true], ['a', 1, 'yes']],
]

describe('decodeYaml', () => {
  it.each(words)('reads %s as Hugo before 0.152 and since do', (word, before, now) => {
    expect(decodeValue(word, '0.111')).toEqual({ x: before })
    expect(decodeValue(word, '0.169')).toEqual({ x: now })
  })

  it('makes strings of keys, as each generation does', () => {
    const text = 'no: 5\n1: one\n1.5: more\n~: nil\n'
    expect(decodeYaml(text, { ...options, generation: '0.111' }).value).toEqual({
      false: 5,
      1: 'one',
      1.5: 'more',
      '': 'nil',
    })
    expect(decodeYaml(text, { ...options, generation: '0.169' }).value).toEqual({
      no: 5,
      1: 'one',
      1.5: 'more',
      null: 'nil',
    })
  })

  it('keeps keys as words where asked to', () => {
    const text = 'no: {title: x}\nyes: on\n'
    expect(decodeYaml(text, { ...options, keysAsWritten: true }).value).toEqual({ no: { title: 'x' }, yes: true })
  })

  it.each([
    ['brackets', 'a: [\nx,\nw\n]\nb: {\nc: 1\n}\n', { a: ['x', 'w'], b: { c: 1 } }],
    ['quotes', 'a: "x\ny"\nb: 1\n', { a: 'x y', b: 1 }],
  ])('lets %s go on without indentation, as Go does', (_, text, value) => {
    expect(decodeYaml(text, options).value).toEqual(value)
  })

  it('counts places back from lines it had to indent', () => {
    const decoded = decodeYaml('a: [\nx,\n{w: 1}\n]\nb: "p\nq"\nc: 2\n', options)
    expect(decoded.placeOf(['a', 1, 'w'])).toEqual({ line: 3, column: 2 })
    expect(decoded.placeOf(['a', 0])).toEqual({ line: 2, column: 1 })
    expect(decoded.placeOf(['c'])).toEqual({ line: 7, column: 1 })
  })

  it('follows anchors, aliases and merge keys', () => {
    const text = 'a: &a {x: 1, w: 2}\nb: *a\nc: {<<: *a, w: 3}\nd:\n  <<: [*a, {z: 4}]\n'
    expect(decodeYaml(text, options).value).toEqual({
      a: { x: 1, w: 2 },
      b: { x: 1, w: 2 },
      c: { x: 1, w: 3 },
      d: { x: 1, w: 2, z: 4 },
    })
  })

  it('takes the first of several documents, and nothing for an empty text', () => {
    expect(decodeYaml('---\na: 1\n---\nb: 2\n', options).value).toEqual({ a: 1 })
    expect(decodeYaml('', options).value).toBeNull()
    expect(decodeYaml('# only a comment\n', options).value).toBeNull()
    expect(decodeYaml('\uFEFFa: 1\n', options).value).toEqual({ a: 1 })
  })

  it('keeps the last of two equal keys before 0.152 and refuses them since', () => {
    expect(decodeYaml('a: 1\na: 2\n', { ...options, generation: '0.111' }).value).toEqual({ a: 2 })
    expect(failure('a: 1\na: 2\n', '0.169')).toMatchObject({
      code: 'decode/yaml-duplicate-key',
      place: { line: 2, column: 1 },
    })
  })

  it('keeps a key named __proto__ as a key', () => {
    const value = decodeYaml('__proto__: {polluted: true}\n', options).value as Record<string, unknown>
    expect(Object.keys(value)).toEqual(['__proto__'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it.each([
    ['a bracket left open', 'title: a\nx: [1\nb: c\n', 3, 1],
    ['a tab as indentation', 'title: a\n\tb: c\n', 2, 1],
    ['a colon in a value', 'a: 1\ntitle: Part 1: start\n', 2, 8],
    ['a quote left open', 'a: 1\ntitle: "My lab\nb: 2\n', 2, 8],
    ['a reserved character', 'title: @me\n', 1, 8],
    ['an unknown alias', 'a: *b\n', 1, 4],
    ['an anchor within itself', 'a: &a {b: *a}\n', 1, 7],
  ])('reports %s at its place', (_, text, line, column) => {
    expect(failure(text, '0.131').place).toEqual({ line, column })
  })

  it('reports places in the whole file when the text is a part of it', () => {
    const source = '---\ntitle: a: b\n---\nbody\n'
    const error = catchError(() => decodeYaml('\ntitle: a: b', { file: 'content/a.md', source, offset: 3 }))
    expect(error.diagnostic).toMatchObject({ file: 'content/a.md', place: { line: 2, column: 8 }, source })
  })

  it('finds the places of keys and values', () => {
    const decoded = decodeYaml('a: 1\nhosts:\n  one: {memory: 32 GiB}\nlist:\n  - x\n  - id: y\n', options)
    expect(decoded.placeOf([])).toEqual({ line: 1, column: 1 })
    expect(decoded.placeOf(['hosts', 'one', 'memory'])).toEqual({ line: 3, column: 9 })
    expect(decoded.placeOf(['hosts', 'one', 'memory'], 'value')).toEqual({ line: 3, column: 17 })
    expect(decoded.placeOf(['list', 1, 'id'])).toEqual({ line: 6, column: 5 })
    expect(decoded.placeOf(['list', 0])).toEqual({ line: 5, column: 5 })
    expect(decoded.placeOf(['list', 7])).toBeUndefined()
    expect(decoded.placeOf(['nothing'])).toBeUndefined()
  })

  it('finds the place of a key that came through a merge', () => {
    const decoded = decodeYaml('a: &a\n  x: 1\nb:\n  <<: *a\n  y: 2\n', options)
    expect(decoded.placeOf(['b', 'x'])).toEqual({ line: 2, column: 3 })
  })
})

function failure(text: string, generation: '0.111' | '0.131' | '0.169') {
  return catchError(() => decodeYaml(text, { ...options, generation })).diagnostic
}

function catchError(run: () => unknown): DiagnosticError {
  try {
    run()
  } catch (error) {
    if (error instanceof DiagnosticError) return error
    throw error
  }
  throw new Error('expected a DiagnosticError')
}
