/**
 * What has been seen of a run: when each host changed its status, and what was logged. The store gives one moment at a
 * time; the marks of the moments already seen stay known while the reader goes back, until a fork makes them untrue.
 */
import type { ClusterEvent, ClusterState, HostStatus, Snapshot, Store } from '../../simulator/index.ts'

/** A host entered a status. */
export interface StatusMark {
  readonly at: number
  readonly host: string
  readonly status: HostStatus
}

/** What a timeline draws; a new object only when something was added or dropped. */
export interface Marks {
  readonly statuses: readonly StatusMark[]
  readonly events: readonly ClusterEvent[]
}

/** Keeps the marks of one store. */
export interface Recorder {
  readonly marks: Marks
  /** Look at the store now; it is done at every change by itself. */
  readonly record: () => void
  /** Forget all, because the store took up another run; `shadow` plays that run from its start up to `until`. */
  readonly replace: (shadow: Store, until: number) => void
}

/** Create the recorder of `store`. */
export function createRecorder(store: Store): Recorder {
  let marks: Marks = { statuses: [], events: [] }
  const see = ({ state, horizon }: Snapshot) => {
    if (state.now >= horizon) marks = dropUntrue(marks, state)
    marks = addMarks(marks, state)
  }
  const record = () => see(store.getSnapshot())
  record()
  store.subscribe(record)
  return {
    get marks() {
      return marks
    },
    record,
    replace(shadow, until) {
      marks = { statuses: [], events: [] }
      for (let now = -1; ; ) {
        const snapshot = shadow.getSnapshot()
        if (snapshot.state.now > until || snapshot.state.now === now) break
        now = snapshot.state.now
        see(snapshot)
        shadow.advanceToNextEvent()
      }
      record()
    },
  }
}

/** At the latest moment the state tells all there is: what a fork or an undo has made untrue goes. */
function dropUntrue(marks: Marks, { now, hosts, events: log }: ClusterState): Marks {
  const { statuses, events } = marks
  const isTrue = (mark: StatusMark) => mark.at < now || (mark.at === now && hosts[mark.host]?.status === mark.status)
  const isSame = statuses.every(isTrue) && isStartOf(events, log)
  return isSame ? marks : { statuses: statuses.filter(isTrue), events: isStartOf(events, log) ? events : [] }
}

function isStartOf(events: readonly ClusterEvent[], log: readonly ClusterEvent[]): boolean {
  const last = events.at(-1)
  const same = log[events.length - 1]
  return last === undefined || (last.at === same?.at && last.message === same.message)
}

function addMarks(marks: Marks, state: ClusterState): Marks {
  const statuses = Object.values(state.hosts)
    .map(({ name, status, since }) => ({ at: since, host: name, status }))
    .filter(mark => !marks.statuses.some(known => known.host === mark.host && known.at === mark.at))
  const events = newEvents(marks.events, state.events)
  if (statuses.length === 0 && events.length === 0) return marks
  return {
    statuses: statuses.length > 0 ? [...marks.statuses, ...statuses].sort((a, b) => a.at - b.at) : marks.statuses,
    events: events.length > 0 ? [...marks.events, ...events] : marks.events,
  }
}

/** The log only grows, and the same run logs the same: what is beyond the known count is new. */
function newEvents(known: readonly ClusterEvent[], events: readonly ClusterEvent[]): readonly ClusterEvent[] {
  return events.slice(known.length)
}
