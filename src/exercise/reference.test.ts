/** What is published about the exercise file says what the code does: `UPDATE=1` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exerciseJsonSchema } from './json-schema.ts'
import { updateTables } from './reference-tables.ts'

const root = join(import.meta.dirname, '../..')

describe('what is published about the exercise file', () => {
  it('has the tables of variables, fields, functions and actions as the code has them', () => {
    const file = join(root, 'content/docs/exercise-file.md')
    const page = readFileSync(file, 'utf8')
    if (process.env['UPDATE']) writeFileSync(file, updateTables(page))
    expect(readFileSync(file, 'utf8')).toBe(updateTables(page))
  })

  it('has the JSON Schema as the code has it', () => {
    const file = join(root, 'static/exercise.schema.json')
    const text = `${JSON.stringify(exerciseJsonSchema(), null, 2)}\n`
    if (process.env['UPDATE']) writeFileSync(file, text)
    expect(readFileSync(file, 'utf8')).toBe(text)
  })
})
