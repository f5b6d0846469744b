/** A shortcode tag in the making: what the readers of its parts share. */
import type { Notation } from './content-item.ts'
import type { Message } from './messages.ts'

/** The pair of marks around a tag. */
export interface Delimiter {
  readonly left: string
  readonly right: string
  readonly notation: Notation
  readonly spelling: 'braces' | 'angles'
}

/** All pairs of marks. */
export const delimiters = {
  standard: { left: '{{<', right: '>}}', notation: '<', spelling: 'braces' },
  markdown: { left: '{{%', right: '%}}', notation: '%', spelling: 'braces' },
  angles: { left: '<<%', right: '%>>', notation: '%', spelling: 'angles' },
} as const satisfies Record<string, Delimiter>

/** Find the pair whose left mark stands at an offset. */
export function findDelimiterAt(body: string, offset: number): Delimiter | undefined {
  return Object.values(delimiters).find(({ left }) => body.startsWith(left, offset))
}

/** Why a tag cannot be read, and where that shows. */
export interface LexFailure {
  readonly offset: number
  readonly message: Message
}

/** What earlier tags of the body tell. */
export interface TagContext {
  readonly opened: ReadonlySet<string>
  /** The name of the tag before; empty for none. */
  readonly lastName: string
}

/** A tag in the making. */
export interface TagDraft {
  readonly body: string
  readonly delimiter: Delimiter
  readonly context: TagContext
  position: number
  name: string
  nameOffset: number
  isInline: boolean
  /** How many slashes were met since the last name: one before the name closes, one after it self-closes. */
  slashes: number
  closing: boolean
  /** 0 before the first parameter, 1 for positional, 2 for named. */
  paramKind: 0 | 1 | 2
  readonly positional: unknown[]
  readonly named: Map<string, unknown>
  /** The parameter name that waits for its value. */
  pendingName: string | undefined
}

/** A failure on its way out of the tag. */
export class TagFailure extends Error {
  readonly failure: LexFailure

  constructor(offset: number, message: Message) {
    super(message.message)
    this.failure = { offset, message }
  }
}

/** The whole character at the position, also beyond the basic plane. */
export function codePointAt(draft: TagDraft): string {
  return String.fromCodePoint(draft.body.codePointAt(draft.position) ?? 32)
}
