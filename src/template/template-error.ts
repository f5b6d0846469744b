/**
 * Errors of templates in Go's words: `template: name:1:5: executing "name" at <.X>: reason`. The column of Go's text
 * counts bytes from 0; the structured place counts as editors do.
 */
import { byteLength } from '../go/utf8.ts'
import { type Place, placeAt } from '../shared/position.ts'

/** Where and in what an error happened. */
export interface TemplateErrorDetails {
  /** Name of the template file as it was parsed. */
  readonly templateName: string
  /** Name of the template being executed, where that is known. */
  readonly executing?: string | undefined
  /** What is wrong, without its place. */
  readonly reason: string
  /** Offset in the template's text, in UTF-16 code units. */
  readonly offset?: number | undefined
  /** Line from 1. */
  readonly line?: number | undefined
  /** Column from 1, in UTF-16 code units. */
  readonly column?: number | undefined
  /** The source of the node that was being evaluated, such as `.Page.Title`. */
  readonly context?: string | undefined
  /** Name of the escaper's error code, such as `ErrBadHTML`. */
  readonly code?: string | undefined
  readonly cause?: unknown
}

/** A mistake in a template: its message is Go's. */
export class TemplateError extends Error implements TemplateErrorDetails {
  readonly templateName: string
  readonly executing: string | undefined
  readonly reason: string
  readonly offset: number | undefined
  readonly line: number | undefined
  readonly column: number | undefined
  readonly context: string | undefined
  readonly code: string | undefined

  constructor(message: string, details: TemplateErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'TemplateError'
    this.templateName = details.templateName
    this.executing = details.executing
    this.reason = details.reason
    this.offset = details.offset
    this.line = details.line
    this.column = details.column
    this.context = details.context
    this.code = details.code
  }
}

/** What a host throws to leave a template in good order, such as a partial's `return`: execution passes it on unwrapped. */
export class TemplateSignal {
  readonly value: unknown

  constructor(value?: unknown) {
    this.value = value
  }
}

/** Tell whether an error is the JavaScript engine's stack having come to its end. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack')
}

/** Write the place of an offset as Go does: `name:line:column`, the column in bytes from 0. */
export function goPlace(templateName: string, text: string, offset: number): string {
  const place = placeAt(text, offset)
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  return `${templateName}:${place.line}:${byteLength(text.slice(lineStart, offset))}`
}

/** Give the place of an offset for the structured part of an error. */
export function placeOf(text: string, offset: number): Place {
  return placeAt(text, offset)
}
