/**
 * Follows every link and picture of the finished pages that stays within the site, and says which lead nowhere (product
 * list A5). What an author wrote is named where it stands; what a template wrote is named once for the whole site.
 */
import { Parser } from 'htmlparser2'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { placeAt } from '../../shared/position.ts'
import type { BuildCache } from './build-cache.ts'
import { brokenAnchor, brokenLink, templateLink } from './messages.ts'
import type { BuiltPage } from './options.ts'
import type { OutputFile } from './publish.ts'

/** What links are followed in. */
export interface CheckLinksContext {
  readonly outputs: ReadonlyMap<string, OutputFile>
  readonly pages: readonly BuiltPage[]
  /** The site's base URL; its path is where the output will lie. */
  readonly baseURL: string
  /** Read a content file, named relative to the site's root. */
  readonly readSource: (file: string) => string
  readonly report: (diagnostic: Diagnostic) => void
  /** What the build before has left. */
  readonly cache?: Pick<BuildCache, 'linkedPages'> | undefined
}

/** Attributes that name another file, by element; `*` for all. */
const linkAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  embed: ['src'],
  iframe: ['src'],
  img: ['src'],
  input: ['src'],
  link: ['href'],
  script: ['src'],
  source: ['src'],
  track: ['src'],
  video: ['src', 'poster'],
}

/** A page as far as links matter: what it points to, and what can be pointed to in it. */
export interface LinkedPage {
  readonly links: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
}

/** Follow the links of all pages. */
export function checkLinks(context: CheckLinksContext): void {
  const base = baseOf(context.baseURL)
  const read = new Map<string, LinkedPage>()
  const ofTemplates = new Set<string>()
  const pageAt = (path: string): LinkedPage | undefined => {
    const output = context.outputs.get(path)
    if (typeof output !== 'string' || !path.endsWith('.html')) return undefined
    const known = read.get(path) ?? context.cache?.linkedPages.get(output, () => readPage(output)) ?? readPage(output)
    read.set(path, known)
    return known
  }
  for (const page of context.pages) {
    for (const link of pageAt(page.path)?.links ?? []) {
      const target = followLink(link, page.path, base, context.outputs)
      if (target === 'elsewhere') continue
      const message =
        target === undefined ? brokenLink : hasFragment(pageAt(target.path), target) ? undefined : brokenAnchor
      if (!message || reportLink(link, page, message, context) || ofTemplates.has(link)) continue
      ofTemplates.add(link)
      context.report(templateLink(link, page))
    }
  }
}

interface Base {
  readonly origin: string
  readonly path: string
}

function baseOf(baseURL: string): Base {
  const { origin, pathname } = new URL(baseURL, 'http://site.invalid')
  return { origin, path: pathname.endsWith('/') ? pathname : `${pathname}/` }
}

function readPage(html: string): LinkedPage {
  const links = new Set<string>()
  const ids = new Set<string>()
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const attribute of linkAttributes[name] ?? []) {
        const value = attributes[attribute]?.trim()
        if (value) links.add(value)
      }
      if (attributes.id) ids.add(attributes.id)
      if (name === 'a' && attributes.name) ids.add(attributes.name)
    },
  })
  parser.end(html)
  return { links, ids }
}

/** Find the file a link leads to: `elsewhere` when it leaves the site, undefined when there is none. */
function followLink(
  link: string,
  from: string,
  base: Base,
  outputs: ReadonlyMap<string, OutputFile>,
): { readonly path: string; readonly fragment: string } | 'elsewhere' | undefined {
  const page = `${base.origin}${base.path}${from.replace(/index\.html$/, '')}`
  const url = URL.canParse(link, page) ? new URL(link, page) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== base.origin) return url ? 'elsewhere' : undefined
  if (!`${url.pathname}/`.startsWith(base.path)) return undefined
  const path = decode(url.pathname.slice(base.path.length))
  const candidates =
    path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`, `${path}.html`]
  const found = candidates.find(candidate => outputs.has(candidate))
  const fragment = decode(url.hash.slice(1))
  return found === undefined ? undefined : { path: found, fragment: fragment === 'top' ? '' : fragment }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function hasFragment(page: LinkedPage | undefined, { fragment }: { readonly fragment: string }): boolean {
  return fragment === '' || page === undefined || page.ids.has(fragment)
}

/** Report a link where its author wrote it; false when the content file has no such text, for then a template wrote it. */
function reportLink(
  link: string,
  { source: file }: BuiltPage,
  message: typeof brokenLink,
  { report, readSource }: CheckLinksContext,
): boolean {
  if (file === undefined) return false
  const source = readSource(file)
  const offset = source.indexOf(link)
  if (offset === -1) return false
  report({ ...message(link, file), place: placeAt(source, offset), length: link.length, source })
  return true
}
