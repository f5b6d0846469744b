/** Errors of templates as messages about files: where in which file, and what the author can see there. */
import { type Diagnostic, DiagnosticError } from '../../shared/diagnostic.ts'
import { TemplateError } from '../../template/index.ts'
import type { SourceFile } from '../source/source-file.ts'
import { argumentsPassedOver, memberMissing, templateFailed } from './messages.ts'

/** What is known of templates by their names. */
export interface TemplateLookup {
  fileOf(name: string): SourceFile | undefined
  sourceOf(name: string): string | undefined
}

/** Turn what a template threw into a message; the innermost template it happened in is the place. */
export function diagnoseTemplateError(
  error: unknown,
  lookup: TemplateLookup,
  page: string | undefined,
  fallbackFile: string,
): Diagnostic {
  const inner = innermost(error)
  if (inner instanceof DiagnosticError) return inner.diagnostic
  if (!(inner instanceof TemplateError)) {
    return templateFailed({ reason: messageOf(inner), page, file: fallbackFile, cause: error })
  }
  const file = lookup.fileOf(inner.templateName)?.displayPath ?? inner.templateName
  const place = inner.line === undefined ? undefined : { line: inner.line, column: inner.column ?? 1 }
  return templateFailed({
    reason: inner.message,
    page,
    file,
    place,
    source: lookup.sourceOf(inner.templateName),
    cause: error,
  })
}

/** Turn a member that a template missed into a warning at its place. */
export function diagnoseMissingMember(error: TemplateError, lookup: TemplateLookup): Diagnostic {
  return memberMissing({ reason: error.reason, ...placeOf(error, lookup) })
}

/** Turn arguments behind a parenthesis into a warning at their place. */
export function diagnosePassedOver(error: TemplateError, lookup: TemplateLookup): Diagnostic {
  return argumentsPassedOver({ reason: error.reason, ...placeOf(error, lookup) })
}

function placeOf(
  { templateName, line, column = 1 }: TemplateError,
  lookup: TemplateLookup,
): Pick<Diagnostic, 'file' | 'place' | 'source'> {
  return {
    file: lookup.fileOf(templateName)?.displayPath ?? templateName,
    place: line === undefined ? undefined : { line, column },
    source: lookup.sourceOf(templateName),
  }
}

/** Follow the causes of an error to the last that still knows a place. */
function innermost(error: unknown): unknown {
  let current = error
  for (let depth = 0; depth < 100 && current instanceof Error; depth++) {
    const { cause } = current
    if (cause instanceof TemplateError || cause instanceof DiagnosticError) current = cause
    else if (cause instanceof Error && hasPlacedCause(cause)) current = cause
    else break
  }
  return current
}

function hasPlacedCause(error: Error): boolean {
  for (
    let current: unknown = error.cause, depth = 0;
    current instanceof Error && depth < 100;
    current = current.cause, depth++
  ) {
    if (current instanceof TemplateError || current instanceof DiagnosticError) return true
  }
  return false
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
