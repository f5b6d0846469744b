/** The browser's storage for kept states: one key a lab, and every access survives a browser that refuses it. */
import { parseSavedState, type SavedState } from './saved-state.ts'

/** More than this is not kept, so that one lab never fills the storage of a site. */
const largestLength = 400_000

/**
 * Name the key of a lab: `labwright:v1:<base path>:<workshop>:<lab>`. The base path is where the site lies, told by the
 * address of its script `<base>labwright/elements.js`; workshop and lab are the last two parts of the page's path.
 *
 *     https://host/repo/labwright/elements.js, https://host/repo/workshops/hc/lab4/  ->  labwright:v1:/repo/:hc:lab4
 */
export function storageKey(script: string, page: string, console: string): string {
  const base = new URL('..', script).pathname
  const { pathname } = new URL(page)
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname
  const parts = path.split('/').filter(part => part !== '' && part !== 'index.html')
  const lab = parts.at(-1) ?? ''
  const own = console === '' || console === 'console' ? '' : `#${console}`
  return `labwright:v1:${base}:${parts.at(-2) ?? ''}:${lab}${own}`
}

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
