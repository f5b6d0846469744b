/** `resources.GetRemote` and what `getJSON` and `getCSV` read from elsewhere (gohugo.io/functions/resources/getremote). */
import { formatPlain } from '../../../go/fmt.ts'
import { toJson } from '../../../go/json.ts'
import { kindOf } from '../../../go/kind.ts'
import { goString, goType, type HostObject } from '../../../go/value.ts'
import { atLeast } from '../../config/generation.ts'
import { MediaType } from '../../output/media-type.ts'
import type { FileResource } from '../../page/resource.ts'
import type { AssetContext } from '../asset-context.ts'
import { hashMap, hashText, hashValues } from '../image/structure-hash.ts'
import { makeResource, mediaTypeOfPath } from '../make-resource.ts'
import { remoteFailed } from '../messages.ts'
import type { StepCache } from '../step-cache.ts'
import { StepOptions } from '../step-options.ts'
import { type Answered, type Remote, RemoteError } from './remote.ts'

/** What `.Err` gives: why a file could not be had. */
export class RemoteFailure implements HostObject {
  readonly text: string
  readonly Data: ReadonlyMap<string, unknown>

  constructor(text: string, data: ReadonlyMap<string, unknown>) {
    this.text = text
    this.Data = data
  }

  get [goType](): string {
    return '*resource.resourceError'
  }

  [goString](): string {
    return this.text
  }

  Error(): string {
    return this.text
  }
}

/** Make `resources.GetRemote` of one site. */
export function createGetRemote(
  context: AssetContext,
  cache: StepCache,
  remote: Remote,
): (...args: unknown[]) => FileResource | undefined {
  return (...args) => {
    if (args.length < 1 || args.length > 2) throw new Error('resources.GetRemote takes a URL and options')
    const url = formatPlain(args[0])
    const options = new StepOptions(args[1])
    const found = cache.named(`remote ${url} ${args[1] === undefined ? '' : toJson(args[1])}`, () =>
      fetchResource(context, remote, url, options, args[1]),
    )
    // A missing file is remembered like any other, and is nothing to a template.
    return found.init.failure === missing ? undefined : found
  }
}

const missing = Symbol('missing')

function fetchResource(
  context: AssetContext,
  remote: Remote,
  url: string,
  options: StepOptions,
  given: unknown,
): FileResource {
  try {
    const answer = remote.fetch('getresource', url, options)
    const isHead = options.text('method').toUpperCase() === 'HEAD'
    if (answer.status === 404) return makeResource(context, 'missing', () => new Uint8Array(), { failure: missing })
    if (answer.status < 200 || answer.status > 299) {
      const reason = `failed to fetch remote resource: ${answer.statusText || answer.status}`
      return failed(context, url, reason, dataOf(answer, !isHead))
    }
    const mediaType = mediaTypeOf(context, url, answer)
    const path = `${stemOf(url, answer)}_${keyOf(url, options, given)}${mediaType.FullSuffix}`
    return makeResource(context, path, () => answer.body, { mediaType, data: dataOf(answer, false) })
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error
    return failed(context, url, error.message, new Map(), error.reason)
  }
}

/** Until 0.140 a failure is a resource that tells of it; since then it is an error, which `try` catches. */
function failed(
  context: AssetContext,
  url: string,
  reason: string,
  data: ReadonlyMap<string, unknown>,
  kind: RemoteError['reason'] = 'failed',
): FileResource {
  context.report(remoteFailed(url, reason, kind))
  const text = `error calling resources.GetRemote: ${reason}`
  if (atLeast(context.config.compatibility.generation, '0.169')) throw new Error(text)
  const failure = new RemoteFailure(text, data)
  return makeResource(context, 'failed', () => new Uint8Array(), { failure, data })
}

function dataOf({ status, statusText, headers, body }: Answered, withBody: boolean): ReadonlyMap<string, unknown> {
  const length = headers.find(([name]) => name === 'content-length')?.[1]
  return new Map<string, unknown>([
    ['StatusCode', status],
    ['Status', `${status} ${statusText}`.trim()],
    ['TransferEncoding', []],
    ['ContentLength', length === undefined ? -1 : Number(length)],
    ['ContentType', headerOf(headers, 'content-type')],
    ...(withBody ? [['Body', new TextDecoder().decode(body)] as const] : []),
  ])
}

function headerOf(headers: Answered['headers'], wanted: string): string {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? ''
}

/** The kind that the server names, unless that is the least it could say; then the suffix of the file decides. */
function mediaTypeOf(context: AssetContext, url: string, { headers }: Answered): MediaType {
  const named = headerOf(headers, 'content-type').split(';')[0]!.trim().toLowerCase()
  const bySuffix = mediaTypeOfPath(context, fileNameOf(url, headers))
  const isVague = named === '' || named === 'text/plain' || named === 'application/octet-stream'
  if (isVague && (bySuffix.Type !== 'application/octet-stream' || named === '')) return bySuffix
  return context.mediaTypes.get(named) ?? new MediaType(named, bySuffix.Suffixes)
}

function fileNameOf(url: string, headers: Answered['headers']): string {
  const disposition = /filename="?([^";]+)"?/i.exec(headerOf(headers, 'content-disposition'))?.[1]
  return (disposition ?? new URL(url).pathname).replace(/\/+$/, '').replace(/^.*\//, '')
}

function stemOf(url: string, { headers }: Answered): string {
  return fileNameOf(url, headers).replace(/(.)\.[^.]*$/, '$1')
}

/** The number in the name, from the address and the options, or from the key that the author gives. */
function keyOf(url: string, options: StepOptions, given: unknown): string {
  if (options.has('key')) return String(hashText(options.text('key')))
  const table = kindOf(given) === 'map' && given instanceof Map ? (given as ReadonlyMap<string, unknown>) : new Map()
  return String(hashValues([hashText(url), hashMap(table)]))
}
