/**
 * YAML to values, as Hugo reads it (`parser/metadecoders`): text through the `yaml` package, the meaning of words by
 * generation. Of a stream of documents the first counts; keys become strings; merge keys (`<<`) work.
 */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml'
import { Float, float } from '../../go/value.ts'
import type { Place } from '../../shared/position.ts'
import { type Decoded, type DecodeOptions, decodeError, type Path, placeInFile, setKey } from './decoded.ts'
import { yamlDuplicateKey, yamlSelfReference, yamlSyntax } from './messages.ts'
import { type IndentedText, indentContinuation, toOriginalOffset } from './yaml-continuation.ts'
import { resolveNumber, resolvePlain, type YamlReader } from './yaml-scalar.ts'

/** What the conversion of one document carries along. */
interface State {
  readonly text: string
  readonly options: DecodeOptions
  /** Where lines were indented that lacked it. */
  readonly insertions: readonly number[]
  readonly reader: YamlReader
  readonly anchors: Map<string, Node>
  readonly done: Map<Node, unknown>
  readonly inProgress: Set<Node>
}

/** Decode YAML; a syntax error is thrown as a DiagnosticError at its place in the file. */
export function decodeYaml(text: string, options: DecodeOptions): Decoded {
  const parsed = parseText({ text, insertions: [] })
  if (!parsed) return { value: null, placeOf: () => undefined }
  const { document, insertions } = parsed
  const state: State = {
    text,
    options,
    insertions,
    reader: options.generation === '0.169' ? 'goccy' : 'go-yaml',
    anchors: new Map(),
    done: new Map(),
    inProgress: new Set(),
  }
  const error = document.errors[0]
  if (error) throw fail(state, offsetOfError(error, document), yamlSyntax(lowerFirst(error.message)), error)
  const root = document.contents as Node | null
  const value = root ? toValue(root, state) : null
  return { value, placeOf: (path, part) => findPlace(root, path, part ?? 'key', state) }
}

/** Parse the first document; where only missing indentation is wrong, with that indentation. */
function parseText(source: IndentedText): { document: Document.Parsed; insertions: readonly number[] } | undefined {
  const documents = parseAllDocuments(source.text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const document = Array.isArray(documents) ? documents[0] : undefined
  if (!document) return undefined
  const opening = document.errors[0] && findContinued(document.errors[0], document)
  const indented = opening === undefined ? undefined : indentContinuation(source, opening)
  const mended = indented && parseText(indented)
  return mended?.document.errors.length === 0 ? mended : { document, insertions: source.insertions }
}

/** Find where the bracket or quote opens whose lines lack indentation. */
function findContinued(error: YAMLParseError, document: Document.Parsed): number | undefined {
  if (!/^(?:Flow|Multi-line|Missing closing .quote)/.test(error.message)) return undefined
  let opening: number | undefined
  const note = (node: Node) => {
    if (node.range && node.range[0] < error.pos[0]) opening = node.range[0]
  }
  visit(document, {
    Scalar: (_, node) => {
      if (node.type?.startsWith('QUOTE_') && node.range && node.range[1] >= error.pos[0]) note(node)
    },
    Collection: (_, node) => {
      if (node.flow && node.range && node.range[1] >= error.pos[0]) note(node)
    },
  })
  return opening
}

function fail(state: State, offset: number, message: Parameters<typeof decodeError>[3], cause?: unknown): Error {
  return decodeError(state.text, state.options, toOriginalOffset(state.insertions, offset), message, cause)
}

function toValue(node: Node | null, state: State): unknown {
  if (!node) return null
  if (isAlias(node)) return toValue(resolveAlias(node, state), state)
  if (node.anchor) state.anchors.set(node.anchor, node)
  if (state.done.has(node)) return state.done.get(node)
  if (state.inProgress.has(node)) {
    throw fail(state, node.range?.[0] ?? 0, yamlSelfReference(node.anchor ?? ''))
  }
  state.inProgress.add(node)
  const value = toFreshValue(node, state)
  state.inProgress.delete(node)
  state.done.set(node, value)
  return value
}

function toFreshValue(node: Node, state: State): unknown {
  if (isMap(node)) return toObject(node, state)
  if (isSeq(node))
    return node.items.map(item => (isPair(item) ? toPair(item, state) : toValue(item as Node | null, state)))
  return isScalar(node) ? toScalar(node, state.reader) : null
}

/** An item of `!!omap`. */
function toPair(pair: Pair, state: State): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  setKey(object, keyText(pair, state), toValue(pair.value as Node | null, state))
  return object
}

function toObject(map: YAMLMap, state: State): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  const merged: Record<string, unknown> = {}
  for (const pair of map.items) {
    const value = toValue(pair.value as Node | null, state)
    if (isMergeKey(pair)) {
      for (const source of Array.isArray(value) ? value : [value]) mergeInto(merged, source)
      continue
    }
    const key = keyText(pair, state)
    if (state.reader === 'goccy' && Object.hasOwn(object, key)) {
      throw fail(state, keyOffset(pair) ?? 0, yamlDuplicateKey(key))
    }
    setKey(object, key, value)
  }
  mergeInto(object, merged)
  return object
}

function mergeInto(target: Record<string, unknown>, source: unknown): void {
  if (typeof source !== 'object' || source === null) return
  for (const [key, value] of Object.entries(source)) if (!Object.hasOwn(target, key)) setKey(target, key, value)
}

function isMergeKey(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.value === '<<' && pair.key.type === 'PLAIN'
}

function keyText(pair: Pair, state: State): string {
  const key = toValue(pair.key as Node | null, state)
  if (key === null) return state.reader === 'goccy' ? 'null' : ''
  if ((state.reader === 'goccy' || state.options.keysAsWritten) && isScalar(pair.key)) return String(pair.key.value)
  return key instanceof Float ? String(key.value) : typeof key === 'object' ? JSON.stringify(key) : String(key)
}

function toScalar(node: Scalar, reader: YamlReader): unknown {
  const value: unknown = node.value instanceof Date ? node.source : node.value
  const text = value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value ?? '')
  switch (node.tag) {
    case 'tag:yaml.org,2002:null':
      return null
    case undefined:
    case 'tag:yaml.org,2002:bool':
      return node.type === 'PLAIN' ? resolvePlain(text, reader) : text
    case 'tag:yaml.org,2002:int':
      return resolveNumber(text, reader) ?? text
    case 'tag:yaml.org,2002:float': {
      const number = resolveNumber(text, reader) ?? text
      return typeof number === 'number' ? float(number) : number
    }
    default:
      return text
  }
}

function resolveAlias(alias: Alias, state: State): Node | null {
  const target = state.anchors.get(alias.source)
  if (target) return target
  const reason = `there is no anchor "&${alias.source}" before this alias`
  throw fail(state, alias.range?.[0] ?? 0, yamlSyntax(reason))
}

function findPlace(root: Node | null, path: Path, part: 'key' | 'value', state: State): Place | undefined {
  let node = root
  let offset = root?.range?.[0]
  for (const step of path) {
    if (node && isAlias(node)) node = state.anchors.get(node.source) ?? null
    if (node && isMap(node)) {
      const pair = findPair(node, String(step), state)
      if (!pair) return undefined
      node = pair.value as Node | null
      offset = part === 'key' ? keyOffset(pair) : (node?.range?.[0] ?? keyOffset(pair))
    } else if (node && isSeq(node) && typeof step === 'number' && node.items[step]) {
      node = node.items[step] as Node
      offset = node.range?.[0]
    } else {
      return undefined
    }
  }
  return offset === undefined
    ? undefined
    : placeInFile(state.text, state.options, toOriginalOffset(state.insertions, offset))
}

function findPair(map: YAMLMap, key: string, state: State): Pair | undefined {
  const own = map.items.findLast(pair => !isMergeKey(pair) && keyText(pair, state) === key)
  if (own) return own
  for (const merge of map.items.filter(isMergeKey)) {
    const sources = isSeq(merge.value) ? merge.value.items : [merge.value]
    for (const source of sources) {
      const target = isAlias(source) ? state.anchors.get(source.source) : source
      const pair = isMap(target) ? findPair(target, key, state) : undefined
      if (pair) return pair
    }
  }
  return undefined
}

function keyOffset(pair: Pair): number | undefined {
  return (pair.key as Node | null)?.range?.[0]
}

/** An unclosed quote is noticed at the end of the text; the mistake is where it opens. */
function offsetOfError(error: YAMLParseError, document: Document.Parsed): number {
  let offset = error.pos[0]
  if (error.code !== 'MISSING_CHAR' || !/quote/.test(error.message)) return offset
  visit(document, {
    Scalar: (_, node) => {
      if (node.type?.startsWith('QUOTE_') && node.range && node.range[1] >= error.pos[0]) offset = node.range[0]
    },
  })
  return offset
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
