/**
 * TOML to values, through smol-toml: integers are told from floats, a date with an offset is a time, one without is the
 * text it is written as, which is how Go prints its `toml.LocalDate`.
 */
import { parse, TomlDate, TomlError } from 'smol-toml'
import { guessTime } from '../../go/time.ts'
import { float } from '../../go/value.ts'
import { offsetAt, type Place } from '../../shared/position.ts'
import { type Decoded, type DecodeOptions, decodeError, placeInFile, setKey } from './decoded.ts'
import { tomlSyntax } from './messages.ts'
import { findTomlPlaces, type TomlOffsets, tomlPathKey } from './toml-places.ts'

/** Decode TOML; a syntax error is thrown as a DiagnosticError at its place in the file. */
export function decodeToml(text: string, options: DecodeOptions): Decoded {
  const value = fromToml(parseToml(text, options))
  let places: Map<string, TomlOffsets> | undefined
  return {
    value,
    placeOf(path, part = 'key'): Place | undefined {
      places ??= findTomlPlaces(text)
      const offsets = places.get(tomlPathKey(path))
      if (offsets) return placeInFile(text, options, offsets[part])
      return path.length === 0 ? placeInFile(text, options, 0) : undefined
    },
  }
}

function parseToml(text: string, options: DecodeOptions): unknown {
  try {
    return parse(text.replace(/^\uFEFF/, ' '), { integersAsBigInt: true })
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const reason = (error.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')
    throw decodeError(
      text,
      options,
      offsetAt(text, { line: error.line, column: error.column }),
      tomlSyntax(reason),
      error,
    )
  }
}

function fromToml(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value
  if (typeof value === 'number') return float(value)
  if (Array.isArray(value)) return value.map(fromToml)
  if (value instanceof TomlDate) return fromTomlDate(value)
  if (typeof value !== 'object' || value === null) return value
  const object: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) setKey(object, key, fromToml(item))
  return object
}

function fromTomlDate(date: TomlDate): unknown {
  const text = date.toISOString().replace(/\.000(?=Z|[-+]|$)/, '')
  return date.isLocal() ? text : (guessTime(text) ?? text)
}
