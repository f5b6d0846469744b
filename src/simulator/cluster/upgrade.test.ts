/** The upgrade flow end to end, in each profile (cluster-facts.md 4; issue 2's figures). */
import { describe, expect, it } from 'vitest'
import type { Exercise, ProfileName, Run } from '../index.ts'
import { createRun, readExercise } from '../index.ts'

const cluster = {
  hosts: { rhhi1: { spm: true, update: true }, rhhi2: { update: true }, rhhi3: { update: true } },
  vms: {
    HostedEngine: { host: 'rhhi1', memory: '8 GiB', vcpus: 2, hosted_engine: true },
    'vm-from-template': { host: 'rhhi3', memory: '8 GiB', dirty_rate: '0 MiB/s' },
  },
}

const exercise = (extra: object = {}): Exercise => readExercise({ format: 1, cluster: { ...cluster, ...extra } })

/** Note every status of a host as it passes, with the time. */
function watchHost(run: Run, host: string, until: number): [number, string][] {
  const seen: [number, string][] = []
  for (let time = run.now(); time <= until; time += 100) {
    run.advanceTo(time)
    const status = run.state().hosts[host]?.status ?? ''
    if (seen.at(-1)?.[1] !== status) seen.push([time, status])
  }
  return seen
}

function upgrade(profile: ProfileName, host = 'rhhi3', until = 900_000) {
  const run = createRun(exercise(), { profile })
  expect(run.dispatch({ type: 'upgrade_host', host, reboot: true })).toEqual({ ok: true })
  const statuses = watchHost(run, host, until)
  return { run, statuses, events: run.state().events }
}

describe('upgrade of a host', () => {
  it('passes every status in order and gives the host back with its update gone', () => {
    const { run, statuses } = upgrade('workshop')
    expect(statuses.map(([, status]) => status)).toEqual([
      'up',
      'preparing_for_maintenance',
      'maintenance',
      'installing',
      'reboot',
      'non_responsive',
      'up',
    ])
    expect(run.state().hosts['rhhi3']?.update_available).toBe(false)
    expect(run.state().vms['vm-from-template']).toMatchObject({ status: 'up', host: 'rhhi2', destination: null })
    expect(run.state().volumes['vmstore']).toMatchObject({ bricks_up: 3, quorum: true })
  })

  it('takes between 4:30 and 5:30 in the workshop profile', () => {
    const { statuses } = upgrade('workshop')
    expect(statuses.at(-1)?.[0]).toBeGreaterThan(270_000)
    expect(statuses.at(-1)?.[0]).toBeLessThan(330_000)
  })

  it('logs the events of section 4.2 in their order', () => {
    const { events } = upgrade('workshop')
    expect(events.map(event => event.id)).toEqual([840, 67, 15, 63, 4086, 4151, 4086, 4151, 197, 842, 13, 4086, 4086])
    expect(events[0]).toMatchObject({
      at: 0,
      severity: 'normal',
      message: 'Host rhhi3 upgrade was started (User: admin@internal-authz).',
    })
    expect(events[1]?.message).toBe(
      'Migration initiated by system (VM: vm-from-template, Source: rhhi3, Destination: rhhi2, Reason: Host preparing for maintenance).',
    )
    expect(events[3]?.message).toMatch(
      /^Migration completed \(VM: vm-from-template, Source: rhhi3, Destination: rhhi2, Duration: 1 minute \d+ seconds, Total: 1 minute \d+ seconds, Actual downtime: \d+ms\)$/,
    )
    expect(events[4]).toMatchObject({ severity: 'warning', volume: 'engine' })
    expect(events[5]).toMatchObject({ severity: 'alert' })
  })

  it('moves the SPM and lets the agent move the engine VM when the host holds both', () => {
    const { run, events } = upgrade('workshop', 'rhhi1')
    const ids = events.map(event => event.id)
    expect(ids).toEqual([840, 15, 63, 204, 4086, 4151, 4086, 4151, 197, 842, 13, 4086, 4086])
    expect(run.state().vms['HostedEngine']?.host).toBe('rhhi2')
    expect(run.state().managerReachable).toBe(true)
    expect(Object.values(run.state().hosts).filter(host => host.spm)).toHaveLength(1)
    expect(run.state().hosts['rhhi1']).toMatchObject({ spm: false, score: 3400 })
  })

  it('clears the update when the reboot is issued, long before the host is Up', () => {
    const { events, statuses } = upgrade('workshop')
    const done = events.find(event => event.id === 842)?.at ?? 0
    expect(done).toBe(events.find(event => event.id === 197)?.at)
    expect(statuses.at(-1)?.[0]).toBeGreaterThan(done + 140_000)
  })

  it('holds the host in Reboot for 300 s in the engine profile, and only as long as it boots in the modern one', () => {
    const inReboot = (profile: ProfileName) => {
      const { statuses } = upgrade(profile)
      const index = statuses.findIndex(([, status]) => status === 'reboot')
      return Math.round(((statuses[index + 1]?.[0] ?? 0) - (statuses[index]?.[0] ?? 0)) / 1000)
    }
    expect(inReboot('engine')).toBe(300)
    expect(inReboot('modern')).toBeLessThanOrEqual(130)
  })

  it('returns without a reboot when the checkbox was cleared', () => {
    const run = createRun(exercise())
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3', reboot: false })
    expect(watchHost(run, 'rhhi3', 300_000).map(([, status]) => status)).toEqual([
      'up',
      'preparing_for_maintenance',
      'maintenance',
      'installing',
      'initializing',
      'up',
    ])
    expect(run.state().events.map(event => event.id)).not.toContain(197)
  })

  it('returns a host to Maintenance when it was upgraded from there', () => {
    const run = createRun(exercise())
    run.dispatch({ type: 'deactivate_host', host: 'rhhi2' })
    run.advanceTo(10_000)
    run.dispatch({ type: 'upgrade_host', host: 'rhhi2' })
    run.advanceTo(600_000)
    expect(run.state().hosts['rhhi2']).toMatchObject({ status: 'maintenance', update_available: false })
    run.dispatch({ type: 'activate_host', host: 'rhhi2' })
    run.advanceTo(620_000)
    expect(run.state().hosts['rhhi2']?.status).toBe('up')
  })

  it('is refused where no update waits, and while the host is busy', () => {
    const run = createRun(
      readExercise({ format: 1, cluster: { ...cluster, hosts: { rhhi1: {}, rhhi2: {}, rhhi3: {} } } }),
    )
    expect(run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })).toMatchObject({ ok: false, code: 'no_update' })
    const busy = createRun(exercise())
    busy.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    busy.advanceTo(5000)
    expect(busy.dispatch({ type: 'upgrade_host', host: 'rhhi3' })).toMatchObject({ ok: false, code: 'host_status' })
  })
})

describe('a second upgrade', () => {
  it('is refused by events while the first host is away, and harms nothing', () => {
    const run = createRun(exercise())
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    run.advanceTo(150_000)
    expect(run.state().volumes['vmstore']?.bricks_up).toBe(2)
    const before = run.state().events.length
    expect(run.dispatch({ type: 'upgrade_host', host: 'rhhi2' })).toEqual({ ok: true })
    run.advanceTo(160_000)
    const events = run.state().events.slice(before)
    expect(events.map(event => [event.id, event.severity])).toEqual([
      [840, 'normal'],
      [17, 'error'],
      [841, 'error'],
    ])
    expect(events[1]?.message).toBe('Failed to switch Host rhhi2 to Maintenance mode.')
    expect(events[2]?.message).toBe('Failed to upgrade Host rhhi2 (User: admin@internal-authz).')
    expect(events[1]?.detail).toContain('Gluster quorum will be lost for the following Volumes: engine, vmstore.')
    expect(run.state().hosts['rhhi2']?.status).toBe('up')
    expect(Object.values(run.state().vms).map(vm => vm.status)).toEqual(['up', 'up'])
    expect(Object.values(run.state().volumes).every(volume => volume.quorum)).toBe(true)
  })

  it('is refused for unsynced entries right after the first, and passes once they are healed', () => {
    const run = createRun(exercise())
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    while (run.state().events.at(-1)?.id !== 4086 || run.state().volumes['vmstore']?.bricks_up !== 3)
      run.advanceTo(run.now() + 1000)
    run.dispatch({ type: 'upgrade_host', host: 'rhhi2' })
    run.advanceTo(run.now() + 2000)
    const refused = run.state().events.find(event => event.id === 17)
    expect(refused?.detail).toMatch(/Unsynced entries present in following gluster bricks: rhhi2:.*\(\d+\)/)
    run.advanceTo(run.now() + 120_000)
    run.dispatch({ type: 'upgrade_host', host: 'rhhi2' })
    run.advanceTo(run.now() + 5000)
    expect(run.state().hosts['rhhi2']?.status).toBe('preparing_for_maintenance')
  })

  it('lets the host that has just returned leave again: its own bricks owe nothing', () => {
    const run = createRun(exercise())
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    while (run.state().volumes['vmstore']?.bricks_up !== 3 || run.now() < 200_000) run.advanceTo(run.now() + 1000)
    expect(run.dispatch({ type: 'deactivate_host', host: 'rhhi1' })).toMatchObject({
      ok: false,
      code: 'gluster_unsynced',
    })
    expect(run.dispatch({ type: 'deactivate_host', host: 'rhhi3' })).toEqual({ ok: true })
  })
})

describe('an upgrade that cannot empty its host', () => {
  it('is refused for a pinned VM', () => {
    const vms = { ...cluster.vms, fixed: { host: 'rhhi3', migration_mode: 'pinned' } }
    const run = createRun(exercise({ vms }))
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    run.advanceTo(3000)
    expect(run.state().events.map(event => event.id)).toEqual([840, 17, 841])
    expect(run.state().events[1]?.detail).toContain('fixed')
  })

  it('is taken back when no host has memory, and the host is Up again', () => {
    const vms = { ...cluster.vms, a: { host: 'rhhi2', memory: '24 GiB' }, b: { host: 'rhhi1', memory: '22 GiB' } }
    const run = createRun(exercise({ vms }))
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    run.advanceTo(10_000)
    expect(run.state().events.map(event => event.id)).toEqual([840, 166, 1111, 15, 602, 17, 841, 13])
    expect(run.state().events[1]?.detail).toMatch(
      /did not satisfy internal filter Memory because its available memory is too low \(\d+ MB\)/,
    )
    expect(run.state().hosts['rhhi3']?.status).toBe('up')
  })

  it('fails at the packages when the machine loses its power', () => {
    const run = createRun(exercise())
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    run.advanceTo(100_000)
    expect(run.state().hosts['rhhi3']?.status).toBe('installing')
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(200_000)
    expect(run.state().hosts['rhhi3']).toMatchObject({ status: 'install_failed', update_available: true })
    expect(run.state().events.at(-1)?.id).toBe(841)
  })

  it('is cancelled by Activate while it prepares', () => {
    const run = createRun(exercise())
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    run.advanceTo(20_000)
    expect(run.dispatch({ type: 'activate_host', host: 'rhhi3' })).toEqual({ ok: true })
    run.advanceTo(400_000)
    expect(run.state().hosts['rhhi3']).toMatchObject({ status: 'up', update_available: true })
    expect(run.state().events.map(event => event.id)).toContain(841)
  })
})
