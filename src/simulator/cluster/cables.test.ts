/** Cables pulled in the machine room, and what hosts, storage, VMs and the Manager make of it. */
import { describe, expect, it } from 'vitest'
import type { Run } from '../index.ts'
import { createRun, readExercise } from '../index.ts'

function start(networks?: object): Run {
  return createRun(
    readExercise({
      format: 1,
      cluster: {
        hosts: { rhhi1: { spm: true }, rhhi2: {}, rhhi3: {} },
        vms: {
          HostedEngine: { host: 'rhhi1', memory: '8 GiB', hosted_engine: true },
          web: { host: 'rhhi3', memory: '8 GiB' },
        },
        ...(networks ? { networks } : {}),
      },
    }),
  )
}

const ids = (run: Run) => run.state().events.map(event => event.id)

describe('a cable', () => {
  it('is pulled once and plugged once, and names a network of the cluster', () => {
    const run = start()
    const pull = { type: 'pull_cable', host: 'rhhi3', network: 'gluster' } as const
    expect(run.dispatch({ ...pull, type: 'plug_cable' })).toMatchObject({ ok: false, code: 'cable' })
    expect(run.dispatch(pull)).toEqual({ ok: true })
    expect(run.dispatch(pull)).toMatchObject({ ok: false, code: 'cable' })
    expect(run.state().hosts['rhhi3']?.unplugged).toEqual(['gluster'])
    expect(run.dispatch({ ...pull, network: 'glustre' })).toMatchObject({
      ok: false,
      message:
        '"pull_cable": network names the network "glustre", which the cluster does not have; did you mean "gluster"?',
    })
  })

  it('of the storage network takes the host out of service and pauses what runs on it, there alone', () => {
    const run = start()
    run.dispatch({ type: 'pull_cable', host: 'rhhi3', network: 'gluster' })
    run.advanceTo(15_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('non_operational')
    expect(run.state().vms['web']?.status).toBe('up')
    run.advanceTo(60_000)
    expect(ids(run)).toContain(519)
    expect(run.state().vms['web']).toMatchObject({ status: 'paused', paused: 'io_error' })
    expect(run.state().vms['HostedEngine']?.status).toBe('up')
    expect(run.state().volumes['vmstore']).toMatchObject({ quorum: true, bricks_up: 2 })
    run.dispatch({ type: 'plug_cable', host: 'rhhi3', network: 'gluster' })
    run.advanceTo(400_000)
    expect(run.state().vms['web']).toMatchObject({ status: 'up', paused: null })
    expect(run.state().hosts['rhhi3']?.status).toBe('up')
    expect(run.state().volumes['vmstore']?.bricks_up).toBe(3)
    expect(ids(run)).toEqual(expect.arrayContaining([145, 196, 9502, 13]))
  })

  it('of the storage network at two hosts stops storage for all', () => {
    const run = start()
    for (const host of ['rhhi2', 'rhhi3']) run.dispatch({ type: 'pull_cable', host, network: 'gluster' })
    run.advanceTo(60_000)
    expect(run.state().volumes['vmstore']?.quorum).toBe(false)
    expect(run.state().vms['HostedEngine']?.status).toBe('paused')
    expect(run.state().managerReachable).toBe(false)
  })

  it('of the management network makes a host that runs on look dead', () => {
    const run = start()
    run.dispatch({ type: 'pull_cable', host: 'rhhi3', network: 'ovirtmgmt' })
    run.advanceTo(100_000)
    expect(run.state().hosts['rhhi3']).toMatchObject({ status: 'non_responsive', power: 'on' })
    expect(run.state().vms['web']?.status).toBe('unknown')
    expect(run.state().volumes['vmstore']?.bricks_up).toBe(3)
    run.dispatch({ type: 'plug_cable', host: 'rhhi3', network: 'ovirtmgmt' })
    run.advanceTo(110_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('up')
    expect(run.state().vms['web']).toMatchObject({ status: 'up', host: 'rhhi3' })
  })

  it('of the management network at the Manager’s own host has its agent start it elsewhere', () => {
    const run = start()
    run.dispatch({ type: 'pull_cable', host: 'rhhi1', network: 'ovirtmgmt' })
    expect(run.state().managerReachable).toBe(false)
    run.advanceTo(200_000)
    expect(run.state().managerReachable).toBe(true)
    expect(run.state().vms['HostedEngine']).toMatchObject({ status: 'up' })
    expect(run.state().vms['HostedEngine']?.host).not.toBe('rhhi1')
    expect(run.state().hosts['rhhi1']?.status).toBe('non_responsive')
  })

  it('of the migration network ends the migrations of a host and keeps new ones away', () => {
    const run = start({ ovirtmgmt: {}, gluster: { roles: ['gluster'] }, moves: { roles: ['migration'] } })
    run.dispatch({ type: 'migrate_vm', vm: 'web', host: 'rhhi2' })
    run.advanceTo(20_000)
    run.dispatch({ type: 'pull_cable', host: 'rhhi2', network: 'moves' })
    expect(run.state().vms['web']).toMatchObject({ status: 'up', host: 'rhhi3' })
    expect(ids(run)).toContain(65)
    expect(run.dispatch({ type: 'migrate_vm', vm: 'web', host: 'rhhi2' })).toMatchObject({ ok: false, code: 'no_host' })
  })
})
