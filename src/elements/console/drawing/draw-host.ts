/** One host of a cluster's picture: a box with its lamp and status, its VMs as tiles that are as tall as their memory. */
import { nothing, svg } from 'lit'
import type { Host, Vm } from '../../../simulator/index.ts'
import { nameHostStatus, nameVmStatus } from '../labels.ts'
import { breakText, fitText } from './fit-text.ts'
import type { Scene } from './scene.ts'

const tileGap = 3
/** A tile lower than this has no room for its name. */
const labelHeight = 13

/** Draw a host, the `index`th from the left. */
export function drawHost(host: Host, index: number, scene: Scene) {
  const { state, geometry } = scene
  const { x, width } = geometry.host(index)
  const y = geometry.hostsY
  const isOff = host.power === 'off'
  const vms = Object.values(state.vms).filter(vm => vm.host === host.name)
  return svg`<g class="host">
    ${Object.keys(state.networks).map((name, rail) => drawDrop(host.unplugged.includes(name), x + 14 + rail * 10, geometry.railY(rail), y))}
    <rect class="box ${isOff ? 'off' : host.status}" x=${x} y=${y} width=${width} height=${geometry.hostHeight} rx="2"></rect>
    ${isOff ? svg`<rect x=${x} y=${y} width=${width} height=${geometry.hostHeight} rx="2" fill="url(#hatch-${geometry.size})"></rect>` : nothing}
    ${fitText(host.name, { x: x + 10, y: y + 20, width: width - 56, size: 14, className: 'name' })}
    <circle class="lamp ${isOff ? 'off' : host.status}" cx=${x + width - 14} cy=${y + 15} r="4.5"></circle>
    ${drawStatus(host, { x: x + 10, y: y + 36, width: width - 18 }, scene)}
    ${host.update_available ? drawUpdate(x + width - 42, y + 7) : nothing}
    ${drawTiles(vms, host, { x: x + 8, width: width - 16, bottom: y + geometry.hostHeight - 8 }, scene)}
  </g>`
}

function drawStatus(host: Host, { x, y, width }: { x: number; y: number; width: number }, { strings }: Scene) {
  const text = `${nameHostStatus(host.status, strings)}${host.spm ? ' · SPM' : ''}`
  const className = `small ${host.power === 'off' ? '' : 'muted'}`
  return breakText(text, width, 11).map((line, index) =>
    fitText(line, { x, y: y + index * 13, width, size: 11, className }),
  )
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

interface TileArea {
  readonly x: number
  readonly width: number
  readonly bottom: number
}

/** Stack the tiles from the floor of the box; where there are too many, all shrink alike. */
function drawTiles(vms: readonly Vm[], host: Host, area: TileArea, scene: Scene) {
  const { tileSpace } = scene.geometry
  const wanted = vms.map(vm => Math.max(20, Math.min(1, vm.memory / host.memory) * tileSpace) + tileGap)
  const total = wanted.reduce((sum, height) => sum + height, 0)
  const scale = Math.min(1, tileSpace / Math.max(1, total))
  let bottom = area.bottom
  return vms.map((vm, index) => {
    const height = wanted[index]! * scale
    bottom -= height
    return drawTile(vm, { ...area, y: bottom, height: Math.max(1, height - tileGap) }, scene)
  })
}

interface TilePlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Draw a VM with its name, and its status when that is not plain. */
function drawTile(vm: Vm, { x, y, width, height }: TilePlace, { strings }: Scene) {
  const isPlain = vm.status === 'up' || vm.status === 'migrating'
  const text = isPlain ? vm.name : `${vm.name} · ${nameVmStatus(vm.status, strings)}`
  const place = { x: x + 6, y: y + height / 2 + 4, width: width - 12, size: 12, className: 'label' }
  return svg`<g class="vm">
    <rect class="tile ${vm.status} ${vm.hosted_engine ? 'engine' : ''}" x=${x} y=${y} width=${width} height=${height} rx="1"></rect>
    ${height >= labelHeight ? fitText(text, place) : nothing}
  </g>`
}
