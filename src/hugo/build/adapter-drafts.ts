/** Drafts of the pages that content adapters make, and the files that go with them (hugolib/pagesfromdata). */
import { toText } from '../funcs/convert.ts'
import { castKnownValues } from '../page/front-matter.ts'
import { FileResource } from '../page/resource.ts'
import { Scratch } from '../page/scratch.ts'
import { parseBodyText } from '../parser/parse-content.ts'
import { AdapterData, type AddedContent, type AddedPage, type AddedResource } from './content-adapter.ts'
import { type ContentAdapter, type Markup, markupByName } from './content-node.ts'
import { type DraftContext, lineage, logicalPath, type PageDraft } from './page-draft.ts'
import type { PageSource } from './page-source.ts'

/** Values that the runs of an adapter in several languages share. */
export type AdapterStores = Map<ContentAdapter, Scratch>

/** Run the adapters of a site and add what they make to the drafts; a page that has a file keeps it. */
export function addAdapterDrafts(drafts: PageDraft[], context: DraftContext): void {
  const known = new Map(drafts.map(draft => [draft.path, draft]))
  for (const adapter of context.adapters) {
    const data = runAdapter(adapter, context)
    if (!data) continue
    for (const page of data.pages) {
      const draft = draftOfAdded(page, adapter, context)
      if (known.has(draft.path)) continue
      known.set(draft.path, draft)
      drafts.push(draft)
    }
    for (const resource of data.resources) addToOwner(resource, adapter, known)
  }
}

/** Run an adapter; it counts for its own language, or for all where it says so. */
function runAdapter(adapter: ContentAdapter, context: DraftContext): AdapterData | undefined {
  const { site, adapterStores } = context
  const store = adapterStores.get(adapter) ?? new Scratch()
  adapterStores.set(adapter, store)
  const data = new AdapterData(site, store)
  const error = context.executeAdapter(adapter.file, data)
  if (adapter.language !== site.Language.Lang && !data.isForAllLanguages) return undefined
  if (error) context.report(error)
  return data
}

function draftOfAdded(page: AddedPage, adapter: ContentAdapter, context: DraftContext): PageDraft {
  const segments = [...adapter.folders, ...page.path.split('/')]
  const isBranch = page.kind !== 'page'
  const baseName = isBranch ? '' : segments.at(-1)!
  const sections = isBranch ? segments : segments.slice(0, -1)
  return {
    kind: isBranch ? 'section' : 'page',
    path: logicalPath(segments),
    sections,
    baseName,
    bundle: isBranch ? 'branch' : 'leaf',
    frontMatter: castKnownValues(page.frontMatter),
    fields: page.fields,
    defaultTitle: '',
    source: sourceOf(page.content, adapter, { folders: sections, baseName, isBranch }, context),
  }
}

function sourceOf(
  { mediaType, value }: AddedContent,
  adapter: ContentAdapter,
  { folders, baseName, isBranch }: { folders: readonly string[]; baseName: string; isBranch: boolean },
  { isShortcode, site, report }: DraftContext,
): PageSource {
  const { file, language, nameLanguage } = adapter
  const text = textOf(value)
  const parsed = parseBodyText(text, { file: file.displayPath, generation: site.generation, isShortcode })
  for (const diagnostic of parsed.diagnostics) report(diagnostic)
  const markup = markupOf(mediaType)
  const type = isBranch ? 'branch' : 'leaf'
  const belongings = { resources: new Map(), pageResources: [] }
  const node = { type, file, language, nameLanguage, folders, baseName, markup, ...belongings } as const
  return { node, text, parsed, markup, isAdapter: true }
}

function textOf(value: unknown): string {
  if (value instanceof FileResource) return new TextDecoder().decode(value.init.read())
  return value === undefined ? '' : toText(value)
}

function markupOf(mediaType: string): Markup {
  return markupByName(mediaType.replace(/^text\//, '').replace('asciidoc', 'asciidocext')) ?? 'markdown'
}

/** A file belongs to the nearest page above it. */
function addToOwner(resource: AddedResource, adapter: ContentAdapter, known: ReadonlyMap<string, PageDraft>): void {
  const segments = [...adapter.folders, ...resource.path.split('/')]
  for (const above of lineage(logicalPath(segments.slice(0, -1)))) {
    const owner = known.get(above)
    if (!owner) continue
    const depth = above === '' ? 0 : above.split('/').length
    const path = segments.slice(depth).join('/')
    owner.addedResources ??= []
    owner.addedResources.push({ ...resource, path })
    return
  }
}
