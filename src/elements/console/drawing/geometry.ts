/** Where the parts of a cluster's picture stand. */
import type { ClusterState } from '../../../simulator/index.ts'

/** How much room a picture has: `compact` is for a phone, so that its letters stay large enough. */
export type DrawingSize = 'wide' | 'compact'

/** Measures of one picture, in units of its view box. */
export interface Geometry {
  readonly size: DrawingSize
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
const railGap = 30
const tileSpace = 88
const volumeHeight = 40

const sizes = {
  wide: { gap: 14, narrowestHost: 168, smallestWidth: 560, headingHeight: 44 },
  compact: { gap: 6, narrowestHost: 102, smallestWidth: 340, headingHeight: 58 },
} as const

/** Measure the picture of `state`. */
export function measureCluster(state: ClusterState, size: DrawingSize = 'wide'): Geometry {
  const { gap, narrowestHost, smallestWidth, headingHeight } = sizes[size]
  const hostCount = Math.max(1, Object.keys(state.hosts).length)
  const width = Math.max(smallestWidth, 2 * margin + hostCount * narrowestHost + (hostCount - 1) * gap)
  const hostWidth = (width - 2 * margin - (hostCount - 1) * gap) / hostCount
  const railCount = Math.max(1, Object.keys(state.networks).length)
  const hostsY = railCount * railGap + 14
  const hostHeight = headingHeight + tileSpace + 10
  const volumesY = hostsY + hostHeight + 12
  return {
    size,
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
