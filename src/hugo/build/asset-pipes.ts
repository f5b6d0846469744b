/** The simple steps of Hugo Pipes over `assets/`: get, match, make, join, copy, fill in, fingerprint (gohugo.io/hugo-pipes). */
import { createHash } from 'node:crypto'
import type { ResourceFunctions } from '../funcs/deps.ts'
import { absoluteLink, type BaseUrl, relativeLink } from '../output/base-url.ts'
import { type MediaTypes, mediaTypeOfSuffix } from '../output/media-type.ts'
import { escapePath } from '../output/sanitize-path.ts'
import { globToRegExp } from '../page/glob.ts'
import { FileResource, Resources } from '../page/resource.ts'
import type { Overlay } from '../source/overlay.ts'
import { readBytes } from '../source/source-file.ts'

/** What the steps need. */
export interface AssetContext {
  readonly assets: Overlay
  readonly mediaTypes: MediaTypes
  readonly base: BaseUrl
  /** Put a file into the output. */
  readonly publish: (path: string, content: Uint8Array) => void
  /** Run a text as a template. */
  readonly execute: (name: string, source: string, data: unknown) => string
}

/** Make the functions of `resources` for one site. */
export function createAssetPipes(context: AssetContext): ResourceFunctions {
  const found = new Map<string, FileResource>()
  const get = (path: string): FileResource | undefined => {
    const name = path.replace(/^\/+/, '')
    const file = context.assets.get(name)
    if (!file) return undefined
    const resource = found.get(name) ?? make(context, name, () => readBytes(file))
    found.set(name, resource)
    return resource
  }
  const match = (pattern: unknown): FileResource[] => {
    const glob = globToRegExp(String(pattern).replace(/^\/+/, '').toLowerCase())
    return [...context.assets.keys()].filter(path => glob.test(path.toLowerCase())).map(path => get(path)!)
  }
  const text = (resource: FileResource) => new TextDecoder().decode(resource.init.read())
  return {
    Get: path => get(String(path)),
    GetMatch: pattern => match(pattern)[0],
    Match: pattern => new Resources(match(pattern)),
    ByType: type =>
      new Resources(
        [...context.assets.keys()].map(path => get(path)!).filter(({ ResourceType }) => ResourceType === type),
      ),
    FromString: (target, content) => make(context, String(target), () => encode(String(content))),
    Concat: (target, list) => concat(context, String(target), list),
    Copy: (target, resource) => make(context, String(target), asResource(resource, 'Copy').init.read),
    ExecuteAsTemplate: (target, data, resource) => {
      const source = asResource(resource, 'ExecuteAsTemplate')
      const content = encode(context.execute(String(target), text(source), data))
      return make(context, String(target), () => content)
    },
    Fingerprint: (...args) =>
      fingerprint(context, asResource(args.at(-1), 'Fingerprint'), args.length > 1 ? String(args[0]) : 'sha256'),
  }
}

function make({ mediaTypes, base, publish }: AssetContext, path: string, read: () => Uint8Array): FileResource {
  const name = path.replace(/^\/+/, '')
  const link = escapePath(`/${name}`)
  return new FileResource({
    path: name,
    mediaType: mediaTypeOfSuffix(mediaTypes, name.slice(name.lastIndexOf('.') + 1)),
    link: () => ({ relPermalink: relativeLink(base, link), permalink: absoluteLink(base, link) }),
    read,
    publish: () => publish(name, read()),
  })
}

function concat(context: AssetContext, target: string, list: unknown): FileResource {
  const parts = (list instanceof Resources ? list.elements : Array.isArray(list) ? list : []).map(part =>
    asResource(part, 'Concat'),
  )
  if (parts.length === 0) throw new Error('resources.Concat needs at least one resource')
  const separator = parts[0]!.MediaType.SubType === 'javascript' ? encode('\n;\n') : new Uint8Array()
  const joined = Buffer.concat(
    parts.flatMap((part, i) => (i === 0 ? [part.init.read()] : [separator, part.init.read()])),
  )
  return make(context, target, () => joined)
}

/** Put the hash of the content into the name, for browsers that keep files for long. */
function fingerprint(context: AssetContext, resource: FileResource, algorithm: string): FileResource {
  const content = resource.init.read()
  const hash = createHash(
    algorithm === 'md5' || algorithm === 'sha384' || algorithm === 'sha512' ? algorithm : 'sha256',
  ).update(content)
  const digest = hash.digest()
  const name = resource.init.path.replace(/(\.[^./]*)?$/, suffix => `.${digest.toString('hex')}${suffix}`)
  const made = make(context, name, () => content)
  made.data.set('Integrity', `${algorithm}-${digest.toString('base64')}`)
  return made
}

function asResource(value: unknown, step: string): FileResource {
  if (value instanceof FileResource) return value
  throw new Error(
    `resources.${step} needs a resource, not ${value === undefined || value === null ? 'nil' : typeof value}`,
  )
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
