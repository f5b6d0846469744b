/** A page before it is one: what is known of it from its file or, where it has none, from its folder. */
import type { Zone } from '../../go/time.ts'
import { titleCase } from '../../go/title.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { atLeast } from '../config/generation.ts'
import { Params, toParams } from '../config/params.ts'
import { pluralize } from '../funcs/inflect-word.ts'
import { termPath } from '../page/assemble.ts'
import { castKnownValues } from '../page/front-matter.ts'
import type { PageKind, PageMeta } from '../page/page-meta.ts'
import type { Site } from '../page/site.ts'
import { parseContent } from '../parser/parse-content.ts'
import { readText, type SourceFile } from '../source/source-file.ts'
import type { AdapterStores } from './adapter-drafts.ts'
import type { AddedResource } from './content-adapter.ts'
import { type ContentAdapter, type ContentNode, markupByName } from './content-node.ts'
import type { GitHistory } from './git-info.ts'
import type { LooseContext, ResourceContext } from './page-resources.ts'
import type { PageSource } from './page-source.ts'

/** What collecting the pages of one site needs. */
export interface CollectContext extends Omit<ResourceContext, 'loose'>, LooseContext {
  readonly isShortcode: (name: string) => boolean
  readonly zone: Zone
  /** Seconds since 1970 that count as now. */
  readonly nowSeconds: number
  /** The history of the site's files; undefined where the site does not ask for it. */
  readonly git?: GitHistory | undefined
  readonly report: (diagnostic: Diagnostic) => void
  readonly adapters: readonly ContentAdapter[]
  readonly adapterStores: AdapterStores
  /** Run the template of a content adapter; what is wrong with it is given back. */
  readonly executeAdapter: (file: SourceFile, data: unknown) => Diagnostic | undefined
}

/** The context with what is worked out once. */
export type DraftContext = Omit<CollectContext, 'loose'> & ResourceContext

/** A page before it is one. */
export interface PageDraft {
  readonly kind: PageKind
  readonly path: string
  readonly sections: readonly string[]
  readonly baseName: string
  readonly bundle: '' | 'leaf' | 'branch'
  readonly frontMatter: Params
  /** Of a term, in the spelling found last. */
  defaultTitle: string
  taxonomy?: PageMeta['taxonomy']
  readonly source?: PageSource | undefined
  /** Only there for the pages below it: neither listed nor rendered. */
  readonly isHollow?: boolean
  /** Files that content adapters add to the page, by their paths below it. */
  addedResources?: AddedResource[] | undefined
  /** Keys of the front matter that are no parameters, of a page of a content adapter. */
  readonly fields?: ReadonlySet<string> | undefined
}

/** Read a content file. */
export function draftOf(node: ContentNode, context: DraftContext): PageDraft {
  const source = parseNode(node, context)
  const frontMatter = castKnownValues(toParams(source.parsed.frontMatter))
  const isBranch = node.type === 'branch'
  const path = logicalPath(isBranch ? node.folders : [...node.folders, node.baseName])
  const kind = isBranch ? branchKind(node.folders, context) : 'page'
  return {
    kind,
    path,
    sections: node.folders,
    baseName: node.baseName,
    bundle: node.type === 'leaf' ? 'leaf' : isBranch ? 'branch' : '',
    frontMatter,
    defaultTitle:
      isBranch && context.site.init.config.compatibility.mend ? branchTitle(kind, node.folders, context) : '',
    taxonomy: taxonomyOf(kind, node.folders, context),
    source,
  }
}

function parseNode(node: ContentNode, { isShortcode, site, report }: DraftContext): PageSource {
  const text = readText(node.file)
  const parsed = parseContent(text, { file: node.file.displayPath, generation: site.generation, isShortcode })
  for (const diagnostic of parsed.diagnostics) report(diagnostic)
  const named = markupByName(String(toParams(parsed.frontMatter).get('markup') ?? ''))
  return { node, text, parsed, markup: named ?? node.markup }
}

/** Begin a list that no file stands for. */
export function branchDraft(kind: PageKind, folders: readonly string[], context: DraftContext): PageDraft {
  return {
    kind,
    path: logicalPath(folders),
    sections: folders,
    baseName: '',
    bundle: 'branch',
    frontMatter: new Params(),
    defaultTitle: branchTitle(kind, folders, context),
    taxonomy: taxonomyOf(kind, folders, context),
  }
}

/** The section a taxonomy's pages say they are in: since 0.123 its path. */
export function taxonomyFolder(plural: string, { site }: DraftContext): string {
  return atLeast(site.generation, '0.131') ? plural.toLowerCase() : plural
}

/** Tell whether a folder at the root is that of a taxonomy. */
export function isTaxonomyPath(folder: string, { site }: DraftContext): boolean {
  return [...site.init.languageConfig.taxonomies.values()].some(plural => plural.toLowerCase() === folder.toLowerCase())
}

function branchKind(folders: readonly string[], context: DraftContext): PageKind {
  if (folders.length === 0) return 'home'
  if (!isTaxonomyPath(folders[0]!, context)) return 'section'
  return folders.length === 1 ? 'taxonomy' : 'term'
}

function taxonomyOf(kind: PageKind, folders: readonly string[], { site }: DraftContext): PageMeta['taxonomy'] {
  if (kind !== 'taxonomy' && kind !== 'term') return undefined
  const entry = [...site.init.languageConfig.taxonomies].find(
    ([, plural]) => plural.toLowerCase() === folders[0]?.toLowerCase(),
  )
  return entry && { singular: entry[0], plural: entry[1], term: kind === 'term' ? folders.slice(1).join('/') : '' }
}

/** The title of a list that names none: its folder's name, capitalised, of a section in the plural. */
function branchTitle(kind: PageKind, folders: readonly string[], { site }: DraftContext): string {
  const { pluralizeListTitles, capitalizeListTitles, titleCaseStyle } = site.init.config
  if (kind === 'home') return site.Title
  const name = folders.at(-1) ?? ''
  const isNew = atLeast(site.generation, '0.131')
  if (kind === 'term' && site.generation === '0.54') return earlyTermTitle(name, site)
  if (kind === 'term') return isNew && capitalizeListTitles ? titleCase(name, titleCaseStyle) : name
  const plural = kind === 'section' && pluralizeListTitles ? pluralize(name) : name
  if (!capitalizeListTitles && isNew) return plural
  return isNew ? titleCase(plural, titleCaseStyle) : plural.charAt(0).toUpperCase() + plural.slice(1)
}

/** Until Hugo 0.55 the title of a term was made of its path, unless the site had its names preserved. */
function earlyTermTitle(term: string, site: Site): string {
  const { preserveTaxonomyNames, titleCaseStyle } = site.init.config
  return preserveTaxonomyNames ? term : titleCase(termPath(site, term), titleCaseStyle).replaceAll('-', ' ')
}

/** The path by which a page is found. */
export function logicalPath(segments: readonly string[]): string {
  return segments.map(segment => segment.toLowerCase().replace(/\s+/g, '-')).join('/')
}

/** A path and those above it, the nearest first. */
export function lineage(path: string): string[] {
  const segments = path === '' ? [] : path.split('/')
  return [...segments.map((_, i) => segments.slice(0, segments.length - i).join('/')), '']
}
