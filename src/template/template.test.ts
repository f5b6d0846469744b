import { describe, expect, it } from 'vitest'
import { data, funcs } from './fixtures/data.ts'
import { errors } from './fixtures/errors.ts'
import { escape as escaped } from './fixtures/escape.ts'
import { escapeErrors } from './fixtures/escape-errors.ts'
import { language } from './fixtures/language.ts'
import { TemplateError } from './template-error.ts'
import { parseTemplate } from './template-set.ts'

function run(source: string, mode: 'text' | 'html'): string {
  return parseTemplate('t', source, { mode, funcs }).execute(data)
}

function errorOf(source: string, mode: 'text' | 'html'): TemplateError {
  try {
    run(source, mode)
  } catch (error) {
    if (error instanceof TemplateError) return error
    throw error
  }
  throw new Error('expected an error')
}

describe('a template in text mode', () => {
  it.each(language)('%j writes %j as Go does', (source, expected) => {
    expect(run(source, 'text')).toBe(expected)
  })

  it.each(errors)('%j fails with %j as Go does', (source, expected) => {
    expect(errorOf(source, 'text').message).toBe(expected)
  })
})

describe('a template in html mode', () => {
  it.each(escaped)('%j writes %j as Go does', (source, expected) => {
    expect(run(source, 'html')).toBe(expected)
  })

  it.each(escapeErrors)('%j fails with %j as Go does', (source, expected) => {
    expect(errorOf(source, 'html').message).toBe(expected)
  })
})
