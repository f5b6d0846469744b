/** Everything that a site fetches, within its security policy and its caches (gohugo.io/functions/resources/getremote). */
import { formatPlain } from '../../../go/fmt.ts'
import { elementsOf, kindOf } from '../../../go/kind.ts'
import { toMilliseconds } from '../../config/cast.ts'
import type { SiteConfig } from '../../config/site-config.ts'
import { isAllowed } from '../is-allowed.ts'
import type { StepOptions } from '../step-options.ts'
import { createFetchSync, type RemoteAnswer, type RemoteRequest } from './fetch-sync.ts'
import { type CacheName, createRemoteCache } from './remote-cache.ts'

/** Why something was not fetched. */
export class RemoteError extends Error {
  /** `offline` when the caller wants nothing fetched. */
  readonly reason: 'offline' | 'refused' | 'failed'

  constructor(reason: RemoteError['reason'], message: string) {
    super(message)
    this.name = 'RemoteError'
    this.reason = reason
  }
}

/** An answer of a server. */
export type Answered = Extract<RemoteAnswer, { readonly type: 'answered' }>

/** Fetches for one site. */
export interface Remote {
  /** Fetch; throws a RemoteError where that is not allowed or fails. An answer with any status is an answer. */
  fetch(cache: CacheName, url: string, options: StepOptions, accept?: string): Answered
}

/** Make what fetches for one site. */
export function createRemote(config: SiteConfig, isOffline: boolean): Remote {
  return {
    fetch(cacheName, url, options, accept) {
      const request = readRequest(config, url, options, accept)
      const refused = refusal(config, request)
      if (refused !== undefined) throw new RemoteError('refused', refused)
      const cache = createRemoteCache(config, cacheName)
      const { timeoutMs: _, ...asked } = request
      const key = options.text('key') || JSON.stringify(asked)
      const kept = cache.read(key)
      if (kept?.type === 'answered') return kept
      if (isOffline) throw new RemoteError('offline', 'nothing is fetched, since the build is offline')
      const answer = createFetchSync()(request)
      if (answer.type === 'failed') throw new RemoteError('failed', answer.reason)
      if (answer.status >= 200 && answer.status < 300) cache.write(key, answer)
      return answer
    },
  }
}

function refusal({ security }: SiteConfig, { url, method }: RemoteRequest): string | undefined {
  if (!/^https?:\/\//i.test(url)) return 'only http and https are fetched'
  if (!isAllowed(security.httpUrls, url)) return 'the address is not allowed by security.http.urls of the site'
  if (!isAllowed(security.httpMethods, method)) return `${method} is not allowed by security.http.methods of the site`
  return undefined
}

function readRequest(config: SiteConfig, url: string, options: StepOptions, accept: string | undefined): RemoteRequest {
  const headers = options
    .entries('headers')
    .flatMap(([name, value]) => valuesOf(value).map(each => [name, each] as const))
  const has = (name: string) => headers.some(([each]) => each.toLowerCase() === name)
  const usual: (readonly [string, string])[] = []
  if (!has('user-agent')) usual.push(['User-Agent', 'labwright'])
  if (accept !== undefined && !has('accept')) usual.push(['Accept', accept])
  return {
    url,
    method: (options.text('method') || 'GET').toUpperCase(),
    headers: [...headers, ...usual],
    body: options.has('body') ? formatPlain(options.get('body')) : undefined,
    timeoutMs: options.has('timeout') ? toMilliseconds(options.text('timeout'), config.timeoutMs) : config.timeoutMs,
  }
}

function valuesOf(value: unknown): readonly string[] {
  return kindOf(value) === 'slice' ? Array.from(elementsOf(value), each => formatPlain(each)) : [formatPlain(value)]
}
