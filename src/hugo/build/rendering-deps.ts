/** What template functions are given of templates, Markdown and highlighting. */
import { safe } from '../../go/safe.ts'
import { TemplateSignal } from '../../template/index.ts'
import { knownLanguage } from '../highlight/highlight.ts'
import { readSettings } from '../highlight/highlight-options.ts'
import type { TemplateStore } from '../layouts/template-store.ts'
import { makeHeadingId } from '../markup/heading-id.ts'
import { replaceEmoji } from '../markup/syntax/emoji.ts'
import type { Page } from '../page/page.ts'
import type { ContentContext } from './content-context.ts'
import type { RenderingDeps } from './func-deps.ts'
import { highlightCode } from './highlight-code.ts'
import { renderMarkdown, stripParagraph } from './markdown-text.ts'
import { type RenderState, runTemplate } from './render-state.ts'
import type { WireContext } from './wire-context.ts'

/** Make the parts of the functions' deps that hang on templates and on what is being rendered. */
export function createRenderingDeps(
  context: WireContext,
  state: RenderState,
  storeOf: () => TemplateStore,
  contentOf: () => ContentContext,
): RenderingDeps {
  const cached = new Map<string, unknown>()
  const identities = new Map<unknown, number>()
  const partial = (name: string, data: unknown) => executePartial(storeOf(), state, name, data)
  return {
    page: () => state.page,
    partial,
    partialCached(name, data, variants) {
      const key = JSON.stringify([name, ...variants.map(variant => identityOf(variant, identities))])
      if (!cached.has(key)) cached.set(key, partial(name, data))
      return cached.get(key)
    },
    templateExists: name => storeOf().has(name),
    markdownify: text => stripParagraph(renderMarkdown(text, ownerOfMarkdown(context, state), contentOf())),
    highlight(code, language, options) {
      if (language !== '') return highlightCode(context.config, code, language, readSettings(options))
      const { type = '', ...settings } = readSettings(options)
      return highlightCode(context.config, code, String(type), settings)
    },
    canHighlight: language => knownLanguage(language, context.config.compatibility.generation),
    emojify: replaceEmoji,
    anchorize: text => makeHeadingId(text, context.config.markup.goldmark.parser.autoIDType),
    translate: context.translate,
  }
}

/** To Hugo, what `markdownify` is given belongs to the home page; an author means the page it stands on. */
function ownerOfMarkdown({ config }: WireContext, { page }: RenderState): Page | undefined {
  return config.compatibility.mend ? page : page?.Site.Home
}

/** Partials are cached by the value of their variants; objects are told apart by identity. */
function identityOf(value: unknown, identities: Map<unknown, number>): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : (value ?? null)
  const before = identities.get(value)
  if (before !== undefined) return { identity: before }
  identities.set(value, identities.size)
  return { identity: identities.size - 1 }
}

/** Run a partial: its text as safe HTML, or what it returns. */
function executePartial(store: TemplateStore, state: RenderState, name: string, data: unknown): unknown {
  const found = store.findPartial(name)
  if (!found) throw new Error(`partial ${JSON.stringify(name)} not found`)
  try {
    const text = runTemplate(state, found, data)
    return found.isPlainText ? text : safe.HTML(text)
  } catch (error) {
    if (error instanceof TemplateSignal) return error.value
    throw error
  }
}
