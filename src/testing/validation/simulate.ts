/** One live migration in the simulator with every figure given, for comparison with migrations that were measured. */
import { performAction } from '../../simulator/cluster/actions/index.ts'
import type { ClusterPending } from '../../simulator/cluster/pending.ts'
import type { MigrationPolicy, Profile } from '../../simulator/cluster/profile.ts'
import { minimalDowntime, profiles } from '../../simulator/cluster/profile.ts'
import { applyRule } from '../../simulator/cluster/rules/index.ts'
import type { World } from '../../simulator/cluster/world.ts'
import { advanceTo, createKernel, nextTime } from '../../simulator/kernel/kernel.ts'
import { createWorld } from '../../simulator/scenario/initial-world.ts'
import { readCluster } from '../../simulator/scenario/read-cluster.ts'

/** What a migration is like. */
export interface Setup {
  /** Bytes to send in the first round. */
  readonly bytes: number
  /** Payload bytes a second the link carries. */
  readonly rate: number
  /** Bytes the guest changes a second; default none. */
  readonly dirtyRate?: number
  /** Bytes within which it does; default all. */
  readonly workingSet?: number
  /** Default: Minimal downtime, alone on the link. */
  readonly policy?: Partial<MigrationPolicy>
  /** Default: 4.2's. */
  readonly iterationRule?: Profile['iterationRule']
  /** How many such VMs move at once between the same hosts; default 1. */
  readonly count?: number
  /** Give up looking after so many milliseconds of pre-copy; default an hour. */
  readonly untilMs?: number
}

/** What came of it. */
export interface Outcome {
  /** From the first byte to the last, milliseconds; of the last VM where there are several. */
  readonly totalMs: number
  readonly downtimeMs: number
  /** Bytes each round had to send, of the first VM. */
  readonly rounds: readonly number[]
  readonly sent: number
  readonly state: 'done' | 'failed' | 'active'
}

/** A policy that neither waits longer nor gives up: QEMU by itself. */
export const qemuAlone = (initialDowntimeMs: number, autoConverge = false): Partial<MigrationPolicy> => ({
  initialDowntimeMs,
  autoConverge,
  steps: [],
  lastSteps: [],
})

/** Let the simulator migrate. */
export function simulate(setup: Setup): Outcome {
  const count = setup.count ?? 1
  const world = createMoving(setup, count)
  const names = Object.keys(world.state.vms)
  for (const vm of names) performAction(world, { type: 'migrate_vm', vm, host: 'b' })
  let rounds: readonly number[] = []
  let sent = 0
  const until = setup.untilMs ?? 3_600_000
  for (let next = nextTime(world.kernel); next !== undefined && next <= until; next = nextTime(world.kernel)) {
    advanceTo(world.kernel, next, event => applyRule(world, event))
    const first = world.state.migrations[names[0]!]
    if (first) {
      rounds = first.rounds
      sent = first.sent
    }
    if (Object.keys(world.state.migrations).length === 0) break
  }
  const done = world.state.events.filter(event => event.id === 63)
  const isActive = Object.keys(world.state.migrations).length > 0
  return {
    totalMs: isActive ? until : world.kernel.now,
    downtimeMs: Number(/downtime: (\d+)ms/.exec(done[0]?.message ?? '')?.[1] ?? Number.NaN),
    rounds,
    sent,
    state: isActive ? 'active' : done.length === count ? 'done' : 'failed',
  }
}

function createMoving({ bytes, rate, dirtyRate = 0, workingSet, policy, iterationRule }: Setup, count: number): World {
  const memory = `${Math.round(bytes)} B`
  const vm = { host: 'a', memory, dirty_rate: `${Math.round(dirtyRate)} B/s`, working_set: `${workingSet ?? bytes} B` }
  const room = { memory: '4 TiB' }
  const spec = readCluster(
    {
      hosts: { a: room, b: room },
      vms: Object.fromEntries(Array.from({ length: count }, (_, index) => [`v${index}`, vm])),
      volumes: {},
      // The wire carries 1448 of each frame's 1538 bytes; taken back out here, so that the payload is `rate`.
      networks: { m: { roles: ['migration'], speed: `${Math.ceil((rate * 8 * 1538) / 1448)} b/s` } },
    },
    [],
  )
  const profile: Profile = {
    ...profiles.engine,
    setupMs: [0, 0],
    switchMs: [0, 0],
    iterationRule: iterationRule ?? profiles.engine.iterationRule,
    migrationPolicy: { ...minimalDowntime, ...policy, concurrent: count },
  }
  return { ...createWorld(spec, 'engine', createKernel<ClusterPending>(1)), profile }
}
