/**
 * The content folder as pages, bundles and resources (gohugo.io/content-management/page-bundles): a folder with `index.md`
 * is a leaf bundle and everything in it belongs to that page; `_index.md` makes its folder a branch.
 */
import { atLeast, type Generation } from '../config/generation.ts'
import type { ContentFile } from '../source/read-source.ts'
import { readText } from '../source/source-file.ts'

/** A content file that becomes a page. */
export interface ContentNode {
  readonly type: 'leaf' | 'branch' | 'single'
  readonly file: ContentFile
  readonly language: string
  /** The language in the file's name. */
  readonly nameLanguage: string | undefined
  /** Folders above the page, for a branch its own included. */
  readonly folders: readonly string[]
  /** Name of the file without language and suffix, or of the leaf bundle's folder; '' for a branch. */
  readonly baseName: string
  readonly markup: Markup
  /** Files of the bundle by their path below it; since 0.123 without the language in the name. */
  readonly resources: Map<string, BundleFile>
  /** Pages that are resources of a leaf bundle. */
  readonly pageResources: ContentNode[]
}

/** A file of a bundle or of a section. */
export interface BundleFile {
  readonly file: ContentFile
  /** Path below the content folder by which the files of several languages are told apart or not. */
  readonly key: string
  /** The language whose page it stands beside; pages of other languages link to it there. */
  readonly language: string
}

/** The languages content is written in. */
export type Markup = 'markdown' | 'html' | 'asciidocext' | 'org' | 'rst' | 'pandoc'

/** A template that makes pages of its folder: `_content.gotmpl`. */
export interface ContentAdapter {
  readonly file: ContentFile
  readonly folders: readonly string[]
  readonly language: string
  readonly nameLanguage: string | undefined
}

/** The content folder taken apart. */
export interface ContentTree {
  readonly nodes: readonly ContentNode[]
  /** Files that stand in no leaf bundle: resources of their section. */
  readonly loose: readonly BundleFile[]
  readonly adapters: readonly ContentAdapter[]
}

const markups: Readonly<Record<string, Markup>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
  adoc: 'asciidocext',
  asciidoc: 'asciidocext',
  ad: 'asciidocext',
  org: 'org',
  rst: 'rst',
  pandoc: 'pandoc',
  pdc: 'pandoc',
}

interface Named {
  readonly file: ContentFile
  readonly folders: readonly string[]
  readonly stem: string
  readonly suffix: string
  readonly language: string
  readonly nameLanguage: string | undefined
  readonly markup: Markup | undefined
}

/** Find the markup a name of front matter (`markup: md`) means. */
export function markupByName(name: string): Markup | undefined {
  const known: Readonly<Record<string, Markup>> = {
    goldmark: 'markdown',
    blackfriday: 'markdown',
    mmark: 'markdown',
    asciidoctor: 'asciidocext',
    asciidocext: 'asciidocext',
  }
  return (
    known[name] ?? markups[name] ?? (Object.values(markups).includes(name as Markup) ? (name as Markup) : undefined)
  )
}

/** How content is taken apart. */
export interface ContentTreeOptions {
  readonly languages: readonly string[]
  readonly defaultLanguage: string
  readonly generation: Generation
  /** Whether each language publishes copies of its own of what the languages share; until 0.123 each did. */
  readonly duplicateResourceFiles: boolean
}

/** Take the files of the content folder apart into pages and what belongs to them. */
export function createContentTree(files: readonly ContentFile[], options: ContentTreeOptions): ContentTree {
  const all = files.map(file => nameOf(file, options))
  const adapters = all.filter(item => isAdapter(item, options))
  const named = all.filter(item => !adapters.includes(item))
  const leafFolders = new Set(named.filter(isLeafIndex).map(({ folders }) => folders.join('/')))
  const leaves = new Map<string, ContentNode[]>()
  const nodes: ContentNode[] = []
  for (const item of named) {
    const owner = leafOwner(item, leafFolders)
    const isIndexOfOwner = owner === item.folders.join('/') && item.stem === 'index'
    if (!item.markup || (owner !== undefined && !isIndexOfOwner)) continue
    const node = createNode(item, owner !== undefined ? 'leaf' : item.stem === '_index' ? 'branch' : 'single')
    nodes.push(node)
    if (owner !== undefined) leaves.set(owner, [...(leaves.get(owner) ?? []), node])
  }
  const loose: BundleFile[] = []
  for (const item of named) {
    const owner = leafOwner(item, leafFolders)
    if (owner === undefined) {
      if (!item.markup) loose.push({ file: item.file, key: keyOf(item, options), language: item.language })
    } else if (!(owner === item.folders.join('/') && item.stem === 'index' && item.markup)) {
      addToBundle(item, leaves.get(owner) ?? [], options)
    }
  }
  return { nodes, loose, adapters }
}

/** Until 0.126 a content adapter was a file like any other. */
function isAdapter({ stem, suffix }: Named, { generation }: ContentTreeOptions): boolean {
  return stem === '_content' && suffix === 'gotmpl' && atLeast(generation, '0.131')
}

/** The bundles of all languages show the same files; of those that differ in the language only, each shows its own. */
function addToBundle(item: Named, bundles: readonly ContentNode[], options: ContentTreeOptions): void {
  const key = keyOf(item, options)
  const isShared = !options.duplicateResourceFiles && bundles.some(({ language }) => language === item.language)
  for (const bundle of bundles) {
    const isOwn = item.language === bundle.language
    if (item.markup) {
      if (isOwn) bundle.pageResources.push(createNode(item, 'single'))
    } else if (isOwn || !bundle.resources.has(key)) {
      bundle.resources.set(key, { file: item.file, key, language: isShared ? item.language : bundle.language })
    }
  }
}

function keyOf({ file, folders, stem, suffix }: Named, { generation }: ContentTreeOptions): string {
  return atLeast(generation, '0.131') ? [...folders, suffix ? `${stem}.${suffix}` : stem].join('/') : file.path
}

function createNode(
  { file, folders, stem, language, nameLanguage, markup }: Named,
  type: ContentNode['type'],
): ContentNode {
  return {
    type,
    file,
    language,
    nameLanguage,
    folders: type === 'leaf' ? folders.slice(0, -1) : folders,
    baseName: type === 'leaf' ? (folders.at(-1) ?? 'index') : type === 'branch' ? '' : stem,
    markup: markup ?? 'markdown',
    resources: new Map(),
    pageResources: [],
  }
}

function isLeafIndex({ stem, markup, folders }: Named): boolean {
  return stem === 'index' && markup !== undefined && folders.length > 0
}

/** Find the uppermost leaf bundle a file lies in. */
function leafOwner({ folders }: Named, leafFolders: ReadonlySet<string>): string | undefined {
  for (let depth = 1; depth <= folders.length; depth++) {
    const folder = folders.slice(0, depth).join('/')
    if (leafFolders.has(folder)) return folder
  }
  return undefined
}

function nameOf(file: ContentFile, { languages, defaultLanguage, generation }: ContentTreeOptions): Named {
  const segments = file.path.split('/')
  const name = segments.pop() ?? ''
  const dot = name.lastIndexOf('.')
  const stem = dot > 0 ? name.slice(0, dot) : name
  const suffix = dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
  const languageMatch = /^(.+)\.([^.]+)$/.exec(stem)
  const nameLanguage =
    languageMatch && languages.find(language => language.toLowerCase() === languageMatch[2]!.toLowerCase())
  const markup = markups[suffix]
  return {
    file,
    folders: segments,
    stem: nameLanguage ? languageMatch[1]! : stem,
    suffix,
    language: file.language ?? nameLanguage ?? defaultLanguage,
    nameLanguage: nameLanguage ?? undefined,
    markup: markup === 'html' && !atLeast(generation, '0.131') && isPlainHtml(file) ? undefined : markup,
  }
}

/** Until 0.123 HTML without front matter was a file like any other, unless it began with a comment. */
function isPlainHtml(file: ContentFile): boolean {
  return /^\s*<(?!!--)/.test(readText(file))
}
