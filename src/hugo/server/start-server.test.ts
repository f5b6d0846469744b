import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { ServedBuild } from './served-site.ts'
import { type BuildRequest, type RunningServer, type ServerOptions, startServer } from './start-server.ts'

const problem: Diagnostic = {
  code: 'shortcodes/unknown',
  severity: 'error',
  message: 'no template for shortcode "alrt"',
  file: 'content/a.md',
  place: { line: 3, column: 4 },
  source: '---\n---\n{{% alrt %}}',
  hint: 'did you mean "alert"?',
}

const cleanups: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

function site(body = 'hello'): ServedBuild {
  const files = new Map<string, Uint8Array | string>([
    ['index.html', `<html><body><h1>${body}</h1></body></html>`],
    ['labs/one/index.html', '<p>one</p>'],
    ['style.css', 'p {}'],
    ['movie.mp4', new Uint8Array([1, 2, 3, 4])],
    ['404.html', '<body>gone</body>'],
  ])
  return { files, diagnostics: [] }
}

async function serve(options: Partial<ServerOptions> = {}): Promise<RunningServer & { lines: string[] }> {
  const lines: string[] = []
  const server = await startServer({
    build: async () => site(),
    port: 0,
    log: line => void lines.push(line),
    ...options,
  })
  cleanups.push(() => server.close())
  return { ...server, lines }
}

/** Read the events of a page's stream one by one. */
async function listen(
  url: string,
): Promise<() => Promise<{ buildNumber: number; problem: string; changed: string[] }>> {
  const abort = new AbortController()
  cleanups.push(async () => abort.abort())
  const response = await fetch(url, { signal: abort.signal })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let buffer = ''
  return async () => {
    for (;;) {
      const match = /data: (.*)\n\n/.exec(buffer)
      if (match) {
        buffer = buffer.slice(match.index + match[0].length)
        return JSON.parse(match[1]!)
      }
      const { value, done } = await reader.read()
      if (done) throw new Error('the stream has ended')
      buffer += value
    }
  }
}

describe('the development server', () => {
  it('says where the site is and how to stop', async () => {
    const server = await serve()
    expect(server.lines).toContain(
      `Web Server is available at http://localhost:${server.port}/ (bind address 127.0.0.1)`,
    )
    expect(server.lines.at(-1)).toBe('Press Ctrl+C to stop')
  })

  it('serves pages, folders by their index, files with their types, and the page for what is missing', async () => {
    const { url } = await serve()
    const cases = [
      ['', 200, 'text/html; charset=utf-8', '<h1>hello</h1>'],
      ['labs/one/', 200, 'text/html; charset=utf-8', '<p>one</p>'],
      ['style.css', 200, 'text/css; charset=utf-8', 'p {}'],
      ['nope/', 404, 'text/html; charset=utf-8', 'gone'],
      ['labs/%zz', 400, null, ''],
    ] as const
    for (const [path, status, type, text] of cases) {
      const response = await fetch(url + path)
      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, status, type])
      expect(await response.text()).toContain(text)
    }
  })

  it('sends a folder without its slash to the one with it, query kept', async () => {
    const { url } = await serve()
    const response = await fetch(`${url}labs/one?x=1`, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/labs/one/?x=1'])
  })

  it('serves parts of a file', async () => {
    const { url } = await serve()
    const response = await fetch(`${url}movie.mp4`, { headers: { range: 'bytes=1-2' } })
    expect([response.status, response.headers.get('content-range')]).toEqual([206, 'bytes 1-2/4'])
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([2, 3])
  })

  it('answers HEAD without a body and refuses other methods', async () => {
    const { url } = await serve()
    const head = await fetch(url, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await fetch(url, { method: 'POST' })).status).toBe(405)
  })

  it('puts the reload script before the end of the body, and nowhere when told not to', async () => {
    const live = await serve()
    expect(await (await fetch(live.url)).text()).toMatch(/<script data-labwright-live>.*<\/script><\/body>/s)
    const still = await serve({ liveReload: false })
    expect(await (await fetch(still.url)).text()).not.toContain('labwright-live')
  })

  it('says that the site is being built until it is', async () => {
    let finish = () => {}
    const built = new Promise<ServedBuild>(resolve => {
      finish = () => resolve(site())
    })
    let address = ''
    const build = async ({ baseURL }: BuildRequest) => {
      address = baseURL
      return built
    }
    const starting = serve({ build })
    while (address === '') await new Promise(resolve => setTimeout(resolve, 5))
    const early = await fetch(address)
    expect([early.status, await early.text()]).toEqual([503, expect.stringContaining('The site is being built')])
    finish()
    await starting
    expect((await fetch(address)).status).toBe(200)
  })

  it('tells the page for what is missing which file it waits for', async () => {
    const { url } = await serve()
    expect(await (await fetch(`${url}nope/`)).text()).toContain('"file":"nope/index.html"')
  })

  it('serves a site under the path of its base URL and tells the build that address', async () => {
    let told = ''
    const build = async ({ baseURL }: BuildRequest) => {
      told = baseURL
      return site()
    }
    const server = await serve({ basePath: '/sub', build })
    expect(server.url).toBe(`http://localhost:${server.port}/sub/`)
    expect(told).toBe(server.url)
    expect((await fetch(`${server.url}style.css`)).status).toBe(200)
    const root = await fetch(new URL('/', server.url), { redirect: 'manual' })
    expect([root.status, root.headers.get('location')]).toEqual([302, '/sub/'])
    expect((await fetch(new URL('/style.css', server.url))).status).toBe(404)
  })

  it('takes the next port when the wanted one is in use, and says so', async () => {
    const blocker = createServer()
    await new Promise<void>(resolve => blocker.listen(0, '127.0.0.1', resolve))
    cleanups.push(() => new Promise(resolve => blocker.close(resolve)))
    const taken = (blocker.address() as { port: number }).port
    const server = await serve({ port: taken })
    expect(server.port).toBeGreaterThan(taken)
    expect(server.lines[0]).toBe(`port ${taken} is already in use, attempting to use ${taken + 1}`)
  })

  it('listens on the loopback address only', async () => {
    const server = await serve()
    expect(server.lines.join('\n')).toContain('(bind address 127.0.0.1)')
  })
})

describe('a change of the sources', () => {
  async function watched(): Promise<{ file: string; folder: string; build: () => Promise<ServedBuild> }> {
    const folder = await mkdtemp(join(tmpdir(), 'labwright-server-'))
    cleanups.push(() => rm(folder, { recursive: true }))
    const file = join(folder, 'a.md')
    await writeFile(file, 'first')
    const build = async (): Promise<ServedBuild> => {
      const text = readFileSync(file, 'utf8')
      return text.includes('alrt') ? { files: new Map(), diagnostics: [problem] } : site(text)
    }
    return { file, folder, build }
  }

  it('rebuilds and tells open pages which files are different', async () => {
    const { file, folder, build } = await watched()
    const server = await serve({ build, watch: [folder] })
    const next = await listen(`${server.url}labwright-live/events`)
    expect(await next()).toEqual({ buildNumber: 1, problem: '', changed: [], edited: '' })
    await writeFile(file, 'second')
    expect(await next()).toEqual({ buildNumber: 2, problem: '', changed: ['index.html'], edited: '' })
    expect(await (await fetch(server.url)).text()).toContain('second')
    expect(server.lines.join('\n')).toContain(`Source changed ${file}`)
  })

  it('keeps the last good pages under an error, shows its text, and heals', async () => {
    const { file, folder, build } = await watched()
    const server = await serve({ build, watch: [folder] })
    const next = await listen(`${server.url}labwright-live/events`)
    await next()
    await writeFile(file, '{{% alrt %}}')
    const broken = await next()
    expect(broken.buildNumber).toBe(1)
    expect(broken.problem).toBe(
      [
        'content/a.md:3:4: error[shortcodes/unknown]: no template for shortcode "alrt"',
        '  3 | {{% alrt %}}',
        '    |    ^',
        '  did you mean "alert"?',
      ].join('\n'),
    )
    expect(await (await fetch(server.url)).text()).toContain('first')
    await writeFile(file, 'third')
    expect(await next()).toEqual({ buildNumber: 2, problem: '', changed: ['index.html'], edited: '' })
    expect(await (await fetch(server.url)).text()).toContain('third')
  })

  it('names the page whose content file changed, for pages that go there', async () => {
    const { file, folder, build } = await watched()
    const pages = [{ source: 'a.md', path: 'labs/a/index.html' }]
    const server = await serve({
      build: async () => ({ ...(await build()), pages }),
      watch: [folder],
      navigateToChanged: true,
      pollMs: 20,
    })
    expect(await (await fetch(server.url)).text()).toContain('"navigateToChanged":true')
    const next = await listen(`${server.url}labwright-live/events`)
    await next()
    await writeFile(file, 'second, and longer')
    expect(await next()).toMatchObject({ buildNumber: 2, edited: 'labs/a/index.html' })
  })

  it('shows the errors as a page when the first build fails, and the site once it is mended', async () => {
    const { file, folder, build } = await watched()
    await writeFile(file, 'alrt <b>')
    const server = await serve({ build, watch: [folder] })
    const response = await fetch(server.url)
    expect(response.status).toBe(500)
    expect(await response.text()).toContain('no template for shortcode "alrt"')
    const next = await listen(`${server.url}labwright-live/events`)
    expect((await next()).problem).toContain('alrt')
    await writeFile(file, 'good')
    expect((await next()).buildNumber).toBe(1)
    expect((await fetch(server.url)).status).toBe(200)
  })

  it('shows a build that threw as an error and goes on', async () => {
    const { file, folder } = await watched()
    let count = 0
    const server = await serve({
      watch: [folder],
      build: async () => {
        if (++count === 2) throw new Error('boom')
        return site(`build ${count}`)
      },
    })
    const next = await listen(`${server.url}labwright-live/events`)
    await next()
    await writeFile(file, 'x')
    expect((await next()).problem).toContain('boom')
    await writeFile(file, 'y')
    expect((await next()).buildNumber).toBe(2)
  })
})
