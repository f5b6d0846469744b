/**
 * Read the `cluster` of an exercise. What is left out is taken from the workshop's own cluster (cluster-facts.md 1):
 * three hosts, the volumes `engine` and `vmstore`, the networks `ovirtmgmt` and `gluster`.
 */
import { spmPriorities } from '../cluster/actions/update-host.ts'
import { notifiableEvents } from '../cluster/notify.ts'
import type { PolicyName } from '../cluster/profile.ts'
import { policyNames } from '../cluster/profile.ts'
import type { Subscriptions } from '../cluster/state.ts'
import type { ClusterSpec, HostSpec, NetworkSpec, VmSpec, VolumeSpec } from './exercise.ts'
import { ExerciseError } from './exercise.ts'
import type { Fields, Path } from './read-fields.ts'
import { readEntries, readFields } from './read-fields.ts'
import { giveRoom } from './volume-room.ts'

const MIB = 1024 * 1024
const GIB = 1024 * MIB
/** Percentages that a host without VMs shows. */
const IDLE_CPU = 6
const IDLE_MEMORY = 3
const RESERVE = 586 * MIB

/** With the CPU and memory that the original's screenshot shows. */
const standardHosts = {
  rhhi1: { spm: true, update: true, cpu: 13, memory_used: 22 },
  rhhi2: { update: true, cpu: 6, memory_used: 3 },
  rhhi3: { update: true, cpu: 7, memory_used: 5 },
}
const standardVms = {
  HostedEngine: { host: 'rhhi1', memory: '8 GiB', vcpus: 2, hosted_engine: true, description: 'Hosted engine VM' },
  'vm-from-template': { host: 'rhhi3', memory: '8 GiB', dirty_rate: '2 MiB/s' },
}
const standardVolumes = { engine: {}, vmstore: {} }
const standardNetworks = { ovirtmgmt: {}, gluster: { roles: ['gluster', 'migration'], speed: '1 Gb/s' } }

const clusterKeys = [
  'name',
  'data_center',
  'user',
  'manager',
  'migration_policy',
  'hosts',
  'vms',
  'volumes',
  'networks',
  'notifications',
] as const

/** Read the cluster an exercise starts with. */
export function readCluster(value: unknown, path: Path): ClusterSpec {
  const fields = readFields(value, path, clusterKeys)
  const part = (key: string, standard: unknown) => readEntries(fields.raw(key) ?? standard, [...path, key])
  const vmEntries = part('vms', fields.has('hosts') ? {} : standardVms)
  const hasEngine = vmEntries.some(([, vm]) => (vm as { hosted_engine?: unknown } | null)?.hosted_engine === true)
  const hosts = part('hosts', standardHosts).map(([name, host]) =>
    readHost(name, host, [...path, 'hosts', name], hasEngine),
  )
  const volumes = part('volumes', standardVolumes).map(([name, volume]) =>
    readVolume(name, volume, [...path, 'volumes', name], hosts),
  )
  const vms = vmEntries.map(([name, vm]) => readVm(name, vm, [...path, 'vms', name], hosts, volumes))
  const cluster = {
    name: fields.text('name', 'Default'),
    dataCenter: fields.text('data_center', 'Default'),
    user: fields.text('user', 'admin@internal-authz'),
    manager: fields.text('manager', 'rhvm.localdomain'),
    migrationPolicy: readPolicy(fields),
    hosts: withOneSpm(hosts, [...path, 'hosts']),
    volumes: giveRoom(volumes, vms, [...path, 'volumes']),
    vms,
    networks: part('networks', standardNetworks).map(([name, network]) =>
      readNetwork(name, network, [...path, 'networks', name]),
    ),
    notifications: readNotifications(fields.raw('notifications'), [...path, 'notifications']),
  }
  checkMemory(cluster, path)
  return cluster
}

const hostKeys = [
  'address',
  'comment',
  'tags',
  'memory',
  'cores',
  'update',
  'spm',
  'spm_priority',
  'hosted_engine',
  'powered',
  'status',
  'cpu',
  'memory_used',
  'boot',
  'install_failures',
  'start_failures',
  'fence_failures',
  'power_management',
  'kdump_detection',
  'kdump',
] as const

function readHost(name: string, value: unknown, path: Path, hasEngine: boolean): HostSpec {
  const fields = readFields(value, path, hostKeys)
  const powerManagement = fields.flag('power_management', false)
  const kdump = fields.flag('kdump', false)
  return {
    name,
    address: fields.text('address', `${name}.localdomain`),
    comment: fields.text('comment', ''),
    tags: fields.texts('tags').sort(),
    memory: fields.size('memory', 32012 * MIB),
    cores: fields.number('cores', 4),
    update: fields.flag('update', false),
    spm: fields.flag('spm', false),
    spmPriority: spmPriorities[fields.word('spm_priority', ['never', 'low', 'normal', 'high'], 'normal')],
    hostedEngine: fields.flag('hosted_engine', hasEngine),
    power: fields.flag('powered', true) ? 'on' : 'off',
    status: fields.word('status', ['up', 'maintenance'], 'up'),
    cpu: fields.number('cpu', IDLE_CPU),
    memoryUsed: fields.number('memory_used', IDLE_MEMORY),
    bootMs: fields.duration('boot'),
    installFailures: fields.number('install_failures', 0),
    startFailures: fields.number('start_failures', 0),
    fenceFailures: fields.number('fence_failures', 0),
    powerManagement,
    kdumpDetection: fields.flag('kdump_detection', powerManagement && kdump),
    kdump,
  }
}

function withOneSpm(hosts: readonly HostSpec[], path: Path): readonly HostSpec[] {
  if (hosts.length === 0) throw new ExerciseError(path, 'a cluster needs at least one host')
  const holders = hosts.filter(host => host.spm)
  const [, second] = holders
  if (second) throw new ExerciseError([...path, second.name, 'spm'], 'only one host can be the Storage Pool Manager')
  if (holders.length === 1) return hosts
  const first = hosts.find(host => host.status === 'up' && host.spmPriority > -1)
  return hosts.map(host => (host === first ? { ...host, spm: true } : host))
}

const vmKeys = [
  'description',
  'tags',
  'host',
  'memory',
  'vcpus',
  'hosted_engine',
  'ha',
  'migration_mode',
  'placement',
  'volume',
  'disk',
  'dirty_rate',
  'working_set',
  'zero_percent',
  'priority',
  'lease',
  'resume',
  'migration_policy',
] as const

function readVm(
  name: string,
  value: unknown,
  path: Path,
  hosts: readonly HostSpec[],
  volumes: readonly VolumeSpec[],
): VmSpec {
  const fields = readFields(value, path, vmKeys)
  const hostedEngine = fields.flag('hosted_engine', false)
  const memory = fields.size('memory', hostedEngine ? 8 * GIB : 2 * GIB)
  const host = fields.has('host')
    ? fields.word(
        'host',
        hosts.map(candidate => candidate.name),
      )
    : null
  const volumeNames = volumes.map(volume => volume.name)
  const preferred = hostedEngine ? 'engine' : 'vmstore'
  const volume = volumeNames.includes(preferred) ? preferred : volumeNames[0]
  const lease = fields.flag('lease', false)
  return {
    name,
    description: fields.text('description', hostedEngine ? 'Hosted engine VM' : ''),
    tags: fields.texts('tags').sort(),
    host,
    memory,
    vcpus: fields.number('vcpus', hostedEngine ? 2 : 1),
    hostedEngine,
    ha: fields.flag('ha', false),
    migrationMode: fields.word('migration_mode', ['migratable', 'user_migratable', 'pinned'], 'migratable'),
    placement: readPlacement(
      fields.texts('placement'),
      hosts.map(candidate => candidate.name),
      [...path, 'placement'],
    ),
    volume: volumeNames.length === 0 ? '' : fields.word('volume', volumeNames, volume),
    disk: fields.size('disk', hostedEngine ? 50 * GIB : 10 * GIB),
    dirtyRate: fields.rate('dirty_rate', MIB),
    workingSet: fields.size('working_set', Math.floor(memory / 8)),
    zeroPercent: percent(fields.number('zero_percent', 0), [...path, 'zero_percent']),
    priority: fields.word('priority', ['low', 'medium', 'high'], 'low'),
    lease,
    resume: fields.word('resume', ['auto_resume', 'leave_paused', 'kill'], lease ? 'kill' : 'auto_resume'),
    migrationPolicy: readPolicy(fields),
  }
}

function readPlacement(names: readonly string[], hosts: readonly string[], path: Path): readonly string[] {
  const stranger = names.findIndex(name => !hosts.includes(name))
  if (stranger >= 0) throw new ExerciseError([...path, stranger], `there is no host "${names[stranger]}"`)
  return [...names].sort()
}

function readPolicy(fields: Fields): PolicyName | null {
  return fields.has('migration_policy') ? fields.word('migration_policy', policyNames) : null
}

function readVolume(name: string, value: unknown, path: Path, hosts: readonly HostSpec[]): VolumeSpec {
  const fields = readFields(value, path, ['replica', 'hosts', 'size'])
  const names = hosts.map(host => host.name)
  const replica = fields.number('replica', Math.min(3, names.length))
  const chosen = fields.has('hosts') ? fields.texts('hosts') : names.slice(0, replica)
  const stranger = chosen.findIndex(host => !names.includes(host))
  if (stranger >= 0) throw new ExerciseError([...path, 'hosts', stranger], `there is no host "${chosen[stranger]}"`)
  if (replica < 1 || chosen.length === 0 || chosen.length % replica !== 0) {
    throw new ExerciseError(
      [...path, 'replica'],
      `replica ${replica} needs a multiple of ${replica} hosts, and there are ${chosen.length}`,
    )
  }
  return { name, replica, hosts: chosen, brickSize: fields.has('size') ? fields.size('size') : 0 }
}

function readNetwork(name: string, value: unknown, path: Path): NetworkSpec {
  const fields = readFields(value, path, ['roles', 'speed'])
  const roles = fields.has('roles') ? fields.texts('roles') : name === 'ovirtmgmt' ? ['management'] : []
  return { name, roles, speed: fields.speed('speed', 1e9) }
}

/** Read which events are mailed to whom. */
function readNotifications(value: unknown, path: Path): Subscriptions {
  const fields = readFields(value, path, ['address', 'events'])
  const events = fields.list('events').map(Number)
  const offered = notifiableEvents.map(({ id }) => id)
  const stranger = events.findIndex(id => !offered.includes(id))
  if (stranger >= 0) {
    const list = offered.join(', ')
    throw new ExerciseError([...path, 'events', stranger], `no such event can be mailed; there are ${list}`)
  }
  return { address: fields.text('address', 'admin@localdomain'), events: events.sort((a, b) => a - b) }
}

/** No host may start with more VM memory than it can promise, nor with a VM while it is not up. */
function checkMemory(cluster: ClusterSpec, path: Path): void {
  const used = new Map<string, number>()
  for (const vm of cluster.vms) {
    if (vm.host === null) continue
    const host = cluster.hosts.find(candidate => candidate.name === vm.host)
    if (host?.status !== 'up' || host.power !== 'on') {
      const at = [...path, 'vms', vm.name, 'host']
      throw new ExerciseError(at, `host "${vm.host}" is not up and cannot run VM "${vm.name}"`)
    }
    const sum = (used.get(host.name) ?? RESERVE) + vm.memory
    used.set(host.name, sum)
    if (sum <= host.memory) continue
    const at = [...path, 'hosts', host.name, 'memory']
    throw new ExerciseError(at, `the VMs on host "${host.name}" need more memory than it has`)
  }
}

function percent(value: number, path: Path): number {
  if (value >= 0 && value <= 100) return value
  throw new ExerciseError(path, 'must be a percentage from 0 to 100')
}
