/**
 * Where the keys of a TOML text stand. The parser gives values without places, so this walks the text once more, table
 * headers and `key =` lines only:
 *
 *     [markup.goldmark]          markup, markup.goldmark
 *     renderer.unsafe = true     markup.goldmark.renderer.unsafe
 *     [[menu.main]]              menu.main.0, menu.main.1, …
 */

/** Offsets of a key and of its value. */
export interface TomlOffsets {
  readonly key: number
  readonly value: number
}

/** Join the steps of a path to one map key. */
export function tomlPathKey(path: readonly (string | number)[]): string {
  return path.join('\u0000')
}

/** What the walk knows. */
interface State {
  readonly text: string
  readonly found: Map<string, TomlOffsets>
  readonly lengths: Map<string, number>
  table: (string | number)[]
  position: number
}

/** Find the offsets of every key in a valid TOML text, by `tomlPathKey`. */
export function findTomlPlaces(text: string): Map<string, TomlOffsets> {
  const state: State = { text, found: new Map(), lengths: new Map(), table: [], position: 0 }
  while (state.position < text.length) {
    skipBlank(state, true)
    if (state.position >= text.length) break
    const before = state.position
    if (text[state.position] === '[') walkHeader(state)
    else walkEntry(state, state.table)
    if (state.position === before) state.position++
  }
  return state.found
}

function walkHeader(state: State): void {
  const { text } = state
  const start = state.position
  const isList = text.startsWith('[[', start)
  state.position += isList ? 2 : 1
  const steps = readKey(state)
  let path: (string | number)[] = []
  for (const [index, step] of steps.entries()) {
    path = [...path, step.name]
    record(state, path, { key: step.offset, value: start })
    const length = state.lengths.get(tomlPathKey(path))
    if (index < steps.length - 1 && length !== undefined) path = [...path, length - 1]
  }
  if (isList) {
    const length = state.lengths.get(tomlPathKey(path)) ?? 0
    state.lengths.set(tomlPathKey(path), length + 1)
    path = [...path, length]
    record(state, path, { key: start, value: start })
  }
  state.table = path
  skipLine(state)
}

function walkEntry(state: State, table: readonly (string | number)[]): void {
  const steps = readKey(state)
  const path = [...table]
  skipBlank(state, false)
  if (state.text[state.position] !== '=') {
    skipLine(state)
    return
  }
  state.position++
  skipBlank(state, false)
  const value = state.position
  for (const step of steps) {
    path.push(step.name)
    record(state, path, { key: step.offset, value })
  }
  walkValue(state, path)
}

function walkValue(state: State, path: readonly (string | number)[]): void {
  const { text } = state
  const first = text[state.position]
  if (first === '"' || first === "'") readString(state)
  else if (first === '[') walkItems(state, path, ']')
  else if (first === '{') walkItems(state, path, '}')
  else while (state.position < text.length && !/[\n,\]}#]/.test(text[state.position]!)) state.position++
}

function walkItems(state: State, path: readonly (string | number)[], close: string): void {
  state.position++
  for (let index = 0; state.position < state.text.length; ) {
    skipBlank(state, true)
    const character = state.text[state.position]
    if (character === close) {
      state.position++
      return
    }
    if (character === ',') {
      state.position++
      continue
    }
    const before = state.position
    if (close === '}') walkEntry(state, path)
    else {
      const item = [...path, index++]
      record(state, item, { key: before, value: before })
      walkValue(state, item)
    }
    if (state.position === before) state.position++
  }
}

function readKey(state: State): { name: string; offset: number }[] {
  const steps: { name: string; offset: number }[] = []
  for (;;) {
    skipBlank(state, false)
    const offset = state.position
    const quote = state.text[offset]
    if (quote === '"' || quote === "'") steps.push({ name: readString(state), offset })
    else {
      while (/[^\s.=\]#"']/.test(state.text[state.position] ?? ' ')) state.position++
      steps.push({ name: state.text.slice(offset, state.position), offset })
    }
    skipBlank(state, false)
    if (state.text[state.position] !== '.') return steps
    state.position++
  }
}

function readString(state: State): string {
  const { text } = state
  const start = state.position
  const quote = text[start]!
  const fence = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote
  let at = start + fence.length
  while (at < text.length && !text.startsWith(fence, at)) at += quote === '"' && text[at] === '\\' ? 2 : 1
  state.position = at + fence.length
  while (fence.length === 3 && text[state.position] === quote) state.position++
  const raw = text.slice(start + fence.length, at)
  return quote === '"' && raw.includes('\\') ? unescapeBasic(raw) : raw
}

function unescapeBasic(raw: string): string {
  try {
    return JSON.parse(`"${raw}"`) as string
  } catch {
    return raw
  }
}

function skipBlank(state: State, overLines: boolean): void {
  for (; state.position < state.text.length; state.position++) {
    const character = state.text[state.position]!
    if (overLines && character === '#') skipLine(state)
    else if (!(character === ' ' || character === '\t' || (overLines && /[\r\n]/.test(character)))) return
  }
}

function skipLine(state: State): void {
  const newline = state.text.indexOf('\n', state.position)
  state.position = newline === -1 ? state.text.length : newline
}

function record(state: State, path: readonly (string | number)[], offsets: TomlOffsets): void {
  const key = tomlPathKey(path)
  if (!state.found.has(key)) state.found.set(key, offsets)
}
