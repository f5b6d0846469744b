/**
 * Markdown to HTML as Hugo's Goldmark writes it; the room's door. One processor is frozen per set of options and features
 * and used for all texts.
 */
import { createProcessor, type Features, findFeatures, type MarkdownProcessor } from './create-processor.ts'
import { createRenderState, type Heading, isAtLeast, type MarkdownOptions, type RenderContext } from './render-state.ts'
import { replaceEmoji } from './syntax/emoji.ts'
import { nestHeadings, printTableOfContents } from './table-of-contents.ts'

export type { Heading, MarkdownOptions, RenderContext } from './render-state.ts'

/** What rendering gives. */
export interface MarkdownResult {
  readonly html: string
  /** Headings, nested by level. */
  readonly headings: readonly Heading[]
  /** The table of contents as HTML. */
  readonly tableOfContents: string
}

/** Renders Markdown by one set of options. */
export interface MarkdownRenderer {
  /** Render one text. */
  render(source: string, context: RenderContext): MarkdownResult
}

/** Create a renderer. */
export function createMarkdownRenderer(options: MarkdownOptions): MarkdownRenderer {
  const processors = new Map<string, MarkdownProcessor>()
  return {
    render(written, context) {
      const isEarly = options.enableEmoji && !isAtLeast(options.generation, '0.131')
      const text = written.replace(/^\uFEFF/, '')
      const source = isEarly ? replaceEmoji(text) : text
      const state = createRenderState(options, context, source)
      const processor = processorFor(findFeatures(source))
      const file = { value: source, data: { render: state } }
      const html = processor.stringify(processor.runSync(processor.parse(file), file), file)
      const headings = nestHeadings(state.headings)
      // Blackfriday wrote none where there was nothing to list.
      const hasContents = headings.length > 0 || options.generation !== '0.54'
      const tableOfContents = hasContents ? printTableOfContents(headings, options.tableOfContents) : ''
      return { html, headings, tableOfContents }
    },
  }

  function processorFor(features: Features): MarkdownProcessor {
    const key = Object.values(features).join()
    let processor = processors.get(key)
    if (!processor) {
      processor = createProcessor(options, features)
      processors.set(key, processor)
    }
    return processor
  }
}
