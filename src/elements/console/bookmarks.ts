/** Searches that the reader has kept with the star of a search bar; they stay in the browser, no part of the cluster. */

/** One kept search, and the page that it is a search of. */
export interface Bookmark {
  readonly page: string
  readonly text: string
}

/** More are not kept: the oldest goes. */
const mostBookmarks = 20

/** Keep a search, or forget it where it is kept already. */
export function toggleBookmark(bookmarks: readonly Bookmark[], { page, text }: Bookmark): readonly Bookmark[] {
  const others = bookmarks.filter(known => known.page !== page || known.text !== text)
  return others.length < bookmarks.length ? others : [...others, { page, text }].slice(-mostBookmarks)
}

/** Read the searches kept under a key; what is none is left out. */
export function readBookmarks(key: string): readonly Bookmark[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(parsed) ? parsed.filter(isBookmark).slice(-mostBookmarks) : []
  } catch {
    return []
  }
}

/** Keep searches under a key, where the browser allows it. */
export function writeBookmarks(key: string, bookmarks: readonly Bookmark[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(bookmarks))
  } catch {
    // Storage is full or forbidden: the searches last as long as the page.
  }
}

function isBookmark(value: unknown): value is Bookmark {
  const { page, text } = (value ?? {}) as Partial<Record<keyof Bookmark, unknown>>
  return typeof page === 'string' && typeof text === 'string'
}
