/** Inline nodes as Goldmark writes them: handlers for remark-rehype. */
import type { ElementContent } from 'hast'
import type { Break, Image, ImageReference, InlineCode, Link, LinkReference, PhrasingContent } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { escapeHtml, escapeUrl } from '../escape.ts'
import { getStateOf, isAtLeast, type MarkdownOptions } from '../render-state.ts'
import type { Typographic } from '../syntax/typographer.ts'
import { attributesOf } from './attributes-of.ts'
import { element, newline, raw, text, toHtmlText } from './build.ts'
import { hookText } from './plain-text.ts'

/** Write a hard break; of the blanks that make it Goldmark leaves all but three. */
export function handleBreak(state: State, node: Break): ElementContent[] {
  const start = node.position?.start.offset ?? 0
  const blanks = /^ */.exec(getStateOf(state).source.slice(start, node.position?.end.offset ?? start))![0]
  const rest = blanks.length > 3 ? [text(blanks.slice(3))] : []
  return [...rest, element('br', {}), newline()]
}

/** Write a typographic sign. */
export function handleTypographic(_state: State, node: Typographic): ElementContent {
  return raw(node.html)
}

/** Write code within text. */
export function handleInlineCode(_state: State, node: InlineCode): ElementContent {
  return element('code', {}, [text(node.value)])
}

/** Write a link, or what the hook makes of it. */
export function handleLink(state: State, node: Link): ElementContent {
  return writeLink(state, node, node)
}

/** Write a link whose destination stands elsewhere. */
export function handleLinkReference(state: State, node: LinkReference): ElementContent | ElementContent[] {
  const definition = state.definitionById.get(String(node.identifier).toUpperCase())
  return definition ? writeLink(state, node, definition) : state.all(node)
}

interface Resource {
  readonly url: string
  readonly title?: string | null | undefined
}

function writeLink(state: State, node: Link | LinkReference, resource: Resource): ElementContent {
  const { context, options } = getStateOf(state)
  const { unsafe, xhtml } = options.goldmark.renderer
  const children = state.all(node)
  const url = unsafe || options.mend || !isDangerous(resource.url) ? resource.url : ''
  const html = context.hooks?.link?.({
    Destination: url,
    Title: resource.title ?? '',
    Text: toHtmlText(children, xhtml),
    PlainText: hookText(node, options.generation),
  })
  if (html !== undefined) return raw(html)
  return element('a', { ...withTitle({ href: escapeUrl(url) }, resource), ...elsewhere(url, options) }, children)
}

/** What a link that leads elsewhere is given besides; one that begins with a slash, a dot or a number sign does not. */
function elsewhere(url: string, { links }: MarkdownOptions): Record<string, string> {
  if (!links || /^(?:#|\/(?!\/)|\.\.?\/)/.test(url)) return {}
  return { ...(links.rel && { rel: links.rel }), ...(links.target && { target: links.target }) }
}

/** Write an image, or what the hook makes of it. */
export function handleImage(state: State, node: Image): ElementContent {
  return writeImage(state, node, node, false)
}

/** Write an image whose source stands elsewhere. */
export function handleImageReference(state: State, node: ImageReference): ElementContent {
  const definition = state.definitionById.get(String(node.identifier).toUpperCase())
  return definition ? writeImage(state, node, definition, false) : text(node.alt ?? '')
}

/** Write an image; one that is a block stands outside of any paragraph. */
export function writeImage(
  state: State,
  node: Image | ImageReference,
  resource: Resource,
  isBlock: boolean,
): ElementContent {
  const { context, options, ordinals } = getStateOf(state)
  const alt = node.alt ?? ''
  const url = options.goldmark.renderer.unsafe || options.mend || !isDangerous(resource.url) ? resource.url : ''
  const html = context.hooks?.image?.({
    Destination: url,
    Title: resource.title ?? '',
    Text: labelHtml(state, node, options.goldmark.renderer.xhtml),
    PlainText: alt,
    IsBlock: isBlock,
    Ordinal: ordinals.image++,
    Attributes: node.data?.attributes ?? {},
  })
  if (html !== undefined) return raw(html)
  if (node.data?.altHtml) {
    // Goldmark before 2024 escaped the signs once more.
    const isOld = !isAtLeast(options.generation, '0.131')
    const html = isOld ? escapeHtml(node.data.altHtml) : node.data.altHtml
    return spellImage(html, url, resource, options.goldmark.renderer.xhtml)
  }
  return element('img', { ...withTitle({ src: escapeUrl(url), alt }, resource), ...attributesOf(node) })
}

function labelHtml(state: State, node: Image | ImageReference, xhtml: boolean): string {
  if (!node.data?.label) return escapeHtml(node.alt ?? '')
  return toHtmlText(state.all({ type: 'paragraph', children: node.data.label }), xhtml)
}

function spellImage(altHtml: string, url: string, { title }: Resource, xhtml: boolean): ElementContent {
  const titlePart = title === null || title === undefined ? '' : ` title="${escapeHtml(title)}"`
  return raw(`<img src="${escapeHtml(escapeUrl(url))}" alt="${altHtml}"${titlePart}${xhtml ? ' />' : '>'}`)
}

/** Find the image a reference or an image shows. */
export function findImageResource(state: State, node: PhrasingContent): Resource | undefined {
  if (node.type === 'image') return node
  if (node.type !== 'imageReference') return undefined
  return state.definitionById.get(String(node.identifier).toUpperCase())
}

function withTitle<Properties extends object>(properties: Properties, { title }: Resource): Properties {
  return title === null || title === undefined ? properties : { ...properties, title }
}

/** Tell a URL that runs code, which Goldmark empties unless told to be unsafe. */
function isDangerous(url: string): boolean {
  if (/^data:image\/(?:png|gif|jpeg|webp|svg)/i.test(url)) return false
  return /^(?:javascript|vbscript|file|data):/i.test(url)
}
