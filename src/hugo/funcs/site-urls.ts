/** `absURL`, `relURL` and their language sisters: addresses of the site from paths (Hugo helpers/url.go). */
import type { UrlSettings } from './deps.ts'

/** Turn a path into an address with scheme and host; one that has them stays. */
export function absoluteUrl(urls: UrlSettings, input: string, withLanguage = false): string {
  if (isAbsolute(input) || input.startsWith('//')) return input
  const base = splitBase(urls.baseURL)
  const path = withLanguage ? addLanguage(urls, input) : input
  return path.startsWith('/') ? base.host + path : `${base.host}${joinPath(base.path, path)}`
}

/** Turn a path or an address of the site into a path from the host's root. */
export function relativeUrl(urls: UrlSettings, input: string, withLanguage = false): string {
  const base = splitBase(urls.baseURL)
  const ownHost = base.host !== '' && input.startsWith(base.host)
  if (input.startsWith('//') || (isAbsolute(input) && !ownHost)) return input
  const local = ownHost ? input.slice(base.host.length) || '/' : input
  const path = withLanguage && !ownHost ? addLanguage(urls, local) : local
  if (path.startsWith('/') && !urls.canonifyURLs) return path
  if (urls.canonifyURLs) return path.startsWith('/') ? path : `/${path}`
  return joinPath(base.path, path)
}

/** Put the language's folder in front of a path that does not begin with it. */
function addLanguage(urls: UrlSettings, path: string): string {
  if (urls.languagePrefix === '') return path
  const prefix = urls.languagePrefix.replace(/^\/|\/$/g, '')
  const name = path.replace(/^\//, '')
  if (name === prefix || name.startsWith(`${prefix}/`)) return path
  return path.startsWith('/') ? `/${prefix}${path}` : `${prefix}/${path}`
}

/** Join the base's path and a path below it; slashes in a row become one, a query or fragment keeps its place. */
function joinPath(base: string, path: string): string {
  const [, name = '', tail = ''] = /^([^?#]*)([\s\S]*)$/.exec(path) ?? []
  return `/${base}/${name}`.replace(/\/{2,}/g, '/') + tail
}

function splitBase(baseURL: string): { readonly host: string; readonly path: string } {
  const [, host = '', path = ''] = /^([a-zA-Z][\w+.-]*:\/\/[^/]*|\/\/[^/]*)?(.*)$/.exec(baseURL) ?? []
  return { host, path: path === '' ? '/' : path.endsWith('/') ? path : `${path}/` }
}

function isAbsolute(input: string): boolean {
  return /^[a-zA-Z][a-zA-Z\d+.-]*:/.test(input)
}
