/** Machines that lose their power, and what storage and VMs make of it (cluster-facts.md 3, 5.4, 5.5, 6.4). */
import { describe, expect, it } from 'vitest'
import type { Run } from '../index.ts'
import { createRun, readExercise } from '../index.ts'

function start(vms: object = {}): Run {
  return createRun(
    readExercise({
      format: 1,
      cluster: {
        hosts: { rhhi1: { spm: true, update: true }, rhhi2: { update: true }, rhhi3: { update: true } },
        vms: {
          HostedEngine: { host: 'rhhi1', memory: '8 GiB', vcpus: 2, hosted_engine: true },
          'vm-from-template': { host: 'rhhi3', memory: '8 GiB' },
          ...vms,
        },
      },
    }),
  )
}

const statuses = (run: Run) => Object.fromEntries(Object.values(run.state().vms).map(vm => [vm.name, vm.status]))
const ids = (run: Run) => run.state().events.map(event => event.id)

describe('one host without power', () => {
  it('is Connecting, then NonResponsive after its grace, and its VMs are Unknown', () => {
    const run = start()
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(4000)
    expect(run.state().hosts['rhhi3']?.status).toBe('connecting')
    expect(statuses(run)['vm-from-template']).toBe('up')
    run.advanceTo(70_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('non_responsive')
    expect(statuses(run)['vm-from-template']).toBe('unknown')
    expect(ids(run)).toEqual([4086, 4151, 4086, 4151, 12, 4163, 9027, 9028, 142])
    expect(run.state().volumes['vmstore']).toMatchObject({ bricks_up: 2, quorum: true })
  })

  it.each([
    ['a host with one VM', 'rhhi3', 60_500],
    ['a host without VMs', 'rhhi2', 60_000],
    ['the SPM with one VM', 'rhhi1', 80_500],
  ])('is given its grace: %s', (_, host, grace) => {
    const run = start()
    run.dispatch({ type: 'power_off_host', host })
    run.advanceTo(3000 + grace - 1)
    expect(run.state().hosts[host]?.status).toBe('connecting')
    run.advanceTo(3000 + grace)
    expect(run.state().hosts[host]?.status).toBe('non_responsive')
  })

  it('comes back Up when it has power again, and its VM is Down with an event that says why', () => {
    const run = start()
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(100_000)
    run.dispatch({ type: 'power_on_host', host: 'rhhi3' })
    run.advanceTo(300_000)
    expect(run.state().hosts['rhhi3']).toMatchObject({ status: 'up', power: 'on', vm_count: 0 })
    expect(run.state().vms['vm-from-template']).toMatchObject({ status: 'down', host: null })
    expect(run.state().events.find(event => event.id === 119)?.vm).toBe('vm-from-template')
    expect(run.state().volumes['vmstore']?.bricks_up).toBe(3)
    expect(run.dispatch({ type: 'start_vm', vm: 'vm-from-template' })).toEqual({ ok: true })
    run.advanceTo(330_000)
    expect(statuses(run)['vm-from-template']).toBe('up')
  })

  it('can be confirmed as rebooted, which frees its VMs and the role of SPM', () => {
    const run = start()
    expect(run.dispatch({ type: 'confirm_host_rebooted', host: 'rhhi3' })).toMatchObject({
      ok: false,
      code: 'host_status',
    })
    run.dispatch({ type: 'select_spm', host: 'rhhi3' })
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(120_000)
    expect(ids(run)).toContain(979)
    expect(run.dispatch({ type: 'select_spm', host: 'rhhi2' })).toMatchObject({ ok: false, code: 'spm_silent' })
    expect(run.dispatch({ type: 'confirm_host_rebooted', host: 'rhhi3' })).toEqual({ ok: true })
    run.advanceTo(130_000)
    expect(statuses(run)['vm-from-template']).toBe('down')
    expect(Object.values(run.state().hosts).filter(host => host.spm && host.status === 'up')).toHaveLength(1)
    expect(run.dispatch({ type: 'deactivate_host', host: 'rhhi3' })).toEqual({ ok: true })
    expect(run.state().hosts['rhhi3']?.status).toBe('maintenance')
  })

  it('restarts a highly available VM elsewhere only once that is safe', () => {
    const run = start({ shop: { host: 'rhhi3', memory: '2 GiB', ha: true } })
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(200_000)
    expect(statuses(run)['shop']).toBe('unknown')
    run.dispatch({ type: 'confirm_host_rebooted', host: 'rhhi3' })
    run.advanceTo(250_000)
    expect(run.state().vms['shop']).toMatchObject({ status: 'up' })
    expect(ids(run)).toEqual(expect.arrayContaining([143, 9602, 153]))
  })

  it('takes the Manager along when it ran the engine VM, until an agent starts that elsewhere', () => {
    const run = start()
    run.dispatch({ type: 'power_off_host', host: 'rhhi1' })
    expect(run.state().managerReachable).toBe(false)
    expect(run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })).toMatchObject({
      ok: false,
      code: 'manager_unreachable',
    })
    run.advanceTo(200_000)
    expect(run.state().managerReachable).toBe(true)
    expect(run.state().vms['HostedEngine']).toMatchObject({ status: 'up' })
    expect(run.state().vms['HostedEngine']?.host).not.toBe('rhhi1')
  })
})

describe('two hosts without power', () => {
  it("pause the VMs on the third, which resume when a second is back; the dead hosts' VMs are Unknown until then", () => {
    const run = start({ local: { host: 'rhhi1', memory: '2 GiB' } })
    run.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(120_000)
    expect(run.state().volumes['vmstore']).toMatchObject({ quorum: false, bricks_up: 0, status: 'down' })
    expect(statuses(run)).toEqual({ HostedEngine: 'paused', local: 'paused', 'vm-from-template': 'unknown' })
    expect(
      run
        .state()
        .events.filter(event => event.id === 145)
        .map(event => event.vm),
    ).toEqual(['HostedEngine', 'local'])
    expect(run.state().managerReachable).toBe(false)
    run.dispatch({ type: 'power_on_host', host: 'rhhi3' })
    run.advanceTo(230_000)
    expect(statuses(run)['vm-from-template']).toBe('unknown')
    run.advanceTo(300_000)
    expect(statuses(run)).toEqual({ HostedEngine: 'up', local: 'up', 'vm-from-template': 'down' })
    expect(
      run
        .state()
        .events.filter(event => event.id === 196)
        .map(event => event.vm),
    ).toEqual(['HostedEngine', 'local'])
    expect(run.state().volumes['vmstore']).toMatchObject({ quorum: true, bricks_up: 2 })
    expect(run.state().managerReachable).toBe(true)
  })

  it('break quorum when the one loses power while the other is being upgraded', () => {
    const run = start()
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    run.advanceTo(100_000)
    run.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    run.advanceTo(140_000)
    expect(run.state().volumes['vmstore']?.quorum).toBe(false)
    run.advanceTo(600_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('up')
    expect(run.state().volumes['vmstore']?.quorum).toBe(true)
    expect(statuses(run)['HostedEngine']).toBe('up')
  })
})

describe('maintenance by hand', () => {
  it('is refused at once, naming the volumes, when quorum would be lost', () => {
    const run = start()
    run.dispatch({ type: 'deactivate_host', host: 'rhhi3', stop_gluster: true })
    run.advanceTo(120_000)
    expect(run.state().volumes['vmstore']?.bricks_up).toBe(2)
    const refused = run.dispatch({ type: 'deactivate_host', host: 'rhhi2' })
    expect(refused).toMatchObject({ ok: false, code: 'gluster_quorum' })
    expect(refused.ok ? '' : refused.message).toContain('engine, vmstore')
    expect(run.dispatch({ type: 'deactivate_host', host: 'rhhi2', ignore_gluster: true })).toEqual({ ok: true })
  })

  it('leaves the bricks running unless Gluster was to be stopped', () => {
    const run = start()
    run.dispatch({ type: 'deactivate_host', host: 'rhhi2', reason: 'a new fan' })
    run.advanceTo(10_000)
    expect(run.state().hosts['rhhi2']?.status).toBe('maintenance')
    expect(run.state().volumes['vmstore']?.bricks_up).toBe(3)
    expect(ids(run)).toEqual([600])
  })

  it('cancels what is on its way to the host, and leaves that VM where it was', () => {
    const run = start()
    run.dispatch({ type: 'migrate_vm', vm: 'vm-from-template', host: 'rhhi2' })
    run.advanceTo(20_000)
    expect(run.dispatch({ type: 'deactivate_host', host: 'rhhi2' })).toEqual({ ok: true })
    expect(ids(run)).toEqual([62, 161, 620])
    expect(run.state().vms['vm-from-template']).toMatchObject({ status: 'up', host: 'rhhi3' })
    run.advanceTo(30_000)
    expect(run.state().hosts['rhhi2']?.status).toBe('maintenance')
  })

  it('is not refused while another host only prepares: that one is not counted as leaving', () => {
    const run = start()
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    run.advanceTo(10_000)
    run.dispatch({ type: 'upgrade_host', host: 'rhhi1' })
    run.advanceTo(12_000)
    expect(run.state().hosts['rhhi1']?.status).toBe('preparing_for_maintenance')
    run.advanceTo(200_000)
    expect(run.state().volumes['vmstore']?.quorum).toBe(false)
    expect(ids(run)).toContain(145)
  })

  it('tries again after 300 s when a migration was cancelled', () => {
    const run = start()
    run.dispatch({ type: 'deactivate_host', host: 'rhhi3' })
    run.advanceTo(10_000)
    run.dispatch({ type: 'cancel_migration', vm: 'vm-from-template' })
    run.advanceTo(290_000)
    expect(run.state().hosts['rhhi3']).toMatchObject({ status: 'preparing_for_maintenance', vm_count: 1 })
    run.advanceTo(420_000)
    expect(run.state().hosts['rhhi3']).toMatchObject({ status: 'maintenance', vm_count: 0 })
  })

  it('is refused on a host whose engine VM has nowhere to go', () => {
    const run = start()
    run.dispatch({ type: 'deactivate_host', host: 'rhhi2' })
    run.advanceTo(10_000)
    run.dispatch({ type: 'deactivate_host', host: 'rhhi3', ignore_gluster: true })
    run.advanceTo(120_000)
    expect(run.dispatch({ type: 'deactivate_host', host: 'rhhi1', ignore_gluster: true })).toMatchObject({
      ok: false,
      code: 'no_hosted_engine_host',
    })
  })
})

describe('two replica sets on six hosts', () => {
  it('lose their volume with two hosts of one set, although most of the servers are there', () => {
    const hosts = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map(name => [name, {}]))
    const volumes = { data: { replica: 3, hosts: ['a', 'b', 'c', 'd', 'e', 'f'] } }
    const run = createRun(readExercise({ format: 1, cluster: { hosts, volumes, vms: { web: { host: 'f' } } } }))
    run.dispatch({ type: 'power_off_host', host: 'a' })
    run.dispatch({ type: 'power_off_host', host: 'd' })
    run.advanceTo(60_000)
    expect(run.state().volumes['data']).toMatchObject({ bricks_up: 4, quorum: true })
    run.dispatch({ type: 'power_on_host', host: 'd' })
    run.advanceTo(300_000)
    run.dispatch({ type: 'power_off_host', host: 'b' })
    run.advanceTo(360_000)
    expect(run.state().volumes['data']).toMatchObject({ bricks_up: 4, quorum: false })
    expect(run.state().vms['web']?.status).toBe('paused')
  })
})
