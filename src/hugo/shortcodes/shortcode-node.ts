/** Shortcodes as a tree: what extraction makes of the flat items of a body. */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { Notation, ShortcodeParams, SummaryDividerItem, TextItem } from '../parser/content-item.ts'

/** A part of a body. */
export type BodyNode = TextItem | SummaryDividerItem | ShortcodeNode | FaultNode

/** A shortcode with what stands between its tags. */
export interface ShortcodeNode {
  readonly type: 'shortcode'
  readonly name: string
  readonly notation: Notation
  readonly params: ShortcodeParams
  /** Its number among the shortcodes of its parent, or of the page, from 0. */
  readonly ordinal: number
  readonly indentation: string
  readonly isInline: boolean
  /** Text and shortcodes between the tags. */
  readonly inner: readonly (TextItem | ShortcodeNode | FaultNode)[]
  /** Whether a closing tag stands at its end. */
  readonly isClosed: boolean
  /** Where the opening tag begins in the body. */
  readonly offset: number
}

/** Something that cannot be rendered; the message stands in its place. */
export interface FaultNode {
  readonly type: 'fault'
  readonly offset: number
  readonly diagnostic: Diagnostic
}
