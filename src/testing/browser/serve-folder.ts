/** Serves a folder the way static hosting does: a file, a folder's index.html, else 404.html; text comes compressed. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
}

/** Serve `folder` under `base` (`/` or `/some/repo/`) on a free port of the loopback address. */
export async function serveFolder(
  folder: string,
  base = '/',
): Promise<{ origin: string; url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = pathname.startsWith(base) ? fileOf(folder, decodeURIComponent(pathname.slice(base.length))) : undefined
    const body = file ?? path.join(folder, '404.html')
    response.statusCode = file ? 200 : 404
    response.setHeader('content-type', types[path.extname(body)] ?? 'application/octet-stream')
    const content = existsSync(body) ? readFileSync(body) : Buffer.from('not found')
    const isZipped = path.extname(body) !== '.png' && /\bgzip\b/.test(String(request.headers['accept-encoding']))
    if (isZipped) response.setHeader('content-encoding', 'gzip')
    response.end(isZipped ? gzipSync(content) : content)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    url: origin + base,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function fileOf(folder: string, name: string): string | undefined {
  const file = path.join(folder, name)
  if (!file.startsWith(folder) || !existsSync(file)) return undefined
  if (!statSync(file).isDirectory()) return file
  const index = path.join(file, 'index.html')
  return existsSync(index) ? index : undefined
}
