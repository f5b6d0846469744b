/**
 * A live migration as it runs: set-up, pre-copy in rounds, downtime steps at each poll, auto-converge, the last
 * transfer with the guest held (cluster-facts.md 7; QEMU migration.c, VDSM migration.py).
 */
import { lacksRole } from '../cables.ts'
import type { Flow } from '../inner.ts'
import { isWritable } from '../maintenance-gate.ts'
import { policyOf } from '../migration-policy.ts'
import type { Migration } from '../state.ts'
import type { World } from '../world.ts'
import { after, getVm, innerHost, innerVm, patchFlow, setMigration } from '../world.ts'
import { completeMigration, failMigration, loseMigration } from './end-migration.ts'
import { scheduleRoundEnd, settleFlow, shareLinks } from './migration-rates.ts'

const GIB = 1024 * 1024 * 1024
const TOO_BUSY = 'the guest changes its memory faster than it can be sent'
/** VDSM 4.2: migration_max_time_per_gib_mem and migration_progress_timeout, for Legacy only. */
const LEGACY_PATIENCE_MS = 64_000
const LEGACY_STALL_MS = 240_000

/** The destination is ready: pre-copy begins, or fails if a machine or the storage is gone. */
export function beginPrecopy(world: World, vm: string): void {
  const { migration } = current(world, vm)
  patchFlow(world, vm, { roundId: null })
  if (!innerVm(world, vm).alive) {
    loseMigration(world, vm)
    return
  }
  if (!innerHost(world, migration.destination).running) {
    failMigration(world, vm, `Host ${migration.destination} does not answer`)
    return
  }
  const cut = [migration.source, migration.destination].find(host => lacksRole(world.state, host, 'migration'))
  if (cut !== undefined) {
    failMigration(world, vm, `Host ${cut} has no link to the migration network`)
    return
  }
  const { memory, volume } = getVm(world, vm)
  if (!isWritable(world.state, volume, migration.source) || !isWritable(world.state, volume, migration.destination)) {
    failMigration(world, vm, `volume ${volume} has no quorum`)
    return
  }
  const bytes = Math.floor((memory * (100 - innerVm(world, vm).zeroPercent)) / 100)
  const { now } = world.kernel
  const pollId = after(world, world.profile.migrationPollMs, { type: 'migration_poll', vm })
  patchFlow(world, vm, { precopyAt: now, settledAt: now, left: bytes, roundBytes: bytes, lastPollLeft: bytes, pollId })
  setMigration(world, vm, { ...migration, phase: 'precopy', round: 1, remaining: bytes, rounds: [bytes] })
  shareLinks(world)
}

/** A round is over: hold the guest for the last transfer if that is short enough, else send what was dirtied. */
export function endRound(world: World, vm: string): void {
  patchFlow(world, vm, { roundId: null })
  const { phase } = current(world, vm).migration
  if (phase === 'downtime' || phase === 'postcopy') {
    completeMigration(world, vm)
    return
  }
  settleFlow(world, vm)
  const { flow, migration } = current(world, vm)
  const sent = migration.sent + flow.left
  const next = flow.dirtied
  if (next <= Math.floor((flow.rate * migration.downtimeLimitMs) / 1000)) {
    beginDowntime(world, { ...migration, sent, remaining: next }, flow, next)
    return
  }
  const { throttle, highDirty } = autoConverge(world, flow)
  patchFlow(world, vm, { left: next, roundBytes: next, dirtied: 0, throttle, highDirty })
  setMigration(world, vm, {
    ...migration,
    sent,
    remaining: next,
    round: migration.round + 1,
    rounds: [...migration.rounds, next],
  })
  scheduleRoundEnd(world, vm)
  if (world.profile.iterationRule === 'round' && !policyOf(world, vm).isLegacy) takeStep(world, vm)
}

/** VDSM looks at the migration: progress for the portal, and a downtime step if the data left has grown. */
export function pollMigration(world: World, vm: string): void {
  const pollId = after(world, world.profile.migrationPollMs, { type: 'migration_poll', vm })
  patchFlow(world, vm, { pollId })
  settleFlow(world, vm)
  const { flow, migration } = current(world, vm)
  if (migration.phase !== 'precopy' && migration.phase !== 'postcopy') return
  const done = Math.trunc(100 - (100 * flow.left) / getVm(world, vm).memory)
  const progress = Math.max(migration.progress, Math.min(99, done))
  if (progress !== migration.progress) setMigration(world, vm, { ...migration, progress })
  if (migration.phase === 'postcopy') return
  if (policyOf(world, vm).isLegacy) {
    takeLegacyStep(world, vm)
    return
  }
  const grew = flow.left > flow.lastPollLeft
  patchFlow(world, vm, { lastPollLeft: flow.left })
  if (grew && world.profile.iterationRule === 'remaining') takeStep(world, vm)
}

function beginDowntime(world: World, migration: Migration, flow: Flow, bytes: number): void {
  const [least, most] = world.profile.switchMs
  const downtimeMs = Math.ceil((bytes * 1000) / flow.rate) + world.kernel.random.int(least, most)
  const roundId = after(world, downtimeMs, { type: 'migration_round', vm: migration.vm })
  patchFlow(world, migration.vm, { left: bytes, settledAt: world.kernel.now, dirtied: 0, downtimeMs, roundId })
  const progress = Math.max(migration.progress, 99)
  setMigration(world, migration.vm, { ...migration, phase: 'downtime', progress })
}

/** Take one step of the policy at a new iteration: a longer downtime, or the end of patience. */
function takeStep(world: World, vm: string): void {
  const { flow, migration } = current(world, vm)
  const { steps, lastSteps } = policyOf(world, vm)
  const iteration = flow.iteration + 1
  const step = steps[flow.stepsTaken]
  const last = lastSteps[flow.stepsTaken - steps.length]
  patchFlow(world, vm, { iteration })
  if (step !== undefined) {
    if (step[0] >= iteration) return
    patchFlow(world, vm, { stepsTaken: flow.stepsTaken + 1 })
    setMigration(world, vm, { ...migration, downtimeLimitMs: step[1] })
  } else if (last === 'abort') {
    failMigration(world, vm, TOO_BUSY)
  } else if (last === 'postcopy') {
    beginPostcopy(world, vm)
  } else if (last !== undefined) {
    patchFlow(world, vm, { stepsTaken: flow.stepsTaken + 1 })
    setMigration(world, vm, { ...migration, downtimeLimitMs: last })
  }
}

/**
 * Run the guest on its destination and pull what it still lacks: from here there is no way back. While it runs there,
 * its row still names its source, as the portal's does until the move is over.
 */
function beginPostcopy(world: World, vm: string): void {
  const { flow, migration } = current(world, vm)
  const [least, most] = world.profile.switchMs
  const left = Math.min(getVm(world, vm).memory, flow.left + flow.dirtied)
  const downtimeMs = world.kernel.random.int(least, most)
  patchFlow(world, vm, { stepsTaken: flow.stepsTaken + 1, left, roundBytes: left, dirtied: 0, downtimeMs })
  setMigration(world, vm, { ...migration, phase: 'postcopy', remaining: left })
  scheduleRoundEnd(world, vm)
}

/** As VDSM did without policies: longer downtimes by the clock, an end to patience by size or for want of progress. */
function takeLegacyStep(world: World, vm: string): void {
  const { flow, migration } = current(world, vm)
  const { now } = world.kernel
  const { steps } = policyOf(world, vm)
  const gib = Math.max(1, Math.ceil(getVm(world, vm).memory / GIB))
  const isLower = flow.left < flow.lowWater
  if (isLower) patchFlow(world, vm, { lowWater: flow.left, lowWaterAt: now })
  const elapsed = now - flow.precopyAt
  if (elapsed > gib * LEGACY_PATIENCE_MS || (!isLower && now - flow.lowWaterAt > LEGACY_STALL_MS)) {
    failMigration(world, vm, TOO_BUSY)
    return
  }
  const taken = Math.min(steps.length, Math.floor(elapsed / Math.min((gib * 100_000) / 5, 60_000)))
  const step = steps[taken - 1]
  if (step === undefined || step[1] === migration.downtimeLimitMs) return
  setMigration(world, vm, { ...migration, downtimeLimitMs: step[1] })
}

/** Slow a guest that twice dirtied more than half of what was sent: 20 percent, then 10 more each time, to 99. */
function autoConverge(world: World, flow: Flow): Pick<Flow, 'throttle' | 'highDirty'> {
  const { throttle, roundBytes, dirtied, rate } = flow
  const isSync = roundBytes >= rate
  if (!policyOf(world, flow.vm).autoConverge || !isSync || dirtied * 2 <= roundBytes) {
    return { throttle, highDirty: flow.highDirty }
  }
  if (flow.highDirty === 0) return { throttle, highDirty: 1 }
  return { throttle: throttle === 0 ? 20 : Math.min(99, throttle + 10), highDirty: 0 }
}

function current(world: World, vm: string): { flow: Flow; migration: Migration } {
  const flow = world.inner.flows[vm]
  const migration = world.state.migrations[vm]
  if (!flow || !migration) throw new Error(`labwright: expected a migration of ${vm}`)
  return { flow, migration }
}
