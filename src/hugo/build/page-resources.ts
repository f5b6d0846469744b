/** The files that belong to pages: those of a leaf bundle, and those of a folder that stand in none. */
import { atLeast } from '../config/generation.ts'
import { Params } from '../config/params.ts'
import { toText } from '../funcs/convert.ts'
import { type MediaTypes, mediaTypeOfSuffix } from '../output/media-type.ts'
import type { Page } from '../page/page.ts'
import {
  FileResource,
  type FileResourceInit,
  type ResourceLink,
  type ResourceSettings,
  resourceTypeOf,
} from '../page/resource.ts'
import type { Site } from '../page/site.ts'
import type { ContentFile } from '../source/read-source.ts'
import { readBytes } from '../source/source-file.ts'
import type { AddedResource } from './content-adapter.ts'
import type { BundleFile, ContentNode } from './content-node.ts'

/** What resources are made with. */
export interface ResourceContext {
  readonly site: Site
  /** Files that stand in no leaf bundle, by the folders of their sections in lower case. */
  readonly loose: ReadonlyMap<string, readonly BundleFile[]>
  readonly mediaTypes: MediaTypes
  /** Link of a file that belongs to a page. */
  readonly makeFileResource: (init: FileResourceInit) => FileResource
  readonly resourceLink: (page: Page, path: string, language: string) => ResourceLink
}

/** The files of a folder without a leaf bundle belong to the nearest section above. */
export function addLooseFiles(page: Page, context: ResourceContext): void {
  const folder = page.meta.sections.join('/')
  for (const item of context.loose.get(folder.toLowerCase()) ?? []) {
    page.Resources.elements.push(
      fileResource(page, item.file.path.slice(folder === '' ? 0 : folder.length + 1), item, context),
    )
  }
}

/** What decides which section a file belongs to. */
export interface LooseContext {
  readonly site: Site
  readonly nodes: readonly ContentNode[]
  readonly loose: readonly BundleFile[]
}

/** Group the files that stand in no leaf bundle by the folders, in lower case, of the sections that own them. */
export function groupLooseFiles({ site, nodes, loose }: LooseContext): ResourceContext['loose'] {
  const branches = branchFolders(nodes, site)
  const language = site.Language.Lang
  const seesOthers = atLeast(site.generation, '0.131')
  const sharesFiles = seesOthers && !site.init.config.markup.goldmark.duplicateResourceFiles
  const groups = new Map<string, Map<string, BundleFile>>()
  for (const item of loose) {
    const owner = ownerOf(item.file, branches)
    // Before 0.123 the languages shared only the files that stand beside the section's own page.
    const isBeside = item.file.path.toLowerCase().lastIndexOf('/') === (owner.length || -1)
    if (!seesOthers && !isBeside && item.language !== language) continue
    const group = groups.get(owner) ?? new Map<string, BundleFile>()
    groups.set(owner, group)
    if (item.language === language || !group.has(item.key))
      group.set(item.key, sharesFiles ? item : { ...item, language })
  }
  return new Map([...groups].map(([owner, group]) => [owner, [...group.values()]]))
}

function ownerOf(file: ContentFile, branches: ReadonlySet<string>): string {
  const folders = file.path.toLowerCase().split('/').slice(0, -1)
  for (let depth = folders.length; depth > 0; depth--) {
    const folder = folders.slice(0, depth).join('/')
    if (branches.has(folder)) return folder
  }
  return ''
}

function branchFolders(nodes: readonly ContentNode[], site: Site): ReadonlySet<string> {
  const folders = nodes.filter(({ type }) => type === 'branch').map(node => node.folders.join('/').toLowerCase())
  const first = nodes
    .filter(({ type, folders: own }) => type !== 'branch' && own.length > 0)
    .map(node => node.folders[0]!.toLowerCase())
  const taxonomies = [...site.init.languageConfig.taxonomies.values()].map(plural => plural.toLowerCase())
  return new Set([...folders, ...first, ...taxonomies])
}

/** Make the resource of a file. */
export function fileResource(
  page: Page,
  path: string,
  { file, key, language }: BundleFile,
  { mediaTypes, resourceLink, makeFileResource }: ResourceContext,
): FileResource {
  const suffix = path.includes('.') ? path.slice(path.lastIndexOf('.') + 1) : ''
  const mediaType = mediaTypeOfSuffix(mediaTypes, suffix)
  return makeFileResource({
    path,
    neutralPath: key.slice(file.path.length - path.length),
    mediaType,
    resourceType: resourceTypeOf(mediaType, page.Site.generation),
    locate: target => resourceLink(page, target, language),
    read: () => readBytes(file),
    language,
    filename: file.filename,
  })
}

/** Make the resource that a content adapter adds to a page: of a text, or of another resource. */
export function addedFile(page: Page, added: AddedResource, context: ResourceContext): FileResource {
  const { path, title, params, content } = added
  const name = added.name || path
  if (content.value instanceof FileResource)
    return content.value.derive({ ...content.value.init, name, title: title || name, params })
  const { mediaTypes, resourceLink, makeFileResource } = context
  const bytes = new TextEncoder().encode(content.value === undefined ? '' : toText(content.value))
  return makeFileResource({
    path,
    name,
    title: title || name,
    params,
    mediaType:
      mediaTypes.get(content.mediaType) ?? mediaTypeOfSuffix(mediaTypes, path.slice(path.lastIndexOf('.') + 1)),
    locate: target => resourceLink(page, target, page.Lang),
    read: () => bytes,
    language: page.Lang,
  })
}

/** Read `resources` of front matter. */
export function resourceSettings(frontMatter: Params): ResourceSettings[] {
  const value = frontMatter.get('resources')
  if (!Array.isArray(value)) return []
  return value
    .filter(entry => entry instanceof Params)
    .map((entry: Params) => ({
      src: String(entry.get('src') ?? ''),
      name: entry.has('name') ? String(entry.get('name')) : undefined,
      title: entry.has('title') ? String(entry.get('title')) : undefined,
      params: entry.get('params') instanceof Params ? (entry.get('params') as Params) : undefined,
    }))
}
