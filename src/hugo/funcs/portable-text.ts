/** `transform.PortableText`: the rich text of a Sanity content lake as Markdown (portabletext.org; Hugo manual). */
import { toInt, toText } from './convert.ts'
import { elementsOf, entriesOf, isNil, walkPath } from './inspect.ts'

interface Span {
  readonly text: string
  readonly marks: readonly string[]
}

interface Block {
  readonly type: string
  readonly style: string
  /** `bullet`, `number` or `square` where the block is an item of a list. */
  readonly listItem: string
  /** How deep the list is nested, from 1. */
  readonly level: number
  readonly spans: readonly Span[]
  /** Targets of links by the marks that stand for them. */
  readonly links: ReadonlyMap<string, string>
  readonly value: unknown
}

const styles: Readonly<Record<string, string>> = { blockquote: '> ', code: '```', pre: '```' }
const bullets: Readonly<Record<string, string>> = { bullet: '* ', number: '1. ', square: '- ' }
const signs: Readonly<Record<string, string>> = { strong: '**', code: '`', em: '_', 'strike-through': '~~' }

/** Write blocks of Portable Text, or a single one, as Markdown. */
export function portableTextToMarkdown(value: unknown): string {
  const blocks = (elementsOf(value) ?? (entriesOf(value) ? [value] : [])).map(readBlock)
  if (blocks.length === 0) return '\n'
  let markdown = ''
  let list = ''
  blocks.forEach((block, i) => {
    if (i > 0 && needsBlankLine(blocks[i - 1]!, block, list)) markdown += '\n'
    if (block.listItem === '' || block.level === 1) list = block.listItem
    const written = writeBlock(block, list)
    markdown += written ?? ''
    if (written !== undefined || i < blocks.length - 1 || blocks.length === 1) markdown += '\n'
  })
  return markdown
}

function readBlock(value: unknown): Block {
  const text = (name: string) => textAt(value, name)
  const items = (name: string) => elementsOf(walkPath(value, [name])) ?? []
  return {
    type: text('_type'),
    style: text('style'),
    listItem: text('listItem'),
    level: toInt(walkPath(value, ['level'])),
    spans: items('children').map(child => ({
      text: textAt(child, 'text'),
      marks: (elementsOf(walkPath(child, ['marks'])) ?? []).map(toText),
    })),
    links: new Map(items('markDefs').map(definition => [textAt(definition, '_key'), textAt(definition, 'href')])),
    value,
  }
}

function textAt(value: unknown, ...path: string[]): string {
  const found = walkPath(value, path)
  return isNil(found) ? '' : toText(found)
}

function hasText({ spans }: Block): boolean {
  return spans.some(({ text }) => text !== '')
}

function needsBlankLine(before: Block, block: Block, list: string): boolean {
  if (!hasText(block)) return false
  const isItem = block.listItem !== ''
  if (isItem && (before.listItem === '' || (block.level === 1 && block.listItem !== list))) return true
  return !(isItem && before.listItem !== '')
}

/** Write one block; undefined for one without text, of which only its line remains. */
function writeBlock(block: Block, list: string): string | undefined {
  if (block.type === 'image')
    return `\n![${textAt(block.value, 'asset', 'altText')}](${textAt(block.value, 'asset', 'url')})`
  if (block.type === 'code') return writeCode(block.value)
  if (!hasText(block)) return undefined
  return prefixOf(block) + block.spans.map((_, i) => writeSpan(block, i, list)).join('')
}

function writeCode(value: unknown): string {
  const filename = textAt(value, 'filename')
  const attribute = filename === '' ? '' : ` {filename=${JSON.stringify(filename)}}`
  return `\`\`\`${textAt(value, 'language')}${attribute}\n${textAt(value, 'code')}\n\`\`\``
}

function prefixOf({ style, listItem, level }: Block): string {
  const heading = listItem === '' ? /^h([1-6])$/.exec(style)?.[1] : undefined
  const start = heading ? `${'#'.repeat(Number(heading))} ` : (styles[style] ?? '')
  return listItem === '' ? start : `${start}${indentOf(level)}${bullets[listItem] ?? '* '}`
}

function indentOf(level: number): string {
  return '   '.repeat(Math.max(0, level - 1))
}

/** Write a span between the marks that begin and end with it; blanks at its ends stand outside of them. */
function writeSpan(block: Block, at: number, list: string): string {
  const { text, marks } = block.spans[at]!
  const [before, inner, after] = splitBlanks(text)
  const opened = marks.filter(mark => !block.spans[at - 1]?.marks.includes(mark))
  const closed = marks.filter(mark => !block.spans[at + 1]?.marks.includes(mark))
  const open = opened.map(mark => signs[mark] ?? (block.links.has(mark) ? '[' : '')).join('')
  const close = closed.map(mark => signs[mark] ?? linkEnd(block.links.get(mark))).toReversed()
  return `${before}${open}${indentLines(inner, block.level, list)}${close.join('')}${after}`
}

function linkEnd(target: string | undefined): string {
  return target === undefined ? '' : `](${target})`
}

/** Part a text from the blanks around it; a text of blanks alone, and one letter before blanks, stay whole. */
function splitBlanks(text: string): readonly [before: string, inner: string, after: string] {
  const [, before = '', inner = '', after = ''] = /^( *)([\s\S]*?)( *)$/.exec(text)!
  if (inner === '') return ['', text, '']
  return before.length + inner.length === 1 ? ['', text, ''] : [before, inner, after]
}

/** Further lines of a nested item stand below its first. */
function indentLines(text: string, level: number, list: string): string {
  if (level === 1) return text
  const hanging = list === '' ? '' : list === 'number' ? '   ' : '  '
  return text.replace(/\n+(?=[^\n])/g, breaks => breaks + indentOf(level) + hanging)
}
