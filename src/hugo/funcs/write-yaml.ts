/** Values as YAML in block style, the way `transform.Remarshal "yaml"` writes them. */
import { isNil, isText, sortedEntries } from './inspect.ts'
import { mapOf, scalarText, sliceOf } from './plain-data.ts'
import type { ScalarPlace } from './yaml-scalar.ts'

/** Writes a text as a scalar at a place; without one, as a key. */
export type ScalarWriter = (text: string, place?: ScalarPlace) => string

/** Write a value as YAML. */
export function writeYaml(value: unknown, write: ScalarWriter = quoteScalar): string {
  return `${isBlock(value) ? blockOf(value, 0, write) : inlineOf(value, { indent: 2, column: 0 }, write)}\n`
}

function isBlock(value: unknown): boolean {
  return (sliceOf(value)?.length ?? mapOf(value)?.size ?? 0) > 0
}

/** The lines of a collection, each with its indent. */
function blockOf(value: unknown, indent: number, write: ScalarWriter): string {
  const blanks = ' '.repeat(indent)
  const below = { indent: indent + 2, column: indent + 2 }
  const lines = sliceOf(value)?.map(item => {
    const text = isBlock(item) ? blockOf(item, below.indent, write).trimStart() : inlineOf(item, below, write)
    return `${blanks}- ${text}`
  })
  if (lines) return lines.join('\n')
  const entries = sortedEntries(mapOf(value) ?? new Map()).map(([name, item]) => {
    const key = write(String(name))
    if (isBlock(item)) return `${blanks}${key}:\n${blockOf(item, sliceOf(item) ? indent : below.indent, write)}`
    return `${blanks}${key}: ${inlineOf(item, { ...below, column: below.column + key.length }, write)}`
  })
  return entries.join('\n')
}

function inlineOf(value: unknown, place: ScalarPlace, write: ScalarWriter): string {
  if (sliceOf(value)) return '[]'
  if (mapOf(value)) return '{}'
  return isNil(value) ? 'null' : isText(value) ? write(scalarText(value), place) : scalarText(value)
}

/** Texts that YAML would read as something else, or not at all, are quoted. */
function quoteScalar(text: string): string {
  const readsAsOther =
    /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\d[\d_,.]*(?:e[-+]?\d+)?|\.\d+|\.inf|\.nan|0[xob][\da-f_]+)|\d{4}-\d\d?-\d\d?.*)$/i.test(
      text,
    )
  if (text === '' || readsAsOther || /\p{Cc}/u.test(text)) return JSON.stringify(text)
  const isPlain = !/^[\s\-?:,[\]{}#&*!|>'"%@`]|: |:$| #|\s$/.test(text)
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`
}
