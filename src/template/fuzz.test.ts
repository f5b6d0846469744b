import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { data, funcs } from './fixtures/data.ts'
import { errors } from './fixtures/errors.ts'
import { escape as escaped } from './fixtures/escape.ts'
import { language } from './fixtures/language.ts'
import { TemplateError } from './template-error.ts'
import { parseTemplate } from './template-set.ts'

const seeds = [...language, ...errors, ...escaped].map(([source]) => source)
const splinters = [
  '{{',
  '}}',
  '{{- ',
  ' -}}',
  '(',
  ')',
  '|',
  '"',
  '`',
  "'",
  '$',
  '.',
  ':=',
  '=',
  ',',
  '/*',
  '*/',
  '\n',
  '\\',
]
const words = [
  'if',
  'else',
  'end',
  'range',
  'with',
  'define "x"',
  'template "x"',
  'block "x"',
  'break',
  'nil',
  '0x',
  '1e',
  '<a ',
  '"<',
  '\u0000',
  '\ud800',
]

/** A known template with a piece cut out and another put in its place. */
const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.nat(100),
    fc.nat(6),
    fc.constantFrom(...splinters, ...words, ''),
    fc.constantFrom(...seeds),
  )
  .map(
    ([source, at, length, piece, other]) => source.slice(0, at) + piece + source.slice(at + length) + other.slice(at),
  )

describe('a mutated template', () => {
  it('ends in a result or a TemplateError', () => {
    fc.assert(
      fc.property(mutated, fc.boolean(), (source, isHtml) => {
        try {
          parseTemplate('t', source, { mode: isHtml ? 'html' : 'text', funcs }).execute(data)
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateError)
          expect((error as Error).message).not.toMatch(/Cannot read|undefined \(|not a function|call stack/)
        }
      }),
      { numRuns: 20_000 },
    )
  })
})
