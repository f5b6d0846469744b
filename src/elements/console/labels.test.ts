import { describe, expect, it } from 'vitest'
import { lateEnglish } from '../runtime/late-english.ts'
import { addLateWords, createStrings } from '../runtime/strings.ts'
import { formatTime, formatUptime, hostStatusLabels, vmStatusLabels } from './labels.ts'

addLateWords(lateEnglish)
const strings = createStrings()

describe('hostStatusLabels', () => {
  it.each([
    ['preparing_for_maintenance', 'PreparingForMaintenance', 'Preparing For Maintenance'],
    ['non_responsive', 'NonResponsive', 'Non Responsive'],
    ['install_failed', 'InstallFailed', 'Install Failed'],
    ['unassigned', 'Activating', 'Activating'],
  ] as const)('spells %s as %s in the grid and %s elsewhere', (status, raw, spaced) => {
    expect(hostStatusLabels[status]).toMatchObject({ raw, spaced })
  })

  it('spells every VM status with spaces', () => {
    expect(vmStatusLabels.reboot_in_progress.spaced).toBe('Reboot In Progress')
  })
})

describe('formatTime', () => {
  it.each([
    [0, '00:00:00'],
    [61_999, '00:01:01'],
    [3_600_000, '01:00:00'],
  ])('writes %i ms as %s', (ms, expected) => {
    expect(formatTime(ms)).toBe(expected)
  })
})

describe('formatUptime', () => {
  it.each([
    [12_000, '12 sec'],
    [48 * 60_000, '48 min'],
    [7 * 3_600_000, '7 h'],
    [3 * 86_400_000, '3 days'],
  ])('keeps the largest unit of %i ms: %s', (ms, expected) => {
    expect(formatUptime(ms, strings)).toBe(expected)
  })
})
