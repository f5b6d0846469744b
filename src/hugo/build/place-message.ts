/** Where a message of a template function belongs: to the call in the template that runs, else to the page. */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { type Place, placeAt } from '../../shared/position.ts'
import type { SiteConfig } from '../config/site-config.ts'
import type { FunctionReport } from '../funcs/deps.ts'
import type { TemplateStore } from '../layouts/template-store.ts'
import type { Page } from '../page/page.ts'
import type { PageSource } from './page-source.ts'
import type { RenderState } from './render-state.ts'

/** What is known of files besides templates. */
export interface MessageContext {
  readonly config: SiteConfig
  readonly sourceOf: (page: Page) => PageSource | undefined
}

/** Complete the message of a function with its file, its place where that is certain, and the page it came up on. */
export function placeMessage(
  found: FunctionReport,
  state: RenderState,
  store: TemplateStore,
  context: MessageContext,
): Diagnostic {
  if (found.file) return { ...found, file: found.file }
  const { page } = state
  const pageFile = page && (context.sourceOf(page)?.node.file.displayPath ?? `/${page.meta.path}`)
  const hint = [found.hint, pageFile && `while rendering ${pageFile}`].filter(Boolean).join('; ')
  const where = findCall(found, state, store)
  if (where) return { ...found, ...where, hint }
  return { ...found, file: pageFile ?? context.config.files[0] ?? 'hugo.toml', ...(found.hint && { hint: found.hint }) }
}

function findCall(
  found: FunctionReport,
  { templates }: RenderState,
  store: TemplateStore,
): Pick<Diagnostic, 'file' | 'place' | 'source'> | undefined {
  const running = [...templates].reverse().flatMap(({ layoutName, name }) => [layoutName ?? name, name])
  const own = running.filter(name => store.fileOf(name) !== undefined)
  const isInEmbedded = own.length > 0 && running[0] !== own[0]
  if (own.length === 0 || isInEmbedded) return undefined
  const [, functionName = ''] = found.code.split('/')
  for (const name of own.slice(0, 2)) {
    const source = store.sourceOf(name) ?? ''
    const place = placeOfCall(source, functionName, found.message)
    if (place) return { file: store.fileOf(name)!.displayPath, place, source }
  }
  return { file: store.fileOf(own[0]!)!.displayPath }
}

/** Find the only call of a function that can have said a message. */
export function placeOfCall(source: string, functionName: string, message: string): Place | undefined {
  if (functionName === '') return undefined
  const name = functionName.charAt(0).toUpperCase() + functionName.slice(1)
  const calls = [...source.matchAll(new RegExp(`(?<![\\w."])(?:${functionName}|fmt\\.${name})\\b([^}]*)`, 'g'))]
  const fitting = calls.filter(([, rest = '']) => couldSay(rest, message))
  return fitting.length === 1 ? placeAt(source, fitting[0]!.index) : undefined
}

/** Tell whether a call's format could give a message; a format that is no literal could give any. */
function couldSay(rest: string, message: string): boolean {
  const literals = [...rest.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`/g)].map(([, quoted, raw]) => quoted ?? raw ?? '')
  if (literals.length === 0) return true
  return literals.some(literal => {
    const pattern = literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%[-+# 0-9.]*[a-zA-Z]/g, '[\\s\\S]*')
    return new RegExp(`^${pattern}$`).test(message)
  })
}
