/** Where the objects of an exercise live, as its grids name it. */
import type { Exercise } from '../../simulator/index.ts'

/** Names of the cluster and of its data center. */
export interface Place {
  readonly cluster: string
  readonly dataCenter: string
}

/** Name the place of an exercise. */
export function placeOf(exercise: Exercise): Place {
  return { cluster: exercise.cluster.name, dataCenter: exercise.cluster.dataCenter }
}
