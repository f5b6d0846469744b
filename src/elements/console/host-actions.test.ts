import { describe, expect, it } from 'vitest'
import { createRun, type HostStatus, readExercise } from '../../simulator/index.ts'
import { lateEnglish } from '../runtime/late-english.ts'
import { addLateWords, createStrings } from '../runtime/strings.ts'
import { exercise } from './fixtures/exercise.ts'
import { createHostMenuItem, type HostActionId } from './host-actions.ts'

addLateWords(lateEnglish)
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
    const offered = letters.map(([id, letter]) =>
      createHostMenuItem(id, ['rhhi3'], state, strings).isDisabled ? '-' : letter,
    )
    expect(offered.join('')).toBe(expected)
  })

  it.each([
    ['pmRestart', 'Power management is not configured on this host'],
    ['reinstall', 'Not possible while the host is Up'],
    ['enroll', 'Not possible while the host is Up'],
    ['hostConsole', 'Not part of this lab'],
  ] as const)('says why %s is greyed: %s', (id, reason) => {
    expect(createHostMenuItem(id, ['rhhi3'], stateWith('up'), strings)).toMatchObject({ isDisabled: true, reason })
  })

  it('offers for several hosts what can be done to each of them, and says which needs one alone', () => {
    const state = stateWith('up')
    const chosen = ['rhhi1', 'rhhi3']
    expect(createHostMenuItem('maintenance', chosen, state, strings).isDisabled).toBe(false)
    expect(createHostMenuItem('upgrade', chosen, state, strings).reason).toBe('Select one host only')
    expect(createHostMenuItem('maintenance', chosen, stateWith('reboot'), strings).reason).toBe(
      'Not possible while the host is Reboot',
    )
  })
})
