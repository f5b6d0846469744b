/** Make the cluster that an exercise starts with. */
import type { InnerHost, InnerVm } from '../cluster/inner.ts'
import type { ClusterPending } from '../cluster/pending.ts'
import type { ProfileName } from '../cluster/profile.ts'
import { profiles } from '../cluster/profile.ts'
import { hasClientQuorum } from '../cluster/rules/gluster-truth.ts'
import { FULL_SCORE } from '../cluster/rules/hosted-engine.ts'
import type { Brick, ClusterState, Host, Vm, Volume } from '../cluster/state.ts'
import type { Collection, World } from '../cluster/world.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { ClusterSpec, HostSpec, VmSpec } from './exercise.ts'
import { countSets, usedOfBrick } from './volume-room.ts'

/** Figures a host shows with no VM on it, percent. */
const IDLE_CPU = 6
const IDLE_MEMORY = 3

/** Make the world an exercise's cluster describes, at time 0. */
export function createWorld(spec: ClusterSpec, profile: ProfileName, kernel: Kernel<ClusterPending>): World {
  const bricks = makeBricks(spec)
  const runs = (host: string) => spec.hosts.some(candidate => candidate.name === host && candidate.power === 'on')
  const alive = spec.hosts.filter(host => host.power === 'on').length
  const serverQuorum = alive * 2 > spec.hosts.length
  const running = mapValues(bricks, brick => serverQuorum && runs(brick.host))
  const shown = mapValues(bricks, brick => ({ ...brick, status: running[brick.id] ? 'up' : 'down' }) as Brick)
  const volumes = makeVolumes(spec, shown, running)
  return {
    kernel,
    profile: profiles[profile],
    settings: {
      cluster: spec.name,
      dataCenter: spec.dataCenter,
      user: spec.user,
      manager: spec.manager,
      migrationPolicy: spec.migrationPolicy,
    },
    state: makeState(spec, shown, volumes),
    inner: {
      hosts: byName(spec.hosts, host => makeInnerHost(spec, host)),
      vms: byName(spec.vms, vm => makeInnerVm(spec, vm)),
      flows: {},
      bricks: running,
      owed: {},
      owedSince: mapValues(volumes, () => 0),
      unsent: [],
      jobCount: 0,
      pendingOnce: {},
    },
    owned: new Set(),
    versions: noVersions(),
    placed: null,
    loads: new Map(),
    writers: { version: -1, counts: new Map() },
  }
}

/** Start counting writes. */
function noVersions(): Record<Collection, number> {
  const stored = { hosts: 0, vms: 0, migrations: 0, bricks: 0, volumes: 0, networks: 0 }
  return { ...stored, events: 0, jobs: 0, mails: 0, subscriptions: 0, view: 0 }
}

function makeState(spec: ClusterSpec, bricks: Record<string, Brick>, volumes: Record<string, Volume>): ClusterState {
  const engine = spec.vms.find(vm => vm.hostedEngine)
  return {
    format: 1,
    now: 0,
    hosts: byName(spec.hosts, host => makeHost(spec, host)),
    vms: byName(spec.vms, makeVm),
    migrations: {},
    bricks,
    volumes,
    networks: byName(spec.networks, network => ({ ...network })),
    events: [],
    jobs: [],
    mails: [],
    subscriptions: spec.notifications,
    managerReachable: engine === undefined || engine.host !== null,
    view: { selected_host: '', selected_vm: '', dialog: '', page: 'hosts' },
  }
}

function makeHost(spec: ClusterSpec, host: HostSpec): Host {
  const isOn = host.power === 'on'
  return {
    name: host.name,
    address: host.address,
    comment: host.comment,
    tags: host.tags,
    status: isOn ? host.status : host.status === 'maintenance' ? 'maintenance' : 'non_responsive',
    power: host.power,
    unplugged: [],
    memory: host.memory,
    cores: host.cores,
    cpuPercent: isOn ? host.cpu : 0,
    memoryPercent: isOn ? host.memoryUsed : 0,
    networkPercent: 0,
    update_available: host.update,
    power_management: host.powerManagement,
    kdump_detection: host.kdumpDetection,
    spm: host.spm,
    spmPriority: host.spmPriority,
    score: host.hostedEngine && isOn && host.status === 'up' ? FULL_SCORE : 0,
    hostedEngine: host.hostedEngine,
    vm_count: spec.vms.filter(vm => vm.host === host.name).length,
    migratingIn: [],
    migratingOut: [],
    since: 0,
  }
}

function makeVm(vm: VmSpec): Vm {
  const isUp = vm.host !== null
  return {
    name: vm.name,
    description: vm.description,
    tags: vm.tags,
    status: isUp ? 'up' : 'down',
    host: vm.host,
    destination: null,
    memory: vm.memory,
    vcpus: vm.vcpus,
    cpuPercent: isUp ? (vm.hostedEngine ? 12 : 2) : 0,
    memoryPercent: isUp ? (vm.hostedEngine ? 48 : 11) : 0,
    networkPercent: 0,
    hosted_engine: vm.hostedEngine,
    ha: vm.ha,
    priority: vm.priority,
    lease: vm.lease,
    resume: vm.resume,
    migration_policy: vm.migrationPolicy,
    placement: vm.placement,
    next_memory: null,
    damaged: false,
    migration_mode: vm.migrationMode,
    paused: null,
    volume: vm.volume,
    disk: vm.disk,
    startedAt: isUp ? 0 : null,
  }
}

/** Share out what a host shows beyond an idle one among its VMs, so that their moves move the bars. */
function makeInnerVm(spec: ClusterSpec, vm: VmSpec): InnerVm {
  const host = spec.hosts.find(candidate => candidate.name === vm.host)
  const neighbours = spec.vms.filter(other => other.host !== null && other.host === vm.host).length
  const share = (figure: number, idle: number) => Math.max(1, Math.floor((figure - idle) / Math.max(1, neighbours)))
  return {
    alive: vm.host !== null,
    dirtyRate: vm.dirtyRate,
    workingSet: vm.workingSet,
    zeroPercent: vm.zeroPercent,
    cpuPoints: host ? share(host.cpu, IDLE_CPU) : 1,
    memoryPoints: host ? share(host.memoryUsed, IDLE_MEMORY) : 2,
    ghost: null,
    taskId: null,
    start: null,
    restarts: 0,
    pausedAt: null,
  }
}

function makeInnerHost(spec: ClusterSpec, host: HostSpec): InnerHost {
  const points = spec.vms.filter(vm => vm.host === host.name).map(vm => makeInnerVm(spec, vm))
  const sum = (pick: (vm: InnerVm) => number) => points.reduce((total, vm) => total + pick(vm), 0)
  const isOn = host.power === 'on'
  return {
    running: isOn,
    glusterd: isOn,
    localMaintenance: host.status === 'maintenance',
    job: null,
    baseCpu: Math.max(0, host.cpu - sum(vm => vm.cpuPoints)),
    baseMemory: Math.max(0, host.memoryUsed - sum(vm => vm.memoryPoints)),
    bootId: null,
    graceId: null,
    retryId: null,
    scoreId: null,
    bootMs: host.bootMs,
    installFailures: host.installFailures,
    startFailures: host.startFailures,
    fenceFailures: host.fenceFailures,
    failedStarts: 0,
    vdsm: isOn,
    kdump: host.kdump,
    dump: 'none',
    fencedAt: null,
  }
}

function makeBricks(spec: ClusterSpec): Record<string, Brick> {
  const bricks: Record<string, Brick> = {}
  for (const volume of spec.volumes) {
    const room = { size: volume.brickSize, used: usedOfBrick(volume, spec.vms) }
    for (const [index, host] of volume.hosts.entries()) {
      const id = brickId(volume.name, host, index, volume.replica)
      bricks[id] = { id, volume: volume.name, host, status: 'up', ...room, unsyncedEntries: 0, pendingEntries: 0 }
    }
  }
  return bricks
}

function makeVolumes(
  spec: ClusterSpec,
  bricks: Readonly<Record<string, Brick>>,
  running: Readonly<Record<string, boolean>>,
): Record<string, Volume> {
  return byName(spec.volumes, volumeSpec => {
    const { name, replica, hosts } = volumeSpec
    const sets = countSets(volumeSpec)
    const ids = hosts.map((host, index) => brickId(name, host, index, replica))
    const up = ids.filter(id => running[id]).length
    const volume: Volume = {
      name,
      replica,
      bricks: ids,
      bricks_up: up,
      status: up > 0 ? 'up' : 'down',
      quorum: true,
      needs_heal: false,
      size: volumeSpec.brickSize * sets,
      used: usedOfBrick(volumeSpec, spec.vms) * sets,
    }
    return { ...volume, quorum: hasClientQuorum({ bricks }, volume, running) }
  })
}

/** Name a brick: a host that serves a second replica set of the volume gets a numbered folder. */
function brickId(volume: string, host: string, index: number, replica: number): string {
  const set = Math.floor(index / replica)
  return `${host}:/gluster_bricks/${volume}/${volume}${set > 0 ? set + 1 : ''}`
}

function byName<S extends { readonly name: string }, T>(specs: readonly S[], make: (spec: S) => T): Record<string, T> {
  return Object.fromEntries(specs.map(spec => [spec.name, make(spec)]))
}

function mapValues<S, T>(record: Readonly<Record<string, S>>, map: (value: S) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
}
