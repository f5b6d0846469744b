/** Read the fields of a parsed object one by one, failing with the path of what is wrong. */
import { closest } from '../../shared/closest.ts'
import { parseDuration, parseRate, parseSize, parseSpeed } from '../cluster/units.ts'
import { ExerciseError } from './exercise.ts'

/** Path of a value in the exercise. */
export type Path = readonly (string | number)[]

/** A reader over one object. */
export interface Fields {
  readonly path: Path
  has(key: string): boolean
  raw(key: string): unknown
  text(key: string, byDefault?: string): string
  number(key: string, byDefault?: number): number
  flag(key: string, byDefault: boolean): boolean
  word<W extends string>(key: string, words: readonly W[], byDefault?: W): W
  texts(key: string): string[]
  size(key: string, byDefault?: number): number
  rate(key: string, byDefault: number): number
  speed(key: string, byDefault: number): number
  duration(key: string): number | null
  list(key: string): readonly unknown[]
}

/** Read an object whose keys must be among `known`. */
export function readFields(value: unknown, path: Path, known: readonly string[]): Fields {
  const object = asObject(value, path)
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue
    const meant = closest(key, known)
    throw new ExerciseError([...path, key], `unknown key "${key}"${meant ? `; did you mean "${meant}"?` : ''}`)
  }
  const raw = (key: string) => object[key] ?? undefined
  const fail = (key: string, message: string) => new ExerciseError([...path, key], message)
  const quantity = (key: string, parse: (text: string) => number | undefined, like: string, byDefault?: number) => {
    const found = raw(key)
    if (found === undefined && byDefault !== undefined) return byDefault
    const parsed = typeof found === 'string' ? parse(found) : undefined
    if (parsed === undefined) throw fail(key, `${key} must carry a unit, such as ${like}`)
    return parsed
  }
  return {
    path,
    raw,
    has: key => raw(key) !== undefined,
    text: (key, byDefault) => asText(raw(key) ?? byDefault, key, fail),
    number: (key, byDefault) => wholeNumber(raw(key) ?? byDefault, key, fail),
    flag: (key, byDefault) => asFlag(raw(key) ?? byDefault, key, fail),
    word: (key, words, byDefault) => oneOf(raw(key) ?? byDefault, words, key, fail),
    texts: key => asTexts(raw(key), [...path, key]),
    size: (key, byDefault) => quantity(key, parseSize, '8 GiB', byDefault),
    rate: (key, byDefault) => quantity(key, parseRate, '2 MiB/s', byDefault),
    speed: (key, byDefault) => (raw(key) === 'unknown' ? 0 : quantity(key, parseSpeed, '1 Gb/s', byDefault)),
    duration: key => (raw(key) === undefined ? null : quantity(key, parseDuration, '5m')),
    list: key => asList(raw(key), [...path, key]),
  }
}

/** Read a map's entries in the order of their names, whatever order they were written in. */
export function readEntries(value: unknown, path: Path): [string, unknown][] {
  const object = asObject(value, path)
  return Object.keys(object)
    .sort()
    .map(key => [key, object[key]])
}

/** Take a value as an object; nothing at all counts as an empty one. */
export function asObject(value: unknown, path: Path): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {}
  if (typeof value === 'object' && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>
  throw new ExerciseError(path, 'must be a map')
}

type Fail = (key: string, message: string) => ExerciseError

function asText(value: unknown, key: string, fail: Fail): string {
  if (value === undefined) throw fail(key, `${key} is missing`)
  if (typeof value !== 'string') throw fail(key, `${key} must be text`)
  return value
}

function asFlag(value: unknown, key: string, fail: Fail): boolean {
  if (typeof value !== 'boolean') throw fail(key, `${key} must be true or false`)
  return value
}

function wholeNumber(value: unknown, key: string, fail: Fail): number {
  if (value === undefined) throw fail(key, `${key} is missing`)
  const number = typeof value === 'bigint' ? Number(value) : value
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number
  throw fail(key, `${key} must be a whole number`)
}

function oneOf<W extends string>(value: unknown, words: readonly W[], key: string, fail: Fail): W {
  const word = words.find(candidate => candidate === value)
  if (word !== undefined) return word
  const meant = typeof value === 'string' ? closest(value, words) : undefined
  throw fail(key, `${key} must be one of ${words.join(', ')}${meant ? `; did you mean "${meant}"?` : ''}`)
}

function asList(value: unknown, path: Path): readonly unknown[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  throw new ExerciseError(path, 'must be a list')
}

function asTexts(value: unknown, path: Path): string[] {
  return asList(value, path).map((item, index) => {
    if (typeof item === 'string') return item
    throw new ExerciseError([...path, index], 'must be text')
  })
}
