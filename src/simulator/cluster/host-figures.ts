/** Keep what a host's row shows (VM count, moves, bars) in step with where the VMs are. */
import { networkOf } from './cables.ts'
import { countSharing, healFlows, healRate } from './link-flows.ts'
import type { Host, Network } from './state.ts'
import type { HostLoad, World } from './world.ts'
import { getVm, innerHost, patchHost, vmsOn } from './world.ts'

/** Reserve of a host that is never given to VMs: read off the original's figures (cluster-facts.md 1). */
export const HOST_RESERVE = 586 * 1024 * 1024

/** Recount the rows of these hosts. */
export function recountHosts(world: World, names: Iterable<string | null>): void {
  for (const name of new Set(names)) {
    if (name !== null) recountHost(world, name)
  }
}

/** Tell what VMs hold of a host; reckoned anew only when one of them changed. */
export function loadOf(world: World, host: string): HostLoad {
  const known = world.loads.get(host)
  if (known) return known
  let promised = 0
  let pendingVcpus = 0
  for (const name of vmsOn(world, host)) {
    const vm = getVm(world, name)
    promised += vm.memory
    if (vm.status === 'powering_up') pendingVcpus += vm.vcpus
  }
  for (const { vm: name, destination } of Object.values(world.state.migrations)) {
    if (destination !== host) continue
    promised += getVm(world, name).memory
    pendingVcpus += getVm(world, name).vcpus
  }
  const load = { promised, pendingVcpus }
  world.loads.set(host, load)
  return load
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
  for (const vmName of vmsOn(world, name)) {
    count++
    const inner = world.inner.vms[vmName]
    if (inner?.alive) {
      cpu += getVm(world, vmName).status === 'paused' ? 0 : inner.cpuPoints
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

/** Tell how busy a host's busiest link is with migrations and self-heal, in and out counted apart. */
function linkPercent(world: World, name: string): number {
  const heals = healFlows(world).filter(({ source, destination }) => source === name || destination === name)
  const sharing = heals.length > 0 ? countSharing(world) : () => 1
  const [moving, healing] = [networkOf(world.state, 'migration'), networkOf(world.state, 'gluster')]
  const flows = [
    ...Object.values(world.state.migrations).map(move => ({ ...move, network: moving, rate: move.bandwidth })),
    ...heals.map(flow => ({ ...flow, network: healing, rate: healRate(healing, sharing(flow)) })),
  ]
  const busiest = (network: Network | undefined) => {
    const own = flows.filter(flow => flow.network === network)
    const sum = (list: typeof own) => list.reduce((total, { rate }) => total + rate, 0)
    const most = Math.max(
      sum(own.filter(flow => flow.source === name)),
      sum(own.filter(flow => flow.destination === name)),
    )
    return network === undefined || network.speed === 0 ? 0 : Math.round((most * 800) / network.speed)
  }
  return Math.min(100, Math.max(busiest(moving), busiest(healing)))
}

/** Find the network that carries migrations: the one with that role, else the management network. */
export function migrationNetwork(world: World) {
  return networkOf(world.state, 'migration')
}
