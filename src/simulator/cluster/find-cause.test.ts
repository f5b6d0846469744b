/** A refusal names the event that led to it. */
import { describe, expect, it } from 'vitest'
import { startRun } from '../fixtures/start-run.ts'
import type { Action } from '../index.ts'

const told = (first: readonly Action[], ms: number, then: Action) => {
  const run = startRun()
  for (const action of first) run.dispatch(action)
  run.advanceTo(ms)
  return run.dispatch(then)
}

describe('a refused action', () => {
  it.each<[string, readonly Action[], number, Action, string | undefined]>([
    [
      'a silent host',
      [{ type: 'power_off_host', host: 'rhhi3' }],
      100_000,
      { type: 'upgrade_host', host: 'rhhi3' },
      '1:04 Host rhhi3 has no power management: reboot it by hand, then use "Confirm \'Host has been Rebooted\'".',
    ],
    [
      'a second upgrade while the first runs',
      [{ type: 'upgrade_host', host: 'rhhi3' }],
      500,
      { type: 'upgrade_host', host: 'rhhi3' },
      '0:00 Host rhhi3 upgrade was started (User: admin@internal-authz).',
    ],
    [
      'a VM on its way',
      [{ type: 'migrate_vm', vm: 'web', host: 'rhhi2' }],
      5000,
      { type: 'update_vm', vm: 'web', ha: true },
      '0:00 Migration started (VM: web, Source: rhhi3, Destination: rhhi2, User: admin@internal-authz).',
    ],
    [
      'quorum that would be lost',
      [{ type: 'power_off_host', host: 'rhhi2' }],
      30_000,
      { type: 'deactivate_host', host: 'rhhi3' },
      '0:03 Brick rhhi2:/gluster_bricks/vmstore/vmstore of volume vmstore on cluster Default is down.',
    ],
    ['nothing that happened', [], 0, { type: 'power_on_host', host: 'rhhi3' }, undefined],
    ['a word that is none', [], 0, { type: 'update_vm', vm: 'web', resume: 'x' }, undefined],
  ])('names what led to it: %s', (_, first, ms, then, cause) => {
    const result = told(first, ms, then)
    expect(result.ok).toBe(false)
    expect('cause' in result ? result.cause : undefined).toBe(cause)
  })
})
