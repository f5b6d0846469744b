/**
 * Hash what matters of a run, so that a search knows a state it has been in: statuses, truth and progress, and of the
 * log, the screen and the time only what the exercise's goals look at.
 */
import type { Exercise, Run, RunCheckpoint } from '../../simulator/index.ts'
import { describeStatus } from './settle.ts'

/** Goals that speak of time tell states apart that lie so far apart. */
const TIME_STEP_MS = 60_000

/** Make the function that hashes the states of an exercise. */
export function createFingerprint(exercise: Exercise): (run: Run, checkpoint: RunCheckpoint) => string {
  const sources = [...exercise.tasks.map(task => task.goal), ...exercise.invariants.map(rule => rule.always)]
  const reads = (pattern: RegExp) => sources.some(source => pattern.test(source))
  const readsLog = reads(/\b(events|happened|count|within|before|jobs|mails)\b/)
  const readsView = reads(/\bview\b/)
  const readsTime = reads(/\b(now|within)\b/) || exercise.tasks.some(task => task.within !== null)
  return (run, { state, inner, progress }) => {
    const hosts = Object.values(state.hosts).map(host => {
      const { running, vdsm, job, installFailures, startFailures } = inner.hosts[host.name]!
      const { update_available: update, unplugged, spm, score } = host
      return [update, unplugged, spm, score > 0, running, vdsm, job?.type, installFailures, startFailures]
    })
    const vms = Object.values(state.vms).map(vm => {
      const { ha, lease, paused, migration_mode: mode, damaged, memory } = vm
      return [ha, lease, paused, mode, damaged, memory, inner.vms[vm.name]!.ghost]
    })
    const pending = Object.values(state.bricks).map(brick => brick.pendingEntries > 0)
    const progressed = [Object.keys(progress.passed), Object.keys(progress.failed), Object.keys(progress.broken)]
    const parts: unknown[] = [describeStatus(state), hosts, vms, pending, progressed, state.subscriptions.events]
    if (readsLog) parts.push([...new Set(state.events.map(event => event.id))].sort((a, b) => a - b))
    if (readsView) parts.push(state.view)
    if (readsTime) parts.push(Math.floor(run.now() / TIME_STEP_MS))
    return hash(JSON.stringify(parts))
  }
}

/** Hash a text to 64 bits: two hashes as FNV-1a makes them, from two starts. */
function hash(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9dc5811c]
  for (let index = 0; index < text.length; index++) {
    one = Math.imul(one ^ text.charCodeAt(index), 0x01000193)
    other = Math.imul(other ^ text.charCodeAt(index), 0x01000197)
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`
}
