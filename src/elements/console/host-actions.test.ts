import { describe, expect, it } from 'vitest'
import { createRun, type HostStatus, readExercise } from '../../simulator/index.ts'
import { createStrings } from '../runtime/strings.ts'
import { exercise } from './fixtures/exercise.ts'
import { createHostMenuItem, type HostActionId } from './host-actions.ts'

const strings = createStrings()
const start = createRun(readExercise(exercise)).state()

/** The start, with rhhi3 selected in another status. */
function stateWith(status: HostStatus) {
  return {
    ...start,
    hosts: { ...start.hosts, rhhi3: { ...start.hosts['rhhi3']!, status } },
    view: { ...start.view, selected_host: 'rhhi3' },
  }
}

// Columns of cluster-facts.md 2.5 that a lab can do: Maintenance, Activate, Upgrade, Check for Upgrade.
const matrix: readonly (readonly [HostStatus, string])[] = [
  ['up', 'm-uc'],
  ['non_operational', 'mauc'],
  ['maintenance', '-auc'],
  ['preparing_for_maintenance', '-a--'],
  ['installing', '----'],
  ['install_failed', 'mauc'],
  ['reboot', '----'],
  ['initializing', '----'],
  ['unassigned', '----'],
  ['connecting', '----'],
  ['non_responsive', 'm---'],
  ['down', 'm---'],
  ['error', 'ma--'],
  ['kdumping', '----'],
]

describe('createHostMenuItem', () => {
  it.each(matrix)('in status %s offers %s', (status, expected) => {
    const state = stateWith(status)
    const letters: readonly (readonly [HostActionId, string])[] = [
      ['maintenance', 'm'],
      ['activate', 'a'],
      ['upgrade', 'u'],
      ['check', 'c'],
    ]
    const offered = letters.map(([id, letter]) => (createHostMenuItem(id, state, strings).isDisabled ? '-' : letter))
    expect(offered.join('')).toBe(expected)
  })

  it.each([
    ['pmRestart', 'Power management is not configured on this host'],
    ['reinstall', 'Not possible while the host is Up'],
    ['edit', 'Not part of this lab'],
  ] as const)('says why %s is greyed: %s', (id, reason) => {
    expect(createHostMenuItem(id, stateWith('up'), strings)).toMatchObject({ isDisabled: true, reason })
  })
})
