/** Reading values of front matter in the shapes Hugo accepts (resources/page/pagemeta, hugolib/page__meta.go). */
import { Params } from '../config/params.ts'

/** Read a text; numbers and booleans are written out. */
export function readString(value: unknown): string {
  if (value === undefined || value === null || typeof value === 'object') return ''
  return String(value)
}

/** Read a yes or no, also one written as text. */
export function readBoolean(value: unknown, fallback = false): boolean {
  if (typeof value === 'boolean') return value
  if (value === 'true') return true
  return value === 'false' ? false : fallback
}

/** Read a whole number, also one written as text. */
export function readInteger(value: unknown, fallback = 0): number {
  const number = typeof value === 'string' ? Number.parseInt(value, 10) : Number(value)
  return value === undefined || value === null || Number.isNaN(number) ? fallback : Math.trunc(number)
}

/** Read a list of texts; a single text is a list of one. */
export function readStrings(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(readString)
  return value === undefined || value === null || value === '' ? [] : [readString(value)]
}

/** Read a table; anything else gives an empty one. */
export function readTable(value: unknown): Params {
  return value instanceof Params ? value : new Params()
}

const texts = ['title', 'linktitle', 'description', 'slug', 'url', 'type', 'layout', 'markup', 'translationkey']

/** Write the values Hugo knows in the type it gives them, which is how templates and taxonomies see them. */
export function castKnownValues(frontMatter: Params): Params {
  for (const key of texts) if (frontMatter.has(key)) frontMatter.set(key, readString(frontMatter.get(key)))
  if (frontMatter.has('weight')) frontMatter.set('weight', readInteger(frontMatter.get('weight')))
  return frontMatter
}
