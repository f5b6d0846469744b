import { describe, expect, it } from 'vitest'
import { GoTime } from '../../go/time.ts'
import { float } from '../../go/value.ts'
import { DiagnosticError } from '../../shared/diagnostic.ts'
import { decodeToml } from './toml.ts'

const options = { file: 'hugo.toml' }

describe('decodeToml', () => {
  it('tells ints from floats and keeps big ones', () => {
    const text = 'i = 5\nf = 5.0\ng = 1.5\nbig = 9223372036854775807\nh = 0x1F\n'
    expect(decodeToml(text, options).value).toEqual({ i: 5, f: float(5), g: 1.5, big: 9223372036854775807n, h: 31 })
  })

  it('gives a date with an offset as a time and one without as its text', () => {
    const text = 'd = 2020-01-02\nl = 2020-01-02T10:00:00\nm = 10:00:00\nt = 2020-01-02T10:00:00+02:00\n'
    const { t, ...others } = decodeToml(text, options).value as Record<string, unknown>
    expect(others).toEqual({ d: '2020-01-02', l: '2020-01-02T10:00:00', m: '10:00:00' })
    expect(t).toBeInstanceOf(GoTime)
    expect((t as GoTime).Unix()).toBe(1_577_952_000)
  })

  it('reads TOML 1.1', () => {
    expect(decodeToml('a = {b = 1,\n}\n', options).value).toEqual({ a: { b: 1 } })
  })

  it.each([
    ['a value that is none', 'title = "a"\nx = = 3\n', 2, 5],
    ['a string left open', 'title = "a\nb = 1\n', 1, 9],
    ['a key without a value', 'title\n', 1, 1],
    ['a key given twice', 'a = 1\na = 2\n', 2, 1],
    ['a table left open', '[params\na = 1\n', 1, 2],
  ])('reports %s on its line', (_, text, line) => {
    try {
      decodeToml(text, options)
      throw new Error('expected a DiagnosticError')
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error
      expect(error.diagnostic).toMatchObject({ code: 'decode/toml-syntax', file: 'hugo.toml' })
      expect(error.diagnostic.place?.line).toBe(line)
    }
  })

  const source = [
    'title = "a # b" # comment',
    'tall = """',
    '[not.a.table]',
    '"""',
    '[params]',
    '  "quoted key" = 1',
    '  inline = { one = 1, two = [1, { three = 3 }] }',
    '[markup.goldmark]',
    'renderer.unsafe = true',
    '[[menu.main]]',
    'name = "A"',
    '[[menu.main]]',
    'name = "B"',
    '[menu.main.params]',
    "k = 'x'",
  ].join('\n')
  it.each([
    [['title'], 1, 1],
    [['params'], 5, 2],
    [['params', 'quoted key'], 6, 3],
    [['params', 'inline', 'two'], 7, 23],
    [['params', 'inline', 'two', 1, 'three'], 7, 35],
    [['markup', 'goldmark', 'renderer', 'unsafe'], 9, 10],
    [['menu', 'main', 0, 'name'], 11, 1],
    [['menu', 'main', 1, 'name'], 13, 1],
    [['menu', 'main', 1, 'params', 'k'], 15, 1],
  ] as const)('finds the place of the key %j', (path, line, column) => {
    expect(decodeToml(source, options).placeOf(path)).toEqual({ line, column })
  })

  it('finds values, and nothing for keys that are not there', () => {
    const decoded = decodeToml(source, options)
    expect(decoded.placeOf(['title'], 'value')).toEqual({ line: 1, column: 9 })
    expect(decoded.placeOf(['not'])).toBeUndefined()
  })
})
