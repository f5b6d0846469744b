/**
 * The links of a finished page made absolute (`canonifyURLs`) or relative to the page (`relativeURLs`), as Hugo's
 * transform/urlreplacers does: attributes `src`, `href`, `action`, `url=` in a refresh, and `srcset`.
 */
import type { BaseUrl } from './base-url.ts'

const attribute = /(\s(?:src|href|action|data|poster|formaction)\s*=\s*)(["']?)(\/(?!\/)[^"'\s>]*)/gi
const sourceSet = /(\ssrcset\s*=\s*)(["'])([^"']*)\2/gi
const refresh = /(;\s*url=)(\/(?!\/)[^"'\s>]*)/gi

/** Put the base URL in front of the links that begin at the root. */
export function canonifyUrls(html: string, base: BaseUrl): string {
  return rewrite(html, path => base.href + path.replace(/^\//, ''))
}

/** Write the links below the base URL relative to the page at `link` (a path below the host). */
export function relativizeUrls(html: string, base: BaseUrl, link: string): string {
  const depth = link.slice(base.path.length).split('/').length - 2
  const prefix = depth > 0 ? '../'.repeat(depth) : './'
  const toRelative = (path: string) =>
    path.startsWith(`${base.path}/`) || path === base.path ? prefix + path.slice(base.path.length).replace(/^\//, '') : path
  const withoutHost = base.host ? html.replaceAll(new RegExp(`(=\\s*["']?)${escapeRegExp(base.href)}`, 'g'), `$1${base.path}/`) : html
  return rewrite(withoutHost, toRelative)
}

function rewrite(html: string, change: (path: string) => string): string {
  return html
    .replace(attribute, (_, start: string, quote: string, path: string) => start + quote + change(path))
    .replace(sourceSet, (_, start: string, quote: string, list: string) => {
      const changed = list.replace(/(^|,\s*)(\/(?!\/)[^\s,]*)/g, (_part, before: string, path: string) => before + change(path))
      return start + quote + changed + quote
    })
    .replace(refresh, (_, start: string, path: string) => start + change(path))
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
