/**
 * A state of an exercise as it is kept: what was done and when, from which the simulator gives the whole run again. The
 * same JSON stands in the browser's storage and in a link.
 */
import {
  type Action,
  type ActionLog,
  actionRules,
  type Exercise,
  type LogEntry,
  profiles,
} from '../../simulator/index.ts'

/** A kept state. */
export interface SavedState {
  readonly format: 1
  /** Fingerprint of the exercise it belongs to. */
  readonly exercise: string
  /** Step at which the reader is, from 1; 0 when all are done. */
  readonly step: number
  readonly log: ActionLog
}

/** A state that reaches further, or holds more, was made by no reader. */
const longestMs = 24 * 3_600_000
const mostEntries = 5000

/** Write down a state of `exercise`. */
export function createSavedState(exercise: Exercise, step: number, log: ActionLog): SavedState {
  return { format: 1, exercise: fingerprintOf(exercise), step, log }
}

/**
 * Give a short mark of all that decides how an exercise runs and what it asks for: the same as long as only its words,
 * hints and solution change.
 */
export function fingerprintOf(exercise: Exercise): string {
  const { title: _title, solution: _solution, negative: _negative, tasks, ...rest } = exercise
  const goals = tasks.map(({ id, goal, within }) => [id, goal, within])
  let hash = 0x811c9dc5
  for (const character of JSON.stringify([rest, goals])) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}

/** Read a kept state from JSON; undefined when it is none, whatever it is instead. */
export function parseSavedState(text: string): SavedState | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isSavedState(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isSavedState(value: unknown): value is SavedState {
  if (!isObject(value) || value['format'] !== 1 || !isObject(value['log'])) return false
  const { seed, profile, entries, now, format } = value['log']
  return (
    typeof value['exercise'] === 'string' &&
    Number.isSafeInteger(value['step']) &&
    format === 1 &&
    Number.isSafeInteger(seed) &&
    typeof profile === 'string' &&
    Object.hasOwn(profiles, profile) &&
    isTime(now) &&
    Array.isArray(entries) &&
    entries.length <= mostEntries &&
    entries.every((entry, index) => isEntry(entry) && (index === 0 || entry.at >= entries[index - 1].at))
  )
}

function isEntry(value: unknown): value is LogEntry {
  if (!isObject(value) || !isTime(value['at'])) return false
  const { action } = value
  return isObject(action) && typeof action['type'] === 'string' && Object.hasOwn(actionRules, action['type'])
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= longestMs
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Whether an action only looks at the cluster. */
export function isViewAction({ type }: Action): boolean {
  return actionRules[type].place === 'view'
}
