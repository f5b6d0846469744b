/**
 * Front matter: found as Hugo's lexer finds it, cut out and read through gray-matter. Its traps are closed: options are
 * always given (without them it caches, and forgets errors), our readers stand in for its own, nothing is executed, and
 * the opening line takes no language word. JSON and Org front matter, which it does not know, are fenced for it here.
 *
 *     ---            +++               {                  #+title: My lab
 *     title: My lab  title = "My lab"    "title": "My lab"
 *     ---            +++               }
 */
import matter from 'gray-matter'
import { type Diagnostic, DiagnosticError } from '../../shared/diagnostic.ts'
import { type Place, placeAt } from '../../shared/position.ts'
import { decode } from '../decode/decode.ts'
import { type Decoded, type DecodeOptions, type Path, placeInFile, setKey } from '../decode/decoded.ts'
import type { Message } from './messages.ts'
import * as messages from './messages.ts'

/** The format of front matter. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json' | 'org'

/** The front matter of a file and where its body begins. */
export interface FrontMatter {
  /** The keys as written; empty when there is none or it is broken. */
  readonly data: Record<string, unknown>
  /** Undefined for a file without front matter. */
  readonly format: FrontMatterFormat | undefined
  /** Find where a key (or with `'value'` its value) stands in the file. */
  placeOf(path: Path, part?: 'key' | 'value'): Place | undefined
  /** Where the body begins in the text. */
  readonly bodyOffset: number
  /** What is wrong with it. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Where a block of front matter lies. */
interface Block {
  readonly format: FrontMatterFormat
  /** The front matter as gray-matter takes it, fences included. */
  readonly fenced: string
  /** Where what is between the fences begins in the text. */
  readonly offset: number
  /** Where the body begins in the text; undefined when gray-matter finds it. */
  readonly bodyOffset: number | undefined
}

/** Cut off and read the front matter of a content file; what is wrong with it is reported, not thrown. */
export function readFrontMatter(text: string, options: DecodeOptions): FrontMatter {
  try {
    const block = findBlock(text, options)
    return block ? readBlock(text, block, options) : withoutFrontMatter(text)
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error
    return { ...withoutFrontMatter(text), bodyOffset: text.length, diagnostics: [error.diagnostic] }
  }
}

function withoutFrontMatter(text: string): FrontMatter {
  return {
    data: {},
    format: undefined,
    placeOf: () => undefined,
    bodyOffset: text.startsWith('\uFEFF') ? 1 : 0,
    diagnostics: [],
  }
}

function findBlock(text: string, options: DecodeOptions): Block | undefined {
  const start = /^\uFEFF?\s*/.exec(text)![0].length
  if (text.startsWith('---', start)) return findFenced(text, start, 'yaml', '---', options)
  if (text.startsWith('+++', start)) return findFenced(text, start, 'toml', '+++', options)
  if (text.startsWith('#+', start)) return findOrg(text, start)
  // A body may begin with a shortcode; Hugo itself takes that for JSON and fails.
  return text[start] === '{' && !/^\{\{[<%]/.test(text.slice(start, start + 3))
    ? findJson(text, start, options)
    : undefined
}

function findFenced(
  text: string,
  start: number,
  format: FrontMatterFormat,
  delimiter: string,
  options: DecodeOptions,
): Block | undefined {
  const firstLine = text.slice(start + 3).split('\n', 1)[0]!
  // A fourth dash: a thematic break, not front matter, as gray-matter has it too.
  if (firstLine.startsWith(delimiter[0]!)) return undefined
  const word = firstLine.trim()
  if (word && !word.startsWith('#')) fail(text, start + 3, messages.frontMatterLanguage(word), options)
  const offset = start + 3
  if (!text.includes(`\n${delimiter}`, offset)) {
    fail(text, start, messages.frontMatterUnclosed(format.toUpperCase(), delimiter), options)
  }
  // A comment after the opening dashes would be taken for a language.
  const blanked = ' '.repeat(firstLine.replace(/\r$/, '').length)
  const fenced = delimiter + blanked + text.slice(offset + blanked.length)
  return { format, fenced, offset, bodyOffset: undefined }
}

function findJson(text: string, start: number, options: DecodeOptions): Block {
  let depth = 0
  let isInString = false
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '"') isInString = !isInString
    else if (!isInString && character === '{') depth++
    else if (!isInString && character === '}' && --depth === 0) {
      const bodyOffset = at + 1 + /^\r?\n?/.exec(text.slice(at + 1, at + 3))![0].length
      return { format: 'json', fenced: `---\n${text.slice(start, at + 1)}\n---\n`, offset: start - 1, bodyOffset }
    }
  }
  fail(text, start, messages.frontMatterUnclosed('JSON', '}'), options)
}

function findOrg(text: string, start: number): Block {
  const lines = /(?:#\+.*(?:\r?\n|$))+/y
  lines.lastIndex = start
  lines.exec(text)
  const bodyOffset = lines.lastIndex
  return { format: 'org', fenced: text.slice(start, bodyOffset), offset: start, bodyOffset }
}

function readBlock(text: string, block: Block, options: DecodeOptions): FrontMatter {
  const { format } = block
  if (format === 'org') return readOrgBlock(text, block, options)
  let decoded: Decoded | undefined
  const read = (source: string): object => {
    // The last line's end stayed with the fence; of a Windows one half is left.
    decoded = decode(format, source.endsWith('\r') ? `${source}\n` : source, {
      ...options,
      source: text,
      offset: block.offset,
    })
    return isTable(decoded.value) ? decoded.value : {}
  }
  const refuse = (): never => fail(text, block.offset, messages.frontMatterLanguage('js'), options)
  const file = matter(block.fenced, {
    language: block.format,
    delimiters: block.format === 'toml' ? '+++' : '---',
    engines: { [block.format]: read, javascript: refuse, js: refuse, coffee: refuse, cson: refuse },
  })
  const bodyOffset = block.bodyOffset ?? text.length - file.content.length
  const isOdd = decoded !== undefined && !isTable(decoded.value) && decoded.value !== null
  return {
    data: decoded && isTable(decoded.value) ? decoded.value : {},
    format: block.format,
    placeOf: (path, part) => decoded?.placeOf(path, part),
    bodyOffset,
    diagnostics: isOdd ? [diagnosticAt(text, block.offset + 1, messages.frontMatterNotATable(), options)] : [],
  }
}

/** `#+key: value` lines; `#+key[]: a b` gives a list. gray-matter would take them for comments. */
function readOrgBlock(text: string, block: Block, options: DecodeOptions): FrontMatter {
  const data: Record<string, unknown> = {}
  const offsets = new Map<string, number>()
  for (const match of block.fenced.matchAll(/^#\+([^\s:[\]]+)(\[\])?:[ \t]*(.*?)[ \t\r]*$/gm)) {
    const key = match[1]!.toLowerCase()
    const isList = match[2] !== undefined || /^(?:tags|categories|keywords|aliases)$/.test(key)
    setKey(data, key, isList ? match[3]!.split(/\s+/).filter(Boolean) : match[3]!)
    offsets.set(key, block.offset + match.index)
  }
  const placeOf = (path: Path): Place | undefined => {
    const offset = offsets.get(String(path[0] ?? ''))
    return offset === undefined ? undefined : placeInFile(text, options, offset)
  }
  return { data, format: 'org', placeOf, bodyOffset: block.bodyOffset ?? text.length, diagnostics: [] }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

function diagnosticAt(text: string, offset: number, message: Message, options: DecodeOptions): Diagnostic {
  return { ...message, severity: 'error', file: options.file, place: placeAt(text, offset), source: text }
}

function fail(text: string, offset: number, message: Message, options: DecodeOptions): never {
  throw new DiagnosticError(diagnosticAt(text, offset, message, options))
}
