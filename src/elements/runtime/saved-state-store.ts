/** The browser's storage for kept states: every access survives a browser that refuses it. */
import { parseSavedState, type SavedState } from './saved-state.ts'

/** More than this is not kept, so that one lab never fills the storage of a site. */
const largestLength = 400_000

/** Read the state kept under a key, if there is a sound one. */
export function readSavedState(key: string): SavedState | undefined {
  try {
    return parseSavedState(localStorage.getItem(key) ?? '')
  } catch {
    return undefined
  }
}

/** Keep a state under a key. */
export function writeSavedState(key: string, state: SavedState): void {
  const text = JSON.stringify(state)
  if (text.length > largestLength) return
  try {
    localStorage.setItem(key, text)
  } catch {
    // Storage is full or forbidden: the lab goes on without being kept.
  }
}

/** Forget what is kept under a key, and nothing else. */
export function forgetSavedState(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
