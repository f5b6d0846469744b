/** Keep what a host's row shows (VM count, moves, bars) in step with where the VMs are. */
import { networkOf } from './cables.ts'
import type { Host } from './state.ts'
import type { World } from './world.ts'
import { innerHost, patchHost } from './world.ts'

/** Reserve of a host that is never given to VMs: read off the original's figures (cluster-facts.md 1). */
export const HOST_RESERVE = 586 * 1024 * 1024

/** Recount the rows of these hosts. */
export function recountHosts(world: World, names: Iterable<string | null>): void {
  for (const name of new Set(names)) {
    if (name !== null) recountHost(world, name)
  }
}

/** What VMs hold of a host, those on their way to it counted (cluster-facts.md 1, 6.2). */
export interface HostLoad {
  /** Bytes promised to VMs. */
  readonly promised: number
  /** vCPUs of VMs that are coming or starting. */
  readonly pendingVcpus: number
}

/** Add up what VMs hold of every host, in one pass over them. */
export function tallyLoads(world: World): (host: Host) => HostLoad {
  const loads = new Map<string, { promised: number; pendingVcpus: number }>()
  const add = (host: string, memory: number, vcpus: number) => {
    const load = loads.get(host) ?? { promised: 0, pendingVcpus: 0 }
    load.promised += memory
    load.pendingVcpus += vcpus
    loads.set(host, load)
  }
  for (const vm of Object.values(world.state.vms)) {
    if (vm.host !== null) add(vm.host, vm.memory, vm.status === 'powering_up' ? vm.vcpus : 0)
    if (vm.destination !== null) add(vm.destination, vm.memory, vm.vcpus)
  }
  return host => loads.get(host.name) ?? { promised: 0, pendingVcpus: 0 }
}

/** Tell how much memory a host may still promise. */
export function schedulableMemory(host: Host, load: HostLoad): number {
  return host.memory - HOST_RESERVE - load.promised
}

/** Bring only what these hosts' rows show of the link up to date: much the cheaper where no VM came or went. */
export function recountLinks(world: World, names: Iterable<string>): void {
  for (const name of new Set(names)) {
    const networkPercent = innerHost(world, name).running ? linkPercent(world, name) : 0
    if (world.state.hosts[name]?.networkPercent !== networkPercent) patchHost(world, name, { networkPercent })
  }
}

function recountHost(world: World, name: string): void {
  const { running, baseCpu, baseMemory } = innerHost(world, name)
  let count = 0
  let cpu = baseCpu
  let memory = baseMemory
  for (const vm of Object.values(world.state.vms)) {
    if (vm.host !== name) continue
    count++
    const inner = world.inner.vms[vm.name]
    if (inner?.alive) {
      cpu += vm.status === 'paused' ? 0 : inner.cpuPoints
      memory += inner.memoryPoints
    }
  }
  const moves = Object.values(world.state.migrations)
  const networkPercent = running ? linkPercent(world, name) : 0
  patchHost(world, name, {
    vm_count: count,
    migratingIn: moves.filter(move => move.destination === name).map(move => move.vm),
    migratingOut: moves.filter(move => move.source === name).map(move => move.vm),
    cpuPercent: running ? Math.min(100, cpu) : 0,
    memoryPercent: running ? Math.min(100, memory) : 0,
    networkPercent,
  })
}

function linkPercent(world: World, name: string): number {
  const speed = migrationNetwork(world)?.speed ?? 0
  if (speed === 0) return 0
  let incoming = 0
  let outgoing = 0
  for (const { source, destination, bandwidth } of Object.values(world.state.migrations)) {
    if (source === name) outgoing += bandwidth
    if (destination === name) incoming += bandwidth
  }
  return Math.min(100, Math.round((Math.max(incoming, outgoing) * 800) / speed))
}

/** Find the network that carries migrations: the one with that role, else the management network. */
export function migrationNetwork(world: World) {
  return networkOf(world.state, 'migration')
}
