/**
 * The picture of a cluster, drawn from one state: networks as rails, hosts as boxes with their VMs as tiles sized by
 * memory, volumes as bands across the hosts with a brick under each. Pure, so that a page's pictures and the live
 * topology are the same drawing.
 */
import { nothing, type SVGTemplateResult, svg } from 'lit'
import type { Brick, ClusterState, Migration, Network, Volume } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { describeVolume } from '../cluster-volumes/describe-volume.ts'
import { formatSpeed } from '../labels.ts'
import { drawHost } from './draw-host.ts'
import { drawManyHosts } from './draw-many-hosts.ts'
import { fitText } from './fit-text.ts'
import { type DrawingSize, type Geometry, measureCluster } from './geometry.ts'
import type { Scene } from './scene.ts'

/** A drawing with the size of its view box. */
export interface ClusterDrawing {
  readonly width: number
  readonly height: number
  readonly content: SVGTemplateResult
}

/** With more hosts than this none can be drawn large enough to show its VMs. */
export const mostLargeHosts = 8

/** Draw the cluster in `state`. */
export function drawCluster(state: ClusterState, strings: Strings, size: DrawingSize = 'wide'): ClusterDrawing {
  if (Object.keys(state.hosts).length > mostLargeHosts) return drawManyHosts(state, strings)
  const geometry = measureCluster(state, size)
  const scene = { state, strings, geometry }
  const content = svg`<defs>
      <pattern id="hatch-${size}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" x1="0" y1="0" x2="0" y2="7"></line>
      </pattern>
    </defs>
    ${Object.values(state.networks).map((_, index) => drawRail(index, geometry))}
    ${Object.values(state.hosts).map((host, index) => drawHost(host, index, scene))}
    ${Object.values(state.networks).map((network, index) => drawRailName(network, index, geometry))}
    ${Object.values(state.volumes).map((volume, index) => drawVolume(volume, index, scene))}
    ${Object.values(state.migrations).map(migration => drawFlow(migration, scene))}`
  return { width: geometry.width, height: geometry.height, content }
}

function drawRail(index: number, geometry: Geometry) {
  const y = geometry.railY(index)
  return svg`<line class="line" x1=${geometry.margin} x2=${geometry.width - geometry.margin} y1=${y} y2=${y}></line>`
}

function drawRailName(network: Network, index: number, { railY, margin, width }: Geometry) {
  const speed = network.speed > 0 ? ` · ${formatSpeed(network.speed)}` : ''
  const roles = network.roles.length > 0 ? ` · ${network.roles.join(', ')}` : ''
  const place = { x: margin, y: railY(index) - 7, width: width - 2 * margin, size: 11, className: 'small muted' }
  return svg`<g class="rail">${fitText(`${network.name}${roles}${speed}`, place)}</g>`
}

function drawVolume(volume: Volume, index: number, { state, strings, geometry }: Scene) {
  const { margin } = geometry
  const y = geometry.volumeY(index)
  const width = geometry.width - 2 * margin
  const isLost = !volume.quorum || volume.status === 'down'
  const hosts = Object.keys(state.hosts)
  const name = `${volume.name} · ${describeVolume(volume, strings)}`
  return svg`<g class="volume">
    <rect class="band ${isLost ? 'lost' : volume.needs_heal ? 'heal' : ''}" x=${margin} y=${y}
      width=${width} height=${geometry.volumeHeight} rx="2"></rect>
    ${fitText(name, { x: margin + 10, y: y + 14, width: width - 20, size: 11, className: 'small' })}
    ${volume.bricks.map(id => {
      const brick = state.bricks[id]
      return brick ? drawBrick(brick, geometry.host(hosts.indexOf(brick.host)), y, strings) : nothing
    })}
  </g>`
}

function drawBrick(
  { status, unsyncedEntries: n }: Brick,
  column: { x: number; width: number },
  y: number,
  strings: Strings,
) {
  const word = status === 'up' && n > 0 ? strings('picture.unsynced', { n }) : strings(`volume.${status}`)
  return svg`<rect class="brick ${status}" x=${column.x + 8} y=${y + 20} width=${column.width - 16} height="14" rx="1"></rect>
    <text class="tiny" x=${column.x + column.width / 2} y=${y + 30.5} text-anchor="middle">${word}</text>`
}

/** Half of what a VM on its way is wide. */
const halfTraveller = 80

/** Draw a VM on its way: its tile on the rail, the rail as thick as the share of the link it has. */
function drawFlow(migration: Migration, { state, geometry }: Scene) {
  const hosts = Object.keys(state.hosts)
  const networks = Object.values(state.networks)
  const found = networks.findIndex(network => network.roles.includes('migration'))
  const rail = found === -1 ? 0 : found
  const from = geometry.host(hosts.indexOf(migration.source))
  const to = geometry.host(hosts.indexOf(migration.destination))
  const start = from.x + from.width / 2
  const end = to.x + to.width / 2
  const y = geometry.railY(rail)
  const share = (migration.bandwidth * 8) / Math.max(1, networks[rail]?.speed ?? 1)
  const thickness = 2 + 7 * Math.min(1, share)
  const way = start + (end - start) * (migration.progress / 100)
  const x = Math.max(halfTraveller + 2, Math.min(geometry.width - halfTraveller - 2, way))
  return svg`<g class="flow">
    <line class="stream" x1=${start} x2=${end} y1=${y} y2=${y} stroke-width=${thickness.toFixed(1)}></line>
    <g class="traveller" style="transform:translate(${x.toFixed(1)}px,${y}px)">
      <rect x=${-halfTraveller} y="-10" width=${2 * halfTraveller} height="20" rx="2"></rect>
      <text class="label" x="0" y="4" text-anchor="middle">${shorten(migration.vm, 16)} ${migration.progress}%</text>
    </g>
  </g>`
}

function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
