/**
 * The content folder as pages, bundles and resources (gohugo.io/content-management/page-bundles): a folder with `index.md`
 * is a leaf bundle and everything in it belongs to that page; `_index.md` makes its folder a branch.
 */
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
  /** Files of the bundle by their path below it. */
  readonly resources: Map<string, BundleFile>
  /** Pages that are resources of a leaf bundle. */
  readonly pageResources: ContentNode[]
}

/** A file of a bundle. */
export interface BundleFile {
  readonly file: ContentFile
  /** The language whose page it stands beside; pages of other languages link to it there. */
  readonly language: string
}

/** The languages content is written in. */
export type Markup = 'markdown' | 'html' | 'asciidocext' | 'org' | 'rst' | 'pandoc'

/** The content folder taken apart. */
export interface ContentTree {
  readonly nodes: readonly ContentNode[]
  /** Files that stand in no leaf bundle: resources of their section. */
  readonly loose: readonly BundleFile[]
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

/** Take the files of the content folder apart into pages and what belongs to them. */
export function createContentTree(
  files: readonly ContentFile[],
  languages: readonly string[],
  defaultLanguage: string,
  sharesFiles: boolean,
): ContentTree {
  const named = files.map(file => nameOf(file, languages, defaultLanguage))
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
      if (!item.markup) loose.push({ file: item.file, language: item.language })
    } else if (!(owner === item.folders.join('/') && item.stem === 'index' && item.markup)) {
      addToBundle(item, owner, leaves.get(owner) ?? [], sharesFiles)
    }
  }
  return { nodes, loose }
}

/** The bundles of all languages show the same files; since 0.123 they share them, before each had copies of its own. */
function addToBundle(item: Named, owner: string, bundles: readonly ContentNode[], sharesFiles: boolean): void {
  const path = owner ? item.file.path.slice(owner.length + 1) : item.file.path
  const hasOwner = bundles.some(({ language }) => language === item.language)
  for (const bundle of bundles) {
    if (item.markup) {
      if (item.language === bundle.language) bundle.pageResources.push(createNode(item, 'single'))
      continue
    }
    const isOwn = item.language === bundle.language
    const language = sharesFiles && hasOwner ? item.language : bundle.language
    if (isOwn || !bundle.resources.has(path)) bundle.resources.set(path, { file: item.file, language })
  }
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

function nameOf(file: ContentFile, languages: readonly string[], defaultLanguage: string): Named {
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
    language: file.language ?? nameLanguage ?? defaultLanguage,
    nameLanguage: nameLanguage ?? undefined,
    markup: markup === 'html' && isPlainHtml(file) ? undefined : markup,
  }
}

/** HTML without front matter is a file like any other. */
function isPlainHtml(file: ContentFile): boolean {
  return readText(file).trimStart().startsWith('<')
}
