/**
 * What a render hook is given (Hugo manual: "Render hooks"). The field names are those templates see; `Text` and the like
 * are HTML. Whoever calls the renderer adds `Page` and wraps HTML as safe.
 */
import type { Place } from '../../shared/position.ts'
import type { Attributes } from './attributes.ts'

/** Context of `render-link`. */
export interface LinkHookContext {
  readonly Destination: string
  readonly Title: string
  /** The link's content as HTML. */
  readonly Text: string
  readonly PlainText: string
}

/** Context of `render-image`. */
export interface ImageHookContext extends LinkHookContext {
  /** Whether the image stands alone and is not wrapped in a paragraph. */
  readonly IsBlock: boolean
  readonly Ordinal: number
  readonly Attributes: Attributes
}

/** Context of `render-heading`. */
export interface HeadingHookContext {
  readonly Level: number
  readonly Anchor: string
  readonly Text: string
  readonly PlainText: string
  readonly Attributes: Attributes
}

/** Context of `render-codeblock`. */
export interface CodeblockHookContext {
  /** The language, the first word after the fence. */
  readonly Type: string
  /** The code, without its last line end. */
  readonly Inner: string
  /** Attributes that are not options of the highlighter. */
  readonly Attributes: Attributes
  /** Options of the highlighter. */
  readonly Options: Attributes
  readonly Ordinal: number
  readonly Position: Place | undefined
}

/** Context of `render-blockquote`. */
export interface BlockquoteHookContext {
  readonly Type: 'alert' | 'regular'
  readonly Text: string
  readonly AlertType: string
  readonly AlertTitle: string
  readonly AlertSign: string
  readonly Attributes: Attributes
  readonly Ordinal: number
  readonly Position: Place | undefined
}

/** One cell for `render-table`. */
export interface TableHookCell {
  readonly Alignment: string
  readonly Text: string
}

/** Context of `render-table`. */
export interface TableHookContext {
  readonly THead: readonly (readonly TableHookCell[])[]
  readonly TBody: readonly (readonly TableHookCell[])[]
  readonly Attributes: Attributes
  readonly Ordinal: number
  readonly Position: Place | undefined
}

/** Context of `render-passthrough`. */
export interface PassthroughHookContext {
  readonly Type: 'block' | 'inline'
  readonly Inner: string
  readonly Attributes: Attributes
  readonly Ordinal: number
  readonly Position: Place | undefined
}

/** A hook: gives HTML, or undefined to leave the node to the renderer. */
export type Hook<Context> = (context: Context) => string | undefined

/** The hooks of a page; those that are missing leave their nodes to the renderer. */
export interface RenderHooks {
  readonly link?: Hook<LinkHookContext> | undefined
  readonly image?: Hook<ImageHookContext> | undefined
  readonly heading?: Hook<HeadingHookContext> | undefined
  /** Find the hook for code in `language` (`render-codeblock-bash`, or the general one). */
  readonly codeblock?: ((language: string) => Hook<CodeblockHookContext> | undefined) | undefined
  readonly blockquote?: Hook<BlockquoteHookContext> | undefined
  readonly table?: Hook<TableHookContext> | undefined
  readonly passthrough?: ((type: 'block' | 'inline') => Hook<PassthroughHookContext> | undefined) | undefined
}
