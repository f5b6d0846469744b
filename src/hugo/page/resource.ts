/** Files that belong to a page (gohugo.io/content-management/page-resources). */
import { safe } from '../../go/safe.ts'
import { goSlice, goString, goType, type HostObject } from '../../go/value.ts'
import { globToRegExp } from '../../shared/glob.ts'
import type { Generation } from '../config/generation.ts'
import { Params } from '../config/params.ts'
import type { MediaType } from '../output/media-type.ts'
import type { Page } from './page.ts'
import { compareDefault } from './pages-sort.ts'
import { textOfBytes } from './text-of-bytes.ts'

/** Where a resource is published. */
export interface ResourceLink {
  readonly relPermalink: string
  readonly permalink: string
  /** Path below the publish folder, without a slash in front. */
  readonly file: string
}

/** What a file resource is made of. A step of Hugo Pipes gives getters, so that it works only when asked for. */
export interface FileResourceInit {
  /** Path below the bundle's folder, or below `assets/`. */
  readonly path: string
  /** Path of what the first step began with: imports of a style sheet are looked up beside it; default the path. */
  readonly origin?: string | undefined
  /** The path without the language in the file's name, by which it is found since 0.123; default the path. */
  readonly neutralPath?: string | undefined
  /** Name and title until front matter sets others; default the path. */
  readonly name?: string | undefined
  readonly title?: string | undefined
  readonly params?: Params | undefined
  readonly mediaType: MediaType
  /** Default: the main type of the media type. */
  readonly resourceType?: string | undefined
  /** Tell where a path of the same folder is published; worked out late, since the page's own link must be known. */
  readonly locate: (path: string) => ResourceLink
  readonly read: () => Uint8Array
  /** The language whose page it is published with. */
  readonly language?: string | undefined
  /** Path on disk; undefined for a resource that was made. */
  readonly filename?: string | undefined
  /** Put the file into the output. */
  readonly publish?: ((file: string, read: () => Uint8Array) => void) | undefined
  /** What a step of Hugo Pipes tells of its result, such as `Integrity`. */
  readonly data?: ReadonlyMap<string, unknown> | undefined
  /** Files that go with it into the output, such as a source map, by their paths. */
  readonly companions?: ReadonlyMap<string, Uint8Array> | undefined
  /** What a step of Hugo Pipes gives once it has the copy of its source at another path. */
  readonly copyTo?: ((path: string) => FileResource) | undefined
  /** Why the file could not be had, as Hugos up to 0.140 tell it. */
  readonly failure?: unknown
}

/** A file beside a page. */
export class FileResource implements HostObject {
  readonly init: FileResourceInit
  /** Name and title, which front matter may set. */
  name: string
  title: string
  params: Params
  /** Whether a template has asked where it stands, which publishes it even where its page says no. */
  isLinked = false

  constructor(init: FileResourceInit) {
    this.init = init
    this.name = init.name ?? init.path
    this.title = init.title ?? this.name
    this.params = init.params ?? new Params()
  }

  /** Make a resource of the same kind of what a step gives. */
  derive(init: FileResourceInit): FileResource {
    return new FileResource(init)
  }

  get [goType](): string {
    return '*resources.resourceAdapter'
  }

  [goString](): string {
    return this.name
  }

  get Name(): string {
    return this.name
  }

  get Title(): string {
    return this.title
  }

  get Params(): Params {
    return this.params
  }

  get MediaType(): MediaType {
    return this.init.mediaType
  }

  get ResourceType(): string {
    return this.init.resourceType ?? this.init.mediaType.MainType
  }

  get Key(): string {
    return `/${this.init.path}`
  }

  get RelPermalink(): string {
    return this.#published().relPermalink
  }

  get Permalink(): string {
    return this.#published().permalink
  }

  Publish(): string {
    this.#published()
    return ''
  }

  #published(): ResourceLink {
    const link = this.init.locate(this.init.path)
    if (!this.isLinked) this.init.publish?.(link.file, this.init.read)
    this.isLinked = true
    return link
  }

  get Content(): unknown {
    const text = textOfBytes(this.init.read())
    return this.init.mediaType.Type === 'text/html' ? safe.HTML(text) : text
  }

  get Data(): unknown {
    return this.init.data ?? new Map()
  }

  get Err(): unknown {
    return this.init.failure
  }
}

/** Tell the type of a resource: in the Blackfriday years the second half of the media type, but of pictures. */
export function resourceTypeOf(mediaType: MediaType, generation: Generation): string {
  return generation === '0.54' && mediaType.MainType !== 'image' ? mediaType.SubType : mediaType.MainType
}

/** A resource: a file, or a page of a leaf bundle. */
export type Resource = FileResource | Page

/** The resources of a page. */
export class Resources implements HostObject {
  readonly elements: Resource[]
  /** Whether resources are found by their names alone, as before 0.123, and not by those of their files. */
  readonly #onlyByName: boolean

  constructor(elements: readonly Resource[] = [], onlyByName = false) {
    this.elements = [...elements]
    this.#onlyByName = onlyByName
  }

  get [goType](): string {
    return 'resource.Resources'
  }

  get [goSlice](): readonly Resource[] {
    return this.elements
  }

  ByType(type: string): Resources {
    return this.#only(resource => resource.ResourceType === type)
  }

  Get(name: unknown): Resource | undefined {
    const wanted = this.#wanted(name)
    return this.#first(each => each === wanted)
  }

  GetMatch(pattern: unknown): Resource | undefined {
    const glob = globToRegExp(this.#wanted(pattern))
    return this.#first(name => glob.test(name))
  }

  Match(pattern: unknown): Resources {
    const glob = globToRegExp(this.#wanted(pattern))
    const named = this.#only(resource => glob.test(normalName(nameOf(resource))))
    if (named.elements.length > 0 || this.#onlyByName) return named
    return this.#only(resource => glob.test(fileNameOf(resource)))
  }

  #only(isWanted: (resource: Resource) => boolean): Resources {
    return new Resources(this.elements.filter(isWanted), this.#onlyByName)
  }

  #wanted(name: unknown): string {
    return this.#onlyByName ? String(name).toLowerCase() : normalName(String(name))
  }

  /** A resource is found by the name it has; only where none has it, by the name of its file. */
  #first(matches: (name: string) => boolean): Resource | undefined {
    const named = this.elements.find(resource => matches(normalName(nameOf(resource))))
    if (named || this.#onlyByName) return named
    return this.elements.find(resource => matches(fileNameOf(resource)))
  }

  ByName(name: unknown): Resource | undefined {
    return this.Get(name)
  }

  GetByPrefix(prefix: string): Resource | undefined {
    return this.elements.find(resource => nameOf(resource).toLowerCase().startsWith(prefix.toLowerCase()))
  }
}

function nameOf(resource: Resource): string {
  if (resource instanceof FileResource) return resource.name
  return resource.resourceName || resource.Title
}

function fileNameOf(resource: Resource): string {
  if (!(resource instanceof FileResource)) return normalName(nameOf(resource))
  return normalName(resource.init.neutralPath ?? resource.init.path)
}

/**
 * Order resources as Hugo does: by type, then files by name before pages. Its comparison contradicts itself where a later
 * type has the earlier name, so its way of sorting, by insertion, decides too.
 */
export function sortResources(resources: Resource[]): void {
  for (let i = 1; i < resources.length; i++)
    for (let j = i; j > 0 && comesBefore(resources[j]!, resources[j - 1]!); j--)
      [resources[j - 1], resources[j]] = [resources[j]!, resources[j - 1]!]
}

function comesBefore(a: Resource, b: Resource): boolean {
  if (a.ResourceType < b.ResourceType) return true
  const [isFileA, isFileB] = [a instanceof FileResource, b instanceof FileResource]
  if (isFileA !== isFileB) return isFileA
  return isFileA ? nameOf(a) < nameOf(b) : compareDefault(a as Page, b as Page) < 0
}

function normalName(name: string): string {
  return name.toLowerCase().replace(/^\.?\//, '')
}

/** One entry of `resources` in front matter. */
export interface ResourceSettings {
  readonly src: string
  readonly name?: string | undefined
  readonly title?: string | undefined
  readonly params?: Params | undefined
}

/** Give resources the names, titles and parameters of front matter; the first entry that sets a field wins, `:counter` counts. */
export function applyResourceSettings(
  resources: readonly Resource[],
  settings: readonly ResourceSettings[],
  options: { readonly countsOnce: boolean },
): void {
  const shared = new Map<string, number>()
  const files = resources.filter(resource => resource instanceof FileResource)
  for (const file of files) {
    const done = new Set<string>()
    const counters = options.countsOnce ? new Map<string, number>() : shared
    for (const entry of settings) {
      if (!globToRegExp(normalName(entry.src)).test(normalName(file.init.path))) continue
      for (const field of ['name', 'title'] as const) {
        const value = entry[field]
        if (value === undefined || done.has(field)) continue
        done.add(field)
        file[field] = value.replaceAll(':counter', () => count(counters, `${field}:${entry.src}`))
      }
      if (entry.params) for (const [key, value] of entry.params) if (!file.params.has(key)) file.params.set(key, value)
    }
  }
}

function count(counters: Map<string, number>, key: string): string {
  const next = (counters.get(key) ?? 0) + 1
  counters.set(key, next)
  return String(next)
}
