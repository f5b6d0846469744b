/** Answers requests from the last good build: files, folders by their index, and the site's own page for what is missing. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { contentType } from './content-type.ts'
import type { EventStream } from './event-stream.ts'
import { addLiveClient, eventsPath, problemPage } from './live-client.ts'
import type { ServedSite } from './served-site.ts'

/** What requests are answered from. */
export interface RequestContext {
  readonly site: ServedSite
  readonly events: EventStream
  /** Path of the site on its host, with slashes at both ends. */
  readonly basePath: string
  readonly liveReload: boolean
  /** Whether open pages show the errors of a failed build. */
  readonly browserErrors: boolean
  /** Whether open pages go to the page whose content file changed. */
  readonly navigateToChanged: boolean
}

interface Answer {
  readonly status: number
  /** The file that was asked for. */
  readonly wanted: string
  /** The file whose content is sent. */
  readonly file: string
  readonly content: Uint8Array | string
}

/** Make the function that answers the server's requests. */
export function createRequestHandler(
  context: RequestContext,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const { basePath } = context
    const path = requestPath(request)
    if (path === undefined) response.writeHead(400).end()
    else if (path === basePath + eventsPath && context.liveReload) openEvents(context, response)
    else if (path.startsWith(basePath)) answer(context, request, response, path.slice(basePath.length))
    else if (`${path}/` === basePath || path === '/') redirect(response, basePath)
    else send(context, request, response, notFound(context.site, path))
  }
}

function requestPath(request: IncomingMessage): string | undefined {
  const path = (request.url ?? '/').replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function openEvents({ site, events }: RequestContext, response: ServerResponse): void {
  events.open(response, { buildNumber: site.buildNumber, problem: site.problem, changed: [], edited: '' })
}

function answer(context: RequestContext, request: IncomingMessage, response: ServerResponse, path: string): void {
  const { site, basePath } = context
  if (path !== '' && !path.endsWith('/') && !site.files.has(path) && site.files.has(`${path}/index.html`)) {
    redirect(response, encodeURI(`${basePath}${path}/`) + (/\?.*$/s.exec(request.url ?? '')?.[0] ?? ''))
    return
  }
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  const content = site.files.get(file)
  if (content !== undefined) send(context, request, response, { status: 200, wanted: file, file, content })
  else if (site.buildNumber === 0) send(context, request, response, notBuilt(site, file))
  else send(context, request, response, notFound(site, file))
}

/** Before there is a good build: its errors, or that it is still under way. */
function notBuilt({ problem }: ServedSite, wanted: string): Answer {
  const isRunning = problem === ''
  const content = isRunning
    ? problemPage('The site is being built', 'This page reloads by itself.')
    : problemPage('The site could not be built', problem)
  return { status: isRunning ? 503 : 500, wanted, file: 'problem.html', content }
}

function notFound({ files }: ServedSite, wanted: string): Answer {
  const own = files.get('404.html')
  return {
    status: 404,
    wanted,
    file: '404.html',
    content:
      own ??
      '<!DOCTYPE html>\n<html lang="en"><head><title>404</title></head><body><h1>404: no such page</h1></body></html>\n',
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location, 'Cache-Control': 'no-store' }).end()
}

function send(
  { site, basePath, liveReload, browserErrors, navigateToChanged }: RequestContext,
  request: IncomingMessage,
  response: ServerResponse,
  { status, wanted, file, content }: Answer,
): void {
  const type = contentType(file)
  const isPage = type.startsWith('text/html')
  const shown =
    isPage && liveReload
      ? addLiveClient(textOf(content), {
          basePath,
          buildNumber: site.buildNumber,
          file: wanted,
          browserErrors,
          navigateToChanged,
        })
      : content
  const body = typeof shown === 'string' ? Buffer.from(shown) : shown
  const range = status === 200 && !isPage ? parseRange(request.headers.range, body.length) : undefined
  const part = range ? body.subarray(range.start, range.end + 1) : body
  response.writeHead(range ? 206 : status, {
    'Content-Type': type,
    'Content-Length': part.length,
    'Cache-Control': 'no-store',
    'Accept-Ranges': 'bytes',
    ...(range ? { 'Content-Range': `bytes ${range.start}-${range.end}/${body.length}` } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : part)
}

function textOf(content: Uint8Array | string): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8')
}

/** Read a range of bytes, which browsers ask for to wind a video; undefined for the whole. */
function parseRange(
  header: string | undefined,
  length: number,
): { readonly start: number; readonly end: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const end = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1)
  return start <= end ? { start, end } : undefined
}
