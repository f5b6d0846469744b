/** Reads the names of members: `a`, `'a'`, `1`, `[a]`, `#a`. */
import type * as es from 'acorn'
import type { PropertyName } from './definition.ts'
import type { Reader } from './reader.ts'
import { textOf } from './reader.ts'
import { declare } from './scope.ts'

/** Read the name of a member; a text that is a name or a number stands without quotes. */
export function readPropertyName(
  reader: Reader,
  key: es.Expression | es.PrivateIdentifier,
  isComputed: boolean,
): PropertyName {
  const text = textOf(reader, key)
  if (isComputed) return { kind: 'computed', text, computed: reader.expression(key as es.Expression, true) }
  if (key.type === 'PrivateIdentifier') {
    if (!reader.edition.renamesPrivateNames) return { kind: 'private', text }
    return { kind: 'private', text, privateName: declare(reader.scope, 'private', text) }
  }
  if (key.type === 'Identifier') return { kind: 'name', text }
  if (key.type !== 'Literal' || typeof key.value !== 'string') return { kind: 'number', text }
  const inner = text.slice(1, -1)
  if (isPlainName(inner)) return { kind: 'name', text: inner }
  return isPlainNumber(inner) ? { kind: 'number', text: inner } : { kind: 'string', text }
}

/** Tell whether a text can stand behind a dot; only letters of ASCII are looked at. */
export function isPlainName(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text)
}

/** Tell whether a text is a number as a script would write it. */
export function isPlainNumber(text: string): boolean {
  return /^(?:0|[1-9]\d*(?:\.\d*)?|\.\d+)$/.test(text)
}
