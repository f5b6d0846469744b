/** The Edit VM dialog, VMs that do not start, and a host that is NonOperational. */
import { describe, expect, it } from 'vitest'
import { eventIds, startRun } from '../fixtures/start-run.ts'

const GIB = 1024 ** 3
const edit = { type: 'update_vm', vm: 'web' } as const

describe('update_vm', () => {
  it('makes a VM highly available with a lease, which leaves only KILL', () => {
    const run = startRun()
    expect(run.dispatch({ ...edit, ha: true, lease: true, priority: 'high' })).toEqual({ ok: true })
    expect(run.state().vms['web']).toMatchObject({ ha: true, lease: true, resume: 'kill', priority: 'high' })
    run.dispatch({ ...edit, ha: false })
    expect(run.state().vms['web']).toMatchObject({ ha: false, lease: false })
    expect(eventIds(run)).toEqual([35, 35])
  })

  it.each([
    ['a lease without high availability', { lease: true }, 'lease_without_ha', 'highly available'],
    ['a lease without KILL', { ha: true, lease: true, resume: 'auto_resume' }, 'lease_needs_kill', 'KILL'],
    ['high availability of a pinned VM', { ha: true, migration_mode: 'pinned' }, 'ha_and_pinned', 'Do not allow'],
    ['a priority that is none', { priority: 'urgent' }, 'unknown', 'low, medium, high'],
    ['a resume behaviour that is none', { resume: 'kil' }, 'unknown', 'did you mean "kill"?'],
    ['a size without its unit', { memory: '4' }, 'unknown', 'such as 4 GiB'],
    ['a host that is none', { placement: ['rhhi9'] }, 'unknown', 'rhhi9'],
    ['more memory than the host has left', { memory: '40 GiB' }, 'no_memory', 'Host rhhi3 has only'],
  ])('refuses %s', (_, change, code, text) => {
    const result = startRun().dispatch({ ...edit, ...change })
    expect(result).toMatchObject({ ok: false, code, message: expect.stringContaining(text) })
  })

  it('refuses high availability to the Manager’s own VM, and any change to one that migrates', () => {
    const run = startRun()
    expect(run.dispatch({ ...edit, vm: 'HostedEngine', ha: true })).toMatchObject({ ok: false, code: 'hosted_engine' })
    run.dispatch({ type: 'migrate_vm', vm: 'web', host: 'rhhi2' })
    expect(run.dispatch({ ...edit, ha: true })).toMatchObject({
      ok: false,
      message: 'VM web is being migrated from Host rhhi3 to Host rhhi2.',
    })
  })

  it('adds memory to a running VM at once, and takes some away at its next start', () => {
    const run = startRun()
    run.dispatch({ ...edit, memory: '9 GiB' })
    expect(run.state().vms['web']).toMatchObject({ memory: 9 * GIB, next_memory: null })
    run.dispatch({ ...edit, memory: '4 GiB' })
    expect(run.state().vms['web']).toMatchObject({ memory: 9 * GIB, next_memory: 4 * GIB })
    run.dispatch({ type: 'stop_vm', vm: 'web' })
    run.dispatch({ type: 'start_vm', vm: 'web' })
    expect(run.state().vms['web']).toMatchObject({ memory: 4 * GIB, next_memory: null })
  })

  it('binds a pinned VM to its hosts, and lets any other prefer them', () => {
    const run = startRun()
    run.dispatch({ type: 'stop_vm', vm: 'web' })
    run.dispatch({ ...edit, placement: ['rhhi1'], migration_mode: 'pinned' })
    run.dispatch({ type: 'start_vm', vm: 'web' })
    expect(run.state().vms['web']?.host).toBe('rhhi1')
    run.dispatch({ type: 'stop_vm', vm: 'web' })
    run.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    run.dispatch({ ...edit, placement: ['rhhi2'] })
    const refused = run.dispatch({ type: 'start_vm', vm: 'web' })
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('filter PinToHost') })
    run.dispatch({ ...edit, migration_mode: 'migratable' })
    expect(run.dispatch({ type: 'start_vm', vm: 'web' })).toEqual({ ok: true })
  })
})

describe('a host on which VMs do not start', () => {
  it('is left alone for half an hour after the third failure, and the VMs start elsewhere', () => {
    const off = { memory: '1 GiB', placement: ['rhhi3'] }
    const run = startRun({ host: { start_failures: 3 }, vms: { a: off, b: off, c: off } })
    for (const vm of ['a', 'b', 'c']) run.dispatch({ type: 'start_vm', vm })
    run.advanceTo(60_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('error')
    expect(run.state().events.find(event => event.id === 500)?.message).toContain('for 30 minutes')
    for (const vm of ['a', 'b', 'c']) {
      expect(run.state().vms[vm]).toMatchObject({ status: 'up' })
      expect(run.state().vms[vm]?.host).not.toBe('rhhi3')
    }
    expect(run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })).toMatchObject({ ok: false, code: 'host_status' })
    run.advanceTo(1_900_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('up')
  })

  it('leaves the VM down when no other host can take it', () => {
    const run = startRun({
      host: { start_failures: 1 },
      vms: { a: { placement: ['rhhi3'], migration_mode: 'pinned' } },
    })
    run.dispatch({ type: 'start_vm', vm: 'a' })
    run.advanceTo(60_000)
    expect(run.state().vms['a']?.status).toBe('down')
    expect(eventIds(run)).toEqual([153, 151, 54])
    expect(run.state().jobs.at(-1)).toMatchObject({ description: 'Launching VM a', status: 'failed' })
  })
})

describe('a host that becomes NonOperational', () => {
  it('sends its VMs away, those that may not migrate by themselves left out', () => {
    const run = startRun({
      vms: { fixed: { host: 'rhhi3', memory: '1 GiB', migration_mode: 'user_migratable' } },
      cluster: { networks: { ovirtmgmt: {}, gluster: { roles: ['gluster', 'migration'] }, vmnet: {} } },
    })
    run.dispatch({ type: 'pull_cable', host: 'rhhi3', network: 'vmnet' })
    run.advanceTo(200_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('non_operational')
    expect(run.state().vms['web']?.host).toBe('rhhi2')
    expect(run.state().vms['shop']?.host).toBe('rhhi2')
    expect(run.state().vms['fixed']?.host).toBe('rhhi3')
    expect(run.state().events.find(event => event.id === 67)?.message).toContain('Reason: Host not operational')
  })
})
