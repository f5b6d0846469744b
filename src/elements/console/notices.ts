/** Which events the reader has seen and put away in the notifications drawer; no part of the cluster. */
import type { ClusterEvent } from '../../simulator/index.ts'

/** What was read and put away, by the numbers of the events. */
export interface Notices {
  /** Events before this one are read. */
  readonly readUpTo: number
  /** Events before this one are put away. */
  readonly clearedUpTo: number
  readonly dismissed: readonly number[]
}

/** Begin with `events` known: what happened before the reader came is no news. */
export function knowAll(events: readonly ClusterEvent[]): Notices {
  return { readUpTo: events.length, clearedUpTo: 0, dismissed: [] }
}

/** Where the log has become shorter, by an undo, what is gone from it is neither read nor put away. */
export function forgetFuture(notices: Notices, events: readonly ClusterEvent[]): Notices {
  const { length } = events
  if (notices.readUpTo <= length && notices.dismissed.every(index => index < length)) return notices
  return {
    readUpTo: Math.min(notices.readUpTo, length),
    clearedUpTo: Math.min(notices.clearedUpTo, length),
    dismissed: notices.dismissed.filter(index => index < length),
  }
}

/** The events that are still shown. */
export function shownNotices({ clearedUpTo, dismissed }: Notices, events: readonly ClusterEvent[]): ClusterEvent[] {
  return events.slice(clearedUpTo).filter(({ index }) => !dismissed.includes(index))
}

/** How many of those are unread. */
export function countUnread(notices: Notices, events: readonly ClusterEvent[]): number {
  return shownNotices(notices, events).filter(({ index }) => index >= notices.readUpTo).length
}

/** Count every event as read. */
export function readAll(notices: Notices, events: readonly ClusterEvent[]): Notices {
  return { ...notices, readUpTo: events.length }
}

/** Put every event away. */
export function clearAll(events: readonly ClusterEvent[]): Notices {
  return { readUpTo: events.length, clearedUpTo: events.length, dismissed: [] }
}

/** Put one event away. */
export function dismiss(notices: Notices, index: number): Notices {
  return { ...notices, dismissed: [...notices.dismissed, index] }
}
