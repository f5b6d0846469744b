/** Self-heal and migrations on one wire (cluster-facts.md 5.5, 7.5). */
import { describe, expect, it } from 'vitest'
import { startRun } from '../fixtures/start-run.ts'
import type { Run } from '../index.ts'
import { payloadOf } from './link-flows.ts'

const GIGABIT = payloadOf(1e9)
const pending = (run: Run) => Math.max(...Object.values(run.state().bricks).map(brick => brick.pendingEntries))

/** Let rhhi3 be gone for a while, so that both volumes owe it something, and be back and Up. */
function returned(awayMs: number, cluster: object = {}): Run {
  const run = startRun({ cluster, vms: { local: { host: 'rhhi1', memory: '2 GiB' } } })
  run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
  run.advanceTo(awayMs)
  run.dispatch({ type: 'power_on_host', host: 'rhhi3' })
  while (run.state().hosts['rhhi3']?.power !== 'on') run.advanceTo(run.now() + 1000)
  return run
}

function secondsToHeal(run: Run): number {
  const start = run.now()
  while (pending(run) > 0) run.advanceTo(run.now() + 1000)
  return (run.now() - start) / 1000
}

describe('self-heal', () => {
  it('sends one stream to each brick, which share the link into the host that is back', () => {
    const run = returned(400_000)
    const entries = pending(run)
    expect(entries).toBeGreaterThan(40)
    expect(run.state().hosts['rhhi3']?.networkPercent).toBe(94)
    const alone = (entries * 64 * 1024 ** 2) / GIGABIT
    expect(secondsToHeal(run)).toBeGreaterThanOrEqual(2 * alone - 1)
    expect(run.state().hosts['rhhi3']?.networkPercent).toBe(0)
  })

  it('leaves a migration to the same host its fair part, and gives the link back when it is done', () => {
    const run = returned(400_000)
    while (run.state().hosts['rhhi3']?.status !== 'up') run.advanceTo(run.now() + 1000)
    expect(run.dispatch({ type: 'migrate_vm', vm: 'local', host: 'rhhi3' })).toEqual({ ok: true })
    run.advanceTo(run.now() + 5000)
    expect(pending(run)).toBeGreaterThan(0)
    expect(run.state().migrations['local']?.bandwidth).toBe(Math.floor(GIGABIT / 3))
    while (pending(run) > 0) run.advanceTo(run.now() + 1000)
    expect(run.state().migrations['local']?.bandwidth ?? GIGABIT).toBe(GIGABIT)
  })

  it('takes longer while a migration enters the same host', () => {
    const quiet = returned(400_000)
    const busy = returned(400_000)
    for (const run of [quiet, busy]) while (run.state().hosts['rhhi3']?.status !== 'up') run.advanceTo(run.now() + 1000)
    busy.dispatch({ type: 'migrate_vm', vm: 'local', host: 'rhhi3' })
    expect(secondsToHeal(busy)).toBeGreaterThan(secondsToHeal(quiet))
  })

  it('does not meet migrations that have a network of their own', () => {
    const networks = { ovirtmgmt: {}, gluster: { roles: ['gluster'] }, moves: { roles: ['migration'] } }
    const run = returned(400_000, { networks })
    while (run.state().hosts['rhhi3']?.status !== 'up') run.advanceTo(run.now() + 1000)
    run.dispatch({ type: 'migrate_vm', vm: 'local', host: 'rhhi3' })
    run.advanceTo(run.now() + 5000)
    expect(pending(run)).toBeGreaterThan(0)
    expect(run.state().migrations['local']?.bandwidth).toBe(GIGABIT)
  })
})
