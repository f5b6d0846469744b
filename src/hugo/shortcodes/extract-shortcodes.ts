/**
 * Flat tags to a tree, as Hugo's `hugolib/shortcode.go extractShortcode`: the template decides whether a tag expects a
 * closing one, and a closing tag closes what was opened last. Faults are collected and extraction goes on.
 *
 *     text {{< a >}} x {{< b />}} {{< /a >}}   ->   text, a(x, b)
 */
import { closest } from '../../shared/closest.ts'
import type { Diagnostic, Severity } from '../../shared/diagnostic.ts'
import { placeAt } from '../../shared/position.ts'
import type { Generation } from '../config/generation.ts'
import type { ContentItem, ShortcodeItem, TextItem } from '../parser/content-item.ts'
import type { Message } from './messages.ts'
import * as messages from './messages.ts'
import type { BodyNode, FaultNode, ShortcodeNode } from './shortcode-node.ts'

/** What extraction must know. */
export interface ExtractOptions {
  readonly isShortcode: (name: string) => boolean
  /** Whether the shortcode's template uses `.Inner` or `.InnerDeindent`. */
  readonly hasInner: (name: string) => boolean
  /** The names of all shortcodes, for "did you mean"; default none. */
  readonly shortcodeNames?: () => Iterable<string>
  readonly generation: Generation
  /** Take what an author forgot as Hugo once took it, and report it as a warning; default false. */
  readonly mend?: boolean | undefined
  /** The file for messages, relative to the site's root. */
  readonly file: string
  /** The whole file. */
  readonly source: string
  /** Where the body begins in `source`. */
  readonly bodyOffset: number
}

/** The tree of a body and what is wrong with it. */
export interface Extraction {
  readonly nodes: readonly BodyNode[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A shortcode whose closing tag has not come yet. */
interface Open {
  readonly item: ShortcodeItem
  readonly node: ShortcodeNode
  readonly inner: (TextItem | ShortcodeNode | FaultNode)[]
  /** An unknown shortcode; its text is dropped with it. */
  readonly isUnknown: boolean
  ordinals: number
}

/** Extraction on its way. */
interface State {
  readonly options: ExtractOptions
  readonly nodes: BodyNode[]
  readonly diagnostics: Diagnostic[]
  readonly stack: Open[]
  /** Opening tags that no closing tag of their name belongs to. */
  readonly unmatched: ReadonlySet<ShortcodeItem>
  /** Closing tags that close another shortcode than they name. */
  readonly crossed: ShortcodeItem[]
  ordinals: number
}

/** Make the tree of a body's items. */
export function extractShortcodes(items: readonly ContentItem[], options: ExtractOptions): Extraction {
  const state: State = {
    options,
    nodes: [],
    diagnostics: [],
    stack: [],
    unmatched: findUnmatched(items, options),
    crossed: [],
    ordinals: 0,
  }
  for (const item of items) extractItem(item, state)
  reportUnclosed(state)
  while (state.stack.length > 0) finish(state, false)
  return { nodes: state.nodes, diagnostics: state.diagnostics }
}

function extractItem(item: ContentItem, state: State): void {
  switch (item.type) {
    case 'text':
      append(item, state)
      break
    case 'summary-divider':
      if (state.stack.length === 0) state.nodes.push(item)
      break
    case 'broken':
      state.diagnostics.push(item.diagnostic)
      append({ type: 'fault', offset: item.offset, diagnostic: item.diagnostic }, state)
      break
    case 'shortcode':
      if (item.closing) close(item, state)
      else open(item, state)
      break
    default:
      item satisfies never
  }
}

function append(node: TextItem | ShortcodeNode | FaultNode, state: State): void {
  const top = state.stack.at(-1)
  if (top) top.inner.push(node)
  else state.nodes.push(node)
}

function open(item: ShortcodeItem, state: State): void {
  const { options, stack } = state
  const parent = stack.at(-1)
  const isUnknown = !item.isInline && !options.isShortcode(item.name)
  const takesInner = item.isInline || isUnknown || options.hasInner(item.name)
  const mistake = findMistake(item, parent, takesInner)
  if (mistake) {
    fault(item.offset, item, mistake, state)
    return
  }
  const inner: Open['inner'] = []
  const { name, notation, params, indentation, isInline, offset } = item
  const ordinal = parent ? parent.ordinals++ : state.ordinals++
  const tag = { name, notation, params, ordinal, indentation, isInline, offset }
  const node: ShortcodeNode = { type: 'shortcode', ...tag, inner, isClosed: false }
  const expectsClosing = takesInner && !item.selfClosing && !(isUnknown && state.unmatched.has(item))
  if (expectsClosing) stack.push({ item, node, inner, isUnknown, ordinals: 0 })
  if (isUnknown) {
    const nearest = closest(name, options.shortcodeNames?.() ?? [])
    const diagnostic = report(offset, item.end - offset, messages.unknownShortcode(name, nearest), state)
    append({ type: 'fault', offset, diagnostic }, state)
  } else if (!expectsClosing) append(node, state)
}

function findMistake(item: ShortcodeItem, parent: Open | undefined, takesInner: boolean): Message | undefined {
  if (parent?.node.isInline) return messages.nestedInInline(parent.node.name)
  if (!item.name) return messages.namelessShortcode()
  return item.selfClosing && !takesInner ? messages.closingWithoutInner(item.name) : undefined
}

function close(item: ShortcodeItem, state: State): void {
  const top = state.stack.at(-1)
  if (!top) {
    reportUnopened(item, state)
    return
  }
  if (top.item.name !== item.name) state.crossed.push(item)
  else if (top.item.spelling !== item.spelling) {
    const expected = top.item.spelling === 'angles' ? `<<% /${item.name} %>>` : `{{% /${item.name} %}}`
    report(item.offset, item.end - item.offset, messages.mixedSpelling(item.name, expected), state)
  }
  finish(state, true)
}

function finish(state: State, isClosed: boolean): void {
  const open = state.stack.pop()!
  if (open.isUnknown) append(open.inner[0] as FaultNode, state)
  else append({ ...open.node, isClosed }, state)
}

/** The tag at fault is often an earlier one, which closed a shortcode it does not name. */
function reportUnopened(item: ShortcodeItem, state: State): void {
  const { hasInner } = state.options
  const culprit = state.crossed.find(({ name, isInline }) => !isInline && !hasInner(name)) ?? item
  const { name, isInline, offset } = culprit
  const message = isInline || hasInner(name) ? messages.closingNotOpen(name) : messages.closingWithoutInner(name)
  fault(offset, culprit, message, state)
}

/** Up to 0.110 a shortcode that is never closed took the rest of the page, as it still does here; since then it is an error. */
function reportUnclosed(state: State): void {
  const { generation, mend } = state.options
  if (state.stack.length === 0 || (generation === '0.54' && !mend)) return
  const reported = [...state.unmatched].filter(({ offset }) => offset >= state.stack[0]!.item.offset)
  const items = reported.length > 0 ? reported : state.stack.map(({ item }) => item)
  for (const item of items) {
    if (!item.isInline && !state.options.isShortcode(item.name)) continue
    const [left, right] =
      item.spelling === 'angles' ? ['<<%', '%>>'] : item.notation === '%' ? ['{{%', '%}}'] : ['{{<', '>}}']
    const message = messages.unclosedShortcode(item.name, `${left} /${item.name} ${right}`)
    report(item.offset, item.end - item.offset, message, state, mend ? 'warning' : 'error')
  }
}

/** Match opening and closing tags by name; opening tags that are left over are what an author forgot to close. */
function findUnmatched(items: readonly ContentItem[], options: ExtractOptions): Set<ShortcodeItem> {
  const unmatched = new Set<ShortcodeItem>()
  const stack: ShortcodeItem[] = []
  for (const item of items) {
    if (item.type !== 'shortcode' || item.selfClosing) continue
    if (item.closing) {
      const index = stack.findLastIndex(({ name }) => name === item.name)
      if (index !== -1) for (const left of stack.splice(index).slice(1)) unmatched.add(left)
    } else if (item.isInline || !options.isShortcode(item.name) || options.hasInner(item.name)) stack.push(item)
  }
  for (const left of stack) unmatched.add(left)
  return unmatched
}

function fault(offset: number, item: ShortcodeItem, message: Message, state: State): void {
  const diagnostic = report(offset, item.end - item.offset, message, state)
  append({ type: 'fault', offset, diagnostic }, state)
}

function report(
  offset: number,
  length: number,
  message: Message,
  state: State,
  severity: Severity = 'error',
): Diagnostic {
  const { file, source, bodyOffset } = state.options
  const place = placeAt(source, bodyOffset + offset)
  const diagnostic: Diagnostic = { ...message, severity, file, place, length, source }
  state.diagnostics.push(diagnostic)
  return diagnostic
}
