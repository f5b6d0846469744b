/** The model of live migration against the figures of cluster-facts.md 8.3. */
import { describe, expect, it } from 'vitest'
import type { Run } from '../index.ts'
import { createRun, readExercise } from '../index.ts'
import { advanceTo, createKernel } from '../kernel/kernel.ts'
import { createWorld } from '../scenario/initial-world.ts'
import { readCluster } from '../scenario/read-cluster.ts'
import { performAction } from './actions/index.ts'
import { payloadOf } from './link-flows.ts'
import type { ClusterPending } from './pending.ts'
import type { Profile } from './profile.ts'
import { minimalDowntime, profiles, suspendWorkload } from './profile.ts'
import { applyRule } from './rules/index.ts'
import { bandwidthOf } from './rules/migration-rates.ts'
import type { World } from './world.ts'

const MIB = 1024 * 1024

interface Setup {
  readonly vm?: object
  readonly speed?: string
  readonly profile?: Partial<Profile>
}

/** Migrate one 8 GiB VM at 112 MiB/s unless told otherwise; note what the migration was like on its way. */
function migrate({ vm = {}, speed = '1 Gb/s', profile = {} }: Setup) {
  const kernel = createKernel<ClusterPending>(1)
  const spec = readCluster(
    {
      hosts: { a: {}, b: {} },
      vms: { v: { host: 'a', memory: '8 GiB', dirty_rate: '0 MiB/s', ...vm } },
      volumes: {},
      networks: { m: { roles: ['migration'], speed } },
    },
    [],
  )
  const world: World = { ...createWorld(spec, 'engine', kernel), profile: { ...profiles.engine, ...profile } }
  performAction(world, { type: 'migrate_vm', vm: 'v', host: 'b' })
  let rounds = 0
  let sent = 0
  let started = 0
  let throttle = 0
  const progress: number[] = []
  while (world.state.migrations['v'] && kernel.now < 4_000_000) {
    advanceTo(kernel, kernel.now + 1, event => applyRule(world, event))
    const migration = world.state.migrations['v']
    if (!migration) break
    if (migration.phase === 'precopy' && started === 0) started = kernel.now - 1
    rounds = migration.rounds.length
    sent = migration.sent
    throttle = Math.max(throttle, world.inner.flows['v']?.throttle ?? 0)
    if (progress.at(-1) !== migration.progress) progress.push(migration.progress)
  }
  const done = world.state.events.find(event => event.id === 63)
  return {
    totalS: (kernel.now - started) / 1000,
    rounds,
    sent,
    progress,
    throttle,
    host: world.state.vms['v']?.host,
    downtimeMs: Number(/downtime: (\d+)ms/.exec(done?.message ?? '')?.[1] ?? Number.NaN),
    events: world.state.events,
  }
}

/** A link that gives exactly this rate, the payload share of Ethernet taken back out. */
const atRate = (bytes: number) => `${Math.ceil((bytes * 8 * 1538) / 1448)} b/s`
const lone = { migrationPolicy: { ...minimalDowntime, concurrent: 1 }, switchMs: [0, 0] as const }
const byRound = { ...lone, iterationRule: 'round' as const, migrationPollMs: 10_000 }

describe('live migration', () => {
  it.each([
    ['8 GiB at 112 MiB/s', atRate(112 * MIB), 73.1],
    ['8 GiB at 10 Gb/s', atRate(1.1 * 1024 * MIB), 7.27],
    ['8 GiB on a link of unknown speed', 'unknown', 157.5],
  ])('sends %s in the time the formula gives', (_, speed, seconds) => {
    expect(migrate({ speed, profile: lone }).totalS).toBeCloseTo(seconds, 0)
  })

  it('takes half of a 1 Gb/s link in the engine profile: 137.4 s', () => {
    expect(migrate({}).totalS).toBeCloseTo(137.4, 0)
  })

  it('converges in three rounds with 10 MiB/s dirtied within 512 MiB', () => {
    const result = migrate({
      vm: { dirty_rate: '10 MiB/s', working_set: '512 MiB' },
      speed: atRate(112 * MIB),
      profile: byRound,
    })
    expect(result.totalS).toBeCloseTo(78.2, 1)
    expect(result.rounds).toBe(3)
    expect(Math.abs(result.downtimeMs - 36)).toBeLessThanOrEqual(1)
  })

  it('converges in five rounds with 50 MiB/s dirtied within 1 GiB, steps keyed by round', () => {
    const result = migrate({
      vm: { dirty_rate: '50 MiB/s', working_set: '1 GiB' },
      speed: atRate(112 * MIB),
      profile: byRound,
    })
    expect(result.totalS).toBeCloseTo(89.4, 1)
    expect(result.rounds).toBe(5)
    expect(Math.abs(result.downtimeMs - 363)).toBeLessThanOrEqual(2)
  })

  it('takes seven rounds for the same with the steps keyed by polls, as 4.2 does', () => {
    const result = migrate({
      vm: { dirty_rate: '50 MiB/s', working_set: '1 GiB' },
      speed: atRate(112 * MIB),
      profile: lone,
    })
    expect(result.totalS).toBeCloseTo(89.6, 1)
    expect(result.rounds).toBe(7)
    expect(Math.abs(result.downtimeMs - 72)).toBeLessThanOrEqual(1)
  })

  it('aborts when memory changes faster than it can be sent, and leaves the VM on its source', () => {
    const policy = { ...minimalDowntime, concurrent: 1, autoConverge: false }
    const result = migrate({
      vm: { dirty_rate: '150 MiB/s', working_set: '2 GiB' },
      profile: { ...byRound, migrationPolicy: policy },
    })
    expect(result.host).toBe('a')
    // The eighth has begun when patience ends, so seven are seen complete.
    expect(result.rounds).toBe(7)
    expect(result.events.map(event => event.id)).toEqual([62, 65])
  })

  it('slows a busy guest until it converges, where the policy allows that', () => {
    const policy = { ...suspendWorkload, concurrent: 1 }
    const result = migrate({
      vm: { dirty_rate: '150 MiB/s', working_set: '512 MiB' },
      profile: { ...lone, migrationPolicy: policy },
    })
    expect(result.host).toBe('b')
    expect(result.throttle).toBeGreaterThanOrEqual(20)
  })

  it('never shows less progress than before, and sends at least what is not zero', () => {
    const result = migrate({ vm: { dirty_rate: '40 MiB/s', zero_percent: 30 }, profile: { migrationPollMs: 3000 } })
    expect(result.progress).toEqual([...result.progress].sort((a, b) => a - b))
    expect(result.sent).toBeGreaterThanOrEqual(8 * 1024 * MIB * 0.7)
  })

  it.each([
    ['memory', { memory: '4 GiB' }, { memory: '8 GiB' }],
    ['dirty rate', { dirty_rate: '5 MiB/s' }, { dirty_rate: '20 MiB/s' }],
    [
      'working set',
      { dirty_rate: '60 MiB/s', working_set: '256 MiB' },
      { dirty_rate: '60 MiB/s', working_set: '1 GiB' },
    ],
  ])('takes longer with more %s', (_, less, more) => {
    expect(migrate({ vm: less }).totalS).toBeLessThan(migrate({ vm: more }).totalS)
  })

  it('gives two transfers that share a wire half of it each', () => {
    const network = { name: 'm', roles: ['migration'], speed: 1e9 }
    expect(bandwidthOf(network, 1, 1)).toBe(payloadOf(1e9))
    expect(bandwidthOf(network, 1, 2)).toBe(Math.floor(payloadOf(1e9) / 2))
    expect(bandwidthOf(network, 2, 1)).toBe(62_500_000)
    expect(payloadOf(1e9) / MIB).toBeCloseTo(112.2, 1)
  })
})

describe('migration in the workshop profile', () => {
  const start = (): Run =>
    createRun(
      readExercise({
        format: 1,
        cluster: {
          hosts: { rhhi1: { spm: true }, rhhi2: {}, rhhi3: { update: true } },
          vms: {
            one: { host: 'rhhi3', memory: '8 GiB', dirty_rate: '0 MiB/s' },
            two: { host: 'rhhi3', memory: '8 GiB', dirty_rate: '0 MiB/s' },
          },
        },
      }),
    )

  it('copies an 8 GiB VM in 60 to 75 s, set-up of 3 s not counted', () => {
    const run = start()
    run.dispatch({ type: 'migrate_vm', vm: 'one', host: 'rhhi2' })
    run.advanceTo(2999)
    expect(run.state().migrations['one']?.phase).toBe('setup')
    run.advanceTo(3000)
    expect(run.state().migrations['one']?.phase).toBe('precopy')
    while (run.state().vms['one']?.status === 'migrating') run.advanceTo(run.now() + 100)
    expect(run.now() - 3000).toBeGreaterThan(60_000)
    expect(run.now() - 3000).toBeLessThan(75_000)
  })

  it('gives each VM the whole link in turn', () => {
    const run = start()
    run.dispatch({ type: 'deactivate_host', host: 'rhhi3' })
    run.advanceTo(200_000)
    const done = run
      .state()
      .events.filter(event => event.id === 63)
      .map(event => event.at)
    expect(done).toHaveLength(2)
    expect(done[1]! - done[0]!).toBeGreaterThan(70_000)
    expect(done[1]! - done[0]!).toBeLessThan(80_000)
  })

  it("shows progress rising to the end and the moves in the hosts' rows", () => {
    const run = start()
    run.dispatch({ type: 'migrate_vm', vm: 'one', host: 'rhhi2' })
    run.advanceTo(40_000)
    expect(run.state().hosts['rhhi3']?.migratingOut).toEqual(['one'])
    expect(run.state().hosts['rhhi2']).toMatchObject({ migratingIn: ['one'], vm_count: 0, networkPercent: 94 })
    const shown = run.state().migrations['one']?.progress ?? 0
    expect(shown).toBeGreaterThan(30)
    expect(shown).toBeLessThan(60)
  })

  it('can be cancelled: the VM stays up where it was', () => {
    const run = start()
    run.dispatch({ type: 'migrate_vm', vm: 'one' })
    run.advanceTo(30_000)
    expect(run.dispatch({ type: 'cancel_migration', vm: 'one' })).toEqual({ ok: true })
    expect(run.state().vms['one']).toMatchObject({ status: 'up', host: 'rhhi3', destination: null })
    expect(run.state().events.at(-1)?.id).toBe(161)
    run.advanceTo(300_000)
    expect(run.state().vms['one']?.host).toBe('rhhi3')
  })

  it('tries another host when the destination dies', () => {
    const run = start()
    run.dispatch({ type: 'deactivate_host', host: 'rhhi3' })
    run.advanceTo(20_000)
    const first = run.state().migrations['one']?.destination ?? ''
    run.dispatch({ type: 'power_off_host', host: first })
    expect(run.state().events.map(event => event.id)).toContain(128)
    run.advanceTo(400_000)
    expect(run.state().vms['one']).toMatchObject({ status: 'up' })
    expect(run.state().vms['one']?.host).not.toBe(first)
  })
})
