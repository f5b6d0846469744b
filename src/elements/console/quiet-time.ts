/** Telling the passing of time from a change of the cluster: most steps of the clock change nothing that a view shows. */
import type { PropertyValues } from 'lit'
import type { ClusterState, Snapshot } from '../../simulator/index.ts'

/**
 * Whether, of all a view is drawn from, only the time is another. What did not change in a state is the same object in the
 * next one, so that this costs next to nothing.
 */
export function isQuietTime(changed: PropertyValues, snapshot: Snapshot): boolean {
  const before = changed.get('snapshot') as Snapshot | undefined
  if (changed.size !== 1 || !before) return false
  const keys = Object.keys(snapshot.state) as (keyof ClusterState)[]
  return keys.every(key => key === 'now' || before.state[key] === snapshot.state[key])
}
