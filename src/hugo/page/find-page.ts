/** Find a page by what an author writes: `/labs/one`, `one.md`, `labs/one`, the old `"section" "labs"` (hugolib/pagecollections.go). */
import { atLeast, type Generation } from '../config/generation.ts'
import type { Page } from './page.ts'

/** The pages of a site by the names they are found under. */
export interface PageIndex {
  /** By logical path in lower case, without slashes around it. */
  readonly byPath: ReadonlyMap<string, Page>
  /** By the last part of the path; undefined where two pages share it. */
  readonly byName: ReadonlyMap<string, Page | undefined>
  readonly naming: Naming
}

/** What a name may carry, and by whose rules. */
interface Naming {
  readonly generation: Generation
  /** Codes of all languages. */
  readonly languages: readonly string[]
  /** Code of the site's own language. */
  readonly language: string
}

/** Make the index of a site's pages. */
export function createPageIndex(pages: readonly Page[], naming: Naming): PageIndex {
  const byPath = new Map<string, Page>()
  const byName = new Map<string, Page | undefined>()
  for (const page of pages) {
    const path = page.meta.path
    if (!byPath.has(path) || page.meta.kind === 'page') byPath.set(path, page)
    const file = page.File ? normalPath(page.File.Path, naming) : ''
    if (file && !byPath.has(file)) byPath.set(file, page)
    const name = path.slice(path.lastIndexOf('/') + 1)
    byName.set(name, byName.has(name) ? undefined : page)
  }
  return { byPath, byName, naming }
}

const kinds = new Set(['home', 'page', 'section', 'taxonomy', 'term', 'taxonomyTerm'])

/** Find a page; `from` is the page whose text or template asks. A bare name is enough for a site and for references. */
export function findPage(
  index: PageIndex,
  path: readonly string[],
  from: Page | undefined,
  isReference = false,
): Page | undefined {
  const parts = path.length > 1 && kinds.has(path[0] ?? '') ? path.slice(1) : path
  if (path.length === 1 && path[0] === 'home') return index.byPath.get('')
  if (path.length > 0 && path[0] === 'home' && parts.length === 0) return index.byPath.get('')
  const wanted = parts.join('/') || '/'
  if (wanted.startsWith('/') || !from) return findAbsolute(index, wanted)
  return findRelative(index, wanted, from) ?? findAbsolute(index, isReference ? wanted : `/${wanted}`)
}

function findAbsolute(index: PageIndex, path: string): Page | undefined {
  const page = pageAt(index, path.replace(/^\/+/, ''))
  if (page || path.startsWith('/') || path.includes('/')) return page
  return index.byName.get(withoutSuffix(lowered(path), index.naming))
}

function findRelative(index: PageIndex, path: string, from: Page): Page | undefined {
  const own = from.meta.path
  const folder = from.meta.kind === 'page' ? parentPath(own) : own
  const bases = from.meta.bundle === 'leaf' ? [own, folder] : [folder]
  for (const base of bases) {
    const page = pageAt(index, resolve(base, path))
    if (page) return page
  }
  return undefined
}

function pageAt(index: PageIndex, path: string): Page | undefined {
  if (!atLeast(index.naming.generation, '0.131')) return oldPageAt(index, path)
  return index.byPath.get(normalPath(path, index.naming))
}

/** Before 0.123 a list was named by its folder, a page by its name with any suffix at all, even `.md#heading`. */
function oldPageAt({ byPath, naming }: PageIndex, path: string): Page | undefined {
  const clean = lowered(path)
  const list = byPath.get(clean.replace(/\/(_index\.[a-z]+)?$/, ''))
  if (list && list.meta.kind !== 'page') return list
  const name = withoutSuffix(clean, naming)
  const page = byPath.get(name) ?? bundleOf(byPath.get(name.replace(/(^|\/)index$/, '')))
  return page?.meta.kind === 'page' ? page : undefined
}

function bundleOf(page: Page | undefined): Page | undefined {
  return page?.meta.bundle === 'leaf' ? page : undefined
}

function resolve(base: string, path: string): string {
  const segments = base === '' ? [] : base.split('/')
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}

function parentPath(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

/** Write a path as the index has it: lower case, blanks as hyphens, without slashes around it, suffix and index file. */
function normalPath(path: string, { languages }: Naming): string {
  const trimmed = lowered(path).replace(/^\/+|\/+$/g, '')
  const name = trimmed.replace(/\.(md|markdown|mdown|html?|adoc|asciidoc|ad|org|rst|pdc|pandoc)$/, '')
  const language = name === trimmed ? undefined : languages.find(code => name.endsWith(`.${code}`))
  return (language ? name.slice(0, -language.length - 1) : name).replace(/(^|\/)_?index$/, '')
}

/** Take the last suffix of a path away, and the site's language before it. */
function withoutSuffix(path: string, { language }: Naming): string {
  const name = path.replace(/\.[^./]*$/, '')
  return name.endsWith(`.${language}`) ? name.slice(0, -language.length - 1) : name
}

function lowered(path: string): string {
  return path.toLowerCase().replace(/\s+/g, '-')
}
