/** Values as YAML in block style, the way `transform.Remarshal "yaml"` writes them. */
import { isNil, isText, sortedEntries } from './inspect.ts'
import { mapOf, scalarText, sliceOf } from './plain-data.ts'

/** Write a value as YAML. */
export function writeYaml(value: unknown): string {
  const lines = linesOf(value)
  return typeof lines === 'string' ? `${lines}\n` : `${lines.join('\n')}\n`
}

/** The lines of a collection, or the one text of anything else. */
function linesOf(value: unknown): string | string[] {
  const elements = sliceOf(value)
  if (elements) return elements.length === 0 ? '[]' : elements.flatMap(elementLines)
  const entries = mapOf(value)
  if (entries)
    return entries.size === 0
      ? '{}'
      : sortedEntries(entries).flatMap(([key, item]) => entryLines(scalar(String(key)), item))
  return isNil(value) ? 'null' : isText(value) ? scalar(scalarText(value)) : scalarText(value)
}

function elementLines(item: unknown): string[] {
  const lines = linesOf(item)
  if (typeof lines === 'string') return [`- ${lines}`]
  return lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`))
}

function entryLines(key: string, item: unknown): string[] {
  const lines = linesOf(item)
  if (typeof lines === 'string') return [`${key}: ${lines}`]
  return [`${key}:`, ...(sliceOf(item) ? lines : lines.map(line => `  ${line}`))]
}

/** Texts that YAML would read as something else, or not at all, are quoted. */
function scalar(text: string): string {
  const readsAsOther =
    /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\d[\d_,.]*(?:e[-+]?\d+)?|\.\d+|\.inf|\.nan|0[xob][\da-f_]+)|\d{4}-\d\d?-\d\d?.*)$/i.test(
      text,
    )
  if (text === '' || readsAsOther || /\p{Cc}/u.test(text)) return JSON.stringify(text)
  const isPlain = !/^[\s\-?:,[\]{}#&*!|>'"%@`]|: |:$| #|\s$/.test(text)
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`
}
