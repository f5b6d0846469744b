/** Leases, resume behaviours, suspension (cluster-facts.md 5.5, 6.4), and what SSH does to a host (2.5). */
import { describe, expect, it } from 'vitest'
import type { Run } from '../index.ts'
import { createRun, readExercise } from '../index.ts'

function start(vm: object = {}, host: object = {}): Run {
  return createRun(
    readExercise({
      format: 1,
      cluster: {
        hosts: { rhhi1: { spm: true }, rhhi2: {}, rhhi3: { update: true, ...host } },
        vms: {
          HostedEngine: { host: 'rhhi1', memory: '8 GiB', hosted_engine: true },
          shop: { host: 'rhhi3', memory: '4 GiB', ...vm },
        },
      },
    }),
  )
}

const ids = (run: Run) => run.state().events.map(event => event.id)
const shop = (run: Run) => run.state().vms['shop']

describe('a VM with a lease', () => {
  it('is started elsewhere 30 s after its host was found NonResponsive', () => {
    const run = start({ ha: true, lease: true })
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(300_000)
    const at = (id: number) => run.state().events.find(event => event.id === id)?.at ?? 0
    expect(at(153) - at(12)).toBe(31_000)
    expect(shop(run)).toMatchObject({ status: 'up' })
    expect(shop(run)?.host).not.toBe('rhhi3')
  })

  it('is not, while it still runs on a host that is only out of reach', () => {
    const run = start({ ha: true, lease: true })
    run.dispatch({ type: 'pull_cable', host: 'rhhi3', network: 'ovirtmgmt' })
    run.advanceTo(1_000_000)
    expect(shop(run)).toMatchObject({ status: 'unknown', host: 'rhhi3' })
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(1_400_000)
    expect(shop(run)).toMatchObject({ status: 'up' })
  })
})

describe('the resume behaviour', () => {
  const dark = (run: Run) => {
    run.dispatch({ type: 'power_off_host', host: 'rhhi1' })
    run.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    run.advanceTo(60_000)
    expect(shop(run)?.status).toBe('paused')
  }

  it('leave_paused leaves the VM paused when its storage is back', () => {
    const run = start({ resume: 'leave_paused' })
    dark(run)
    run.dispatch({ type: 'power_on_host', host: 'rhhi2' })
    run.advanceTo(400_000)
    expect(shop(run)).toMatchObject({ status: 'paused', paused: 'io_error' })
  })

  it('kill ends the VM after 80 s of pause', () => {
    const run = start({ resume: 'kill', ha: true })
    dark(run)
    run.advanceTo(140_000)
    expect(shop(run)).toMatchObject({ status: 'down' })
    expect(ids(run)).toEqual(expect.arrayContaining([145, 119, 9602]))
  })

  it('kill does nothing to a VM whose storage is back in time', () => {
    const run = start({ resume: 'kill' })
    run.dispatch({ type: 'pull_cable', host: 'rhhi3', network: 'gluster' })
    run.advanceTo(60_000)
    expect(shop(run)?.status).toBe('paused')
    run.dispatch({ type: 'plug_cable', host: 'rhhi3', network: 'gluster' })
    run.advanceTo(400_000)
    expect(shop(run)?.status).toBe('up')
  })
})

describe('suspension', () => {
  it('takes the VM off its host with its memory, and brings it back where there is room', () => {
    const run = start()
    expect(run.dispatch({ type: 'suspend_vm', vm: 'shop' })).toEqual({ ok: true })
    expect(shop(run)?.status).toBe('saving_state')
    run.advanceTo(60_000)
    expect(shop(run)).toMatchObject({ status: 'suspended', host: null })
    expect(run.dispatch({ type: 'migrate_vm', vm: 'shop' })).toMatchObject({ ok: false, code: 'vm_status' })
    expect(run.dispatch({ type: 'start_vm', vm: 'shop' })).toEqual({ ok: true })
    expect(shop(run)?.status).toBe('restoring_state')
    run.advanceTo(120_000)
    expect(shop(run)?.status).toBe('up')
    expect(ids(run)).toEqual([501, 503, 40])
  })

  it('empties a host that prepares for maintenance, and can be given up', () => {
    const run = start()
    run.dispatch({ type: 'suspend_vm', vm: 'shop' })
    run.dispatch({ type: 'deactivate_host', host: 'rhhi3' })
    run.advanceTo(60_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('maintenance')
    expect(run.dispatch({ type: 'stop_vm', vm: 'shop' })).toEqual({ ok: true })
    expect(shop(run)?.status).toBe('down')
    expect(ids(run)).toContain(111)
  })

  it('is not for the Manager’s own VM', () => {
    expect(start().dispatch({ type: 'suspend_vm', vm: 'HostedEngine' })).toMatchObject({ code: 'hosted_engine' })
  })
})

describe('over SSH', () => {
  it('a host in service restarts under its VMs, which are Unknown, then Down', () => {
    const run = start()
    expect(run.dispatch({ type: 'restart_host', host: 'rhhi3' })).toEqual({ ok: true })
    expect(run.state().hosts['rhhi3']?.status).toBe('reboot')
    expect(shop(run)?.status).toBe('unknown')
    run.advanceTo(300_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('up')
    expect(shop(run)?.status).toBe('down')
    expect(ids(run)).toEqual(expect.arrayContaining([197, 142, 13, 119]))
  })

  it('a host in Maintenance restarts and stays there', () => {
    const run = start()
    run.dispatch({ type: 'deactivate_host', host: 'rhhi2' })
    run.advanceTo(10_000)
    run.dispatch({ type: 'restart_host', host: 'rhhi2' })
    run.advanceTo(300_000)
    expect(run.state().hosts['rhhi2']).toMatchObject({ status: 'maintenance', power: 'on' })
  })

  it('a second restart begins the wait anew', () => {
    const run = start()
    run.dispatch({ type: 'restart_host', host: 'rhhi2' })
    run.advanceTo(140_000)
    run.dispatch({ type: 'restart_host', host: 'rhhi2' })
    run.advanceTo(280_000)
    expect(run.state().hosts['rhhi2']?.status).toBe('reboot')
    run.advanceTo(300_000)
    expect(run.state().hosts['rhhi2']?.status).toBe('up')
  })

  it('a host without power cannot be restarted: event 198', () => {
    const run = start()
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(5000)
    expect(run.dispatch({ type: 'restart_host', host: 'rhhi3' })).toEqual({ ok: true })
    expect(ids(run).at(-1)).toBe(198)
  })

  it('a host in Maintenance can be stopped: it is Down, and back in Maintenance by the menu', () => {
    const run = start()
    expect(run.dispatch({ type: 'stop_host', host: 'rhhi2' })).toMatchObject({ ok: false, code: 'host_status' })
    run.dispatch({ type: 'deactivate_host', host: 'rhhi2' })
    run.advanceTo(10_000)
    run.dispatch({ type: 'stop_host', host: 'rhhi2' })
    expect(run.state().hosts['rhhi2']).toMatchObject({ status: 'down', power: 'off' })
    run.dispatch({ type: 'power_on_host', host: 'rhhi2' })
    run.advanceTo(200_000)
    run.dispatch({ type: 'deactivate_host', host: 'rhhi2' })
    run.dispatch({ type: 'activate_host', host: 'rhhi2' })
    run.advanceTo(210_000)
    expect(run.state().hosts['rhhi2']?.status).toBe('up')
  })
})

describe('a failed installation', () => {
  it('ends an upgrade in InstallFailed, from which Reinstall or a second Upgrade leads back', () => {
    const run = start({}, { install_failures: 2 })
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    run.advanceTo(200_000)
    expect(run.state().hosts['rhhi3']).toMatchObject({ status: 'install_failed', update_available: true })
    expect(ids(run)).toContain(841)
    run.dispatch({ type: 'reinstall_host', host: 'rhhi3' })
    run.advanceTo(300_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('install_failed')
    expect(ids(run)).toEqual(expect.arrayContaining([509, 505]))
    run.dispatch({ type: 'reinstall_host', host: 'rhhi3' })
    run.advanceTo(400_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('up')
    expect(ids(run)).toContain(504)
  })

  it('is not looked for on a host in service', () => {
    expect(start().dispatch({ type: 'reinstall_host', host: 'rhhi3' })).toMatchObject({ code: 'host_status' })
  })

  it('is no matter for a slow machine, which is NonResponsive until it has booted', () => {
    const run = start({}, { boot: '10m' })
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    run.advanceTo(500_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('non_responsive')
    run.advanceTo(800_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('up')
  })
})
