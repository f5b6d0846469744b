/** What is wrong with a template as HTML, by Go's error codes (html/template error.go). */
import type { AnyNode } from '../node.ts'

/** Go's codes. */
export type ProblemCode =
  | 'ErrAmbigContext'
  | 'ErrBadHTML'
  | 'ErrBranchEnd'
  | 'ErrEndContext'
  | 'ErrNoSuchTemplate'
  | 'ErrOutputContext'
  | 'ErrPartialCharset'
  | 'ErrPartialEscape'
  | 'ErrRangeLoopReentry'
  | 'ErrSlashAmbig'
  | 'ErrPredefinedEscaper'

/** One mistake. */
export interface EscapeProblem {
  readonly code: ProblemCode
  readonly description: string
  readonly node: AnyNode | undefined
  readonly line: number
  /** Go's whole text, without knowing the template. */
  readonly text: string
}

/** Make a problem. */
export function problem(code: ProblemCode, description: string, node?: AnyNode, line = 0): EscapeProblem {
  const text = line ? `html/template::${line}: ${description}` : `html/template: ${description}`
  return { code, description, node, line, text }
}
