/**
 * What reading a data format gives: the value, and where each part of it stands in the file. Values are plain objects,
 * arrays, strings, booleans, null, whole numbers (bigint beyond 2^53), `float()` for a float64 that is whole, and
 * GoTime for the dates with an offset of TOML; all other dates are strings, as in Hugo.
 */
import { type Diagnostic, DiagnosticError } from '../../shared/diagnostic.ts'
import { type Place, placeAt } from '../../shared/position.ts'

/** A way to a part of a value: keys of tables and indexes of lists. */
export type Path = readonly (string | number)[]

/** A decoded value and the places of its parts. */
export interface Decoded {
  readonly value: unknown
  /**
   * Find where a part stands: its key where it has one (`part` `'key'`, the default) or its value. Undefined when there
   * is no such part.
   */
  placeOf(path: Path, part?: 'key' | 'value'): Place | undefined
}

/** How to read a text. */
export interface DecodeOptions {
  /** The file for messages, relative to the site's root. */
  readonly file: string
  /** The generation whose YAML applies (`yes` is a boolean before 0.169); default 0.131. */
  readonly generation?: '0.54' | '0.111' | '0.131' | '0.169'
  /** Whether a YAML key such as `no` stays a word where Hugo before 0.152 made a boolean of it; default no. */
  readonly keysAsWritten?: boolean
  /** The whole file when the text is only a part of it, such as front matter; default the text itself. */
  readonly source?: string
  /** Where the text begins in `source`; default 0. */
  readonly offset?: number
}

/** Find the place in the file of an offset into the decoded text. */
export function placeInFile(text: string, options: DecodeOptions, offset: number): Place {
  return placeAt(options.source ?? text, (options.offset ?? 0) + offset)
}

/** Make the error of a text that cannot be read, at an offset into that text. */
export function decodeError(
  text: string,
  options: DecodeOptions,
  offset: number,
  message: Pick<Diagnostic, 'code' | 'message' | 'hint'> & { readonly length?: number },
  cause?: unknown,
): DiagnosticError {
  return new DiagnosticError({
    ...message,
    severity: 'error',
    file: options.file,
    place: placeInFile(text, options, Math.min(offset, text.length)),
    source: options.source ?? text,
    cause,
  })
}

/** Set a key of a plain object, also the one named `__proto__`. */
export function setKey(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
  } else {
    object[key] = value
  }
}
