import { afterEach, describe, expect, it } from 'vitest'
import { readBookmarks, toggleBookmark, writeBookmarks } from './bookmarks.ts'

const key = 'labwright:test:bookmarks'
const up = { page: 'hosts', text: 'status = up' }

afterEach(() => localStorage.clear())

describe('bookmarks', () => {
  it('are kept, and forgotten when the star is pressed again', () => {
    const kept = toggleBookmark([], up)
    expect(kept).toEqual([up])
    expect(toggleBookmark(kept, { ...up, page: 'vms' })).toHaveLength(2)
    expect(toggleBookmark(kept, up)).toEqual([])
  })

  it('are at most twenty, of which the oldest goes', () => {
    const texts = Array.from({ length: 25 }, (_, index) => ({ page: 'vms', text: `vm${index}` }))
    const kept = texts.reduce<readonly (typeof up)[]>(toggleBookmark, [])
    expect([kept.length, kept[0]?.text]).toEqual([20, 'vm5'])
  })

  it('survive in the browser, and what is none is left out', () => {
    writeBookmarks(key, [up])
    expect(readBookmarks(key)).toEqual([up])
    localStorage.setItem(key, '[1, {"page": "hosts"}, {"page": "vms", "text": "a"}]')
    expect(readBookmarks(key)).toEqual([{ page: 'vms', text: 'a' }])
    localStorage.setItem(key, 'broken')
    expect(readBookmarks(key)).toEqual([])
  })
})
