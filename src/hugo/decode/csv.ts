/** CSV to rows as Go's `encoding/csv`: blank lines are skipped, every row takes as many fields as the first. */
import { type Decoded, type DecodeOptions, decodeError, placeInFile } from './decoded.ts'
import { csvSyntax } from './messages.ts'

/** How to read CSV, as `transform.Unmarshal` lets authors say. */
export interface CsvOptions extends DecodeOptions {
  /** What separates fields; default a comma. */
  readonly delimiter?: string
  /** The character that begins a comment line; default none. */
  readonly comment?: string
  /** Whether a quote may stand inside an unquoted field; default false. */
  readonly lazyQuotes?: boolean
}

/** The reader's place in the text. */
interface State {
  readonly text: string
  readonly options: CsvOptions
  readonly delimiter: string
  position: number
}

/** Decode CSV into rows of strings; a syntax error is thrown as a DiagnosticError at its place in the file. */
export function decodeCsv(text: string, options: CsvOptions): Decoded & { readonly value: string[][] } {
  const source = text.replace(/\r\n/g, '\n')
  const state: State = {
    text: source,
    options,
    delimiter: options.delimiter || ',',
    position: source.startsWith('\uFEFF') ? 1 : 0,
  }
  const rows: string[][] = []
  const offsets: number[][] = []
  while (state.position < source.length) {
    if (skipEmptyLine(state)) continue
    const { fields, starts } = readRow(state)
    if (rows[0] && fields.length !== rows[0].length) {
      state.position = starts[0]!
      throw fail(state, `this line has ${fields.length} fields, the first has ${rows[0].length}`)
    }
    rows.push(fields)
    offsets.push(starts)
  }
  return {
    value: rows,
    placeOf(path) {
      const offset = offsets[Number(path[0] ?? 0)]?.[Number(path[1] ?? 0)]
      return offset === undefined ? undefined : placeInFile(source, options, offset)
    },
  }
}

function skipEmptyLine(state: State): boolean {
  const { text, position, options } = state
  if (text[position] !== '\n' && !(options.comment && text.startsWith(options.comment, position))) return false
  const newline = text.indexOf('\n', position)
  state.position = newline === -1 ? text.length : newline + 1
  return true
}

function readRow(state: State): { fields: string[]; starts: number[] } {
  const fields: string[] = []
  const starts: number[] = []
  for (;;) {
    starts.push(state.position)
    fields.push(state.text[state.position] === '"' ? readQuoted(state) : readBare(state))
    if (state.text.startsWith(state.delimiter, state.position)) state.position += state.delimiter.length
    else {
      state.position++
      return { fields, starts }
    }
  }
}

function readBare(state: State): string {
  const start = state.position
  const { text, delimiter } = state
  while (state.position < text.length && text[state.position] !== '\n' && !text.startsWith(delimiter, state.position)) {
    if (text[state.position] === '"' && !state.options.lazyQuotes) throw fail(state, 'a quote inside an unquoted field')
    state.position++
  }
  return text.slice(start, state.position)
}

function readQuoted(state: State): string {
  const start = state.position
  let field = ''
  state.position++
  for (;;) {
    const quote = state.text.indexOf('"', state.position)
    if (quote === -1) {
      if (state.options.lazyQuotes) {
        field += state.text.slice(state.position)
        state.position = state.text.length
        return field
      }
      state.position = start
      throw fail(state, 'this quoted field is not closed')
    }
    field += state.text.slice(state.position, quote)
    state.position = quote + 1
    const next = state.text[state.position]
    if (next === undefined || next === '\n' || state.text.startsWith(state.delimiter, state.position)) return field
    if (next !== '"' && !state.options.lazyQuotes) throw fail(state, 'text after the closing quote of a field')
    field += '"'
    if (next === '"') state.position++
  }
}

function fail(state: State, reason: string): Error {
  return decodeError(state.text, state.options, state.position, csvSyntax(reason))
}
