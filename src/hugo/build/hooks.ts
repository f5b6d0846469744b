/** Render hooks: the site's templates for links, images, headings and so on, made into functions for the markup room. */
import { safe } from '../../go/safe.ts'
import { toTable } from '../config/cast.ts'
import { atLeast } from '../config/generation.ts'
import type { SiteConfig } from '../config/site-config.ts'
import type { LayoutDescriptor } from '../layouts/lookup-order.ts'
import type { StoredTemplate } from '../layouts/parsed-templates.ts'
import type { TemplateStore } from '../layouts/template-store.ts'
import type { RenderHooks } from '../markup/render-hooks.ts'
import type { Page } from '../page/page.ts'

/** Make the hooks of a page; a kind of node without a template has none. */
export function createHooks(
  page: Page,
  descriptor: LayoutDescriptor,
  store: TemplateStore,
  execute: (template: StoredTemplate, data: unknown) => string,
): RenderHooks {
  const { config } = page.Site.init
  const { compatibility } = config
  // Before 0.132 the text of links, images and headings was a plain string, which templates had to mark as HTML.
  const isPlainText = !atLeast(compatibility.generation, '0.169') && !compatibility.mend
  const run =
    (template: StoredTemplate, isInline = false) =>
    (context: object) =>
      execute(template, hookContext(context, page, isInline && isPlainText))
  const find = (hook: string, variant = '') =>
    isPlainText && lateHooks.has(hook) ? undefined : store.findHook(hook, variant, descriptor)
  const simple = (hook: string) => {
    const template = find(hook)
    return template && run(template, hook !== 'table')
  }
  const destination = (kind: 'link' | 'image') => {
    const use = embeddedHook(config, kind)
    const own = use === 'always' ? undefined : find(kind)
    const template = own ?? (use === 'never' ? undefined : store.find(`_internal/_markup/render-${kind}.html`))
    return template && run(template, true)
  }
  const byVariant = (hook: string) => (variant: string) => {
    const template = find(hook, variant.toLowerCase())
    return template && run(template)
  }
  const blockquote = find('blockquote')
  const alert = find('blockquote', 'alert')
  const regular = find('blockquote', 'regular')
  return {
    link: destination('link'),
    image: destination('image'),
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

/** Hooks that came with 0.132 and 0.134. */
const lateHooks: ReadonlySet<string> = new Set(['blockquote', 'passthrough', 'table'])

/** Whether a site's links or pictures go through the template that comes with Hugo, and whether that wins over the site's own. */
export function embeddedHook(config: SiteConfig, kind: 'link' | 'image'): 'never' | 'fallback' | 'always' {
  const { renderHooks, duplicateResourceFiles } = config.markup.goldmark
  const { enableDefault, useEmbedded } = renderHooks[kind]
  if (!atLeast(config.compatibility.generation, '0.131')) return 'never'
  if (useEmbedded === 'always') return 'always'
  if (enableDefault || useEmbedded === 'fallback') return 'fallback'
  const isShared = namesLanguages(config) && !duplicateResourceFiles
  return useEmbedded === 'auto' && isShared ? 'fallback' : 'never'
}

/** Hugo counts the entries of `languages` with one of its own, so that a single language is several; hosts per language are none. */
function namesLanguages({ raw }: SiteConfig): boolean {
  const languages = [...toTable(raw.get('languages')).values()].map(toTable)
  return languages.length > 0 && !languages.some(language => language.has('baseurl'))
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
  if (key === 'THead' || key === 'TBody') return tableRows(value)
  return value
}

function tableRows(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows
  return rows.map(row =>
    Array.isArray(row)
      ? row.map((cell: Record<string, unknown>) => ({ ...cell, Text: safe.HTML(String(cell['Text'] ?? '')) }))
      : row,
  )
}
