/** The line to open pages: server-sent events, which a browser reopens by itself. */
import type { ServerResponse } from 'node:http'
import type { SiteChange } from './served-site.ts'

/** The pages that listen. */
export interface EventStream {
  /** Answer a page's request with a stream, and tell it at once how things stand. */
  open(response: ServerResponse, now: SiteChange): void
  /** Tell all pages of a change. */
  send(change: SiteChange): void
  close(): void
}

const keepAliveMs = 30_000

/** Make a stream without listeners. */
export function createEventStream(): EventStream {
  const listeners = new Set<ServerResponse>()
  const keepAlive = setInterval(() => writeAll(listeners, ': still here\n\n'), keepAliveMs)
  keepAlive.unref()
  return {
    open: (response, now) => {
      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        Connection: 'keep-alive',
      })
      response.write(`retry: 500\n\n${eventText(now)}`)
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
    },
    send: change => writeAll(listeners, eventText(change)),
    close: () => {
      clearInterval(keepAlive)
      for (const response of listeners) response.end()
      listeners.clear()
    },
  }
}

function writeAll(listeners: ReadonlySet<ServerResponse>, text: string): void {
  for (const response of listeners) response.write(text)
}

function eventText(change: SiteChange): string {
  return `data: ${JSON.stringify(change)}\n\n`
}
