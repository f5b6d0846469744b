/** A parsed URL as `urls.Parse` shows it to templates: Go's `url.URL`, whose parts are not normalised. */
import { fragmentEscape, pathEscape, pathUnescape } from '../../go/urlize.ts'
import { goString, goType, type HostObject } from '../../go/value.ts'

interface Parts {
  scheme: string
  opaque: string
  user: string
  host: string
  path: string
  query: string
  hasQuery: boolean
  fragment: string
}

/** A URL in its parts. */
export class UrlValue implements HostObject {
  readonly Scheme: string
  readonly Opaque: string
  readonly Host: string
  readonly RawQuery: string
  readonly ForceQuery: boolean
  readonly #user: string
  readonly #path: string
  readonly #fragment: string

  constructor(parts: Parts) {
    this.Scheme = parts.scheme
    this.Opaque = parts.opaque
    this.Host = parts.host
    this.RawQuery = parts.query
    this.ForceQuery = parts.hasQuery && parts.query === ''
    this.#user = parts.user
    this.#path = escaped(parts.path)
    this.#fragment = escapedFragment(parts.fragment)
  }

  get [goType](): string {
    return '*url.URL'
  }

  [goString](): string {
    return this.#write(this.#user)
  }

  get User(): string | undefined {
    return this.#user === '' ? undefined : this.#user
  }

  get Path(): string {
    return pathUnescape(this.#path)
  }

  get RawPath(): string {
    return pathEscape(this.Path) === this.#path ? '' : this.#path
  }

  get Fragment(): string {
    return pathUnescape(this.#fragment)
  }

  get RawFragment(): string {
    return fragmentEscape(this.Fragment) === this.#fragment ? '' : this.#fragment
  }

  String(): string {
    return this[goString]()
  }

  Hostname(): string {
    return this.Host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1')
  }

  Port(): string {
    return /:(\d+)$/.exec(this.Host)?.[1] ?? ''
  }

  IsAbs(): boolean {
    return this.Scheme !== ''
  }

  EscapedPath(): string {
    return this.#path
  }

  EscapedFragment(): string {
    return this.#fragment
  }

  RequestURI(): string {
    return (this.Opaque || this.#path || '/') + (this.RawQuery === '' ? '' : `?${this.RawQuery}`)
  }

  Redacted(): string {
    return this.#write(this.#user.replace(/:.*$/, ':xxxxx'))
  }

  Query(): QueryValues {
    return new QueryValues(this.RawQuery)
  }

  Parse(reference: unknown): UrlValue {
    return this.ResolveReference(parseUrl(String(reference)))
  }

  JoinPath(...elements: unknown[]): UrlValue {
    return parseUrl(`${this.#write(this.#user).replace(/[?#].*$/, '')}/${elements.map(String).join('/')}`)
  }

  ResolveReference(reference: unknown): UrlValue {
    const other = reference instanceof UrlValue ? reference : parseUrl(String(reference))
    if (other.IsAbs()) return other
    if (this.Scheme === '') {
      const resolved = new URL(other.String(), new URL(this.String(), 'http://base.invalid'))
      return parseUrl(resolved.pathname + resolved.search + resolved.hash)
    }
    return parseUrl(new URL(other.String(), this.String()).href)
  }

  #write(user: string): string {
    const scheme = this.Scheme === '' ? '' : `${this.Scheme}:`
    const authority = this.Host === '' && user === '' ? '' : `//${user === '' ? '' : `${user}@`}${this.Host}`
    const query = this.RawQuery !== '' || this.ForceQuery ? `?${this.RawQuery}` : ''
    const fragment = this.#fragment === '' ? '' : `#${this.#fragment}`
    return `${scheme}${this.Opaque || authority + this.#path}${query}${fragment}`
  }
}

/** The values of a query by their keys, Go's `url.Values`. */
export class QueryValues extends Map<string, string[]> implements HostObject {
  constructor(query = '') {
    super()
    for (const [key, value] of new URLSearchParams(query)) this.set(key, [...(this.get(key) ?? []), value])
  }

  get [goType](): string {
    return 'url.Values'
  }

  Get(key: unknown): string {
    return this.get(String(key))?.[0] ?? ''
  }

  Has(key: unknown): boolean {
    return this.has(String(key))
  }

  Encode(): string {
    return [...this]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([key, values]) => values.map(value => String(new URLSearchParams([[key, value]]))))
      .join('&')
  }
}

/** Parse a URL or a reference; throws in Go's words where it is broken. */
export function parseUrl(text: string): UrlValue {
  const fail = (reason: string) => new Error(`parse ${JSON.stringify(text)}: ${reason}`)
  if ([...text].some(character => character < ' ' || character === '\u007F'))
    throw fail('net/url: invalid control character in URL')
  const [, beforeFragment = '', fragment = ''] = /^([^#]*)(?:#([\s\S]*))?$/.exec(text) ?? []
  const scheme = /^([a-zA-Z][a-zA-Z\d+.-]*):/.exec(beforeFragment)?.[1] ?? ''
  if (scheme === '' && beforeFragment.startsWith(':')) throw fail('missing protocol scheme')
  const rest = beforeFragment.slice(scheme === '' ? 0 : scheme.length + 1)
  const [, hierarchy = '', query] = /^([^?]*)(?:\?([\s\S]*))?$/.exec(rest) ?? []
  const common = {
    scheme: scheme.toLowerCase(),
    query: query ?? '',
    hasQuery: query !== undefined,
    fragment,
    opaque: '',
    user: '',
    host: '',
    path: '',
  }
  if (scheme !== '' && !hierarchy.startsWith('/') && hierarchy !== '')
    return new UrlValue({ ...common, opaque: hierarchy })
  const [, authority, path = ''] = /^(?:\/\/([^/]*))?([\s\S]*)$/.exec(hierarchy) ?? []
  checkEscapes(path, fail)
  const [, user = '', host = ''] = /^(?:(.*)@)?(.*)$/.exec(authority ?? '') ?? []
  if (host.startsWith('[') && !host.includes(']')) throw fail("missing ']' in host")
  if (/:[^\]]*[^\d\]]/.test(host.replace(/^\[.*\]/, '')))
    throw fail(`invalid port ${JSON.stringify(host.slice(host.lastIndexOf(':')))} after host`)
  return new UrlValue({ ...common, user, host, path })
}

/** Escape a path unless it is escaped already. */
function escaped(path: string): string {
  return /^[\w\-.~$&+:=@/,;!'()*[\]%]*$/.test(path) ? path : pathEscape(pathUnescape(path))
}

function escapedFragment(fragment: string): string {
  return /^[\w\-.~$&+:=@/,;?!'()*[\]%]*$/.test(fragment) ? fragment : fragmentEscape(pathUnescape(fragment))
}

function checkEscapes(path: string, fail: (reason: string) => Error): void {
  const broken = /%(?![\da-fA-F]{2}).{0,2}/.exec(path)
  if (broken) throw fail(`invalid URL escape ${JSON.stringify(broken[0])}`)
}
