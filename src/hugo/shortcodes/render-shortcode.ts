/**
 * One shortcode to its output, its children first (`hugolib/shortcode.go doRenderShortcode`). Nested `{{% %}}` get
 * their inner text as HTML; that of a top-level one stays as it is, since its output goes through Markdown with the
 * page.
 */
import { type Diagnostic, DiagnosticError, formatDiagnostic } from '../../shared/diagnostic.ts'
import { type Place, placeAt } from '../../shared/position.ts'
import type { Generation } from '../config/generation.ts'
import type { Message } from './messages.ts'
import * as messages from './messages.ts'
import { ShortcodeContext, ShortcodePosition } from './shortcode-context.ts'
import type { ShortcodeNode } from './shortcode-node.ts'
import { TracedText } from './traced-text.ts'

/** What is told with an inner text that becomes HTML. */
export interface InnerMarkdown {
  /** Whether it is rendered as blocks: always. */
  readonly block: boolean
  /** Where the shortcode's tag stands. */
  readonly tag: Place
  /** Find where in the file the text at an offset comes from. */
  placeOf(offset: number): Place | undefined
}

/** What rendering needs of the rest of the generator. */
export interface RenderOptions {
  readonly generation: Generation
  /** The file for messages, relative to the site's root. */
  readonly file: string
  /** The path that `.Position` shows; default `file`. */
  readonly filename?: string
  /** The whole file. */
  readonly source: string
  /** Where the body begins in `source`. */
  readonly bodyOffset: number
  /** The page, as templates see it. */
  readonly page: unknown
  /** Execute a shortcode's template. */
  readonly execute: (name: string, context: ShortcodeContext) => string
  /** Execute the text of an inline shortcode; needed where inline shortcodes are on. */
  readonly executeInline?: (template: string, name: string, context: ShortcodeContext) => string
  /** Render Markdown as for a page's body. */
  readonly renderMarkdown: (text: string, options: InnerMarkdown) => string
  /** Make the store that `.Scratch` gives; default a Map. */
  readonly createScratch?: () => unknown
  /** Whether the template declares `{ "version": 1 }`: the notation of Hugo 0.54; default no. */
  readonly isVersion1?: (name: string) => boolean
  /** `security.enableInlineShortcodes`; default off, which renders them empty. */
  readonly enableInlineShortcodes?: boolean
  /** What newer Hugos put into placeholders: the page's number; default empty. */
  readonly placeholderId?: string
}

/** Rendering of one body. */
export interface RenderState {
  readonly options: RenderOptions
  readonly diagnostics: Diagnostic[]
  readonly placeholders: Map<string, () => string>
  /** Templates of inline shortcodes defined so far. */
  readonly inlineTemplates: Map<string, string>
  readonly placeholderPrefix: string
}

/** The output of a shortcode, and its inner text as far as that may stand in the output unchanged. */
export interface Rendered {
  readonly output: string
  readonly inner?: TracedText
}

/** Render a shortcode and those within; a failure is reported and a message stands in its place. */
export function renderShortcode(
  node: ShortcodeNode,
  parent: ShortcodeContext | undefined,
  state: RenderState,
): Rendered {
  const { options } = state
  const place = placeAt(options.source, options.bodyOffset + node.offset)
  const context = new ShortcodeContext({
    name: node.name,
    ordinal: node.ordinal,
    params: node.params,
    indentation: node.indentation,
    page: options.page,
    parent,
    position: new ShortcodePosition(options.filename ?? options.file, place, options.bodyOffset + node.offset),
    createScratch: options.createScratch ?? (() => new Map()),
  })
  const inner = joinInner(node, context, state)
  if (node.isInline) {
    context.inner = inner.text
    return { output: renderInline(node, inner.text, context, state) }
  }
  const isRenderedFirst = node.notation === '%' && (parent !== undefined || isOldNotation(node, options))
  const isEmpty = node.inner.length === 0
  context.inner = isRenderedFirst && !isEmpty ? renderInner(inner, place, options) : inner.text
  const output = execute(node, state, () => options.execute(node.name, context))
  return { output: isEmpty ? indent(output, node.indentation) : output, inner }
}

function isOldNotation(node: ShortcodeNode, options: RenderOptions): boolean {
  return options.generation === '0.54' || (options.isVersion1?.(node.name) ?? false)
}

function joinInner(node: ShortcodeNode, context: ShortcodeContext, state: RenderState): TracedText {
  const traced = new TracedText()
  for (const child of node.inner) {
    if (child.type === 'text') traced.appendVerbatim(child.value, child.offset)
    else if (child.type === 'fault') traced.appendMade(renderFault(child.diagnostic, state), child.offset)
    else {
      const { output, inner } = renderShortcode(child, context, state)
      if (inner) traced.appendAround(output, inner, child.offset)
      else traced.appendMade(output, child.offset)
    }
  }
  return traced
}

/** Markdown for an inner text; a text of one line loses the paragraph around it. */
function renderInner(inner: TracedText, tag: Place, options: RenderOptions): string {
  const placeOf = (offset: number): Place | undefined => {
    const origin = inner.originOf(offset)
    return origin === undefined ? undefined : placeAt(options.source, options.bodyOffset + origin)
  }
  const html = options.renderMarkdown(inner.text, { block: true, tag, placeOf })
  return inner.text.includes('\n') ? html : html.replace(/^<p>(.*)<\/p>\n$/, '$1')
}

function renderInline(node: ShortcodeNode, text: string, context: ShortcodeContext, state: RenderState): string {
  const { options, inlineTemplates } = state
  if (!options.enableInlineShortcodes || !options.executeInline) return ''
  if (node.isClosed) inlineTemplates.set(node.name, text)
  const template = inlineTemplates.get(node.name)
  if (template === undefined) return reportFault(node, messages.undefinedInline(node.name), state)
  return execute(node, state, () => options.executeInline!(template, node.name, context))
}

function execute(node: ShortcodeNode, state: RenderState, run: () => string): string {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof Error) || !(error.name === 'TemplateError' || error instanceof DiagnosticError)) throw error
    return reportFault(node, messages.failedShortcode(node.name, error.message), state, error)
  }
}

function reportFault(node: ShortcodeNode, message: Message, state: RenderState, cause?: unknown): string {
  const { file, source, bodyOffset } = state.options
  const diagnostic: Diagnostic = {
    ...message,
    severity: 'error',
    file,
    place: placeAt(source, bodyOffset + node.offset),
    source,
    cause,
  }
  state.diagnostics.push(diagnostic)
  return renderFault(diagnostic, state)
}

/** Give the placeholder of a message that a reader of the page can see. */
export function renderFault(diagnostic: Diagnostic, state: RenderState): string {
  const placeholder = `${state.placeholderPrefix}e${state.placeholders.size}HBHB`
  const { source: _, ...brief } = diagnostic
  const text = formatDiagnostic(brief).replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
  const style = 'color:#fff;background:#b3261e;padding:0 .3em;white-space:pre-wrap'
  const shown = `<strong class="labwright-fault" role="alert" style="${style}">${text}</strong>`
  state.placeholders.set(placeholder, () => shown)
  return placeholder
}

/** A shortcode without inner text that stands indented gives each line that indentation; the first has it already. */
function indent(output: string, indentation: string): string {
  return indentation ? output.replace(/\n(?=[\s\S])/g, `\n${indentation}`) : output
}
