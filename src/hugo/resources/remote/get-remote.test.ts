import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildSite } from '../../../testing/build-site.ts'
import type { BuildOptions } from '../../build/options.ts'

/** A server in a process of its own: the build waits for answers, so it cannot give them itself. */
const serverSource = `
const http = require('node:http')
const hits = {}
http.createServer((request, response) => {
  const { pathname: path } = new URL(request.url, 'http://x')
  hits[path] = (hits[path] || 0) + 1
  let body = ''
  request.on('data', chunk => (body += chunk)).on('end', () => {
    const send = (status, type, text) => response.writeHead(status, { 'content-type': type }).end(text)
    if (path === '/data.json') send(200, 'application/json; charset=utf-8', '{"a": 1}')
    else if (path === '/note.txt') send(200, 'text/plain', 'note ' + hits[path])
    else if (path === '/style') send(200, 'text/css', 'a{}')
    else if (path === '/rows.csv') send(200, 'text/csv', 'a;b\\n1;2\\n')
    else if (path === '/echo') send(200, 'text/plain', [request.method, request.headers['x-key'], request.headers['user-agent'], body].join('|'))
    else if (path === '/broken') send(503, 'text/plain', 'out of order')
    else if (path === '/slow') setTimeout(() => send(200, 'text/plain', 'late'), 20000).unref()
    else send(404, 'text/plain', 'none')
  })
}).listen(0, '127.0.0.1', function () { process.stdout.write(String(this.address().port)) })
`

let server: ChildProcess
let base: string
let caches: string

beforeAll(async () => {
  server = spawn(process.execPath, ['-e', serverSource], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise(resolve => server.stdout!.once('data', data => resolve(String(data))))
  base = `http://127.0.0.1:${port}`
})

afterAll(() => {
  server.kill()
})

beforeEach(() => {
  caches = mkdtempSync(join(tmpdir(), 'labwright-caches-'))
  return () => rmSync(caches, { recursive: true, force: true })
})

async function render(template: string, options: Partial<BuildOptions> = {}, settings = '') {
  const site = `
-- hugo.toml --
title = "Remote"
cacheDir = "${caches}"
disableKinds = ["taxonomy", "term", "section", "RSS", "sitemap", "404"]
${settings}
-- layouts/index.html --
${template.replaceAll('BASE', base)}
`
  const built = await buildSite(site, { hugoCompat: '0.131', ...options })
  return {
    built,
    text: built.has('index.html') ? built.read('index.html').trim() : '',
    messages: built.messages.map(message => message.replaceAll(base, 'BASE')),
  }
}

describe('resources.GetRemote', () => {
  it('gives a file that can go through the steps, with what the server said of it', async () => {
    const { text, built, messages } = await render(
      '{{ with resources.GetRemote "BASE/data.json" }}{{ .MediaType }} {{ .Content }} {{ .RelPermalink }} {{ .Data.StatusCode }} {{ .Data.ContentType }} {{ (. | transform.Unmarshal).a }}{{ end }}',
    )
    expect(messages).toEqual([])
    expect(text).toMatch(
      /^application\/json \{&#34;a&#34;: 1\} \/data_\d+\.json 200 application\/json; charset=utf-8 1$/,
    )
    expect(built.read(/\/(data_\d+\.json)/.exec(text)![1]!)).toBe('{"a": 1}')
  })

  it.each([
    ['note.txt', 'text/plain', 'txt'],
    ['style', 'text/css', 'css'],
    ['rows.csv', 'text/csv', 'csv'],
  ])('tells the kind of %s: %s', async (path, type, suffix) => {
    const { text } = await render(
      `{{ with resources.GetRemote "BASE/${path}" }}{{ .MediaType }} {{ .RelPermalink }}{{ end }}`,
    )
    expect(text).toMatch(new RegExp(`^${type} /\\w+_\\d+\\.${suffix}$`))
  })

  it('sends the method, headers and body of its options', async () => {
    const options = '(dict "method" "post" "body" "text" "headers" (dict "X-Key" "k" "User-Agent" "me"))'
    const { text } = await render(`{{ (resources.GetRemote "BASE/echo" ${options}).Content }}`)
    expect(text).toBe('POST|k|me|text')
  })

  it('is nil where there is no such file', async () => {
    const { text, messages } = await render(
      '{{ with resources.GetRemote "BASE/nowhere" }}{{ .RelPermalink }}{{ else }}none{{ end }}',
    )
    expect(text).toBe('none')
    expect(messages).toEqual([])
  })

  it('tells of a failure by .Err until 0.140, and the build goes on', async () => {
    const template =
      '{{ with resources.GetRemote "BASE/broken" }}{{ with .Err }}{{ . }} {{ .Data.StatusCode }} {{ .Data.Body }}{{ end }}{{ end }}'
    const { text, messages } = await render(template)
    expect(text).toBe(
      'error calling resources.GetRemote: failed to fetch remote resource: Service Unavailable 503 out of order',
    )
    expect(messages).toEqual([
      'layouts/index.html: warning[resources/remote]: got nothing from BASE/broken: failed to fetch remote resource: Service Unavailable\n  while rendering /',
    ])
  })

  it('fails since then, for try to catch', async () => {
    const template = '{{ with try (resources.GetRemote "BASE/broken") }}{{ with .Err }}caught {{ . }}{{ end }}{{ end }}'
    const { text } = await render(template, { hugoCompat: '0.169' })
    expect(text).toContain('caught ')
    expect(text).toContain('failed to fetch remote resource: Service Unavailable')
  })

  it.each([
    ['a server that does not answer in time', 'BASE/slow', '(dict "timeout" "200ms")', 'no answer within 0.2 s'],
    ['a server that is not there', 'http://127.0.0.1:1/x', '', 'bad port'],
    ['an address that is none', 'ftp://example.org/x', '', 'only http and https are fetched'],
  ])('waits for no longer than it must for %s', async (_, url, options, reason) => {
    const { text, messages } = await render(
      `{{ with resources.GetRemote "${url}" ${options} }}{{ with .Err }}failed{{ end }}{{ end }}`,
    )
    expect(text).toBe('failed')
    expect(messages.join()).toContain(reason)
  })

  it('keeps to the security policy of the site', async () => {
    const { messages } = await render(
      '{{ with resources.GetRemote "BASE/data.json" }}{{ end }}',
      {},
      '[security.http]\nurls = ["^https://example"]',
    )
    expect(messages.join()).toContain('the address is not allowed by security.http.urls of the site')
  })

  it('fetches a file once, for as long as the cache keeps it', async () => {
    const template = '{{ (resources.GetRemote "BASE/note.txt").Content }}'
    const shared = `[caches.getresource]\ndir = "${caches}/shared"`
    const first = await render(template, {}, shared)
    expect((await render(template, {}, shared)).text).toBe(first.text)
    expect((await render(template, { offline: true }, shared)).text).toBe(first.text)
    expect((await render(template, {}, `${shared}\nmaxAge = 0`)).text).not.toBe(first.text)
  })

  it('fetches nothing offline, and says so once', async () => {
    const { text, messages } = await render(
      '{{ range slice "a" "b" }}{{ with resources.GetRemote (printf "BASE/%s" .) }}{{ with .Err }}x{{ end }}{{ end }}{{ end }}',
      { offline: true },
    )
    expect(text).toBe('xx')
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain('warning[resources/offline]')
  })
})

describe('getJSON and getCSV', () => {
  it('read data from elsewhere', async () => {
    const { text, messages } = await render(
      '{{ (getJSON "BASE/" "data.json").a }} {{ range getCSV ";" "BASE/rows.csv" }}{{ delimit . "-" }},{{ end }}',
    )
    expect(messages).toEqual([])
    expect(text).toBe('1 a-b,1-2,')
  })

  it('give nothing where that fails, with one warning', async () => {
    const { text, messages } = await render('{{ with getJSON "BASE/broken" }}{{ else }}nothing{{ end }}')
    expect(text).toBe('nothing')
    expect(messages.join()).toContain('getJSON got nothing from BASE/broken: the server says 503 Service Unavailable')
  })
})
