import { describe, expect, it } from 'vitest'
import { createStrings } from '../runtime/strings.ts'
import { describeEvent } from './describe-event.ts'

const done = {
  name: 'migrationDone',
  message: 'Migration completed (VM: web, Duration: 1 minute 4 seconds)',
  values: { vm: 'web', durationMs: 64_000, totalMs: 3_600_000, downtimeMs: 61 },
}

describe('describeEvent', () => {
  it('says an event as the log has it where the page has no other words', () => {
    expect(describeEvent(done, createStrings())).toBe(done.message)
  })

  it('says it in the words of the page, with lengths of time in its language', () => {
    const strings = createStrings({
      'console.language': 'es',
      'event.migrationDone': 'Migración completada (VM: {vm}, duración: {duration}, total: {total}, {downtimeMs} ms)',
    })
    expect(describeEvent(done, strings)).toBe(
      'Migración completada (VM: web, duración: 1 minuto 4 segundos, total: 1 hora, 61 ms)',
    )
  })
})
