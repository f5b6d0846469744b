/** Where a moment stands on the timeline, and what the timeline says in words. */

import type { ClusterEvent, HostStatus } from '../../../simulator/index.ts'
import type { Marks } from '../../runtime/recorder.ts'
import type { Strings } from '../../runtime/strings.ts'
import { describeEvent } from '../describe-event.ts'
import { formatTime, nameHostStatus } from '../labels.ts'

/** A stretch of time that a host spent in one status. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly status: HostStatus
}

/** The timeline is never shorter than this, so that its first marks do not race along it. */
const shortestMs = 60_000

/** Distances of the times written on the axis, of which the first is taken that gives few enough. */
const tickSteps = [10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600].map(seconds => seconds * 1000)
const mostTicks = 5

/** The time that the whole width of the timeline stands for. */
export function lengthOf(horizon: number): number {
  return Math.max(horizon, shortestMs)
}

/** The times that are written on the axis. */
export function ticksOf(length: number): number[] {
  const step = tickSteps.find(ms => length / ms <= mostTicks) ?? length
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step)
}

/** The statuses of a host one after the other, up to `horizon`. */
export function stretchesOf({ statuses }: Marks, host: string, horizon: number): Stretch[] {
  const own = statuses.filter(mark => mark.host === host)
  return own
    .map(({ at, status }, index) => ({ from: at, to: own[index + 1]?.at ?? horizon, status }))
    .filter(({ from, to }) => to > from)
}

/** The last thing logged up to `now`. */
export function lastEvent({ events }: Marks, now: number): ClusterEvent | undefined {
  return events.findLast(({ at }) => at <= now)
}

/** Say the moment shown: its time, and the last thing logged by then. */
export function describeMoment(marks: Marks, now: number, strings: Strings): string {
  const event = lastEvent(marks, now)
  const values = {
    time: formatTime(now),
    at: formatTime(event?.at ?? 0),
    event: event ? describeEvent(event, strings) : '',
  }
  return strings(event ? 'timeline.moment' : 'timeline.momentEmpty', values)
}

/** Say a host's lane: every status with the time it began. */
export function describeLane(host: string, stretches: readonly Stretch[], strings: Strings): string {
  const parts = stretches.map(({ from, status }) => `${formatTime(from)} ${nameHostStatus(status, strings)}`)
  return `${host}: ${parts.join(', ')}`
}
