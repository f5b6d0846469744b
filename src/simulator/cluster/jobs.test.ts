/** The tasks of the portal's drawer. */
import { describe, expect, it } from 'vitest'
import { startRun } from '../fixtures/start-run.ts'
import type { Run } from '../index.ts'

const told = (run: Run) => run.state().jobs.map(job => `${job.description}: ${job.status}`)

describe('tasks', () => {
  it('show a host that moves to Maintenance, with a step for each VM that leaves', () => {
    const run = startRun()
    run.dispatch({ type: 'deactivate_host', host: 'rhhi3' })
    run.advanceTo(30_000)
    expect(run.state().jobs[0]).toMatchObject({
      id: 1,
      type: 'deactivate_host',
      description: 'Moving Host(s) rhhi3 to Maintenance',
      status: 'started',
      startedAt: 0,
      endedAt: null,
      user: 'admin@internal-authz',
      host: 'rhhi3',
      vm: null,
    })
    expect(run.state().jobs[0]?.steps.map(step => [step.description, step.level, step.status])).toEqual([
      ['Validating', 0, 'finished'],
      ['Executing', 0, 'started'],
      ['Migrating VM shop from Host rhhi3', 1, 'finished'],
      ['Migrating VM web from Host rhhi3', 1, 'started'],
    ])
    run.advanceTo(200_000)
    expect(told(run)).toEqual(['Moving Host(s) rhhi3 to Maintenance: finished'])
    expect(run.state().jobs[0]?.steps.every(step => step.status === 'finished')).toBe(true)
  })

  it('follow an upgrade to its reboot', () => {
    const run = startRun()
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    run.advanceTo(400_000)
    expect(told(run)).toEqual(['Moving Host(s) rhhi3 to Maintenance: finished', 'Installing Host rhhi3: finished'])
    expect(run.state().jobs[0]?.user).toBeNull()
  })

  it('are aborted when they are taken back', () => {
    const run = startRun()
    run.dispatch({ type: 'deactivate_host', host: 'rhhi3' })
    run.advanceTo(10_000)
    run.dispatch({ type: 'activate_host', host: 'rhhi3' })
    run.dispatch({ type: 'migrate_vm', vm: 'HostedEngine' })
    run.advanceTo(200_000)
    expect(told(run)).toEqual([
      'Moving Host(s) rhhi3 to Maintenance: aborted',
      'Invoking Activate Host rhhi3: finished',
      'Migrating VM HostedEngine: finished',
    ])
  })

  it('fail when a migration does', () => {
    const run = startRun()
    run.dispatch({ type: 'migrate_vm', vm: 'web', host: 'rhhi2' })
    run.advanceTo(10_000)
    run.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    run.advanceTo(20_000)
    expect(told(run)).toEqual(['Migrating VM web to Host rhhi2: failed'])
  })

  it('follow a VM through its life', () => {
    const run = startRun()
    run.dispatch({ type: 'shutdown_vm', vm: 'web' })
    run.advanceTo(40_000)
    run.dispatch({ type: 'start_vm', vm: 'web' })
    run.advanceTo(80_000)
    run.dispatch({ type: 'suspend_vm', vm: 'web' })
    run.advanceTo(200_000)
    run.dispatch({ type: 'stop_vm', vm: 'web' })
    run.dispatch({ type: 'update_vm', vm: 'web', ha: true })
    expect(told(run)).toEqual([
      'Shutting down VM web: finished',
      'Launching VM web: finished',
      'Performing Hibernate action on VM web: finished',
      'Stopping VM web: finished',
      'Editing VM web properties: finished',
    ])
  })

  it('leave the list ten minutes after a good end, an hour after a bad one, at the next clean-up', () => {
    const run = startRun()
    run.dispatch({ type: 'update_vm', vm: 'web', ha: true })
    run.dispatch({ type: 'migrate_vm', vm: 'web' })
    run.advanceTo(5000)
    run.dispatch({ type: 'cancel_migration', vm: 'web' })
    run.advanceTo(600_000)
    expect(told(run)).toEqual(['Migrating VM web: aborted', 'Canceling migration of VM web: finished'])
    run.advanceTo(1_200_000)
    expect(told(run)).toEqual(['Migrating VM web: aborted'])
    run.advanceTo(4_200_000)
    expect(told(run)).toEqual([])
  })
})
