/** The migration policies of cluster-facts.md 7.1 and 7.3 on a VM that is too busy for a plain pre-copy. */
import { describe, expect, it } from 'vitest'
import type { PolicyName, Run } from '../index.ts'
import { createRun, policies, policyNames, readExercise } from '../index.ts'

function start(policy: PolicyName, vm: object = {}): Run {
  const run = createRun(
    readExercise({
      format: 1,
      profile: 'engine',
      cluster: {
        hosts: { rhhi1: { spm: true }, rhhi2: {}, rhhi3: {} },
        migration_policy: policy,
        vms: { busy: { host: 'rhhi3', memory: '8 GiB', dirty_rate: '150 MiB/s', working_set: '4 GiB', ...vm } },
      },
    }),
  )
  run.dispatch({ type: 'migrate_vm', vm: 'busy', host: 'rhhi2' })
  return run
}

/** Every downtime limit that was allowed, in order. */
function limitsOf(run: Run): number[] {
  const limits: number[] = []
  while (run.state().migrations['busy'] && run.now() < 2_000_000) {
    const limit = run.state().migrations['busy']?.downtimeLimitMs ?? 0
    if (limits.at(-1) !== limit) limits.push(limit)
    run.advanceTo(run.now() + 1000)
  }
  return limits
}

describe('the migration policy', () => {
  it('has the figures of the engine', () => {
    expect(policyNames).toHaveLength(5)
    expect(policies.minimal_downtime).toMatchObject({ concurrent: 2, initialDowntimeMs: 100, lastSteps: ['abort'] })
    expect(policies.suspend_workload).toMatchObject({ concurrent: 1, lastSteps: [5000, 'abort'] })
    expect(policies.post_copy.steps.map(([, limit]) => limit)).toEqual([150, 200])
    expect(policies.very_large.steps.map(([, limit]) => limit)).toEqual([400, 500, 700, 1000, 1500])
    expect(policies.legacy).toMatchObject({ autoConverge: false, initialDowntimeMs: 101 })
  })

  it.each<[PolicyName, readonly number[], string]>([
    ['minimal_downtime', [100, 150, 200, 300, 400, 500], 'rhhi3'],
    ['suspend_workload', [100, 150, 200, 300, 400, 500, 5000], 'rhhi3'],
    ['post_copy', [100, 150, 200], 'rhhi2'],
    ['legacy', [101, 104, 120, 189, 500], 'rhhi3'],
  ])('%s allows longer and longer pauses, then comes to its end', (policy, limits, host) => {
    const run = start(policy)
    expect(limitsOf(run)).toEqual(limits)
    expect(run.state().vms['busy']).toMatchObject({ status: 'up', host })
    expect(run.state().events.at(-1)?.id).toBe(host === 'rhhi3' ? 65 : 63)
  })

  it('suspend_workload moves what minimal_downtime gives up on', () => {
    const vm = { working_set: '600 MiB', dirty_rate: '500 MiB/s' }
    const [plain, patient] = [start('minimal_downtime', vm), start('suspend_workload', vm)]
    for (const run of [plain, patient]) run.advanceTo(2_000_000)
    expect(plain.state().vms['busy']?.host).toBe('rhhi3')
    expect(patient.state().vms['busy']?.host).toBe('rhhi2')
  })

  it('of a VM goes before that of the cluster', () => {
    const run = start('minimal_downtime', { migration_policy: 'post_copy' })
    run.advanceTo(1_000_000)
    expect(run.state().vms['busy']?.host).toBe('rhhi2')
    expect(run.dispatch({ type: 'update_vm', vm: 'busy', migration_policy: 'legasy' })).toMatchObject({
      ok: false,
      message:
        'migration_policy must be one of minimal_downtime, suspend_workload, post_copy, legacy, very_large; ' +
        'did you mean "legacy"?',
    })
  })

  it('legacy gives up after 64 s for each GiB', () => {
    const run = start('legacy')
    run.advanceTo(2_000_000)
    const failed = run.state().events.find(event => event.id === 65)?.at ?? 0
    expect(failed).toBeGreaterThan(8 * 64_000)
    expect(failed).toBeLessThan(8 * 64_000 + 20_000)
  })
})

describe('a post-copy', () => {
  const toPostcopy = () => {
    const run = start('post_copy', { ha: true })
    while (run.state().migrations['busy']?.phase !== 'postcopy') run.advanceTo(run.now() + 1000)
    return run
  }

  it('pauses the guest for no longer than its devices take, and cannot be cancelled', () => {
    const run = toPostcopy()
    expect(run.dispatch({ type: 'cancel_migration', vm: 'busy' })).toMatchObject({ ok: false, code: 'postcopy' })
    run.advanceTo(run.now() + 300_000)
    const downtime = Number(/downtime: (\d+)ms/.exec(run.state().events.at(-1)?.message ?? '')?.[1])
    expect(downtime).toBeGreaterThanOrEqual(20)
    expect(downtime).toBeLessThanOrEqual(60)
  })

  it.each(['rhhi2', 'rhhi3'])('is the end of the VM when %s dies; a highly available one starts anew', host => {
    const run = toPostcopy()
    run.dispatch({ type: 'power_off_host', host })
    expect(run.state().vms['busy']).toMatchObject({ status: 'down', host: null })
    expect(run.state().events.map(event => event.id)).toEqual(expect.arrayContaining([119, 9602]))
    run.advanceTo(run.now() + 120_000)
    expect(run.state().vms['busy']?.status).toBe('up')
  })
})
