/** The files of `data/` as one tree, by folder and name (gohugo.io/methods/site/data). */
import { type Diagnostic, DiagnosticError } from '../../shared/diagnostic.ts'
import type { Generation } from '../config/generation.ts'
import { decode, findFormat } from '../decode/decode.ts'
import { readText, type SourceFile } from '../source/source-file.ts'
import { dataUnreadable } from './messages.ts'

/** Read all data files; a broken one is reported and left out. */
export function loadData(
  files: readonly SourceFile[],
  generation: Generation,
  report: (diagnostic: Diagnostic) => void,
): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const file of files) {
    const format = findFormat(file.path)
    const value = format && readData(file, format, generation, report)
    if (value === undefined) continue
    const segments = file.path.replace(/\.[^./]*$/, '').split('/')
    const name = segments.pop() ?? ''
    let folder = data
    for (const segment of segments) folder = enter(folder, segment)
    const before = folder[name]
    folder[name] = isTable(before) && isTable(value) ? mergeTables(before, value) : (before ?? value)
  }
  return data
}

function enter(folder: Record<string, unknown>, name: string): Record<string, unknown> {
  const inner = folder[name]
  if (isTable(inner)) return inner
  const made: Record<string, unknown> = {}
  folder[name] = made
  return made
}

/** Merge the same table of two layers; the stronger layer's values stay. */
function mergeTables(strong: Record<string, unknown>, weak: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...weak }
  for (const [key, value] of Object.entries(strong)) {
    const below = merged[key]
    merged[key] = isTable(value) && isTable(below) ? mergeTables(value, below) : value
  }
  return merged
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function readData(
  file: SourceFile,
  format: NonNullable<ReturnType<typeof findFormat>>,
  generation: Generation,
  report: (diagnostic: Diagnostic) => void,
): unknown {
  try {
    return decode(format, readText(file), { file: file.displayPath, generation }).value
  } catch (error) {
    if (error instanceof DiagnosticError) report(error.diagnostic)
    else report(dataUnreadable(file.displayPath, error instanceof Error ? error.message : String(error)))
    return undefined
  }
}
