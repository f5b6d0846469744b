/** What every part of a cluster's picture is drawn from. */
import type { ClusterState } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import type { Geometry } from './geometry.ts'

/** One state, the words for it, and where things stand. */
export interface Scene {
  readonly state: ClusterState
  readonly strings: Strings
  readonly geometry: Geometry
}
