/**
 * A cluster at work: its state, its inner truth, its kernel and its profile. Rules and actions change it only through
 * the functions here, which keep every object of the state immutable once it has been handed out by `freeze`.
 */
import { assert } from '../../shared/assert.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { cancel, schedule } from '../kernel/kernel.ts'
import type { Flow, Inner, InnerHost, InnerVm } from './inner.ts'
import type { ClusterPending } from './pending.ts'
import type { PolicyName, Profile } from './profile.ts'
import type { Brick, ClusterState, Host, Migration, Subscriptions, View, Vm, Volume } from './state.ts'

/** The parts of the state that are kept by name, and the list of events. */
export type Collection =
  | 'hosts'
  | 'vms'
  | 'migrations'
  | 'bricks'
  | 'volumes'
  | 'networks'
  | 'events'
  | 'jobs'
  | 'mails'
  | 'subscriptions'
  | 'view'

/** What never changes while a cluster runs. */
export interface Settings {
  readonly cluster: string
  readonly dataCenter: string
  /** Name of the Manager's own machine, as mails give it. */
  readonly manager: string
  /** Whose name stands in events for what the operator does. */
  readonly user: string
  /** The cluster's migration policy; null for the profile's. */
  readonly migrationPolicy: PolicyName | null
}

/** What VMs hold of a host, those on their way to it counted (cluster-facts.md 1, 6.2). */
export interface HostLoad {
  /** Bytes promised to VMs. */
  readonly promised: number
  /** vCPUs of VMs that are coming or starting. */
  readonly pendingVcpus: number
}

/** A cluster at work. */
export interface World {
  kernel: Kernel<ClusterPending>
  readonly profile: Profile
  readonly settings: Settings
  state: ClusterState
  inner: Inner
  /** Collections that are ours alone since the last `freeze`, and may be written in place. */
  readonly owned: Set<Collection>
  /** How often each collection was written, so that watchers can tell what changed. */
  readonly versions: Record<Collection, number>
  /** Names of the VMs on each host, made when first asked for; null once the state was set from outside. */
  placed: Map<string, Set<string>> | null
  /** What VMs hold of each host, as far as it was asked for since they last changed. */
  readonly loads: Map<string, HostLoad>
  /** How many VMs write to each volume, as counted when the VMs were last written. */
  writers: { readonly version: number; readonly counts: ReadonlyMap<string, number> }
}

/** Give out the state: what is handed out never changes afterwards. */
export function freeze(world: World): ClusterState {
  world.owned.clear()
  if (world.state.now !== world.kernel.now) world.state = { ...world.state, now: world.kernel.now }
  return world.state
}

/** Get a host by name. */
export function getHost(world: World, name: string): Host {
  return getOwn(world.state.hosts, name)
}

/** Get a VM by name. */
export function getVm(world: World, name: string): Vm {
  return getOwn(world.state.vms, name)
}

/** Get the truth of a host. */
export function innerHost(world: World, name: string): InnerHost {
  return getOwn(world.inner.hosts, name)
}

/** Get the inside of a VM. */
export function innerVm(world: World, name: string): InnerVm {
  return getOwn(world.inner.vms, name)
}

/** Change fields of a host; a new status is stamped with the time. */
export function patchHost(world: World, name: string, change: Partial<Host>): void {
  const host = getHost(world, name)
  const since = change.status !== undefined && change.status !== host.status ? world.kernel.now : host.since
  own(world, 'hosts')[name] = { ...host, since, ...change }
}

/** Change fields of a VM. */
export function patchVm(world: World, name: string, change: Partial<Vm>): void {
  const vm = getVm(world, name)
  const next = { ...vm, ...change }
  own(world, 'vms')[name] = next
  for (const host of [vm.host, vm.destination, next.host, next.destination]) if (host !== null) world.loads.delete(host)
  if (change.host === undefined || change.host === vm.host || world.placed === null) return
  if (vm.host !== null) world.placed.get(vm.host)?.delete(name)
  if (change.host !== null) place(world.placed, change.host, name)
}

/** List the names of the VMs on a host, in no order that may matter. */
export function vmsOn(world: World, host: string): Iterable<string> {
  if (world.placed === null) {
    world.placed = new Map()
    for (const vm of Object.values(world.state.vms)) if (vm.host !== null) place(world.placed, vm.host, vm.name)
  }
  return world.placed.get(host) ?? []
}

function place(placed: Map<string, Set<string>>, host: string, vm: string): void {
  const names = placed.get(host)
  if (names) names.add(vm)
  else placed.set(host, new Set([vm]))
}

/** Change fields of a brick. */
export function patchBrick(world: World, id: string, change: Partial<Brick>): void {
  own(world, 'bricks')[id] = { ...getOwn(world.state.bricks, id), ...change }
}

/** Change fields of a volume. */
export function patchVolume(world: World, name: string, change: Partial<Volume>): void {
  own(world, 'volumes')[name] = { ...getOwn(world.state.volumes, name), ...change }
}

/** Set or, with null, remove the migration of a VM. */
export function setMigration(world: World, vm: string, migration: Migration | null): void {
  const migrations = own(world, 'migrations')
  if (migration === null) delete migrations[vm]
  else migrations[vm] = migration
}

/** Change fields of what the learner sees. */
export function patchView(world: World, change: Partial<View>): void {
  world.versions.view++
  world.state = { ...world.state, view: { ...world.state.view, ...change } }
}

/** Change which events are mailed to whom. */
export function patchSubscriptions(world: World, change: Partial<Subscriptions>): void {
  world.versions.subscriptions++
  world.state = { ...world.state, subscriptions: { ...world.state.subscriptions, ...change } }
}

/** Say whether the Manager can be reached. */
export function setManagerReachable(world: World, managerReachable: boolean): void {
  if (world.state.managerReachable !== managerReachable) world.state = { ...world.state, managerReachable }
}

/** Change fields of a host's truth. */
export function patchInnerHost(world: World, name: string, change: Partial<InnerHost>): void {
  world.inner.hosts[name] = { ...innerHost(world, name), ...change }
}

/** Change fields of a VM's inside. */
export function patchInnerVm(world: World, name: string, change: Partial<InnerVm>): void {
  if (change.alive !== undefined) world.versions.vms++
  world.inner.vms[name] = { ...innerVm(world, name), ...change }
}

/** Change fields of a migration's arithmetic. */
export function patchFlow(world: World, vm: string, change: Partial<Flow>): void {
  world.inner.flows[vm] = { ...getOwn(world.inner.flows, vm), ...change }
}

/** Queue what is to happen `delayMs` from now. */
export function after(world: World, delayMs: number, event: ClusterPending): number {
  return schedule(world.kernel, delayMs, event)
}

/** Queue what a poller does at its next look: pollers look at whole multiples of their period. */
export function atNextLook(world: World, periodMs: number, event: ClusterPending): number {
  return schedule(world.kernel, periodMs - (world.kernel.now % periodMs), event)
}

/** As `atNextLook`, unless the same look is queued already. */
export function onceAtNextLook(world: World, periodMs: number, event: ClusterPending): void {
  if (world.inner.pendingOnce[event.type] !== undefined) return
  world.inner.pendingOnce[event.type] = atNextLook(world, periodMs, event)
}

/** Note that a look queued by `onceAtNextLook` has come. */
export function lookDone(world: World, event: ClusterPending): void {
  delete world.inner.pendingOnce[event.type]
}

/** Take back something queued, if there is anything. */
export function callOff(world: World, id: number | null): void {
  if (id !== null) cancel(world.kernel, id)
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Get a collection that may be written in place. */
export function own<C extends Exclude<Collection, 'view' | 'subscriptions'>>(
  world: World,
  name: C,
): Writable<ClusterState[C]> {
  world.versions[name]++
  if (!world.owned.has(name)) {
    const current = world.state[name]
    const copy = Array.isArray(current) ? [...current] : { ...current }
    world.state = { ...world.state, [name]: copy }
    world.owned.add(name)
  }
  return world.state[name]
}

function getOwn<T>(record: Readonly<Record<string, T>>, name: string): T {
  const value = record[name]
  assert(value !== undefined, `expected something named ${name}`)
  return value as T
}
