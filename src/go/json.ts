/** Values as JSON in the way of Go's encoding/json: sorted keys, `<`, `>` and `&` escaped, floats in Go's form. */

import { formatPlain } from './fmt.ts'
import { formatFloat } from './format-float.ts'
import { elementsOf, kindOf, numberOf, sortedEntries, stringOf, typeName } from './kind.ts'
import { goJson, isHostObject } from './value.ts'

/** How to write JSON. */
export interface JsonOptions {
  /** Escape `<`, `>`, `&` so that the text can stand in HTML; default true. */
  readonly escapeHtml?: boolean | undefined
  /** Put before each line; default none. */
  readonly prefix?: string | undefined
  /** Indent by this, one entry a line; default everything on one line. */
  readonly indent?: string | undefined
}

/** Write a value as JSON; throws in Go's words for what has no JSON form. */
export function toJson(value: unknown, options: JsonOptions = {}): string {
  const isPretty = Boolean(options.indent || options.prefix)
  return write(value, options, isPretty ? `\n${options.prefix ?? ''}` : '', 0)
}

function write(value: unknown, options: JsonOptions, newline: string, depth: number): string {
  if (depth > 1000) throw new Error(`json: unsupported value: encountered a cycle via ${typeName(value)}`)
  if (isHostObject(value) && value[goJson]) return write(value[goJson](), options, newline, depth + 1)
  switch (kindOf(value)) {
    case 'nil':
      return 'null'
    case 'bool':
      return String(value)
    case 'int':
      return formatPlain(numberOf(value))
    case 'float':
      return floatText(Number(numberOf(value)))
    case 'string':
      return textText(stringOf(value), options.escapeHtml !== false)
    case 'slice':
      return writeList(value, options, newline, depth)
    case 'map': {
      const parts = sortedEntries(value).map(([key, entry]) => {
        const name = textText(formatPlain(key), options.escapeHtml !== false)
        return `${name}:${newline && ' '}${write(entry, options, newline && newline + options.indent, depth + 1)}`
      })
      return enclose('{', parts, '}', newline, options)
    }
    case 'struct':
      return '{}'
    default:
      throw new Error(`json: unsupported type: ${typeName(value)}`)
  }
}

function writeList(value: unknown, options: JsonOptions, newline: string, depth: number): string {
  const parts = Array.from(elementsOf(value), each =>
    write(each, options, newline && newline + options.indent, depth + 1),
  )
  return enclose('[', parts, ']', newline, options)
}

function enclose(open: string, parts: readonly string[], close: string, newline: string, options: JsonOptions): string {
  if (parts.length === 0 || newline === '') return open + parts.join(',') + close
  const inner = newline + (options.indent ?? '')
  return open + inner + parts.join(`,${inner}`) + newline + close
}

/** Floats change to the exponent form below 1e-6 and from 1e21, and write `e-9`, not `e-09`. */
function floatText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`json: unsupported value: ${formatFloat(value, 'g', -1)}`)
  const magnitude = Math.abs(value)
  if (magnitude !== 0 && (magnitude < 1e-6 || magnitude >= 1e21)) {
    return formatFloat(value, 'e', -1).replace(/e-0(\d)$/, 'e-$1')
  }
  return formatFloat(value, 'f', -1)
}

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
}

function textText(text: string, escapesHtml: boolean): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
  const pattern = escapesHtml ? /["\\\0-\x1f<>&\u2028\u2029]/g : /["\\\0-\x1f\u2028\u2029]/g
  const escaped = text.replace(pattern, character =>
    Object.hasOwn(shortEscapes, character)
      ? shortEscapes[character]!
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `"${escaped.replace(/[\ud800-\udfff]/gu, '\uFFFD')}"`
}
