/** Read an exercise file: YAML, its form, its sense, its expressions; every fault with its place. */
import type { Decoded } from '../hugo/decode/decoded.ts'
import { decodeYaml } from '../hugo/decode/yaml.ts'
import type { Diagnostic } from '../shared/diagnostic.ts'
import { DiagnosticError } from '../shared/diagnostic.ts'
import { offsetAt, placeAt } from '../shared/position.ts'
import type { Exercise, GoalFault, KnownNames } from '../simulator/index.ts'
import { checkGoal, ExerciseError, readExercise } from '../simulator/index.ts'
import type { Finding } from './check-issues.ts'
import { findIssues, valueAt } from './check-issues.ts'
import { invalidExpression, invalidValue, noSolution } from './messages.ts'

/** A file and its text. */
export interface Source {
  /** Path relative to the site's root. */
  readonly path: string
  readonly text: string
}

/** What reading gives: the exercise when there is no error. */
export interface ReadResult {
  readonly exercise?: Exercise
  readonly diagnostics: readonly Diagnostic[]
}

/** Read one exercise file. */
export function readSource({ path, text }: Source): ReadResult {
  let decoded: Decoded
  try {
    // The newest generation's YAML, in which `on` and `no` are words, so that a host may be called so.
    const read = decodeYaml(text, { file: path, generation: '0.169' })
    decoded = { ...read, value: toPlain(read.value) }
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: [error.diagnostic] }
    throw error
  }
  const report = (finding: Finding) => toDiagnostic(finding, decoded, { path, text })
  const issues = findIssues(decoded.value ?? {})
  if (issues.length > 0) return { diagnostics: issues.map(report) }
  const read = readSafely(decoded.value)
  if ('path' in read) return { diagnostics: [report({ ...read, ...extentOf(read, decoded.value) })] }
  const { exercise } = read
  const known = namesOf(exercise)
  const faults = findExpressions(decoded.value).flatMap(expression => {
    const fault = checkGoal(expression.source, known)
    return fault ? [placeFault(expression, fault, decoded, { path, text })] : []
  })
  if (faults.length === 0 && exercise.tasks.length > 0 && exercise.solution.length === 0) {
    faults.push(report({ ...noSolution(), path: ['tasks'], part: 'key', length: 5 }))
  }
  return faults.length > 0 ? { diagnostics: faults } : { exercise, diagnostics: [] }
}

/** Tell what of a path's end is at fault and how long it is: a key that should not be there, or the value. */
function extentOf(
  { path, message }: Pick<Finding, 'path' | 'message'>,
  root: unknown,
): Pick<Finding, 'part' | 'length'> {
  const key = path.at(-1)
  if (typeof key === 'string' && / has no field /.test(message)) return { part: 'key', length: key.length }
  const value = valueAt(root, path)
  return { part: 'value', length: typeof value === 'string' ? value.length : 1 }
}

/** Take a number written with a point, such as `1.0`, for what it is worth; the decoder keeps it as an object of its own. */
function toPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlain)
  if (typeof value !== 'object' || value === null) return value
  if (Object.getPrototypeOf(value) !== Object.prototype && 'value' in value) return value.value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]))
}

function readSafely(
  value: unknown,
): { exercise: Exercise } | (ReturnType<typeof invalidValue> & Pick<Finding, 'path'>) {
  try {
    return { exercise: readExercise(value) }
  } catch (error) {
    if (error instanceof ExerciseError) return { ...invalidValue(error.reason), path: error.path }
    throw error
  }
}

function toDiagnostic(finding: Finding, decoded: Decoded, { path, text }: Source): Diagnostic {
  const { code, message, hint, length } = finding
  return {
    code,
    severity: 'error',
    message,
    file: path,
    place: placeOf(finding, decoded),
    length,
    hint,
    source: text,
  }
}

/** Find the place of a finding: where its path does not exist, that of the nearest part that does. */
function placeOf({ path, part }: Pick<Finding, 'path' | 'part'>, decoded: Decoded) {
  for (let length = path.length; length > 0; length--) {
    const place = decoded.placeOf(path.slice(0, length), length === path.length ? part : 'value')
    if (place) return place
  }
  return { line: 1, column: 1 }
}

function namesOf({ cluster }: Exercise): KnownNames {
  const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name)
  return {
    hosts: names(cluster.hosts),
    vms: names(cluster.vms),
    volumes: names(cluster.volumes),
    networks: names(cluster.networks),
  }
}

interface Expression {
  readonly path: readonly (string | number)[]
  readonly source: string
}

/** Find every CEL expression of a file that has passed the check of its form. */
function findExpressions(value: unknown): Expression[] {
  const found: Expression[] = []
  const visit = (part: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(part)) {
      for (const [index, item] of part.entries()) visit(item, [...path, index])
    } else if (typeof part === 'object' && part !== null) {
      for (const [key, item] of Object.entries(part)) {
        const isExpression = ['goal', 'always', 'wait'].includes(key) && path[0] !== 'cluster'
        if (isExpression && typeof item === 'string') found.push({ path: [...path, key], source: item })
        else visit(item, [...path, key])
      }
    }
  }
  visit(value, [])
  return found
}

/**
 * Place a fault inside an expression: after the quote that opens it, or in the lines of a block.
 *
 *     goal: "events.exists(e, e.id ==)"
 *                                    ^
 */
function placeFault(
  { path: at, source }: Expression,
  fault: GoalFault,
  decoded: Decoded,
  { path, text }: Source,
): Diagnostic {
  const place = decoded.placeOf(at, 'value') ?? { line: 1, column: 1 }
  const start = offsetAt(text, place)
  const opening = text[start]
  const body = opening === '"' || opening === "'" ? start + 1 : start
  const isPlain = text.startsWith(source, body)
  const firstLine = source.split('\n')[0] ?? ''
  const found = isPlain ? body : Math.max(body, text.indexOf(firstLine.slice(0, 20), body))
  const offset = found + Math.min(fault.start, source.length)
  return {
    ...invalidExpression(fault.message, fault.hint),
    severity: 'error',
    file: path,
    place: placeAt(text, offset),
    length: Math.max(1, Math.min(fault.end, source.length) - fault.start),
    source: text,
  }
}
