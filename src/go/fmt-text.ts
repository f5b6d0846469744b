/** fmt's verbs for strings: `%s %v %q %x %X`. */
import { type FormatState, pad } from './fmt-state.ts'
import { canBackquote, quote } from './strconv.ts'
import { encodeUtf8 } from './utf8.ts'

/** Write a string under a verb; undefined when strings have no such verb. */
export function formatText(state: FormatState, verb: string, text: string): string | undefined {
  switch (verb) {
    case 'v':
      return state.sharpV ? quoted(state, text) : pad(state, truncate(state, text))
    case 's':
      return pad(state, truncate(state, text))
    case 'q':
      return quoted(state, text)
    case 'x':
      return pad(state, hex(state, text))
    case 'X':
      return pad(state, hex(state, text).toUpperCase())
    default:
      return undefined
  }
}

function truncate(state: FormatState, text: string): string {
  if (state.precision === undefined || text.length <= state.precision) return text
  return [...text].slice(0, state.precision).join('')
}

function quoted(state: FormatState, text: string): string {
  const cut = truncate(state, text)
  if (state.sharp && canBackquote(cut)) return pad(state, `\`${cut}\``)
  return pad(state, quote(cut, state.plus))
}

function hex(state: FormatState, text: string): string {
  const bytes = encodeUtf8(text)
  const kept = state.precision !== undefined ? bytes.slice(0, state.precision) : bytes
  const digits = kept.map(byte => byte.toString(16).padStart(2, '0'))
  if (digits.length === 0) return ''
  if (state.space) return digits.map(pair => (state.sharp ? `0x${pair}` : pair)).join(' ')
  return (state.sharp ? '0x' : '') + digits.join('')
}
