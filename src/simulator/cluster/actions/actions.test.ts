import { describe, expect, it } from 'vitest'
import { readExercise } from '../../scenario/read-exercise.ts'
import { createRun } from '../../scenario/run.ts'
import { inWords } from '../messages.ts'
import type { HostStatus } from '../state.ts'
import type { Action } from './action.ts'
import { actionRules, isActionEnabled } from './index.ts'

const state = createRun(readExercise({ format: 1 })).state()

/** The same cluster with rhhi3 in another status. */
function withStatus(status: HostStatus) {
  return { ...state, hosts: { ...state.hosts, rhhi3: { ...state.hosts['rhhi3']!, status } } }
}

describe('which host action is enabled in which status', () => {
  const items: readonly Action['type'][] = ['deactivate_host', 'activate_host', 'upgrade_host', 'check_for_upgrade']
  it.each<[HostStatus, string]>([
    ['up', '✓–✓✓'],
    ['non_operational', '✓✓✓✓'],
    ['maintenance', '–✓✓✓'],
    ['preparing_for_maintenance', '–✓––'],
    ['installing', '––––'],
    ['install_failed', '✓✓✓✓'],
    ['reboot', '––––'],
    ['initializing', '––––'],
    ['unassigned', '––––'],
    ['connecting', '––––'],
    ['non_responsive', '✓–––'],
    ['down', '✓–––'],
    ['error', '✓✓––'],
    ['kdumping', '––––'],
  ])('%s: Maintenance, Activate, Upgrade, Check as %s', (status, expected) => {
    const marks = items.map(type =>
      isActionEnabled(withStatus(status), { type, host: 'rhhi3' } as Action).enabled ? '✓' : '–',
    )
    expect(marks.join('')).toBe(expected)
  })

  it('says why not, naming the host and its status', () => {
    expect(
      isActionEnabled(withStatus('preparing_for_maintenance'), { type: 'upgrade_host', host: 'rhhi3' }),
    ).toMatchObject({
      enabled: false,
      refusal: {
        code: 'host_status',
        name: 'itemForHost',
        values: { item: 'Upgrade', host: 'rhhi3', hostStatus: 'preparing_for_maintenance' },
        message: 'Upgrade is not possible while the status of Host rhhi3 is Preparing For Maintenance.',
      },
    })
  })
})

describe('actions', () => {
  it('refuse what the cluster does not have, with the nearest name', () => {
    const run = createRun(readExercise({ format: 1 }))
    expect(run.dispatch({ type: 'power_off_host', host: 'rhhi33' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('did you mean "rhhi3"?'),
    })
    expect(run.dispatch({ type: 'explode' } as unknown as Action)).toMatchObject({ ok: false, code: 'unknown' })
  })

  it('on the portal close its dialog, and on the view change nothing else', () => {
    const run = createRun(readExercise({ format: 1 }))
    const before = run.state()
    run.dispatch({ type: 'select_host', host: 'rhhi3' })
    run.dispatch({ type: 'open_dialog', dialog: 'upgrade_host' })
    expect(run.state().view).toMatchObject({ selected_host: 'rhhi3', dialog: 'upgrade_host' })
    expect({ ...run.state(), view: before.view }).toEqual(before)
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    expect(run.state().view.dialog).toBe('')
  })

  it('check for updates with the events of a check', () => {
    const run = createRun(readExercise({ format: 1 }))
    run.dispatch({ type: 'check_for_upgrade', host: 'rhhi3' })
    run.advanceTo(20_000)
    expect(run.state().events.map(event => event.id)).toEqual([884, 885, 843])
  })

  it("shut down, start and cut the power of VMs, but never of the Manager's own", () => {
    const run = createRun(readExercise({ format: 1 }))
    const vm = 'vm-from-template'
    expect(run.dispatch({ type: 'shutdown_vm', vm })).toEqual({ ok: true })
    run.advanceTo(20_000)
    expect(run.state().vms[vm]).toMatchObject({ status: 'down', host: null })
    expect(run.dispatch({ type: 'start_vm', vm })).toEqual({ ok: true })
    expect(run.dispatch({ type: 'stop_vm', vm })).toEqual({ ok: true })
    expect(run.dispatch({ type: 'stop_vm', vm })).toMatchObject({ ok: false, code: 'vm_status' })
    expect(run.dispatch({ type: 'stop_vm', vm: 'HostedEngine' })).toMatchObject({ ok: false, code: 'hosted_engine' })
    expect(run.state().events.map(event => event.id)).toEqual([73, 61, 153, 33])
  })

  it('state where they are done and what fields they take', () => {
    for (const [type, rule] of Object.entries(actionRules)) {
      expect(['portal', 'machine_room', 'view'], type).toContain(rule.place)
      for (const kind of Object.values(rule.fields)) expect(kind).toMatch(/^(hosts?|vm|network|event|text|boolean)\??$/)
    }
  })
})

describe('lengths of time in words', () => {
  it.each([
    [64_000, '1 minute 4 seconds'],
    [1000, '1 second'],
    [200, '0 seconds'],
    [120_000, '2 minutes'],
    [3_725_000, '1 hour 2 minutes 5 seconds'],
    [7_200_000, '2 hours'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(inWords(ms)).toBe(text)
  })
})
