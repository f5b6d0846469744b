import { describe, expect, it } from 'vitest'
import type { ClusterEvent } from '../../simulator/index.ts'
import { clearAll, countUnread, dismiss, forgetFuture, knowAll, readAll, shownNotices } from './notices.ts'

function createEvents(count: number): ClusterEvent[] {
  const event = { id: 13, at: 0, severity: 'normal', message: '', user: null, host: null, vm: null, volume: null }
  return Array.from({ length: count }, (_, index) => ({ ...event, index, detail: null }) as ClusterEvent)
}

const shown = (...parameters: Parameters<typeof shownNotices>) => shownNotices(...parameters).map(({ index }) => index)

describe('notices', () => {
  it('count what came after the reader as unread', () => {
    const notices = knowAll(createEvents(2))
    expect(countUnread(notices, createEvents(2))).toBe(0)
    expect(countUnread(notices, createEvents(5))).toBe(3)
    expect(countUnread(readAll(notices, createEvents(5)), createEvents(5))).toBe(0)
  })

  it('leave out what was put away, one by one or all together', () => {
    const notices = dismiss(knowAll([]), 1)
    expect(shown(notices, createEvents(3))).toEqual([0, 2])
    expect(countUnread(notices, createEvents(3))).toBe(2)
    expect(shown(clearAll(createEvents(3)), createEvents(4))).toEqual([3])
  })

  it('forget what an undo has taken back', () => {
    const notices = forgetFuture(dismiss(clearAll(createEvents(3)), 4), createEvents(2))
    expect(notices).toEqual({ readUpTo: 2, clearedUpTo: 2, dismissed: [] })
    expect(countUnread(notices, createEvents(3))).toBe(1)
  })
})
