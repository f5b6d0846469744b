import { describe, expect, it } from 'vitest'
import { durations, formatted, parsed } from './fixtures/time.ts'
import { findZone, GoTime, guessTime, parseDuration, parseTime } from './time.ts'

function attempt(work: () => string): string {
  try {
    return work()
  } catch (error) {
    return `ERR ${error instanceof Error ? error.message : String(error)}`
  }
}

describe('a time', () => {
  it.each(formatted)('at %d in %s is written by %j as %j', (seconds, zone, layout, expected) => {
    expect(new GoTime(seconds, 123456000, findZone(zone)).Format(layout)).toBe(expected)
  })

  it.each(parsed)('by %j is read from %j as %j', (layout, text, expected) => {
    expect(attempt(() => parseTime(layout, text).String())).toBe(expected)
  })

  it.each([
    ['2019-01-02', '2019-01-02 00:00:00 +0000 UTC'],
    ['2019-01-02T03:04:05Z', '2019-01-02 03:04:05 +0000 UTC'],
    ['2019-01-02 03:04:05', '2019-01-02 03:04:05 +0000 UTC'],
    ['02 Jan 2019', '2019-01-02 00:00:00 +0000 UTC'],
    ['Wed, 02 Jan 2019 15:04:05 +0100', '2019-01-02 15:04:05 +0100 +0100'],
    ['Tue, 02 Jan 2024 03:04:05 GMT', '2024-01-02 03:04:05 +0000 UTC'],
    ['Tue Jan  2 03:04:05 CET 2024', '2024-01-02 03:04:05 +0000 UTC'],
    ['tomorrow', undefined],
    ['', undefined],
  ])('is guessed from %j as %j', (text, expected) => {
    expect(guessTime(text)?.String()).toBe(expected)
  })

  it('carries months and days over as Go does', () => {
    const time = GoTime.fromFields([2020, 1, 31])
    expect(time.AddDate(0, 1, 0).Format('2006-01-02')).toBe('2020-03-02')
    expect(time.AddDate(-1, 0, 1).Format('2006-01-02')).toBe('2019-02-01')
  })

  it('is false when it is zero', () => {
    expect(GoTime.zero().IsZero()).toBe(true)
    expect(GoTime.zero().String()).toBe('0001-01-01 00:00:00 +0000 UTC')
  })
})

describe('a duration', () => {
  it.each(durations)('is read from %j as %j', (text, expected) => {
    expect(attempt(() => parseDuration(text).String())).toBe(expected)
  })
})
