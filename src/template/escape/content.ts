/** The text of a value for the escapers, and which kind of content it is vouched to be (html/template content.go). */
import { sprint } from '../../go/fmt.ts'
import { type SafeKind, SafeString } from '../../go/safe.ts'

/** Text and its kind. */
export interface Content {
  readonly text: string
  readonly kind: SafeKind | 'plain'
}

/** What stands where a value cannot be written safely. */
export const failsafe = 'ZgotmplZ'

/** Give the text of a value; nil gives none. */
export function contentOf(value: unknown): Content {
  if (typeof value === 'string') return { text: value, kind: 'plain' }
  if (value instanceof SafeString) return { text: value.value, kind: value.kind }
  return { text: value === undefined || value === null ? '' : sprint(value), kind: 'plain' }
}
