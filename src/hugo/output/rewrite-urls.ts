/**
 * The links of a finished page made absolute (`canonifyURLs`) or relative to the page (`relativeURLs`), as Hugo's
 * transform/urlreplacers does: `src`, `href`, `action`, `url=` and `srcset`. In XML the quotes are written as `&#34;`.
 */
import type { BaseUrl } from './base-url.ts'

interface Patterns {
  readonly attribute: RegExp
  readonly sourceSet: RegExp
}

const patterns: Readonly<Record<'html' | 'xml', Patterns>> = {
  html: {
    attribute: /((?:src|href|action|url)=)(["']?)(\/(?!\/)[^"'\s>]*)/gi,
    sourceSet: /(srcset=)(["'])([^"']*)\2/gi,
  },
  xml: {
    attribute: /((?:src|href|action|url)=)(&#3[49];|&quot;|")(\/(?!\/)(?:(?!&#3[49];|&quot;)[^"\s<>])*)/gi,
    sourceSet: /(srcset=)(&#3[49];|&quot;|")((?:(?!\2)[^<])*)\2/gi,
  },
}

/** Put the base URL in front of the links that begin at the root. */
export function canonifyUrls(text: string, base: BaseUrl, language: 'html' | 'xml'): string {
  return rewrite(text, patterns[language], path => base.href + path.slice(1))
}

/**
 * Write the links that begin at the root relative to the page at `link` (a path below the host). Hugo leaves the base's
 * path in them and full links alone; with `isPortable` the output works below any folder.
 */
export function relativizeUrls(html: string, base: BaseUrl, link: string, isPortable: boolean): string {
  const depth = link.slice(base.path.length).split('/').length - 2
  const prefix = depth > 0 ? '../'.repeat(depth) : './'
  const isBelow = (path: string) => isPortable && (path === base.path || path.startsWith(`${base.path}/`))
  const toRelative = (path: string) => prefix + (isBelow(path) ? path.slice(base.path.length) : path).replace(/^\//, '')
  const full = new RegExp(`(=\\s*["']?)${escapeRegExp(base.href)}`, 'g')
  const text = isPortable && base.host ? html.replaceAll(full, `$1${base.path}/`) : html
  return rewrite(text, patterns.html, toRelative)
}

function rewrite(text: string, { attribute, sourceSet }: Patterns, change: (path: string) => string): string {
  return text
    .replace(attribute, (_, start: string, quote: string, path: string) => start + quote + change(path))
    .replace(sourceSet, (_, start: string, quote: string, list: string) => {
      const changed = list.replace(
        /(^|,\s*)(\/(?!\/)[^\s,]*)/g,
        (_part, before: string, path: string) => before + change(path),
      )
      return start + quote + changed + quote
    })
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
