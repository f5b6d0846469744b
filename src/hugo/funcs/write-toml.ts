/** Values as TOML, the way `transform.Remarshal "toml"` writes them: plain entries first, then tables. */
import { isFloat, isNil, isText, sortedEntries } from './inspect.ts'
import { mapOf, scalarText, sliceOf } from './plain-data.ts'

/** Write a map as TOML. */
export function writeToml(value: unknown): string {
  const entries = mapOf(value)
  if (!entries) throw new Error('only a map can be written as TOML')
  return `${tableLines(entries, []).join('\n')}\n`
}

function tableLines(table: ReadonlyMap<unknown, unknown>, path: readonly string[]): string[] {
  const indent = '  '.repeat(path.length)
  const entries = sortedEntries(table).map(([key, item]) => [keyText(String(key)), item] as const)
  const plain = entries
    .filter(([, item]) => !isNil(item) && !mapOf(item) && !isTableList(item))
    .map(([key, item]) => `${indent}${key} = ${inline(item)}`)
  const tables = entries.flatMap(([key, item]) => subtableLines([...path, key], item))
  // A table that holds nothing but tables stands right above the first of them.
  return plain.length === 0 ? tables.slice(1) : [...plain, ...tables]
}

function subtableLines(path: readonly string[], item: unknown): string[] {
  const indent = '  '.repeat(path.length - 1)
  const table = mapOf(item)
  if (table) return ['', `${indent}[${path.join('.')}]`, ...tableLines(table, path)]
  if (!isTableList(item)) return []
  return (sliceOf(item) ?? []).flatMap(element => [
    '',
    `${indent}[[${path.join('.')}]]`,
    ...tableLines(mapOf(element) ?? new Map(), path),
  ])
}

function isTableList(value: unknown): boolean {
  const elements = sliceOf(value)
  return elements !== undefined && elements.length > 0 && elements.every(element => mapOf(element))
}

function inline(value: unknown): string {
  const elements = sliceOf(value)
  if (elements) return `[${elements.map(inline).join(', ')}]`
  const table = mapOf(value)
  if (table)
    return `{${sortedEntries(table)
      .map(([key, item]) => `${keyText(String(key))} = ${inline(item)}`)
      .join(', ')}}`
  if (isFloat(value)) return scalarText(value).replace(/^[+-]?\d+$/, '$&.0')
  return isText(value) ? quote(scalarText(value)) : scalarText(value)
}

function quote(text: string): string {
  return /['\p{Cc}]/u.test(text) ? JSON.stringify(text) : `'${text}'`
}

function keyText(key: string): string {
  return /^[\w-]+$/.test(key) ? key : quote(key)
}
