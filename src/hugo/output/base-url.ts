/** Links from paths: relative to the host and absolute, below the base URL (helpers/url.go of Hugo). */

import { atLeast, type Generation } from '../config/generation.ts'

/** A site's base URL, taken apart. */
export interface BaseUrl {
  /** The whole, ending with a slash. */
  readonly href: string
  /** Path of the base without the slash at its end: '' or `/some/repo`. */
  readonly path: string
  /** Scheme and host without a slash at the end; '' where the base is a path only. */
  readonly host: string
  /** As the author wrote it. */
  readonly given: string
}

/** Take a base URL apart; an empty one and one that is a path only are allowed. */
export function parseBaseUrl(baseURL: string): BaseUrl {
  const given = baseURL.trim()
  const match = /^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i.exec(given)
  const host = match?.[0] ?? ''
  const path = given
    .slice(host.length)
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
  return { href: `${host}${path}/`, path, host, given }
}

/** Give the base URL of a site that has none: Hugo 0.169 sets an example, the others leave it out. */
export function defaultBaseUrl(generation: Generation): string {
  return atLeast(generation, '0.169') ? 'https://example.org/' : ''
}

/** Give the base URL as templates see it: as the author wrote it before 0.123, with a slash at its end since. */
export function shownBaseUrl(base: BaseUrl, generation: Generation): string {
  return atLeast(generation, '0.131') ? base.href : base.given
}

/** Make a path (with a slash in front) into a link below the base's path. */
export function relativeLink(base: BaseUrl, path: string, canonify = false): string {
  return canonify ? path : base.path + path
}

/** Make a path (with a slash in front) into a full link. */
export function absoluteLink(base: BaseUrl, path: string): string {
  return base.host + base.path + path
}
