/** Resources of Hugo Pipes: what a template made, and what a step made of another resource when somebody asks for it. */

import { atLeast } from '../config/generation.ts'
import { absoluteLink, relativeLink } from '../output/base-url.ts'
import type { MediaType } from '../output/media-type.ts'
import { mediaTypeOfSuffix } from '../output/media-type.ts'
import { escapePath } from '../output/sanitize-path.ts'
import { FileResource, type FileResourceInit, type ResourceLink, resourceTypeOf } from '../page/resource.ts'
import type { AssetContext } from './asset-context.ts'
import { formatOfPath } from './image/image-format.ts'
import { ImageResource, type ImageTools } from './image/image-resource.ts'

/** What a step gives. */
export interface Product {
  /** Path beside that of the source: below `assets/`, or below the page's folder. */
  readonly path: string
  readonly content: Uint8Array
  /** Default: told by the path's suffix. */
  readonly mediaType?: MediaType | undefined
  readonly data?: ReadonlyMap<string, unknown> | undefined
  /** Files that go with the result, such as a source map, by their paths. */
  readonly companions?: ReadonlyMap<string, Uint8Array> | undefined
}

/** Make a resource of a path below `assets/`. */
export function makeResource(
  context: AssetContext,
  path: string,
  read: () => Uint8Array,
  more: Pick<FileResourceInit, 'filename' | 'failure' | 'data'> & { readonly mediaType?: MediaType } = {},
): FileResource {
  const name = trimSlash(path)
  const { mediaType = mediaTypeOfPath(context, name), ...others } = more
  return createFileResource(context.images, {
    ...others,
    mediaType,
    resourceType: resourceTypeOf(mediaType, context.config.compatibility.generation),
    path: name,
    name: nameOf(context, name),
    locate: target => locateAsset(context, target),
    read,
    publish: context.publish,
  })
}

/** Copy a resource to another path. Steps that have not worked yet work on the copy: that of a style sheet ends in `.css`. */
export function copyResource(context: AssetContext, source: FileResource, target: string): FileResource {
  const { read, data, copyTo } = source.init
  if (copyTo && !source.isLinked) return copyTo(target)
  const made = makeResource(context, target, read, { data, mediaType: source.MediaType })
  return Object.assign(made, { name: source.name, title: source.title, params: source.params })
}

/** Make the resource that a step gives; the step works once, when its result is first asked for. */
export function deriveResource(
  context: AssetContext,
  source: FileResource,
  work: (source: FileResource) => Product,
): FileResource {
  const product = once(() => work(source))
  const { locate, origin = source.init.path } = source.init
  const init: FileResourceInit = {
    get path() {
      return product().path
    },
    get mediaType() {
      const { mediaType, path } = product()
      return mediaType ?? mediaTypeOfPath(context, path)
    },
    get resourceType() {
      return resourceTypeOf(init.mediaType, context.config.compatibility.generation)
    },
    get data() {
      return product().data ?? source.init.data
    },
    get companions() {
      return new Map([...(source.init.companions ?? []), ...(product().companions ?? [])])
    },
    origin,
    name: source.name,
    title: source.title,
    params: source.params,
    locate,
    read: () => product().content,
    copyTo: target => deriveResource(context, copyResource(context, source, target), work),
    publish(file, read) {
      context.publish(file, read)
      for (const [path, content] of init.companions ?? []) context.publish(locate(path).file, () => content)
    },
  }
  return source.derive(init)
}

/** Make the resource of a file: a picture if its name says so. */
export function createFileResource(images: ImageTools, init: FileResourceInit): FileResource {
  return formatOfPath(init.path) === undefined ? new FileResource(init) : new ImageResource(init, images)
}

/** Tell the media type of a path by its suffix. */
export function mediaTypeOfPath({ mediaTypes }: AssetContext, path: string): MediaType {
  const file = path.slice(path.lastIndexOf('/') + 1)
  return mediaTypeOfSuffix(mediaTypes, file.includes('.') ? file.slice(file.lastIndexOf('.') + 1) : '')
}

/** Tell where a path below `assets/` is published. */
export function locateAsset({ base }: AssetContext, path: string): ResourceLink {
  const file = trimSlash(path)
  const link = escapePath(`/${file}`)
  return { relPermalink: relativeLink(base, link), permalink: absoluteLink(base, link), file }
}

/** Put something before the suffix of a path: `css/a.css` and `.min` give `css/a.min.css`. */
export function insertBeforeSuffix(path: string, text: string): string {
  return path.replace(/(\.[^./]*)?$/, suffix => text + suffix)
}

/** Give a path another suffix: `css/a.scss` and `.css` give `css/a.css`. */
export function replaceSuffix(path: string, suffix: string): string {
  return path.replace(/(\.[^./]*)?$/, suffix)
}

/** Since 0.123 the name of a resource begins with a slash. */
function nameOf({ config }: AssetContext, path: string): string {
  return atLeast(config.compatibility.generation, '0.131') ? `/${path}` : path
}

/** Drop the slashes in front of a path. */
export function trimSlash(path: string): string {
  return path.replace(/^\/+/, '')
}

/** Work once; a failure is thrown again each time it is asked for. */
function once<T>(work: () => T): () => T {
  let outcome: { readonly value: T } | { readonly error: unknown } | undefined
  return () => {
    if (!outcome) {
      try {
        outcome = { value: work() }
      } catch (error) {
        outcome = { error }
      }
    }
    if ('error' in outcome) throw outcome.error
    return outcome.value
  }
}
