/** `absURL`, `relURL` and their language sisters: addresses of the site from paths (Hugo helpers/url.go). */
import { pathEscape } from '../../go/urlize.ts'
import { atLeast } from '../config/generation.ts'
import type { FuncDeps } from './deps.ts'
import { joinPaths } from './path.ts'
import { parseUrl } from './url-value.ts'

type Deps = Pick<FuncDeps, 'urls' | 'generation'>

/** Turn a path into an address with scheme and host; one that has them stays (PathSpec.AbsURL). */
export function absoluteUrl(deps: Deps, input: string, withLanguage = false): string {
  if (isAbsolute(input) !== false || input.startsWith('//')) return input
  const folder = withLanguage ? languageFolder(deps, input) : ''
  const endsInSlash = input === '' || input.endsWith('/')
  const path = folder === '' ? input : joinPaths(folder, input) + (endsInSlash ? '/' : '')
  return makePermalink(baseFor(deps, input), path, deps)
}

/** Turn a path or an address of the site into a path from the host's root (PathSpec.RelURL). */
export function relativeUrl(deps: Deps, input: string, withLanguage = false): string {
  // In the Blackfriday years a slash in front did not mean the host's root yet.
  const base = atLeast(deps.generation, '0.111') ? baseFor(deps, input) : deps.urls.baseURL
  if ((isForeign(deps, input) && !input.startsWith(base)) || input.startsWith('//')) return input
  let path = input.startsWith(base) ? input.slice(base.length) : input
  const folder = withLanguage ? languageFolder(deps, input) : ''
  if (folder !== '') path = joinPaths(folder, path) + (path.endsWith('/') ? '/' : '')
  if (!deps.urls.canonifyURLs) path = addContextRoot(base, path)
  if (input === '' && !path.endsWith('/') && base.endsWith('/')) path += '/'
  return path.startsWith('/') ? path : `/${path}`
}

/** Whether an address names a scheme; undefined where it cannot be parsed. */
function isAbsolute(input: string): boolean | undefined {
  try {
    return parseUrl(input).IsAbs()
  } catch {
    return undefined
  }
}

/** Whether `relURL` leaves an address alone unless it lies in the site; Hugo 0.111 looked for `http` only. */
function isForeign({ generation }: Deps, input: string): boolean {
  return atLeast(generation, '0.131') ? isAbsolute(input) !== false : input.startsWith('http')
}

/** What an address is relative to: with a slash in front the host, else the whole base (PathSpec.getBaseURLRoot). */
function baseFor({ urls }: Deps, input: string): string {
  if (!input.startsWith('/')) return urls.baseURL
  return hostOf(urls.baseURL)
}

/** Scheme and host of an address, without a slash at the end. */
function hostOf(address: string): string {
  return /^([a-zA-Z][\w+.-]*:)?\/\/[^/]*/.exec(address)?.[0] ?? ''
}

/** The folder of the language, if the path does not begin with it. */
function languageFolder({ urls }: Deps, input: string): string {
  const folder = urls.languagePrefix.replace(/^\/|\/$/g, '')
  const name = input.replace(/^\//, '')
  return name === folder || name.startsWith(`${folder}/`) ? '' : folder
}

/** Put a path below a base (paths.MakePermalink); Hugo 0.111 lost query and fragment here. */
function makePermalink(base: string, path: string, { generation }: Deps): string {
  const below = parseUrl(path)
  const host = hostOf(base)
  let joined = joinPaths(parseUrl(base).Path, below.Path)
  const endsInSlash = (path === '' && base.endsWith('/')) || below.Path.endsWith('/')
  if (endsInSlash && !joined.endsWith('/')) joined += '/'
  const rooted = host !== '' && joined !== '' && !joined.startsWith('/') ? `/${joined}` : joined
  const tail = atLeast(generation, '0.131') ? path.slice(/^[^?#]*/.exec(path)![0].length) : ''
  return host + pathEscape(rooted) + tail
}

/** Put the path of the base in front (paths.AddContextRoot). */
function addContextRoot(base: string, path: string): string {
  const joined = joinPaths(parseUrl(base).Path, path)
  return joined !== '/' && path.endsWith('/') ? `${joined}/` : joined
}
