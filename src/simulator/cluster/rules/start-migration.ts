/** Ask for a live migration: choose the destination, log it, and begin when both hosts have a turn free (VDSM's limits). */

import { recountHosts } from '../host-figures.ts'
import type { Flow } from '../inner.ts'
import { logEvent } from '../log-event.ts'
import { policyOf } from '../migration-policy.ts'
import type { Refusal } from '../refusal.ts'
import { chooseHost } from '../scheduler.ts'
import type { World } from '../world.ts'
import { after, getVm, patchFlow, patchVm, setMigration } from '../world.ts'

/** What a migration is asked for. */
export interface MigrationRequest {
  readonly reason: Flow['reason']
  readonly user: string | null
  /** Host asked for; null leaves the choice to the scheduler. */
  readonly wanted: string | null
  /** Destinations that failed before. */
  readonly tried?: readonly string[]
}

/** How event 67 words why the system moves a VM. */
const systemEvents = {
  maintenance: 'migrationForMaintenance',
  non_operational: 'migrationFromTrouble',
  hosted_engine_agent: 'migrationByAgent',
} as const

/** Ask for a migration; the reasons why no host can take the VM, or null when it is under way. */
export function requestMigration(world: World, vmName: string, request: MigrationRequest): readonly Refusal[] | null {
  const vm = getVm(world, vmName)
  const tried = request.tried ?? []
  const choice = chooseHost(world, vm, { exclude: tried, wanted: request.wanted })
  if (choice.host === null) return choice.reasons
  const fields = { vm: vmName, host: vm.host ?? '', destination: choice.host }
  if (request.reason === 'user') logEvent(world, 'migrationStarted', { ...fields, user: request.user ?? '' })
  else logEvent(world, systemEvents[request.reason], fields)
  beginMigration(world, vmName, choice.host, request)
  return null
}

/** Begin a migration to a host already chosen; it waits for its turn. */
export function beginMigration(world: World, vmName: string, destination: string, request: MigrationRequest): void {
  const vm = getVm(world, vmName)
  const source = vm.host ?? ''
  const { now } = world.kernel
  world.inner.flows[vmName] = {
    vm: vmName,
    reason: request.reason,
    user: request.user,
    queuedAt: now,
    waiting: true,
    tried: [...(request.tried ?? []), destination],
    wanted: request.wanted,
    precopyAt: now,
    rate: 0,
    settledAt: now,
    left: 0,
    roundBytes: 0,
    dirtied: 0,
    throttle: 0,
    highDirty: 0,
    iteration: 1,
    stepsTaken: 0,
    lastPollLeft: 0,
    lowWater: vm.memory,
    lowWaterAt: now,
    downtimeMs: 0,
    roundId: null,
    pollId: null,
  }
  setMigration(world, vmName, {
    vm: vmName,
    source,
    destination,
    reason: request.reason,
    startedAt: now,
    phase: 'setup',
    round: 0,
    remaining: vm.memory,
    rounds: [],
    sent: 0,
    bandwidth: 0,
    downtimeLimitMs: policyOf(world, vmName).initialDowntimeMs,
    progress: 0,
  })
  patchVm(world, vmName, { status: 'migrating', destination })
  recountHosts(world, [source, destination])
  startWaiting(world)
}

/** Give waiting migrations their turn, first come first served, while both hosts have one free. */
export function startWaiting(world: World): void {
  const flows = Object.values(world.inner.flows).sort((a, b) => a.queuedAt - b.queuedAt)
  const out = new Map<string, number>()
  const into = new Map<string, number>()
  for (const flow of [...flows.filter(f => !f.waiting), ...flows.filter(f => f.waiting)]) {
    const migration = world.state.migrations[flow.vm]
    if (!migration) continue
    const { concurrent } = policyOf(world, flow.vm)
    const leaving = out.get(migration.source) ?? 0
    const coming = into.get(migration.destination) ?? 0
    if (flow.waiting && (leaving >= concurrent || coming >= concurrent)) continue
    out.set(migration.source, leaving + 1)
    into.set(migration.destination, coming + 1)
    if (flow.waiting) startSetup(world, flow.vm)
  }
}

function startSetup(world: World, vm: string): void {
  const [least, most] = world.profile.setupMs
  const id = after(world, world.kernel.random.int(least, most), { type: 'migration_ready', vm })
  patchFlow(world, vm, { waiting: false, roundId: id })
}
