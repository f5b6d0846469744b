/** What one rendering knows: options, source, hooks, and what it gathers on the way. It travels in the vfile's data. */
import type { State } from 'mdast-util-to-hast'
import { assert } from '../../shared/assert.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { Place } from '../../shared/position.ts'
import type { GoldmarkSettings } from '../config/markup-config.ts'
import type { Attributes } from './attributes.ts'
import type { RenderHooks } from './render-hooks.ts'

/** The generations of Hugo that differ in Markdown. */
export type Generation = '0.54' | '0.111' | '0.131' | '0.169'

/** How to render Markdown. */
export interface MarkdownOptions {
  readonly generation: Generation
  /** Show what the author clearly meant, and report it, where Hugo would not. */
  readonly mend: boolean
  readonly goldmark: GoldmarkSettings
  /** Attributes of links that lead elsewhere; empty for none. */
  readonly links?: { readonly target: string; readonly rel: string } | undefined
  readonly tableOfContents: { readonly startLevel: number; readonly endLevel: number; readonly ordered: boolean }
  /** Replace `:smile:` and its like; default false. */
  readonly enableEmoji?: boolean | undefined
  /**
   * Write a code block, wrappers included; `attributes` are those in braces after the language, `ordinal` counts the
   * blocks of the text. Without it fences stay what CommonMark makes of them, and their hooks are not asked.
   */
  readonly highlight?: ((code: string, language: string, attributes: Attributes, ordinal: number) => string) | undefined
}

/** What belongs to the text that is rendered. */
export interface RenderContext {
  /** Path of the author's file, for messages. */
  readonly file: string
  /** Map an offset of the text to the author's file; undefined for text that no author wrote. */
  readonly placeOf?: ((offset: number) => Place | undefined) | undefined
  /** Receive what there is to say of the text. */
  readonly report: (diagnostic: Diagnostic) => void
  readonly hooks?: RenderHooks | undefined
}

/** One heading, with those below it. */
export interface Heading {
  readonly id: string
  readonly level: number
  /** The heading's content as HTML, as the table of contents shows it. */
  readonly title: string
  readonly headings: Heading[]
}

/** What a rendering gathers. */
export interface RenderState {
  readonly options: MarkdownOptions
  readonly context: RenderContext
  readonly source: string
  /** Headings in order of appearance, not nested. */
  readonly headings: Heading[]
  /** How many images, code blocks, quotes, tables and passthroughs hooks have seen. */
  readonly ordinals: Record<'image' | 'codeblock' | 'blockquote' | 'table' | 'passthrough', number>
  /** Footnote identifiers in order of first reference, with the number of references. */
  readonly footnotes: Map<string, number>
}

/** The part of a vfile that carries the rendering. */
interface StateCarrier {
  readonly data: Record<string, unknown>
}

/** Begin a rendering. */
export function createRenderState(options: MarkdownOptions, context: RenderContext, source: string): RenderState {
  const ordinals = { image: 0, codeblock: 0, blockquote: 0, table: 0, passthrough: 0 }
  return { options, context, source, headings: [], ordinals, footnotes: new Map() }
}

/** Get the rendering a file belongs to. */
export function getRenderState(file: StateCarrier): RenderState {
  const state = file.data['render']
  assert(state, 'expected the file to carry its rendering')
  return state as RenderState
}

/** Get the rendering from within a remark-rehype handler. */
export function getStateOf(state: State): RenderState {
  assert(state.options.file, 'expected remark-rehype to know the file')
  return getRenderState(state.options.file)
}

/** Tell whether `generation` is `least` or later. */
export function isAtLeast(generation: Generation, least: Generation): boolean {
  return Number(generation.slice(2)) >= Number(least.slice(2))
}
