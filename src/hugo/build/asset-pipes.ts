/** The steps of Hugo Pipes over `assets/`: get, match, make, join, copy, fill in, minify, fingerprint, js.Build (gohugo.io/hugo-pipes). */
import { createHash } from 'node:crypto'
import type { ResourceFunctions } from '../funcs/deps.ts'
import { absoluteLink, type BaseUrl, relativeLink } from '../output/base-url.ts'
import { type MediaTypes, mediaTypeOfSuffix } from '../output/media-type.ts'
import { escapePath } from '../output/sanitize-path.ts'
import { globToRegExp } from '../page/glob.ts'
import { FileResource, Resources } from '../page/resource.ts'
import type { Overlay } from '../source/overlay.ts'
import { readBytes } from '../source/source-file.ts'
import { buildScript } from './build-script.ts'
import { minifyText } from './minify-text.ts'

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
    const resource = found.get(name) ?? make(context, name, () => readBytes(file), file.filename)
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
    Minify: resource => minify(context, asResource(resource, 'Minify')),
    Fingerprint: (...args) =>
      fingerprint(context, asResource(args.at(-1), 'Fingerprint'), args.length > 1 ? String(args[0]) : 'sha256'),
  }
}

/** Make the functions of `js` for one site. */
export function createScriptPipes(context: AssetContext, folders: readonly string[]): ResourceFunctions {
  return {
    Build: (...args) => {
      const resource = asResource(args.at(-1), 'Build')
      const options = readOptions(args.length > 1 ? args[0] : undefined)
      const { path, filename, read } = resource.init
      const text = buildScript({ path, filename, text: new TextDecoder().decode(read()), folders }, options)
      const target = String(options.get('targetpath') ?? path.replace(/\.(?:mjs|jsx|tsx?)$/, '.js'))
      const content = encode(text)
      return make(context, target, () => content)
    },
  }
}

/** Options of a step: a map whose keys are read in any case, or the path to write to. */
function readOptions(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value === 'string') return new Map([['targetpath', value]])
  const entries = value instanceof Map ? [...value] : Object.entries((value ?? {}) as object)
  return new Map(entries.map(([key, item]) => [String(key).toLowerCase(), item]))
}

function minify(context: AssetContext, resource: FileResource): FileResource {
  const { path, read } = resource.init
  const name = path.replace(/(\.[^./]*)?$/, suffix => `.min${suffix}`)
  let content: Uint8Array | undefined
  return make(context, name, () => {
    content ??= encode(minifyText(resource.MediaType.SubType, new TextDecoder().decode(read())))
    return content
  })
}

function make(
  { mediaTypes, base, publish }: AssetContext,
  path: string,
  read: () => Uint8Array,
  filename?: string,
): FileResource {
  const name = path.replace(/^\/+/, '')
  const link = escapePath(`/${name}`)
  return new FileResource({
    path: name,
    mediaType: mediaTypeOfSuffix(mediaTypes, name.slice(name.lastIndexOf('.') + 1)),
    link: () => ({ relPermalink: relativeLink(base, link), permalink: absoluteLink(base, link) }),
    read,
    filename,
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
