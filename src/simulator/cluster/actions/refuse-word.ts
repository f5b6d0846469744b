/** Refuse a word that is none of those a field of an action may hold. */
import { closest } from '../../../shared/closest.ts'
import type { Refusal } from '../refusal.ts'

/** Refuse `word` unless it is left out or among `words`. */
export function refuseWord(name: string, word: string | undefined, words: readonly string[]): Refusal | undefined {
  if (word === undefined || words.includes(word)) return undefined
  const meant = closest(word, words)
  const message = `${name} must be one of ${words.join(', ')}${meant ? `; did you mean "${meant}"?` : ''}`
  return { code: 'unknown', message }
}
