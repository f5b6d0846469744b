/** The files that belong to pages: those of a leaf bundle, and those of a folder that stand in none. */
import { atLeast } from '../config/generation.ts'
import { Params } from '../config/params.ts'
import { type MediaTypes, mediaTypeOfSuffix } from '../output/media-type.ts'
import type { Page } from '../page/page.ts'
import type { FileResource, FileResourceInit, ResourceLink, ResourceSettings } from '../page/resource.ts'
import type { Site } from '../page/site.ts'
import type { ContentFile } from '../source/read-source.ts'
import { readBytes } from '../source/source-file.ts'
import type { BundleFile, ContentNode } from './content-node.ts'

/** What resources are made with. */
export interface ResourceContext {
  readonly site: Site
  readonly loose: readonly BundleFile[]
  readonly mediaTypes: MediaTypes
  /** Folders, in lower case, whose pages own the files below them. */
  readonly branches: ReadonlySet<string>
  /** Link of a file that belongs to a page. */
  readonly makeFileResource: (init: FileResourceInit) => FileResource
  readonly resourceLink: (page: Page, path: string, language: string) => ResourceLink
}

/** The files of a folder without a leaf bundle belong to the nearest section above. */
export function addLooseFiles(page: Page, context: ResourceContext): void {
  const folder = page.meta.sections.join('/')
  const isShared = atLeast(context.site.generation, '0.131')
  for (const { file, language } of context.loose) {
    if (ownerOf(file, context.branches) !== folder.toLowerCase()) continue
    if (file.language && file.language !== context.site.Language.Lang) continue
    const path = folder ? file.path.slice(folder.length + 1) : file.path
    page.Resources.elements.push(
      fileResource(page, path, { file, language: isShared ? language : context.site.Language.Lang }, context),
    )
  }
}

function ownerOf(file: ContentFile, branches: ReadonlySet<string>): string {
  const folders = file.path.toLowerCase().split('/').slice(0, -1)
  for (let depth = folders.length; depth > 0; depth--) {
    const folder = folders.slice(0, depth).join('/')
    if (branches.has(folder)) return folder
  }
  return ''
}

/** List the folders, in lower case, whose pages own the files below them. */
export function branchFolders({ nodes, site }: { nodes: readonly ContentNode[]; site: Site }): ReadonlySet<string> {
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
  { file, language }: BundleFile,
  { mediaTypes, resourceLink, makeFileResource }: ResourceContext,
): FileResource {
  const suffix = path.includes('.') ? path.slice(path.lastIndexOf('.') + 1) : ''
  return makeFileResource({
    path,
    mediaType: mediaTypeOfSuffix(mediaTypes, suffix),
    locate: target => resourceLink(page, target, language),
    read: () => readBytes(file),
    language,
    filename: file.filename,
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
