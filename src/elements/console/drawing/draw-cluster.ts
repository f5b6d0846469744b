/**
 * The picture of a cluster, drawn from one state: networks as rails, hosts as boxes with their VMs as tiles sized by
 * memory, volumes as bands across the hosts with a brick under each. Pure, so that a page's pictures and the live
 * topology are the same drawing.
 */
import { nothing, type SVGTemplateResult, svg } from 'lit'
import type { Brick, ClusterState, Host, Migration, Network, Vm, Volume } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { describeVolume } from '../cluster-volumes/describe-volume.ts'
import { formatSpeed, hostStatusLabels, vmStatusLabels } from '../labels.ts'
import { drawManyHosts } from './draw-many-hosts.ts'
import { type Geometry, measureCluster } from './geometry.ts'

/** A drawing with the size of its view box. */
export interface ClusterDrawing {
  readonly width: number
  readonly height: number
  readonly content: SVGTemplateResult
}

/** With more hosts than this none can be drawn large enough to show its VMs. */
export const mostLargeHosts = 8

/** Draw the cluster in `state`. */
export function drawCluster(state: ClusterState, strings: Strings): ClusterDrawing {
  if (Object.keys(state.hosts).length > mostLargeHosts) return drawManyHosts(state, strings)
  const geometry = measureCluster(state)
  const content = svg`<defs>
      <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" x1="0" y1="0" x2="0" y2="7"></line>
      </pattern>
    </defs>
    ${Object.values(state.networks).map((_, index) => drawRail(index, geometry))}
    ${Object.values(state.hosts).map((host, index) => drawHost(host, index, state, geometry))}
    ${Object.values(state.networks).map((network, index) => drawRailName(network, index, geometry))}
    ${Object.values(state.volumes).map((volume, index) => drawVolume(volume, index, state, strings, geometry))}
    ${Object.values(state.migrations).map(migration => drawFlow(migration, state, geometry))}`
  return { width: geometry.width, height: geometry.height, content }
}

function drawRail(index: number, geometry: Geometry) {
  const y = geometry.railY(index)
  return svg`<line class="line" x1=${geometry.margin} x2=${geometry.width - geometry.margin} y1=${y} y2=${y}></line>`
}

function drawRailName(network: Network, index: number, geometry: Geometry) {
  const speed = network.speed > 0 ? ` · ${formatSpeed(network.speed)}` : ''
  const roles = network.roles.length > 0 ? ` · ${network.roles.join(', ')}` : ''
  const y = geometry.railY(index) - 7
  return svg`<g class="rail"><text class="small muted" x=${geometry.margin} y=${y}>${network.name}${roles}${speed}</text></g>`
}

function drawHost(host: Host, index: number, state: ClusterState, geometry: Geometry) {
  const { x, width } = geometry.host(index)
  const y = geometry.hostsY
  const { raw } = hostStatusLabels[host.status]
  const isOff = host.power === 'off'
  const vms = Object.values(state.vms).filter(vm => vm.host === host.name)
  return svg`<g class="host">
    ${Object.keys(state.networks).map((name, rail) => drawDrop(host.unplugged.includes(name), x + 14 + rail * 10, geometry.railY(rail), y))}
    <rect class="box ${isOff ? 'off' : host.status}" x=${x} y=${y} width=${width} height=${geometry.hostHeight} rx="2"></rect>
    ${isOff ? svg`<rect x=${x} y=${y} width=${width} height=${geometry.hostHeight} rx="2" fill="url(#hatch)"></rect>` : nothing}
    <text class="name" x=${x + 10} y=${y + 20}>${host.name}</text>
    <circle class="lamp ${isOff ? 'off' : host.status}" cx=${x + width - 14} cy=${y + 15} r="4.5"></circle>
    <text class="small ${isOff ? '' : 'muted'}" x=${x + 10} y=${y + 35}>${raw}${host.spm ? ' · SPM' : ''}</text>
    ${host.update_available ? drawUpdate(x + width - 42, y + 7) : nothing}
    ${drawTiles(vms, host, { x: x + 8, width: width - 16, bottom: y + geometry.hostHeight - 8 }, geometry)}
  </g>`
}

function drawDrop(isUnplugged: boolean, x: number, from: number, to: number) {
  return svg`<line class="drop ${isUnplugged ? 'pulled' : ''}" x1=${x} x2=${x} y1=${from} y2=${isUnplugged ? to - 9 : to}></line>
    <circle class="joint" cx=${x} cy=${from} r="2"></circle>`
}

function drawUpdate(x: number, y: number) {
  return svg`<g transform="translate(${x} ${y})">
    <path d="M0 3 7 0l6 2.500v9.500l-6 3-7-3z" fill="#dba32f"></path>
    <path d="M0 3l6 2.500L13 2.5" fill="none" stroke="#8a5c06" stroke-width=".8"></path>
    <circle cx="12" cy="11" r="5" fill="#e9edf1" stroke="#5d6670" stroke-width=".8"></circle>
    <circle cx="12" cy="11" r="1.4" fill="#fff" stroke="#5d6670" stroke-width=".8"></circle>
  </g>`
}

const tileGap = 3
/** A tile lower than this has no room for its name. */
const labelHeight = 13
/** About what a letter takes at the size of a label. */
const letterWidth = 6.8

interface TileArea {
  readonly x: number
  readonly width: number
  readonly bottom: number
}

/** Stack the tiles from the floor of the box; where there are too many, all shrink alike. */
function drawTiles(vms: readonly Vm[], host: Host, area: TileArea, geometry: Geometry) {
  const wanted = vms.map(vm => Math.max(20, Math.min(1, vm.memory / host.memory) * geometry.tileSpace) + tileGap)
  const total = wanted.reduce((sum, height) => sum + height, 0)
  const scale = Math.min(1, geometry.tileSpace / Math.max(1, total))
  let bottom = area.bottom
  return vms.map((vm, index) => {
    const height = wanted[index]! * scale
    bottom -= height
    return drawTile(vm, area.x, bottom, area.width, Math.max(1, height - tileGap))
  })
}

function drawTile(vm: Vm, x: number, y: number, width: number, height: number) {
  return svg`<g class="vm">
    <rect class="tile ${vm.status} ${vm.hosted_engine ? 'engine' : ''}" x=${x} y=${y} width=${width} height=${height} rx="1"></rect>
    ${height >= labelHeight ? drawLabel(vm, x + 7, y + height / 2 + 4, width - 14) : nothing}
  </g>`
}

/** Write a VM's name, and its status when that is not plain; what is too long is drawn narrower. */
function drawLabel(vm: Vm, x: number, y: number, width: number) {
  const isPlain = vm.status === 'up' || vm.status === 'migrating'
  const text = isPlain ? vm.name : `${vm.name} · ${vmStatusLabels[vm.status].spaced}`
  const isLong = text.length * letterWidth > width
  return svg`<text class="label" x=${x} y=${y} textLength=${isLong ? width : nothing} lengthAdjust="spacingAndGlyphs">${text}</text>`
}

function drawVolume(volume: Volume, index: number, state: ClusterState, strings: Strings, geometry: Geometry) {
  const y = geometry.volumeY(index)
  const isLost = !volume.quorum || volume.status === 'down'
  const hosts = Object.keys(state.hosts)
  return svg`<g class="volume">
    <rect class="band ${isLost ? 'lost' : volume.needs_heal ? 'heal' : ''}" x=${geometry.margin} y=${y}
      width=${geometry.width - 2 * geometry.margin} height=${geometry.volumeHeight} rx="2"></rect>
    <text class="small" x=${geometry.margin + 10} y=${y + 14}>${volume.name} · ${describeVolume(volume, strings)}</text>
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
  return svg`<rect class="brick ${status}" x=${column.x + 8} y=${y + 20} width=${column.width - 16} height="12" rx="1"></rect>
    <text class="tiny" x=${column.x + column.width / 2} y=${y + 29} text-anchor="middle">${word}</text>`
}

/** Draw a VM on its way: its tile on the rail, the rail as thick as the share of the link it has. */
function drawFlow(migration: Migration, state: ClusterState, geometry: Geometry) {
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
  const x = start + (end - start) * (migration.progress / 100)
  return svg`<g class="flow">
    <line class="stream" x1=${start} x2=${end} y1=${y} y2=${y} stroke-width=${thickness.toFixed(1)}></line>
    <g class="traveller" style="transform:translate(${x.toFixed(1)}px,${y}px)">
      <rect x="-72" y="-10" width="144" height="20" rx="2"></rect>
      <text class="label" x="0" y="4" text-anchor="middle">${shorten(migration.vm, 16)} ${migration.progress}%</text>
    </g>
  </g>`
}

function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
