/** Links from paths: relative to the host and absolute, below the base URL (helpers/url.go of Hugo). */

/** A site's base URL, taken apart. */
export interface BaseUrl {
  /** The whole, ending with a slash. */
  readonly href: string
  /** Path of the base without the slash at its end: '' or `/some/repo`. */
  readonly path: string
  /** Scheme and host without a slash at the end; '' where the base is a path only. */
  readonly host: string
}

/** Take a base URL apart; an empty one and one that is a path only are allowed. */
export function parseBaseUrl(baseURL: string): BaseUrl {
  const trimmed = baseURL.trim()
  const match = /^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i.exec(trimmed)
  const host = match?.[0] ?? ''
  const path = trimmed
    .slice(host.length)
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
  return { href: `${host}${path}/`, path, host }
}

/** Make a path (with a slash in front) into a link below the base's path. */
export function relativeLink(base: BaseUrl, path: string, canonify = false): string {
  return canonify ? path : base.path + path
}

/** Make a path (with a slash in front) into a full link. */
export function absoluteLink(base: BaseUrl, path: string): string {
  return base.host + base.path + path
}
