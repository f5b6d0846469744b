import { describe, expect, it } from 'vitest'
import { float } from '../../go/value.ts'
import { DiagnosticError } from '../../shared/diagnostic.ts'
import { decodeCsv } from './csv.ts'
import { decode, findFormat } from './decode.ts'
import { decodeJson } from './json.ts'

const options = { file: 'data/a.json' }

describe('decodeJson', () => {
  it('makes every number a float64, as Go does', () => {
    expect(decodeJson('{"i": 5, "g": 1.5, "e": 1e3, "n": null, "b": true}', options).value).toEqual({
      i: float(5),
      g: 1.5,
      e: float(1000),
      n: null,
      b: true,
    })
  })

  it.each(['[]', '{}', '"a\\u00e9\\n"', ' [ 1 , [ 2 ] , {"a": []} ] ', '"\\ud83d\\ude00"', 'false', '-0.5'])(
    'agrees with JSON.parse on %s',
    text => {
      expect(
        JSON.stringify(decodeJson(text, options).value, (_, value) =>
          value?.constructor.name === 'Float' ? value.value : value,
        ),
      ).toBe(JSON.stringify(JSON.parse(text)))
    },
  )

  it.each([
    ['a key without quotes', '{\n a: 1}', 2, 2],
    ['a missing colon', '{\n "a" 1}', 2, 6],
    ['a missing comma', '{"a": 1\n "b": 2}', 2, 2],
    ['a comma too many', '[1,\n]', 2, 1],
    ['single quotes', "{'a': 1}", 1, 2],
    ['a string left open', '{"a": "b', 1, 7],
    ['a line break in a string', '"a\nb"', 1, 3],
    ['a comment', '{} // x', 1, 4],
    ['no value', '', 1, 1],
    ['an unknown word', '[nul]', 1, 2],
  ])('reports %s at its place', (_, text, line, column) => {
    expect(failure(() => decodeJson(text, options))).toMatchObject({
      code: 'decode/json-syntax',
      place: { line, column },
    })
  })

  it('finds the places of keys and values', () => {
    const decoded = decodeJson('{\n  "a": [1, {"b": 2}]\n}', options)
    expect(decoded.placeOf(['a'])).toEqual({ line: 2, column: 3 })
    expect(decoded.placeOf(['a', 1, 'b'], 'value')).toEqual({ line: 2, column: 18 })
    expect(decoded.placeOf(['a', 5])).toBeUndefined()
  })
})

describe('decodeCsv', () => {
  it.each([
    [
      'plain fields',
      'a,b\n1,2\n',
      {},
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quoted fields',
      '"a ""x""","b\nc"\r\n1,\n',
      {},
      [
        ['a "x"', 'b\nc'],
        ['1', ''],
      ],
    ],
    ['blank lines', '\na\n\nb', {}, [['a'], ['b']]],
    ['another delimiter', 'a;b', { delimiter: ';' }, [['a', 'b']]],
    ['comments', '# x\na', { comment: '#' }, [['a']]],
    ['lazy quotes', 'a "b" c', { lazyQuotes: true }, [['a "b" c']]],
    ['an empty last field', 'a,', {}, [['a', '']]],
  ])('reads %s', (_, text, extra, rows) => {
    expect(decodeCsv(text, { ...options, ...extra }).value).toEqual(rows)
  })

  it.each([
    ['a row of another length', 'a,b\n1\n', 2, 1],
    ['a quote inside a field', 'a,b"c\n', 1, 4],
    ['a quote left open', 'a,"b\n', 1, 3],
    ['text after a quote', '"a"b\n', 1, 4],
  ])('reports %s at its place', (_, text, line, column) => {
    expect(failure(() => decodeCsv(text, options))).toMatchObject({
      code: 'decode/csv-syntax',
      place: { line, column },
    })
  })
})

describe('decode', () => {
  it('knows formats by file name', () => {
    expect(['a.yaml', 'a.YML', 'hugo.toml', 'x.json', 'x.csv', 'x.md', 'toml'].map(findFormat)).toEqual([
      'yaml',
      'yaml',
      'toml',
      'json',
      'csv',
      undefined,
      'toml',
    ])
  })

  it('reads the same table from every format', () => {
    expect(decode('yaml', 'a: {b: x}', options).value).toEqual({ a: { b: 'x' } })
    expect(decode('toml', 'a = {b = "x"}', options).value).toEqual({ a: { b: 'x' } })
    expect(decode('json', '{"a": {"b": "x"}}', options).value).toEqual({ a: { b: 'x' } })
  })
})

function failure(run: () => unknown) {
  try {
    run()
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostic
    throw error
  }
  throw new Error('expected a DiagnosticError')
}
