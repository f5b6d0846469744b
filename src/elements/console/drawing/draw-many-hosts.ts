/**
 * The picture of a cluster with more hosts than can be drawn with their VMs: every host a small box in rows, with the
 * number of its VMs and a bar of its memory in use; migrations as lines between the boxes, volumes as bands below.
 */
import { nothing, svg } from 'lit'
import type { ClusterState, Host, Migration, Volume } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { describeVolume } from '../cluster-volumes/describe-volume.ts'
import { nameHostStatus } from '../labels.ts'
import type { ClusterDrawing } from './draw-cluster.ts'

const columns = 10
const box = { width: 60, height: 40, gap: 5 } as const
const margin = 8
const bandHeight = 24
/** Migrations drawn at most. */
const mostFlows = 40

/** Where the box of the host at `index` stands. */
function placeOf(index: number) {
  const x = margin + (index % columns) * (box.width + box.gap)
  const y = margin + Math.floor(index / columns) * (box.height + box.gap)
  return { x, y, middle: { x: x + box.width / 2, y: y + box.height / 2 } }
}

/** Draw the cluster in `state`. */
export function drawManyHosts(state: ClusterState, strings: Strings): ClusterDrawing {
  const hosts = Object.values(state.hosts)
  const places = new Map(hosts.map(({ name }, index) => [name, placeOf(index)]))
  const rows = Math.ceil(hosts.length / columns)
  const volumesY = margin + rows * (box.height + box.gap) + 8
  const volumes = Object.values(state.volumes)
  const width = 2 * margin + columns * box.width + (columns - 1) * box.gap
  const content = svg`<defs>
      <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" x1="0" y1="0" x2="0" y2="7"></line>
      </pattern>
    </defs>
    ${hosts.map((host, index) => drawBox(host, placeOf(index), strings))}
    ${Object.values(state.migrations)
      .slice(0, mostFlows)
      .map(migration => drawLine(migration, places))}
    ${volumes.map((volume, index) => drawBand(volume, volumesY + index * (bandHeight + 5), width, strings))}`
  return { width, height: volumesY + volumes.length * (bandHeight + 5) + 4, content }
}

type Place = ReturnType<typeof placeOf>

function drawBox(host: Host, { x, y }: Place, strings: Strings) {
  const look = host.power === 'off' ? 'off' : host.status
  const word = host.status === 'up' ? `${host.vm_count} VMs` : nameHostStatus(host.status, strings)
  const used = (Math.min(100, host.memoryPercent) / 100) * (box.width - 12)
  return svg`<g class="host">
    <rect class="box ${look}" x=${x} y=${y} width=${box.width} height=${box.height} rx="1"></rect>
    ${look === 'off' ? svg`<rect x=${x} y=${y} width=${box.width} height=${box.height} fill="url(#hatch)"></rect>` : nothing}
    <circle class="lamp ${look}" cx=${x + box.width - 8} cy=${y + 8} r="3.5"></circle>
    <text class="minor" x=${x + 6} y=${y + 12}>${host.name}</text>
    <text class="minor muted" x=${x + 6} y=${y + 25}>${word}</text>
    <rect class="meter" x=${x + 6} y=${y + 31} width=${box.width - 12} height="4"></rect>
    <rect class="meter used" x=${x + 6} y=${y + 31} width=${used.toFixed(1)} height="4"></rect>
  </g>`
}

function drawLine({ source, destination, progress }: Migration, places: ReadonlyMap<string, Place>) {
  const from = places.get(source)?.middle
  const to = places.get(destination)?.middle
  if (!from || !to) return nothing
  const share = progress / 100
  return svg`<g class="flow">
    <line class="stream" x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y} stroke-width="2"></line>
    <circle class="mover" cx=${from.x + (to.x - from.x) * share} cy=${from.y + (to.y - from.y) * share} r="4"></circle>
  </g>`
}

function drawBand(volume: Volume, y: number, width: number, strings: Strings) {
  const isLost = !volume.quorum || volume.status === 'down'
  const bricks = strings('volume.bricksOf', { up: volume.bricks_up, n: volume.bricks.length })
  return svg`<g class="volume">
    <rect class="band ${isLost ? 'lost' : volume.needs_heal ? 'heal' : ''}" x=${margin} y=${y} width=${width - 2 * margin} height=${bandHeight} rx="2"></rect>
    <text class="small" x=${margin + 10} y=${y + 16}>${volume.name} · ${describeVolume(volume, strings)} · ${bricks}</text>
  </g>`
}
