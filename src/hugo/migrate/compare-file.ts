/**
 * Compares one file of two builds: HTML and XML as what they mean, JSON as its value, all else byte by byte. Files that
 * are the same byte by byte are never parsed.
 */
import { firstJsonDifference } from './compare-json.ts'
import { type CompareOptions, excerptPair } from './compare-values.ts'
import { elementPlace } from './element-place.ts'
import { type MarkupEvent, type MarkupKind, readMarkup } from './markup-events.ts'

/** Where two files first differ, and what stands there in each. */
export interface Difference {
  /** A place in the words of the file's kind: elements, a JSON pointer, a line, or nothing for bytes. */
  readonly place: string
  readonly theirs: string
  readonly ours: string
}

/** Find the first difference of two files; undefined when they are alike. The path says of which kind they are. */
export function compareFile(
  path: string,
  theirs: Uint8Array | string,
  ours: Uint8Array | string,
  options: CompareOptions = {},
): Difference | undefined {
  const [theirBytes, ourBytes] = [bytesOf(theirs), bytesOf(ours)]
  if (theirBytes.equals(ourBytes)) return undefined
  const [theirText, ourText] = [theirBytes.toString(), ourBytes.toString()]
  switch (kindOf(path)) {
    case 'html':
      return compareMarkup(theirText, ourText, 'html', options)
    case 'xml':
      return compareMarkup(theirText, ourText, 'xml', options)
    case 'json':
      return compareJson(theirText, ourText, options)
    default:
      return isText(theirBytes) && isText(ourBytes)
        ? compareText(theirText, ourText)
        : { place: '', theirs: `${theirBytes.length} bytes`, ours: `${ourBytes.length} other bytes` }
  }
}

function kindOf(path: string): MarkupKind | 'json' | undefined {
  if (/\.html?$/i.test(path)) return 'html'
  if (/\.(?:xml|rss|atom|svg|xhtml)$/i.test(path)) return 'xml'
  return /\.(?:json|webmanifest)$/i.test(path) ? 'json' : undefined
}

function bytesOf(content: Uint8Array | string): Buffer {
  if (typeof content === 'string') return Buffer.from(content)
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength)
}

function isText(bytes: Buffer): boolean {
  return !bytes.subarray(0, 8192).includes(0)
}

function compareMarkup(
  theirs: string,
  ours: string,
  kind: MarkupKind,
  options: CompareOptions,
): Difference | undefined {
  const [a, b] = [readMarkup(theirs, kind, options), readMarkup(ours, kind, options)]
  let index = 0
  while (index < a.length && index < b.length && isSame(a[index]!, b[index]!)) index++
  if (index === a.length && index === b.length) return undefined
  const longer = index < a.length ? a : b
  return { place: elementPlace(longer, index), ...excerptPair(describe(a[index]), describe(b[index])) }
}

function isSame(a: MarkupEvent, b: MarkupEvent): boolean {
  if (a.type === 'text') return b.type === 'text' && a.text === b.text
  if (a.type === 'close') return b.type === 'close' && a.name === b.name
  return b.type === 'open' && a.name === b.name && a.attributes === b.attributes
}

function describe(event: MarkupEvent | undefined): string {
  if (event === undefined) return 'the end of the page'
  if (event.type === 'text') return JSON.stringify(event.text)
  if (event.type === 'close') return `</${event.name}>`
  return `<${event.name}${event.attributes && ' '}${event.attributes}>`
}

function compareJson(theirs: string, ours: string, options: CompareOptions): Difference | undefined {
  const [a, b] = [parseJson(theirs), parseJson(ours)]
  return a && b ? firstJsonDifference(a.value, b.value, options) : compareText(theirs, ours)
}

/** What templates write under the name of JSON is not always any. */
function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function compareText(theirs: string, ours: string): Difference {
  const [a, b] = [theirs.split('\n'), ours.split('\n')]
  let line = 0
  while (line < a.length && line < b.length && a[line] === b[line]) line++
  const describeLine = (text: string | undefined) => (text === undefined ? 'the end of the file' : JSON.stringify(text))
  return { place: `line ${line + 1}`, ...excerptPair(describeLine(a[line]), describeLine(b[line])) }
}
