/**
 * Choose a host for a VM as ovirt-engine 4.2's policy `none` does: every filter must pass, then each weight unit ranks
 * the hosts that are left and the ranks are summed with the unit's factor (cluster-facts.md 6.2).
 */
import { lacksRole } from './cables.ts'
import { loadOf, migrationNetwork, schedulableMemory } from './host-figures.ts'
import { isWritable } from './maintenance-gate.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { Host, Vm } from './state.ts'
import type { HostLoad, World } from './world.ts'

const MIB = 1024 * 1024
/** Share of a vCPU that a VM is taken to use until it is known (VcpuConsumptionPercentage) as the formula has it. */
const CPU_LOAD_DIVISOR = 10

/** A choice, or for each host why it was not taken. */
export type Choice = { readonly host: string } | { readonly host: null; readonly reasons: readonly Refusal[] }

/** Which hosts to leave out, and which one alone to look at. */
export interface ChoiceOptions {
  readonly exclude?: readonly string[]
  /** Only this host will do; default any. */
  readonly wanted?: string | null
}

/** Choose a host for a VM. */
export function chooseHost(world: World, vm: Vm, { exclude = [], wanted = null }: ChoiceOptions = {}): Choice {
  const loads = (host: Host) => loadOf(world, host.name)
  const reasons: Refusal[] = []
  const candidates: Host[] = []
  for (const host of Object.values(world.state.hosts)) {
    if (exclude.includes(host.name) || (wanted !== null && host.name !== wanted)) continue
    const reason = filterHost(world, vm, host, loads(host))
    if (reason === null) candidates.push(host)
    else reasons.push(reason)
  }
  if (candidates.length === 0) return { host: null, reasons }
  return { host: bestOf(vm, candidates, loads) }
}

/** Say why a host cannot take a VM, or null when it can. */
function filterHost(world: World, vm: Vm, host: Host, load: HostLoad): Refusal | null {
  const { name } = host
  if (host.status !== 'up') return refuse('hostNotUp', { host: name, hostStatus: host.status })
  if (name === vm.host) return refuse('filterMigration', { host: name })
  if (vm.migration_mode === 'pinned' && vm.placement.length > 0 && !vm.placement.includes(name)) {
    return refuse('filterPin', { host: name, list: vm.placement.join(', ') })
  }
  if (host.cores < vm.vcpus) return refuse('filterCpu', { host: name, cores: host.cores, n: vm.vcpus })
  if (vm.hosted_engine && !(host.hostedEngine && host.score > 0)) {
    return refuse('filterHa', { host: name, n: host.score })
  }
  const free = schedulableMemory(host, load)
  // The engine skips this for a paused VM, which suits one resumed where it is; on its way to another host it counts.
  if (vm.memory > free) return refuse('filterMemory', { host: name, n: Math.max(0, Math.floor(free / MIB)) })
  const network = migrationNetwork(world)
  if (network === undefined) return refuse('filterNoNetwork', { host: name })
  if (host.unplugged.includes(network.name)) return refuse('filterCable', { host: name, network: network.name })
  return null
}

/** Sum the ranks of the weight units and take the best; hosts alike go by name. */
function bestOf(vm: Vm, candidates: readonly Host[], loads: (host: Host) => HostLoad): string {
  const cpu = candidates.map(host => cpuWeight(vm, host, loads(host)))
  const free = candidates.map(host => Math.floor(schedulableMemory(host, loads(host)) / MIB))
  const most = free.reduce((a, b) => Math.max(a, b))
  const memory = free.map(mib => memoryWeight(mib, most))
  const scores = rankSum([
    { factor: 2, weights: cpu },
    { factor: 1, weights: memory },
    { factor: 99, weights: candidates.map(host => (vm.placement.includes(host.name) ? 0 : 1)) },
  ])
  let best = 0
  for (let index = 1; index < scores.length; index++) {
    if (scores[index]! > scores[best]!) best = index
  }
  return candidates[best]!.name
}

/** Weigh a host by its CPU load (OptimalForCpuEvenDistribution); lower is better. */
function cpuWeight(vm: Vm, host: Host, { pendingVcpus }: HostLoad): number {
  const load = host.cpuPercent / CPU_LOAD_DIVISOR + (pendingVcpus + vm.vcpus + (host.spm ? 1 : 0)) / host.cores
  return Math.min(1000, Math.round(load) + 1)
}

/** Weigh a host by its free memory (OptimalForMemoryEvenDistribution); lower is better. */
export function memoryWeight(schedulableMib: number, mostMib: number): number {
  if (mostMib <= 1) return 1
  return 1000 - Math.round(((schedulableMib - 1) * 999) / (mostMib - 1))
}

/** One weight unit: its factor and the weight of each host, lower being better. */
export interface WeightUnit {
  readonly factor: number
  readonly weights: readonly number[]
}

/** Sum `factor × rank`, a host's rank in a unit being the number of hosts placed strictly worse (RankSelector). */
export function rankSum(units: readonly WeightUnit[]): number[] {
  const scores = new Array<number>(units[0]?.weights.length ?? 0).fill(0)
  for (const { factor, weights } of units) {
    for (const [index, weight] of weights.entries()) {
      const rank = weights.filter(other => other > weight).length
      scores[index] = scores[index]! + factor * rank
    }
  }
  return scores
}

/** Choose where the hosted-engine agent moves or starts the engine VM: the best score wins, then the name. */
export function chooseEngineHost(world: World, vm: Vm, exclude: readonly string[]): string | null {
  const loads = (host: Host) => loadOf(world, host.name)
  let best: Host | null = null
  for (const host of Object.values(world.state.hosts)) {
    const inner = world.inner.hosts[host.name]
    if (exclude.includes(host.name) || !host.hostedEngine || !inner?.running || inner.localMaintenance) continue
    if (lacksRole(world.state, host.name, 'management') || !isWritable(world.state, vm.volume, host.name)) continue
    if (host.score <= 0 || host.cores < vm.vcpus || vm.memory > schedulableMemory(host, loads(host))) continue
    if (best === null || host.score > best.score) best = host
  }
  return best?.name ?? null
}
