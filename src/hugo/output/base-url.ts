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
  /** Whether the site gives none. */
  readonly isEmpty: boolean
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
  return { href: `${host}${path}/`, path, host, isEmpty: trimmed === '' }
}

/** The base URL as templates see it: none given is a slash since 0.123, and nothing before. */
export function shownBaseUrl(base: BaseUrl, generation: Generation): string {
  return base.isEmpty && !atLeast(generation, '0.131') ? '' : base.href
}

/** Make a path (with a slash in front) into a link below the base's path. */
export function relativeLink(base: BaseUrl, path: string, canonify = false): string {
  return canonify ? path : base.path + path
}

/** Make a path (with a slash in front) into a full link. */
export function absoluteLink(base: BaseUrl, path: string): string {
  return base.host + base.path + path
}
