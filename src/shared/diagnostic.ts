/**
 * What the tool says of its input: one message with a stable code, a place, and what to do. The shape follows
 * vfile-message; the text follows design.md 7.4: `path:line:col: severity[room/name]: text`, the line, a caret, a hint.
 */
import type { Place } from './position.ts'

/** How grave a message is; only an error fails a build. */
export type Severity = 'error' | 'warning' | 'info'

/** One message about one place of the input. */
export interface Diagnostic {
  /** Stable, searchable code: `room/name`. */
  readonly code: string
  readonly severity: Severity
  /** What is wrong, as one sentence without its place. */
  readonly message: string
  /** Path relative to the site's root, with forward slashes. */
  readonly file: string
  /** Where in the file; absent when the whole file is meant. */
  readonly place?: Place | undefined
  /** How many characters the caret underlines; default 1. */
  readonly length?: number | undefined
  /** What to do about it. */
  readonly hint?: string | undefined
  /** The text of the file, from which the frame is cut; absent when there is none to show. */
  readonly source?: string | undefined
  readonly cause?: unknown
}

/** A diagnostic on its way up to whoever asked for the work. */
export class DiagnosticError extends Error {
  readonly diagnostic: Diagnostic

  constructor(diagnostic: Diagnostic) {
    super(`${location(diagnostic)}: ${diagnostic.message}`, { cause: diagnostic.cause })
    this.name = 'DiagnosticError'
    this.diagnostic = diagnostic
  }
}

/**
 * Write a diagnostic as text: `path:line:col: severity[code]: message`, the line it speaks of, a caret, the hint.
 *
 *     content/a.md:3:4: error[shortcodes/unknown]: no template for shortcode "alrt"
 *       3 | {{% alrt %}}
 *         |     ^^^^
 *       did you mean "alert"?
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const lines = [`${location(diagnostic)}: ${diagnostic.severity}[${diagnostic.code}]: ${diagnostic.message}`]
  lines.push(...frame(diagnostic))
  if (diagnostic.hint) lines.push(`  ${diagnostic.hint}`)
  return lines.join('\n')
}

/** Order diagnostics by file, then by place, the way a reader walks through them. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)
}

function location({ file, place }: Diagnostic): string {
  return place ? `${file}:${place.line}:${place.column}` : file
}

function frame({ source, place, length = 1 }: Diagnostic): string[] {
  if (source === undefined || !place) return []
  const line = source.split('\n')[place.line - 1]?.replace(/\r$/, '')
  if (line === undefined) return []
  const number = String(place.line)
  const before = line.slice(0, place.column - 1).replace(/[^\t]/g, ' ')
  const carets = '^'.repeat(Math.max(1, Math.min(length, line.length - place.column + 1)))
  return [`  ${number} | ${line}`, `  ${' '.repeat(number.length)} | ${before}${carets}`]
}
