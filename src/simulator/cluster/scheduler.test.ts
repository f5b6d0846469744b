import { describe, expect, it } from 'vitest'
import { readExercise } from '../scenario/read-exercise.ts'
import { createRun } from '../scenario/run.ts'
import { memoryWeight, rankSum } from './scheduler.ts'

describe('scheduler', () => {
  it('ranks a host by how many are placed strictly worse, ties sharing the better rank', () => {
    expect(rankSum([{ factor: 1, weights: [1, 2, 2, 3] }])).toEqual([3, 1, 1, 0])
    expect(
      rankSum([
        { factor: 2, weights: [2, 3] },
        { factor: 1, weights: [5, 1] },
      ]),
    ).toEqual([2, 1])
    expect(rankSum([])).toEqual([])
  })

  it('weighs memory as the engine does', () => {
    expect(memoryWeight(31_426, 31_426)).toBe(1)
    expect(memoryWeight(1, 31_426)).toBe(1000)
    expect(memoryWeight(15_713, 31_426)).toBe(501)
  })

  const start = (vms: object, hosts: object = { a: { spm: true }, b: {}, c: {} }) =>
    createRun(readExercise({ format: 1, cluster: { hosts, vms } }))

  it('does not pile two VMs that move at once onto one host', () => {
    const run = start({ one: { host: 'a', memory: '8 GiB' }, two: { host: 'a', memory: '8 GiB' } })
    run.dispatch({ type: 'deactivate_host', host: 'a' })
    const { migrations } = run.state()
    expect(new Set([migrations['one']?.destination, migrations['two']?.destination])).toEqual(new Set(['b', 'c']))
  })

  it('says for each host why it will not do', () => {
    const run = start(
      { big: { host: 'a', memory: '20 GiB', vcpus: 4 }, full: { host: 'b', memory: '20 GiB' } },
      { a: {}, b: {}, c: { cores: 2 } },
    )
    const refused = run.dispatch({ type: 'migrate_vm', vm: 'big' })
    expect(refused).toMatchObject({ ok: false, code: 'no_host' })
    const message = refused.ok ? '' : refused.message
    expect(message).toContain('The host a did not satisfy internal filter Migration')
    expect(message).toContain(
      'The host b did not satisfy internal filter Memory because its available memory is too low (10946 MB)',
    )
    expect(message).toContain(
      'The host c did not satisfy internal filter CPU because it has 2 cores and the VM needs 4',
    )
  })

  it('takes the engine VM only to hosts that can run it', () => {
    const run = start(
      { HostedEngine: { host: 'a', hosted_engine: true } },
      { a: { hosted_engine: true }, b: { hosted_engine: false }, c: { hosted_engine: true } },
    )
    expect(run.dispatch({ type: 'migrate_vm', vm: 'HostedEngine', host: 'b' })).toMatchObject({
      ok: false,
      code: 'no_host',
    })
    expect(run.dispatch({ type: 'migrate_vm', vm: 'HostedEngine' })).toEqual({ ok: true })
    expect(run.state().migrations['HostedEngine']?.destination).toBe('c')
  })
})
