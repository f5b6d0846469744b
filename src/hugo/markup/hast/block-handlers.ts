/**
 * Blocks as Goldmark writes them, each with its line end: handlers for remark-rehype. The line ends matter, since Hugo
 * parses the HTML of nested shortcodes as Markdown again.
 */
import type { ElementContent } from 'hast'
import type { Blockquote, Heading, Html, Paragraph, Parents, Root, ThematicBreak } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { getStateOf, isAtLeast } from '../render-state.ts'
import { attributesOf } from './attributes-of.ts'
import { handleAlert } from './blockquote-hook.ts'
import { element, lineEndAt, newline, raw, toHtmlText } from './build.ts'
import { writeFootnotes } from './footnote-handlers.ts'
import { findImageResource, writeImage } from './inline-handlers.ts'
import { hookText } from './plain-text.ts'
import { tocTitle } from './toc-title.ts'

/** Write the whole document, footnotes last. */
export function handleRoot(state: State, node: Root): ElementContent[] {
  const children = state.all(node)
  return [...children, ...writeFootnotes(state)]
}

/** Write a paragraph; an image alone goes without one where the site asks for that. */
export function handleParagraph(state: State, node: Paragraph): ElementContent[] {
  const { options } = getStateOf(state)
  const only = node.children.length === 1 ? node.children[0]! : undefined
  if (only && !options.goldmark.parser.wrapStandAloneImageWithinParagraph) {
    const resource = findImageResource(state, only)
    if (resource && (only.type === 'image' || only.type === 'imageReference')) {
      const image = node.data?.attributes ? { ...only, data: node.data } : only
      return [writeImage(state, image, resource, true)]
    }
  }
  return [element('p', attributesOf(node), state.all(node)), newline()]
}

/** Write a heading, or what the hook makes of it, and note it for the table of contents. */
export function handleHeading(state: State, node: Heading): ElementContent[] {
  const { context, headings, options } = getStateOf(state)
  const children = state.all(node)
  const id = node.data?.id
  const content = toHtmlText(children, options.goldmark.renderer.xhtml)
  headings.push({ id: id ?? '', level: node.depth, title: tocTitle(content, options.generation), headings: [] })
  const attributes = node.data?.attributes ?? {}
  const html = context.hooks?.heading?.({
    Level: node.depth,
    Anchor: id ?? '',
    Text: content,
    PlainText: hookText(node, options.generation),
    Attributes: id === undefined ? attributes : { ...attributes, id },
  })
  if (html !== undefined) return [raw(html)]
  const properties = attributesOf(node)
  if (id !== undefined && !('id' in properties)) properties['id'] = id
  return [element(`h${node.depth}`, properties, children), newline()]
}

/** Write a quotation, or what the hook makes of it. */
export function handleBlockquote(state: State, node: Blockquote): ElementContent[] {
  const { context } = getStateOf(state)
  if (context.hooks?.blockquote) {
    const html = handleAlert(state, node, context.hooks.blockquote)
    if (html !== undefined) return [raw(html)]
  }
  // With attributes Goldmark leaves the line end out.
  const lead = node.data?.attributes ? [] : [newline()]
  return [element('blockquote', attributesOf(node), [...lead, ...state.all(node)]), newline()]
}

/** Write a thematic break. */
export function handleThematicBreak(_state: State, node: ThematicBreak): ElementContent[] {
  return [element('hr', attributesOf(node)), newline()]
}

const omitted = '<!-- raw HTML omitted -->'

/** Write raw HTML as it stands; a site that is not `unsafe` gets a comment in its place. */
export function handleHtml(state: State, node: Html, parent: Parents | undefined): ElementContent[] {
  const { options, source } = getStateOf(state)
  const isShown = options.goldmark.renderer.unsafe || options.mend || options.generation === '0.54'
  if (!isShown && isAtLeast(options.generation, '0.169') && /^\s*<!--[\s\S]*-->\s*$/.test(node.value)) return []
  if (!isFlowParent(parent)) return [raw(isShown ? node.value : omitted)]
  const end = node.position?.end.offset
  if (isShown) return [raw(end === source.length ? node.value : node.value + lineEndAt(source, end))]
  return [raw(`${omitted}\n`.repeat(hasClosingLine(node.value) ? 2 : 1))]
}

/** Definitions are read where they are referred to. */
export function handleNothing(): undefined {
  return undefined
}

function isFlowParent(parent: Parents | undefined): boolean {
  return (
    parent === undefined ||
    ['root', 'blockquote', 'listItem', 'footnoteDefinition', 'definitionDescription'].includes(parent.type)
  )
}

/** Goldmark keeps the last line of a block such as `<script>` apart when it is not also the first. */
function hasClosingLine(value: string): boolean {
  if (!value.includes('\n')) return false
  const ends: readonly (readonly [start: RegExp, end: RegExp])[] = [
    [/^\s*<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
    [/^\s*<!--/, /-->/],
    [/^\s*<\?/, /\?>/],
    [/^\s*<!\[CDATA\[/, /\]\]>/],
    [/^\s*<![A-Za-z]/, />/],
  ]
  const lastLine = value.trimEnd().split('\n').at(-1)!
  return ends.find(([start]) => start.test(value))?.[1].test(lastLine) ?? false
}
