/**
 * Code blocks. Fenced ones go to a hook or to the highlighter, with the language exactly as typed and the attributes in
 * braces after it; indented ones stay `<pre><code>`.
 */
import type { ElementContent } from 'hast'
import type { Code } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { type Attributes, readAttributes } from '../attributes.ts'
import { getStateOf } from '../render-state.ts'
import { element, lineEndAt, newline, raw, text } from './build.ts'

/** Names of the highlighter's options; all other attributes are the block's own. */
const optionNames = new Set(
  `anchorlinenos codefences guesssyntax hl_inline hl_lines lineanchors linenos linenostart linenumbersintable noclasses
  nohl style tabwidth wrapperclass`.split(/\s+/),
)

/** Write a code block. */
export function handleCode(state: State, node: Code): ElementContent[] {
  const { context, options, ordinals, source } = getStateOf(state)
  const fence = readFence(source.slice(node.position!.start.offset!, node.position!.end.offset!))
  if (!fence) return plainBlock(node.value + lineEndAt(source, node.position?.end.offset))
  if (!options.highlight) return plainBlock(node.value && `${node.value}\n`, fence.language)
  const inner = node.value.replace(/[\r\n]+$/, '')
  const ordinal = ordinals.codeblock++
  const hook = context.hooks?.codeblock?.(fence.language)
  const html = hook?.({
    Type: fence.language,
    Inner: inner,
    Attributes: pick(fence.attributes, name => !optionNames.has(name)),
    Options: withRanges(pick(fence.attributes, name => optionNames.has(name))),
    Ordinal: ordinal,
    Position: context.placeOf?.(node.position!.start.offset!),
  })
  return [raw(html ?? options.highlight(inner === '' ? '' : `${inner}\n`, fence.language, fence.attributes, ordinal))]
}

function plainBlock(code: string, language?: string): ElementContent[] {
  return [
    element('pre', {}, [element('code', language ? { class: `language-${language}` } : {}, [text(code)])]),
    newline(),
  ]
}

interface Fence {
  readonly language: string
  readonly attributes: Attributes
}

/** Read the fence that a block begins with; undefined for indented code. */
function readFence(source: string): Fence | undefined {
  const found = /^ {0,3}(?:`{3,}|~{3,})[ \t]*([^\r\n]*)/.exec(source)
  if (!found) return undefined
  const info = found[1]!.trim()
  const brace = info.indexOf('{')
  const attributes = brace === -1 ? undefined : readAttributes(info, brace)?.attributes
  return { language: /^[^\s{]*/.exec(info)![0], attributes: lowerCaseNames(attributes ?? {}) }
}

function lowerCaseNames(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]))
}

/** A hook is shown the lines to mark as ranges that count from zero: `[1, "2-3"]` gives `[[0 0] [1 2]]`. */
function withRanges(options: Attributes): Attributes {
  const lines = options['hl_lines']
  if (lines === undefined) return options
  const parts = (Array.isArray(lines) ? lines : [lines]).flatMap(part => String(part).split(/[\s,]+/))
  const ranges = parts
    .map(part => part.split('-').map(line => Number(line) - 1))
    .map(([first = 0, last = first]): [number, number] => [first, last])
  return { ...options, hl_lines: ranges }
}

function pick(attributes: Attributes, isWanted: (name: string) => boolean): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isWanted(name)))
}
