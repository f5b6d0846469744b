/** The simulator against migrations that were measured, and its page in the documentation: `UPDATE=1` writes that. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acceptanceRows } from './acceptance.ts'
import { errorOf, isWithin, validationPage } from './page.ts'
import { validationRows } from './rows.ts'
import { qemuAlone, simulate } from './simulate.ts'

const MIB = 1024 * 1024

describe('the model of live migration', () => {
  it.each(
    [...validationRows(), ...acceptanceRows()].map(row => [`${row.id}, ${row.setup}: ${row.quantity}`, row] as const),
  )('is near enough in %s', (_, row) => {
    expect({ ...row, error: errorOf(row), isWithin: isWithin(row) }).toMatchObject({ isWithin: true })
  })

  it('takes longer with more memory, more dirtied, a larger working set, and shorter on a faster link', () => {
    const base = {
      bytes: 4096 * MIB,
      rate: 112 * MIB,
      dirtyRate: 40 * MIB,
      workingSet: 512 * MIB,
      policy: qemuAlone(300),
    }
    const time = (change: Partial<typeof base>) => simulate({ ...base, ...change }).totalMs
    const rises = (times: readonly number[]) => times.every((ms, index) => index === 0 || ms >= (times[index - 1] ?? 0))
    expect(rises([1, 2, 4, 8].map(factor => time({ bytes: factor * 1024 * MIB })))).toBe(true)
    expect(rises([0, 10, 40, 60, 80].map(rate => time({ dirtyRate: rate * MIB })))).toBe(true)
    expect(rises([64, 256, 1024].map(size => time({ workingSet: size * MIB, dirtyRate: 80 * MIB })))).toBe(true)
    expect(rises([1000, 400, 112, 60].map(rate => time({ rate: rate * MIB })))).toBe(true)
  })

  it('has its page in the documentation as it is', () => {
    const file = join(import.meta.dirname, '../../../content/docs/validation.md')
    const page = validationPage()
    if (process.env['UPDATE']) writeFileSync(file, page)
    expect(readFileSync(file, 'utf8')).toBe(page)
  })
})
