/** Power management, soft fencing, kernel dumps, and the word of an operator that a host was rebooted. */
import { describe, expect, it } from 'vitest'
import { eventIds, startRun } from '../fixtures/start-run.ts'
import type { Run } from '../index.ts'

const statusOf = (run: Run, host = 'rhhi3') => run.state().hosts[host]?.status
const shop = (run: Run) => run.state().vms['shop']

describe('a host with power management that falls silent', () => {
  it('is fenced, its highly available VM runs elsewhere, and it comes back Up', () => {
    const run = startRun({ host: { power_management: true } })
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(74_000)
    expect(run.state().hosts['rhhi3']).toMatchObject({ status: 'non_responsive', power: 'off' })
    run.advanceTo(84_000)
    expect(run.state().hosts['rhhi3']).toMatchObject({ status: 'reboot', power: 'booting' })
    run.advanceTo(100_000)
    expect(shop(run)).toMatchObject({ status: 'up', host: 'rhhi2', damaged: false })
    expect(run.state().vms['web']).toMatchObject({ status: 'down', host: null })
    run.advanceTo(300_000)
    expect(statusOf(run)).toBe('up')
    expect(eventIds(run)).toEqual([12, 9017, 142, 142, 9018, 539, 143, 9602, 143, 9017, 153, 9018, 121, 14, 13])
  })

  it('is left to an operator when its agent fails', () => {
    const run = startRun({ host: { power_management: true, fence_failures: 1 } })
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(200_000)
    expect(statusOf(run)).toBe('non_responsive')
    expect(shop(run)?.status).toBe('unknown')
    expect(eventIds(run)).toEqual([12, 9017, 142, 142, 9019, 122, 19, 9002])
    expect(run.state().jobs.at(-1)).toMatchObject({ type: 'treat_silent_host', status: 'failed' })
  })

  it('cannot be fenced without another host that is Up', () => {
    const run = startRun({ host: { power_management: true } })
    for (const host of ['rhhi1', 'rhhi2', 'rhhi3']) run.dispatch({ type: 'power_off_host', host })
    run.advanceTo(120_000)
    expect(eventIds(run)).toContain(9004)
    expect(eventIds(run)).not.toContain(9017)
  })
})

describe('a host whose VDSM has stopped', () => {
  it('is mended over SSH, and its VMs have run all the time', () => {
    const run = startRun()
    run.dispatch({ type: 'stop_vdsm', host: 'rhhi3' })
    expect(run.dispatch({ type: 'stop_vdsm', host: 'rhhi3' })).toMatchObject({ ok: false, code: 'vdsm' })
    run.advanceTo(66_000)
    expect(statusOf(run)).toBe('non_responsive')
    expect(run.dispatch({ type: 'shutdown_vm', vm: 'web' }).ok).toBe(false)
    run.advanceTo(80_000)
    expect(statusOf(run)).toBe('up')
    expect(shop(run)).toMatchObject({ status: 'up', host: 'rhhi3' })
    expect(eventIds(run)).toEqual([12, 142, 142, 75, 13])
    expect(run.state().jobs[0]?.steps.at(-1)).toMatchObject({
      description: 'Executing SSH Soft Fencing on host rhhi3',
      level: 1,
      status: 'finished',
    })
  })

  it('is back at once when somebody starts it in time', () => {
    const run = startRun()
    run.dispatch({ type: 'stop_vdsm', host: 'rhhi3' })
    run.advanceTo(20_000)
    run.dispatch({ type: 'start_vdsm', host: 'rhhi3' })
    run.advanceTo(30_000)
    expect(statusOf(run)).toBe('up')
    expect(eventIds(run)).toEqual([13])
  })
})

describe('a host whose kernel panics', () => {
  it('is watched while it dumps, its VMs start elsewhere, and it is not fenced', () => {
    const run = startRun({ host: { power_management: true, kdump: true } })
    run.dispatch({ type: 'crash_host', host: 'rhhi3' })
    run.advanceTo(80_000)
    expect(statusOf(run)).toBe('kdumping')
    expect(shop(run)).toMatchObject({ status: 'powering_up', host: 'rhhi2' })
    run.advanceTo(400_000)
    expect(statusOf(run)).toBe('up')
    expect(eventIds(run)).toEqual([12, 614, 143, 9602, 143, 142, 153, 616, 13].filter(id => id !== 142))
  })

  it('hangs without kdump, is waited for in vain, and is fenced', () => {
    const run = startRun({ host: { power_management: true, kdump: true } })
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(90_000)
    expect(eventIds(run)).not.toContain(9017)
    run.advanceTo(400_000)
    expect(eventIds(run)).toEqual(expect.arrayContaining([615, 9017, 9018, 13]))
    const other = startRun({ host: { power_management: true, kdump_detection: true } })
    other.dispatch({ type: 'crash_host', host: 'rhhi3' })
    other.advanceTo(300_000)
    expect(eventIds(other)).toEqual(expect.arrayContaining([617, 9017, 121, 13]))
  })
})

describe('the fence agent, told by an operator', () => {
  it.each([
    ['a host without power management', {}, 'restart', 'no_power_management'],
    ['a word that is none', { power_management: true }, 'reboot', 'unknown'],
    ['a start of a host that is Up', { power_management: true }, 'start', 'host_status'],
    ['a stop of a host that is Up', { power_management: true }, 'stop', 'host_status'],
  ])('refuses %s', (_, host, type, code) => {
    const run = startRun({ host })
    expect(run.dispatch({ type: 'fence_host', host: 'rhhi3', fence_type: type })).toMatchObject({ ok: false, code })
  })

  it('restarts a host that is Up, and then has to be left alone for three minutes', () => {
    const run = startRun({ host: { power_management: true } })
    expect(run.dispatch({ type: 'fence_host', host: 'rhhi3', fence_type: 'restart' })).toEqual({ ok: true })
    run.advanceTo(25_000)
    expect(statusOf(run)).toBe('reboot')
    expect(eventIds(run)).toEqual([9017, 9018, 143, 9602, 143, 9017, 153, 9018, 41])
    const again = run.dispatch({ type: 'fence_host', host: 'rhhi3', fence_type: 'restart' })
    expect(again).toMatchObject({ ok: false, code: 'fence_quiet_time' })
    run.advanceTo(260_000)
    expect(statusOf(run)).toBe('up')
  })

  it('stops a host in Maintenance and starts it again', () => {
    const run = startRun({ host: { power_management: true } })
    run.dispatch({ type: 'deactivate_host', host: 'rhhi3' })
    run.advanceTo(200_000)
    expect(statusOf(run)).toBe('maintenance')
    run.dispatch({ type: 'fence_host', host: 'rhhi3', fence_type: 'stop' })
    run.advanceTo(400_000)
    expect(run.state().hosts['rhhi3']).toMatchObject({ status: 'down', power: 'off' })
    expect(run.dispatch({ type: 'fence_host', host: 'rhhi3', fence_type: 'start' })).toEqual({ ok: true })
    run.advanceTo(700_000)
    expect(statusOf(run)).toBe('up')
    expect(eventIds(run)).toEqual(expect.arrayContaining([21, 20]))
  })

  it.each([
    [0, 496],
    [1, 497],
  ])('is tested: with %i failures to come, event %i', (failures, id) => {
    const run = startRun({ host: { power_management: true, fence_failures: failures } })
    expect(run.dispatch({ type: 'fence_host', host: 'rhhi3', fence_type: 'status' })).toEqual({ ok: true })
    expect(eventIds(run)).toEqual([id])
  })

  it('is configured in the Edit Host dialog, kernel dumps only together with it', () => {
    const run = startRun()
    const edit = { type: 'update_host', host: 'rhhi3' } as const
    expect(run.dispatch({ ...edit, kdump_detection: true })).toMatchObject({ ok: false, code: 'no_power_management' })
    expect(run.dispatch({ ...edit, power_management: true, kdump_detection: true, spm_priority: 'high' }).ok).toBe(true)
    expect(run.state().hosts['rhhi3']).toMatchObject({ power_management: true, kdump_detection: true, spmPriority: 7 })
    run.dispatch({ ...edit, power_management: false })
    expect(run.state().hosts['rhhi3']).toMatchObject({ power_management: false, kdump_detection: false })
    expect(run.dispatch({ ...edit, spm_priority: 'hi' })).toMatchObject({ ok: false, code: 'unknown' })
  })
})

describe('a host confirmed as rebooted that was not', () => {
  const cut = (vms: object = {}) => {
    const run = startRun({ vms })
    run.dispatch({ type: 'pull_cable', host: 'rhhi3', network: 'ovirtmgmt' })
    run.advanceTo(100_000)
    expect(run.dispatch({ type: 'confirm_host_rebooted', host: 'rhhi3' })).toEqual({ ok: true })
    run.advanceTo(130_000)
    return run
  }

  it('lets a VM run twice, which damages its disk, and the log names the cause', () => {
    const run = cut()
    expect(run.state().events.find(event => event.id === 494)?.detail).toBe(
      'Host rhhi3 was not rebooted, and VMs still run on it (shop, web): started elsewhere, they damage their disks.',
    )
    expect(shop(run)).toMatchObject({ status: 'up', host: 'rhhi2', damaged: true })
    expect(run.state().vms['web']).toMatchObject({ status: 'down', damaged: false })
    run.dispatch({ type: 'plug_cable', host: 'rhhi3', network: 'ovirtmgmt' })
    run.advanceTo(150_000)
    expect(run.state().vms['web']).toMatchObject({ status: 'up', host: 'rhhi3', damaged: false })
    expect(shop(run)?.host).toBe('rhhi2')
    expect(eventIds(run)).toContain(163)
  })

  it('cannot harm a VM that holds a lease', () => {
    const run = cut({ shop: { host: 'rhhi3', memory: '2 GiB', ha: true, lease: true } })
    expect(shop(run)).toMatchObject({ status: 'down', damaged: false })
    const failure = run.state().events.find(event => event.id === 9603)
    expect(failure?.detail).toBe('Host rhhi3, on which VM shop still runs, holds its lease.')
    expect(run.dispatch({ type: 'start_vm', vm: 'shop' })).toMatchObject({ ok: false, code: 'no_host' })
  })
})
