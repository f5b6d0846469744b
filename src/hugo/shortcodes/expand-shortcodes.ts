/**
 * A body ready for Markdown: the output of `{{% x %}}` stands in the text, for `{{< x >}}` there is a placeholder. Such a
 * shortcode runs when its place in the rendered HTML is reached, as in Hugo, so that it can ask for the page's headings
 * (`hugolib/shortcode.go`, `hugolib/page__content.go`).
 *
 *     a {{< b >}} c {{% d %}}   ->   a HAHAHUGOSHORTCODEs0HBHB c <output of d>
 */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { type Place, placeAt } from '../../shared/position.ts'
import { atLeast } from '../config/generation.ts'
import type { ContentItem } from '../parser/content-item.ts'
import { type ExtractOptions, extractShortcodes } from './extract-shortcodes.ts'
import { type RenderOptions, type RenderState, renderFault, renderShortcode } from './render-shortcode.ts'
import type { BodyNode, ShortcodeNode } from './shortcode-node.ts'
import { TracedText } from './traced-text.ts'

/** What expansion needs of the rest of the generator. */
export type ExpandOptions = ExtractOptions & RenderOptions

/** A body after its shortcodes. */
export interface Expansion {
  /** The body for Markdown, with placeholders. */
  readonly text: string
  /** What to put where each placeholder stands in the rendered HTML; each shortcode runs once, when it is asked for. */
  readonly placeholders: ReadonlyMap<string, () => string>
  /** Find where in the file the text at an offset comes from. */
  readonly placeOf: (offset: number) => Place | undefined
  /** What was found so far; shortcodes that run later add theirs. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What stands in the text where `<!--more-->` stood. */
export const summaryDividerToken = 'HUGOMORE42'

/** Execute the shortcodes of a body; faults are collected, and a message stands in place of what failed. */
export function expandShortcodes(items: readonly ContentItem[], options: ExpandOptions): Expansion {
  const { nodes, diagnostics } = extractShortcodes(items, options)
  const state: RenderState = {
    options,
    diagnostics: [...diagnostics],
    placeholders: new Map(),
    inlineTemplates: new Map(),
    placeholderPrefix: `HAHAHUGOSHORTCODE${atLeast(options.generation, '0.131') ? (options.placeholderId ?? '') : ''}`,
  }
  const traced = new TracedText()
  for (const node of nodes) expandNode(node, traced, state)
  const { source, bodyOffset } = options
  return {
    text: traced.text,
    placeholders: state.placeholders,
    diagnostics: state.diagnostics,
    placeOf(offset) {
      const origin = traced.originOf(offset)
      return origin === undefined ? undefined : placeAt(source, bodyOffset + origin)
    },
  }
}

function expandNode(node: BodyNode, traced: TracedText, state: RenderState): void {
  switch (node.type) {
    case 'text':
      traced.appendVerbatim(node.value, node.offset)
      break
    case 'summary-divider':
      traced.appendMade(`\n\n${summaryDividerToken}\n\n`, node.offset)
      break
    case 'fault':
      traced.appendMade(renderFault(node.diagnostic, state), node.offset)
      break
    case 'shortcode':
      expandShortcode(node, traced, state)
      break
    default:
      node satisfies never
  }
}

function expandShortcode(node: ShortcodeNode, traced: TracedText, state: RenderState): void {
  if (node.notation === '%' && !keepsOldNotation(node, state)) {
    const { output, inner } = renderShortcode(node, undefined, state)
    if (inner) traced.appendAround(output, inner, node.offset)
    else traced.appendMade(output, node.offset)
    return
  }
  const placeholder = `${state.placeholderPrefix}s${node.ordinal}HBHB`
  let output: string | undefined
  state.placeholders.set(placeholder, () => {
    output ??= renderShortcode(node, undefined, state).output
    return output
  })
  traced.appendMade(placeholder, node.offset)
}

/**
 * Before Hugo 0.55, and where the template asks for that, `{{% %}}` renders its inner text first and keeps its output
 * from Markdown.
 */
function keepsOldNotation(node: ShortcodeNode, state: RenderState): boolean {
  return state.options.generation === '0.54' || (state.options.isVersion1?.(node.name) ?? false)
}
