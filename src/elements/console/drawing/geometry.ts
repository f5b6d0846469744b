/** Where the parts of a cluster's picture stand. */
import type { ClusterState } from '../../../simulator/index.ts'

/** Measures of one picture, in units of its view box. */
export interface Geometry {
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly hostsY: number
  readonly hostHeight: number
  /** Height that stands for the whole memory of a host. */
  readonly tileSpace: number
  readonly volumeHeight: number
  railY(index: number): number
  host(index: number): { readonly x: number; readonly width: number }
  volumeY(index: number): number
}

const margin = 8
const gap = 14
const narrowestHost = 168
const smallestWidth = 560
const railGap = 30
const headingHeight = 44
const tileSpace = 88
const volumeHeight = 38

/** Measure the picture of `state`. */
export function measureCluster(state: ClusterState): Geometry {
  const hostCount = Math.max(1, Object.keys(state.hosts).length)
  const width = Math.max(smallestWidth, 2 * margin + hostCount * narrowestHost + (hostCount - 1) * gap)
  const hostWidth = (width - 2 * margin - (hostCount - 1) * gap) / hostCount
  const railCount = Math.max(1, Object.keys(state.networks).length)
  const hostsY = railCount * railGap + 14
  const hostHeight = headingHeight + tileSpace + 10
  const volumesY = hostsY + hostHeight + 12
  return {
    width,
    height: volumesY + Object.keys(state.volumes).length * (volumeHeight + 8) + 2,
    margin,
    hostsY,
    hostHeight,
    tileSpace,
    volumeHeight,
    railY: index => 22 + index * railGap,
    host: index => ({ x: margin + Math.max(0, index) * (hostWidth + gap), width: hostWidth }),
    volumeY: index => volumesY + index * (volumeHeight + 8),
  }
}
