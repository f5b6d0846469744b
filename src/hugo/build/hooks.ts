/** Render hooks: the site's templates for links, images, headings and so on, made into functions for the markup room. */
import { safe } from '../../go/safe.ts'
import type { RenderHooks } from '../markup/render-hooks.ts'
import type { LayoutDescriptor } from '../layouts/lookup-order.ts'
import type { StoredTemplate, TemplateStore } from '../layouts/template-store.ts'
import type { Page } from '../page/page.ts'

/** Make the hooks of a page; a kind of node without a template has none. */
export function createHooks(page: Page, descriptor: LayoutDescriptor, store: TemplateStore, execute: (template: StoredTemplate, data: unknown) => string): RenderHooks {
  const run = (template: StoredTemplate) => (context: object) => execute(template, hookContext(context, page))
  const find = (hook: string, variant = '') => store.findHook(hook, variant, descriptor)
  const simple = (hook: string) => {
    const template = find(hook)
    return template && run(template)
  }
  const byVariant = (hook: string) => (variant: string) => {
    const template = find(hook, variant.toLowerCase())
    return template && run(template)
  }
  const blockquote = find('blockquote')
  const alert = find('blockquote', 'alert')
  const regular = find('blockquote', 'regular')
  return {
    link: simple('link'),
    image: simple('image'),
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

const htmlFields = new Set(['Text', 'AlertTitle', 'Alignment'])

/** What a hook's template sees: the markup room's context, HTML marked as such, and the page. */
function hookContext(context: object, page: Page): Record<string, unknown> {
  const data: Record<string, unknown> = { Page: page, PageInner: page }
  for (const [key, value] of Object.entries(context)) data[key] = toTemplate(key, value)
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
    Array.isArray(row) ? row.map((cell: Record<string, unknown>) => ({ ...cell, Text: safe.HTML(String(cell['Text'] ?? '')) })) : row,
  )
}
