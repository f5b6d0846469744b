/** The functions of `resources`, `css`, `js` and `images` of one site (gohugo.io/functions/resources and its neighbours). */
import { formatPlain } from '../../go/fmt.ts'
import { elementsOf, kindOf } from '../../go/kind.ts'
import { globToRegExp } from '../../shared/glob.ts'
import { type FileResource, Resources } from '../page/resource.ts'
import { readBytes } from '../source/source-file.ts'
import type { AssetContext, ResourceFunctions } from './asset-context.ts'
import { fingerprint } from './fingerprint.ts'
import { createImageFunctions } from './image/image-functions.ts'
import { copyResource, deriveResource, insertBeforeSuffix, makeResource, trimSlash } from './make-resource.ts'
import { minifyResource } from './minify/minify-resource.ts'
import { readMinifySettings } from './minify/minify-settings.ts'
import { fetchText } from './remote/fetch-text.ts'
import { createGetRemote } from './remote/get-remote.ts'
import { createRemote } from './remote/remote.ts'
import { asResource, encode, splitArguments, textOf } from './resource-argument.ts'
import { createScriptFunctions } from './script/script-functions.ts'
import { StepCache } from './step-cache.ts'
import { createStyleFunctions } from './style-functions.ts'

/** The functions by their namespaces. */
export interface ResourceNamespaces {
  readonly resources: ResourceFunctions
  readonly css: ResourceFunctions
  readonly js: ResourceFunctions
  readonly images: ResourceFunctions
  /** Fetch a text for `getJSON` and `getCSV`; throws where that fails. */
  readonly fetchText: (format: 'json' | 'csv', url: string, headers: unknown) => string
}

/** Make the functions of one site. */
export function createResourceFunctions(context: AssetContext): ResourceNamespaces {
  const cache = new StepCache()
  const css = createStyleFunctions(context, cache)
  const js = createScriptFunctions(context, cache)
  const remote = createRemote(context.config, context.isOffline)
  return {
    css,
    js,
    images: createImageFunctions(context),
    fetchText: (format, url, headers) => fetchText(remote, format, url, headers),
    resources: {
      ...createFinders(context, cache),
      ...createMakers(context, cache),
      ...createTextSteps(context, cache),
      GetRemote: createGetRemote(context, cache, remote),
      ToCSS: css['Sass']!,
      PostCSS: css['PostCSS']!,
      Babel: js['Babel']!,
    },
  }
}

function createFinders(context: AssetContext, cache: StepCache): ResourceFunctions {
  const { assets } = context
  const get = (path: string): FileResource | undefined => {
    const name = trimSlash(path)
    const file = assets.get(name)
    if (!file) return undefined
    return cache.named(`asset ${name}`, () =>
      makeResource(context, name, () => readBytes(file), { filename: file.filename }),
    )
  }
  const match = (pattern: unknown): FileResource[] => {
    const glob = globToRegExp(trimSlash(formatPlain(pattern)).toLowerCase())
    return [...assets.keys()].filter(path => glob.test(path.toLowerCase())).map(path => get(path)!)
  }
  const all = () => [...assets.keys()].map(path => get(path)!)
  return {
    Get: path => get(formatPlain(path)),
    GetMatch: pattern => match(pattern)[0],
    Match: pattern => new Resources(match(pattern)),
    ByType: type => new Resources(all().filter(({ ResourceType }) => ResourceType === type)),
  }
}

function createMakers(context: AssetContext, cache: StepCache): ResourceFunctions {
  return {
    FromString: (path, content) => {
      const text = formatPlain(content)
      const target = formatPlain(path)
      return cache.named(`string ${target} ${text}`, () => makeResource(context, target, () => encode(text)))
    },
    Concat: (path, list) => concat(context, cache, formatPlain(path), list),
    Copy: (path, value) => {
      const source = asResource(value, 'resources.Copy')
      const target = trimSlash(formatPlain(path))
      return cache.take(source, 'copy', target, () => copyResource(context, source, target))
    },
    ExecuteAsTemplate: (path, data, value) => {
      const source = asResource(value, 'resources.ExecuteAsTemplate')
      const target = trimSlash(formatPlain(path))
      // As in Hugo the target path alone decides: a second call with other data gets what the first has made.
      return cache.take(source, 'execute', target, () => {
        const made = deriveResource(context, source, () => ({
          path: target,
          content: encode(context.execute(target, textOf(source), data)),
        }))
        // The data belong to the page that calls, so the template runs now.
        made.init.read()
        return made
      })
    },
  }
}

function createTextSteps(context: AssetContext, cache: StepCache): ResourceFunctions {
  const settings = readMinifySettings(context.config)
  return {
    Minify: value => {
      const source = asResource(value, 'resources.Minify')
      return cache.take(source, 'minify', undefined, () =>
        deriveResource(context, source, each => ({
          path: insertBeforeSuffix(each.init.path, '.min'),
          mediaType: each.MediaType,
          content: encode(minifyResource(each, settings)),
        })),
      )
    },
    Fingerprint: (...args) => {
      const [algorithm, source] = splitArguments(args, 'resources.Fingerprint')
      const name = algorithm === undefined || algorithm === '' ? 'sha256' : formatPlain(algorithm).toLowerCase()
      return cache.take(source, 'fingerprint', name, () =>
        deriveResource(context, source, each => fingerprint(each, name)),
      )
    },
    // The hash of a file that later steps change is taken when it is asked for: nothing is left to do after the build.
    PostProcess: value => asResource(value, 'resources.PostProcess'),
  }
}

function concat(context: AssetContext, cache: StepCache, target: string, list: unknown): FileResource {
  const parts =
    kindOf(list) === 'slice' ? Array.from(elementsOf(list), part => asResource(part, 'resources.Concat')) : []
  if (parts.length === 0) throw new Error('resources.Concat needs at least one resource')
  const [first] = parts as [FileResource, ...FileResource[]]
  const stranger = parts.find(({ MediaType }) => MediaType.Type !== first.MediaType.Type)
  if (stranger)
    throw new Error(
      `resources.Concat joins files of one kind only: ${first.init.path} is ${first.MediaType.Type}, ${stranger.init.path} is ${stranger.MediaType.Type}`,
    )
  return cache.named(`concat ${target}`, () => {
    const separator = encode(first.MediaType.SubType === 'javascript' ? '\n;\n' : '')
    const join = () =>
      Buffer.concat(parts.flatMap((part, i) => (i === 0 ? [part.init.read()] : [separator, part.init.read()])))
    return makeResource(context, target, join, { mediaType: first.MediaType })
  })
}
