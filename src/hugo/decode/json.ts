/**
 * JSON to values with places. JSON.parse says too little of where a mistake is, so this is a reader of its own; every
 * number is a float64, as Go's `encoding/json` gives it.
 */
import { float } from '../../go/value.ts'
import { type Decoded, type DecodeOptions, decodeError, placeInFile, setKey } from './decoded.ts'
import { jsonSyntax } from './messages.ts'

/** The reader's place in the text, and the offsets found so far. */
interface State {
  readonly text: string
  readonly options: DecodeOptions
  readonly places: Map<string, { key: number; value: number }>
  position: number
}

/** Decode JSON; a syntax error is thrown as a DiagnosticError at its place in the file. */
export function decodeJson(text: string, options: DecodeOptions): Decoded {
  const state: State = { text, options, places: new Map(), position: text.startsWith('\uFEFF') ? 1 : 0 }
  skipBlank(state)
  const start = state.position
  const value = readValue(state, '')
  skipBlank(state)
  if (state.position < text.length) throw fail(state, `unexpected ${describe(state)} after the end of the value`)
  return {
    value,
    placeOf(path, part = 'key') {
      const offsets = path.length === 0 ? { key: start, value: start } : state.places.get(pathKey(path))
      return offsets && placeInFile(text, options, offsets[part])
    },
  }
}

function pathKey(path: readonly (string | number)[]): string {
  return path.map(step => `\u0000${step}`).join('')
}

function readValue(state: State, path: string): unknown {
  const character = state.text[state.position]
  if (character === '{') return readObject(state, path)
  if (character === '[') return readArray(state, path)
  if (character === '"') return readString(state)
  const match = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.])/.exec(
    state.text.slice(state.position, state.position + 400),
  )
  if (!match) throw fail(state, `unexpected ${describe(state)}, a value should stand here`)
  state.position += match[0].length
  if (match[0] === 'null') return null
  return match[0] === 'true' || match[0] === 'false' ? match[0] === 'true' : float(Number(match[0]))
}

function readObject(state: State, path: string): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  state.position++
  skipBlank(state)
  if (skip(state, '}')) return object
  for (;;) {
    skipBlank(state)
    const key = state.position
    if (state.text[key] !== '"')
      throw fail(state, `unexpected ${describe(state)}, a key in double quotes should stand here`)
    const name = readString(state)
    skipBlank(state)
    if (!skip(state, ':')) throw fail(state, `unexpected ${describe(state)}, a colon should follow the key "${name}"`)
    skipBlank(state)
    const inner = `${path}\u0000${name}`
    state.places.set(inner, { key, value: state.position })
    setKey(object, name, readValue(state, inner))
    skipBlank(state)
    if (skip(state, '}')) return object
    if (!skip(state, ',')) throw fail(state, `unexpected ${describe(state)}, a comma or "}" should stand here`)
  }
}

function readArray(state: State, path: string): unknown[] {
  const items: unknown[] = []
  state.position++
  skipBlank(state)
  if (skip(state, ']')) return items
  for (;;) {
    skipBlank(state)
    const inner = `${path}\u0000${items.length}`
    state.places.set(inner, { key: state.position, value: state.position })
    items.push(readValue(state, inner))
    skipBlank(state)
    if (skip(state, ']')) return items
    if (!skip(state, ',')) throw fail(state, `unexpected ${describe(state)}, a comma or "]" should stand here`)
  }
}

function readString(state: State): string {
  const start = state.position
  for (let at = start + 1; at < state.text.length; at++) {
    const character = state.text[at]!
    if (character === '\\') at++
    else if (character < ' ') {
      state.position = at
      throw fail(state, 'a line break or control character inside a string')
    } else if (character === '"') {
      state.position = at + 1
      return unquote(state, start)
    }
  }
  throw fail(state, 'this string is not closed')
}

function unquote(state: State, start: number): string {
  try {
    return JSON.parse(state.text.slice(start, state.position)) as string
  } catch (error) {
    state.position = start
    throw fail(state, 'this string has an escape that JSON does not know', error)
  }
}

function skipBlank(state: State): void {
  while (/[ \t\r\n]/.test(state.text[state.position] ?? '')) state.position++
}

function skip(state: State, character: string): boolean {
  const isThere = state.text[state.position] === character
  if (isThere) state.position++
  return isThere
}

function describe(state: State): string {
  const character = state.text[state.position]
  return character === undefined ? 'end of the text' : JSON.stringify(character)
}

function fail(state: State, reason: string, cause?: unknown): Error {
  return decodeError(state.text, state.options, state.position, jsonSyntax(reason), cause)
}
