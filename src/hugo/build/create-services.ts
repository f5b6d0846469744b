/** What the pages of one site are given of templates and rendering (hugo/page/page-services.ts). */
import { type SafeString, safe } from '../../go/safe.ts'
import { atLeast } from '../config/generation.ts'
import type { SiteConfig } from '../config/site-config.ts'
import type { HugoValue } from '../funcs/hugo-info.ts'
import type { TemplateStore } from '../layouts/template-store.ts'
import type { Page } from '../page/page.ts'
import type { PageServices } from '../page/page-services.ts'
import type { ContentContext } from './content-context.ts'
import { markupByName } from './content-node.ts'
import { GitInfo } from './git-info.ts'
import { describePage } from './layout-descriptor.ts'
import { stripParagraph } from './markdown-text.ts'
import { createOutput } from './page-outputs.ts'
import { resolveRef } from './refs.ts'
import { createContentRenderer, renderBodyText, renderPageShortcodes } from './render-content.ts'
import { type RenderState, runTemplate } from './render-state.ts'
import type { WireContext } from './wire-context.ts'

/** Make what the pages of one site ask for. */
export function createServices(
  context: WireContext,
  state: RenderState,
  content: ContentContext,
  store: TemplateStore,
  hugo: HugoValue,
): PageServices {
  const { formats, base, config } = context
  const render = createContentRenderer(content, () => (store.dependsOnFormat ? state.format.name : ''))
  return {
    renderContent: render,
    renderString: (page, args) => renderString(page, args, content),
    renderShortcodes: page => safe.HTML(renderPageShortcodes(page, content)),
    renderView: (page, view) => renderView(page, view, state, store),
    hasShortcode: (page, name) =>
      context.sourceOf(page)?.parsed.items.some(item => item.type === 'shortcode' && item.name === name) ?? false,
    ref: (page, args) => resolveRef(page, args, false, context.report),
    relref: (page, args) => resolveRef(page, args, true, context.report),
    gitInfo: page => context.git?.(context.sourceOf(page)?.node.file.filename ?? '') ?? noGitInfo(config),
    hugo: () => hugo,
    now: () => context.now,
    currentFormat: () => state.format,
    currentPager: page => (page === state.page ? state.pager : 1),
    notePagers: (page, count) => {
      state.pagerCounts.set(page, count)
    },
    pagerLink: (page, number) =>
      number === 1
        ? page.RelPermalink
        : createOutput(
            page,
            formats.get(state.format.name.toLowerCase()) ?? state.format,
            { formats, base },
            `${config.paginatePath}/${number}`,
          ).RelPermalink,
  }
}

/** What a page has that Git knows nothing of: until 2025 a value whose fields are empty, which is false. */
function noGitInfo({ compatibility }: SiteConfig): GitInfo | undefined {
  return compatibility.mend || atLeast(compatibility.generation, '0.169') ? undefined : new GitInfo([])
}

/** `.RenderString`: text with shortcodes, in the page's markup or the one named; inline unless `display` says `block`. */
function renderString(page: Page, args: readonly unknown[], content: ContentContext): SafeString {
  const [first, second] = args
  const options = args.length > 1 ? first : undefined
  const text = String((args.length > 1 ? second : first) ?? '')
  const optionOf = (name: 'display' | 'markup') =>
    options instanceof Map ? options.get(name) : (options as Readonly<Record<string, unknown>> | undefined)?.[name]
  const html = renderBodyText(text, page, content, markupByName(String(optionOf('markup') ?? '')))
  return safe.HTML(optionOf('display') === 'block' ? html : stripParagraph(html, page.Site.generation))
}

function renderView(page: Page, view: string, state: RenderState, store: TemplateStore): SafeString {
  const descriptor = describePage(page, state.format)
  const template = view ? store.findView(view, descriptor) : store.findLayout(descriptor)
  return safe.HTML(template ? runTemplate(state, template, page) : '')
}
