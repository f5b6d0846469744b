/**
 * Go's package fmt: `sprint`, `sprintln`, `sprintf` with every verb and flag, and its error forms such as
 * `%!d(string=x)`.
 *
 *     sprintf('%05.2f|%-4s|%q', 3.14159, 'a', 'b')   ->   03.14|a   |"b"
 */
import { type FormatState, formatValue, newFormatState } from './fmt-value.ts'
import { isInt, kindOf, typeName } from './kind.ts'

/** Write values as `fmt.Sprint` does: a space between two neighbours of which neither is a string. */
export function sprint(...values: unknown[]): string {
  let text = ''
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (i > 0 && kindOf(value) !== 'string' && kindOf(values[i - 1]) !== 'string') text += ' '
    text += formatPlain(value)
  }
  return text
}

/** Write values as `fmt.Sprintln` does: spaces between all, and a newline. */
export function sprintln(...values: unknown[]): string {
  return `${values.map(formatPlain).join(' ')}\n`
}

/** Write one value as `%v` does. */
export function formatPlain(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value)
    if (!Number.isInteger(value) && Math.abs(value) >= 1e-4 && Number.isFinite(value)) return String(value)
  }
  return formatValue(newFormatState(), 'v', value, 0)
}

/** Where the reading of a format string stands. */
interface Cursor {
  readonly format: string
  readonly values: readonly unknown[]
  /** Offset in the format. */
  at: number
  /** Index of the next value. */
  argument: number
  /** An explicit index such as `[2]` was met anywhere. */
  isReordered: boolean
  /** The indices of this directive are usable. */
  isGoodIndex: boolean
  /** The previous item of the directive was an index. */
  isAfterIndex: boolean
}

/** Write values by a format string as `fmt.Sprintf` does. */
export function sprintf(format: string, ...values: unknown[]): string {
  const cursor: Cursor = {
    format,
    values,
    at: 0,
    argument: 0,
    isReordered: false,
    isGoodIndex: true,
    isAfterIndex: false,
  }
  let text = ''
  while (cursor.at < format.length) {
    const percent = format.indexOf('%', cursor.at)
    if (percent < 0) {
      text += format.slice(cursor.at)
      break
    }
    text += format.slice(cursor.at, percent)
    cursor.at = percent + 1
    text += formatDirective(cursor)
  }
  if (!cursor.isReordered && cursor.argument < values.length) text += extra(values.slice(cursor.argument))
  return text
}

function extra(values: readonly unknown[]): string {
  const shown = values.map(value =>
    kindOf(value) === 'nil' ? '<nil>' : `${typeName(value)}=${formatValue(newFormatState(), 'v', value, 0)}`,
  )
  return `%!(EXTRA ${shown.join(', ')})`
}

/** Read and carry out one `%…` directive; the cursor stands behind the percent sign. */
function formatDirective(cursor: Cursor): string {
  const state = newFormatState()
  cursor.isGoodIndex = true
  readFlags(cursor, state)
  readIndex(cursor)
  let text = readWidth(cursor, state)
  text += readPrecision(cursor, state)
  if (!cursor.isAfterIndex) readIndex(cursor)
  const rune = cursor.format.codePointAt(cursor.at)
  if (rune === undefined) return `${text}%!(NOVERB)`
  const verb = String.fromCodePoint(rune)
  cursor.at += verb.length
  if (verb === '%') return `${text}%`
  if (!cursor.isGoodIndex) return `${text}%!${verb}(BADINDEX)`
  if (cursor.argument >= cursor.values.length) return `${text}%!${verb}(MISSING)`
  if (verb === 'v') {
    state.sharpV = state.sharp
    state.sharp = false
    state.plusV = state.plus
    state.plus = false
  }
  return text + formatValue(state, verb, cursor.values[cursor.argument++], 0)
}

function readFlags(cursor: Cursor, state: FormatState): void {
  for (; ; cursor.at++) {
    switch (cursor.format[cursor.at]) {
      case '#':
        state.sharp = true
        break
      case '0':
        state.zero = true
        break
      case '+':
        state.plus = true
        break
      case '-':
        state.minus = true
        break
      case ' ':
        state.space = true
        break
      default:
        return
    }
  }
}

/** Read an explicit argument index `[n]`, if one stands here. */
function readIndex(cursor: Cursor): void {
  cursor.isAfterIndex = false
  if (cursor.format[cursor.at] !== '[') return
  cursor.isReordered = true
  const close = cursor.format.indexOf(']', cursor.at)
  if (close < 0 || cursor.format.length - cursor.at < 3) {
    cursor.isGoodIndex = false
    cursor.at++
    return
  }
  const inside = cursor.format.slice(cursor.at + 1, close)
  cursor.at = close + 1
  const index = /^\d+$/.test(inside) && Number(inside) <= 1e6 ? Number(inside) - 1 : undefined
  cursor.isAfterIndex = index !== undefined
  if (index !== undefined && index >= 0 && index < cursor.values.length) cursor.argument = index
  else cursor.isGoodIndex = false
}

/** Read a width, `*` among them; answers the text of the mistake in it. */
function readWidth(cursor: Cursor, state: FormatState): string {
  if (cursor.format[cursor.at] !== '*') {
    state.width = readNumber(cursor)
    if (cursor.isAfterIndex && state.width !== undefined) cursor.isGoodIndex = false
    return ''
  }
  cursor.at++
  state.width = takeInt(cursor)
  cursor.isAfterIndex = false
  if (state.width === undefined) return '%!(BADWIDTH)'
  if (state.width < 0) {
    state.width = -state.width
    state.minus = true
    state.zero = false
  }
  return ''
}

/** Read a precision, `.*` among them; answers the text of the mistake in it. */
function readPrecision(cursor: Cursor, state: FormatState): string {
  if (cursor.format[cursor.at] !== '.') return ''
  cursor.at++
  if (cursor.isAfterIndex) cursor.isGoodIndex = false
  readIndex(cursor)
  if (cursor.format[cursor.at] !== '*') {
    state.precision = readNumber(cursor) ?? 0
    return ''
  }
  cursor.at++
  const precision = takeInt(cursor)
  cursor.isAfterIndex = false
  if (precision === undefined || precision < 0) return '%!(BADPREC)'
  state.precision = precision
  return ''
}

function readNumber(cursor: Cursor): number | undefined {
  const digits = /\d*/y
  digits.lastIndex = cursor.at
  const text = digits.exec(cursor.format)![0]
  cursor.at += text.length
  if (text === '') return undefined
  if (Number(text) <= 1e6) return Number(text)
  cursor.at = cursor.format.length
  return undefined
}

function takeInt(cursor: Cursor): number | undefined {
  const value = cursor.values[cursor.argument]
  if (cursor.argument < cursor.values.length) cursor.argument++
  return isInt(value) && Math.abs(Number(value)) <= 1e6 ? Number(value) : undefined
}
