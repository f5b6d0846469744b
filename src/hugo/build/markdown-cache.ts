/**
 * Rendered Markdown kept from one build to the next, for the server: a text that has not changed is not rendered again.
 * What no build asked for since the last but one is forgotten.
 */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { Place } from '../../shared/position.ts'
import type { MarkdownRenderer, MarkdownResult, RenderContext } from '../markup/render-markdown.ts'
import { KeptValues } from './kept-values.ts'

/** A message of a rendering, with the offset it speaks of where it has one. */
interface KeptMessage {
  readonly diagnostic: Diagnostic
  readonly offset: number | undefined
}

interface Kept {
  readonly result: MarkdownResult
  readonly messages: readonly KeptMessage[]
}

/** What is kept between builds. */
export class MarkdownCache {
  #settings = ''
  readonly #kept = new KeptValues<Kept>()

  /** Begin a build. */
  begin(): void {
    this.#kept.begin()
  }

  /** Make a renderer that answers from the cache; other settings than before empty it. */
  wrap(renderer: MarkdownRenderer, settings: string): MarkdownRenderer {
    if (settings !== this.#settings) this.#kept.forget()
    this.#settings = settings
    return { render: (text, context) => this.#render(renderer, text, context) }
  }

  #render(renderer: MarkdownRenderer, text: string, context: RenderContext): MarkdownResult {
    // Hooks are templates and may look at anything.
    if (context.hooks?.link || context.hooks?.image) return renderer.render(text, context)
    const kept = this.#kept.get(`${context.file}\n${text}`, () => renderAndNote(renderer, text, context))
    for (const { diagnostic, offset } of kept.messages)
      context.report(offset === undefined ? diagnostic : { ...diagnostic, place: context.placeOf?.(offset) })
    return kept.result
  }
}

/** Render a text; its messages keep offsets, since the same text may stand on another line the next time. */
function renderAndNote(renderer: MarkdownRenderer, text: string, context: RenderContext): Kept {
  const offsets = new Map<Place, number>()
  const messages: KeptMessage[] = []
  const result = renderer.render(text, {
    ...context,
    placeOf: offset => {
      const place = { line: 1, column: 1 }
      offsets.set(place, offset)
      return place
    },
    report: diagnostic => messages.push({ diagnostic, offset: diagnostic.place && offsets.get(diagnostic.place) }),
  })
  return { result, messages }
}
