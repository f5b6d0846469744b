/**
 * The development server: builds, serves from memory, watches the sources, and tells open pages to reload. A build that
 * fails leaves the last good pages in place, dimmed under what is wrong (product list A1, A2).
 */
import { createServer, type Server } from 'node:http'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { createEventStream } from './event-stream.ts'
import { listenOnFreePort } from './listen.ts'
import { availableAt, buildLines, changeLines, pressToStop } from './messages.ts'
import { createRequestHandler } from './request-handler.ts'
import { createSite, type ServedBuild, takeBuild } from './served-site.ts'
import { watchSources } from './watch-sources.ts'

/** What a build is told. */
export interface BuildRequest {
  /** The address under which the site is served, with its path: `http://localhost:1313/sub/`. */
  readonly baseURL: string
  /** Paths of the sources that changed since the last build; empty for the first. */
  readonly changed: readonly string[]
}

/** How the site is served. */
export interface ServerOptions {
  build(request: BuildRequest): Promise<ServedBuild>
  /** Folders and files to watch; default: none. */
  readonly watch?: readonly string[]
  /** Path of the site on its host, from its base URL; default '/'. */
  readonly basePath?: string
  /** First port to try; default 1313. */
  readonly port?: number
  /** Address to listen on; default 127.0.0.1. */
  readonly bind?: string
  /** Whether pages reload by themselves; default true. */
  readonly liveReload?: boolean
  /** Whether open pages show the errors of a failed build; default true. */
  readonly browserErrors?: boolean
  /** Whether open pages go to the page whose content file changed; default false. */
  readonly navigateToChanged?: boolean
  /** Look for changes this often instead of being told of them, where a file system tells of none; default never. */
  readonly pollMs?: number | undefined
  /** How long sources must rest before a build; default 55, for the watcher passes over changes 50 ms after one. */
  readonly debounceMs?: number
  /** Print one line. */
  log(line: string): void
}

/** A server that runs. */
export interface RunningServer {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** Build the site, serve it, and keep both in step with the sources. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { bind = '127.0.0.1', liveReload = true, browserErrors = true, navigateToChanged = false, log } = options
  const basePath = normalizeBasePath(options.basePath ?? '/')
  const site = createSite()
  const events = createEventStream()
  const context = { site, events, basePath, liveReload, browserErrors, navigateToChanged }
  const server = createServer(createRequestHandler(context))
  const port = await listenOnFreePort(server, { port: options.port ?? 1313, bind, log })
  const url = `http://${hostName(bind)}:${port}${basePath}`
  const rebuild = createRebuild(options, { site, events, url })
  // Watched from before the first build, so that no change made during it is lost.
  let firstBuild = Promise.resolve()
  const onChange = async (changed: readonly string[]) => {
    await firstBuild
    await rebuild(changed)
  }
  const { watch = [], debounceMs = 55, pollMs } = options
  const watcher = await watchSources(watch, { debounceMs, pollMs, onChange })
  firstBuild = rebuild([])
  await firstBuild
  log(availableAt(url, bind))
  log(pressToStop)
  return { url, port, close: () => closeAll(server, events, watcher) }
}

type Rebuild = (changed: readonly string[]) => Promise<void>

function createRebuild(
  { build, log }: ServerOptions,
  {
    site,
    events,
    url,
  }: { site: ReturnType<typeof createSite>; events: ReturnType<typeof createEventStream>; url: string },
): Rebuild {
  let count = 0
  return async changed => {
    if (changed.length > 0) for (const line of changeLines(changed, ++count)) log(line)
    const started = performance.now()
    const result = await build({ baseURL: url, changed }).catch((error: unknown) => ({
      files: new Map(),
      diagnostics: [crash(error)],
    }))
    const difference = takeBuild(site, result, changed)
    for (const line of buildLines(result, performance.now() - started)) log(line)
    events.send(difference)
  }
}

/** What the build threw rather than reported is a fault of ours; it is shown all the same. */
function crash(error: unknown): Diagnostic {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    code: 'server/build-crashed',
    severity: 'error',
    message: `the build stopped: ${text}`,
    file: '.',
    hint: 'this is a fault of labwright; please report it',
    cause: error,
  }
}

async function closeAll(server: Server, events: { close(): void }, watcher: { close(): Promise<void> }): Promise<void> {
  events.close()
  await watcher.close()
  server.closeAllConnections()
  await new Promise<void>(resolve => server.close(() => resolve()))
}

function normalizeBasePath(path: string): string {
  return `/${path}/`.replace(/\/{2,}/g, '/')
}

function hostName(bind: string): string {
  if (bind === '127.0.0.1' || bind === '0.0.0.0' || bind === '::' || bind === '::1') return 'localhost'
  return bind.includes(':') ? `[${bind}]` : bind
}
