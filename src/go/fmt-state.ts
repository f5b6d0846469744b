/** The flags, width and precision of one `%` directive, and padding by them (Go's fmt/format.go). */
import { runeCount } from './utf8.ts'

/** What stands between the percent sign and the verb. */
export interface FormatState {
  /** Least width in runes; undefined when not given. */
  width: number | undefined
  /** Precision; undefined when not given. */
  precision: number | undefined
  /** `#`: the other form. */
  sharp: boolean
  /** `0`: pad with zeros. */
  zero: boolean
  /** `+`: always a sign; ASCII only in `%q`. */
  plus: boolean
  /** `-`: pad on the right. */
  minus: boolean
  /** ` `: a space where the sign would stand. */
  space: boolean
  /** `%#v`: Go syntax. */
  sharpV: boolean
  /** `%+v`: with field names. */
  plusV: boolean
}

/** Make the state of a directive without flags. */
export function newFormatState(): FormatState {
  return {
    width: undefined,
    precision: undefined,
    sharp: false,
    zero: false,
    plus: false,
    minus: false,
    space: false,
    sharpV: false,
    plusV: false,
  }
}

/** Pad a text to the state's width; zeros go only to the left. */
export function pad(state: FormatState, text: string, zero = state.zero): string {
  if (!state.width) return text
  const missing = state.width - runeCount(text)
  if (missing <= 0) return text
  return state.minus ? text + ' '.repeat(missing) : (zero ? '0' : ' ').repeat(missing) + text
}
