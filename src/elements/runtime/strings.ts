/**
 * The words of the interface. English is built in; a page overrides any of them by
 * `<script type="application/json" data-lab-strings>{"console.pause": "Pausa", …}</script>`.
 */
import { fillIn, type GapValues } from '../../shared/fill-in.ts'
import type { HostStatus, VmStatus } from '../../simulator/index.ts'
import type { dialogEnglish } from './dialog-english.ts'
import { english } from './english.ts'
import type { lateEnglish } from './late-english.ts'

/** A word's key. Statuses, events, refusals and tasks have their English from the portal and from the simulator, and only other languages here. */
export type StringKey =
  | keyof typeof english
  | keyof typeof lateEnglish
  | keyof typeof dialogEnglish
  | `hostStatus.${HostStatus}`
  | `vmStatus.${VmStatus}`
  | `event.${string}`
  | `refusal.${string}`
  | `job.${string}`

/** English words by key, as far as they are here. */
const words: Record<string, string> = { ...english }

/** Take up the words of the views that come later. */
export function addLateWords(late: typeof lateEnglish | typeof dialogEnglish): void {
  Object.assign(words, late)
}

/** Give the text of a key, its `{names}` filled in. */
export type Strings = (key: StringKey, values?: GapValues) => string

/** Create the lookup: `overrides` first, then English. */
export function createStrings(overrides: Readonly<Record<string, string>> = {}): Strings {
  return (key, values = {}) => fillIn(overrides[key] ?? words[key] ?? '', values)
}

/** Read the words a page brings along; a page without them, or with broken ones, gets English. */
export function readPageStrings(root: ParentNode): Record<string, string> {
  const script = root.querySelector('script[data-lab-strings]')
  return parseStrings(script?.textContent ?? '')
}

/** Parse words from JSON, leaving out what is not text. */
export function parseStrings(json: string): Record<string, string> {
  if (json.trim() === '') return {}
  try {
    const parsed: unknown = JSON.parse(json)
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(Object.entries(parsed).filter(([, text]) => typeof text === 'string'))
  } catch {
    return {}
  }
}
