/** Render hooks: the site's templates for links, images, headings and so on, made into functions for the markup room. */
import { safe } from '../../go/safe.ts'
import { atLeast } from '../config/generation.ts'
import type { LayoutDescriptor } from '../layouts/lookup-order.ts'
import type { StoredTemplate, TemplateStore } from '../layouts/template-store.ts'
import type { RenderHooks } from '../markup/render-hooks.ts'
import type { Page } from '../page/page.ts'

/** Make the hooks of a page; a kind of node without a template has none. */
export function createHooks(
  page: Page,
  descriptor: LayoutDescriptor,
  store: TemplateStore,
  execute: (template: StoredTemplate, data: unknown) => string,
): RenderHooks {
  const { compatibility } = page.Site.init.config
  // Before 0.132 the text of links, images and headings was a plain string, which templates had to mark as HTML.
  const isPlainText = !atLeast(compatibility.generation, '0.169') && !compatibility.mend
  const run =
    (template: StoredTemplate, isInline = false) =>
    (context: object) =>
      execute(template, hookContext(context, page, isInline && isPlainText))
  const find = (hook: string, variant = '') => store.findHook(hook, variant, descriptor)
  const simple = (hook: string) => {
    const template = find(hook)
    return template && run(template, hook !== 'table')
  }
  const byVariant = (hook: string) => (variant: string) => {
    const template = find(hook, variant.toLowerCase())
    return template && run(template)
  }
  const blockquote = find('blockquote')
  const alert = find('blockquote', 'alert')
  const regular = find('blockquote', 'regular')
  return {
    link: simple('link') ?? embeddedLink(page),
    image: simple('image') ?? embeddedImage(page),
    heading: simple('heading'),
    table: simple('table'),
    codeblock: byVariant('codeblock'),
    passthrough: byVariant('passthrough'),
    ...((blockquote || alert || regular) && {
      blockquote: context => {
        const template = (context.Type === 'alert' ? alert : regular) ?? blockquote
        return template && run(template)(context)
      },
    }),
  }
}

/** Since 0.123 links and pictures of a site in several languages are resolved by templates that come with Hugo. */
function usesEmbedded(page: Page, kind: 'link' | 'image'): boolean {
  const { config } = page.Site.init
  const { renderHooks, duplicateResourceFiles } = config.markup.goldmark
  const { enableDefault, useEmbedded } = renderHooks[kind]
  if (!atLeast(config.compatibility.generation, '0.131')) return false
  if (enableDefault || useEmbedded === 'always' || useEmbedded === 'fallback') return true
  return useEmbedded === 'auto' && config.languages.length > 1 && !duplicateResourceFiles
}

function embeddedLink(page: Page): RenderHooks['link'] {
  if (!usesEmbedded(page, 'link')) return undefined
  return ({ Destination, Title, Text }) => {
    const href = resolveDestination(page, Destination)
    return href === undefined ? undefined : `<a href="${escapeAttribute(href)}"${titleAttribute(Title)}>${Text}</a>`
  }
}

function embeddedImage(page: Page): RenderHooks['image'] {
  if (!usesEmbedded(page, 'image')) return undefined
  return ({ Destination, Title, PlainText, IsBlock }) => {
    const resource = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(Destination)
      ? undefined
      : page.Resources.Get(Destination.replace(/[?#].*$/, ''))
    if (!resource) return undefined
    const image = `<img src="${escapeAttribute(resource.RelPermalink)}" alt="${escapeAttribute(PlainText)}"${titleAttribute(Title)}>`
    return IsBlock ? `<p>${image}</p>` : image
  }
}

/** The link of the page or file a relative destination names; undefined where it names none. */
function resolveDestination(page: Page, destination: string): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(destination) ?? []
  if (path === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return undefined
  const target =
    page.Site.findPage([decodePath(path)], path.startsWith('/') ? undefined : page) ?? page.Resources.Get(path)
  return target && target.RelPermalink !== '' ? target.RelPermalink + rest : undefined
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function titleAttribute(title: string): string {
  return title ? ` title="${escapeAttribute(title)}"` : ''
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&#34;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const htmlFields = new Set(['Text', 'AlertTitle', 'Alignment'])

/** What a hook's template sees: the markup room's context, HTML marked as such, and the page. */
function hookContext(context: object, page: Page, isPlainText: boolean): Record<string, unknown> {
  const data: Record<string, unknown> = { Page: page, PageInner: page }
  for (const [key, value] of Object.entries(context)) data[key] = isPlainText ? value : toTemplate(key, value)
  return data
}

function toTemplate(key: string, value: unknown): unknown {
  if (typeof value === 'string') return htmlFields.has(key) ? safe.HTML(value) : value
  if (key === 'THead' || key === 'TBody') return toTable(value)
  return value
}

function toTable(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows
  return rows.map(row =>
    Array.isArray(row)
      ? row.map((cell: Record<string, unknown>) => ({ ...cell, Text: safe.HTML(String(cell['Text'] ?? '')) }))
      : row,
  )
}
