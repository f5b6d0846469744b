/** The drawn page in a real browser: it reads without scripts, and its elements take it over without moving anything. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exercise } from '../elements/console/fixtures/exercise.ts'
import { findAxeFaults } from '../testing/browser/find-axe-faults.ts'
import { bundleElements } from '../testing/bundle-elements.ts'
import { finishPage } from './index.ts'

const content = `<div data-lab-content data-console="console"><ol><li>Find a host with an update</li><li>Select it</li>
<li>Open the menu</li><li>Agree</li></ol></div>
<p><lab-progress for="console"></lab-progress></p><cluster-picture step="start"></cluster-picture>
<cluster-console id="console"><script type="application/json">${JSON.stringify(exercise)}</script></cluster-console>
<machine-room for="console"></machine-room>
<cluster-console id="unreadable"><script type="application/json">{format}</script></cluster-console>`
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lab</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>:root { color-scheme: light dark } body { font: 16px/1.6 sans-serif; margin: 1em; background: Canvas }</style>
<script type="module" src="elements.js"></script></head><body><main><h1>Lab</h1>${content}</main></body></html>`

let browser: Browser
let server: Server
let address: string
const folder = mkdtempSync(path.join(os.tmpdir(), 'labwright-elements-'))
let finished: string

beforeAll(async () => {
  await bundleElements(folder)
  finished = await finishPage(page)
  server = createServer((request, response) => {
    const script = /^\/(\S+\.js)$/.exec(request.url ?? '')?.[1]
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html')
    response.end(script ? readFileSync(path.join(folder, script)) : request.url === '/plain' ? page : finished)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const executablePath =
    process.env['CHROMIUM_PATH'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Open a page and collect everything it complains about. */
async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const opened = await context.newPage()
  const complaints: string[] = []
  opened.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  opened.on('pageerror', error => complaints.push(error.message))
  await opened.goto(address + path)
  return { opened, complaints }
}

/** Add up how far things have moved since the page was opened, where no reader made them. */
function layoutShift(opened: Page): Promise<number> {
  return opened.evaluate(
    () =>
      new Promise<number>(resolve => {
        let sum = 0
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 200)
      }),
  )
}

const isReady = (opened: Page) => opened.waitForFunction("document.querySelector('cluster-console')?.session")

describe('a prerendered page', () => {
  it('reads completely without scripts', async () => {
    const { opened } = await open('/', { javaScriptEnabled: false })
    await expect(opened.getByRole('row', { name: /rhhi3/ }).isVisible()).resolves.toBe(true)
    await expect(opened.getByRole('checkbox', { name: 'Select it' }).isVisible()).resolves.toBe(true)
    await expect(opened.getByRole('img', { name: /The cluster at the start/ }).isVisible()).resolves.toBe(true)
  })

  it('is taken over without moving anything, without a complaint', async () => {
    const { opened, complaints } = await open('/')
    await isReady(opened)
    await opened.waitForTimeout(300)
    expect(await layoutShift(opened)).toBe(0)
    expect(complaints).toEqual([])
    await opened.getByRole('row', { name: /rhhi3/ }).click()
    await opened.getByRole('checkbox', { name: 'Select it', checked: true }).waitFor()
    expect(await opened.locator('lab-task').count()).toBe(4)
    expect(await opened.locator('cluster-table table').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('offers a reader who was here to go on, without moving anything, without a complaint', async () => {
    const { opened, complaints } = await open('/')
    await isReady(opened)
    await opened.getByRole('row', { name: /rhhi3/ }).click()
    await opened.waitForTimeout(600)
    await opened.reload()
    await opened.getByRole('button', { name: 'Go on where you were, at step 3' }).waitFor()
    expect(await layoutShift(opened)).toBe(0)
    await opened.getByRole('button', { name: 'Go on where you were, at step 3' }).click()
    await opened.getByRole('checkbox', { name: 'Select it', checked: true }).waitFor()
    expect(complaints).toEqual([])
  })

  it('shows the moment of a link, or says that the link is damaged', async () => {
    const { opened, complaints } = await open('/#s=1damaged')
    await opened.getByText(/This link is damaged/).waitFor()
    await opened.getByRole('row', { name: /rhhi3/ }).click()
    await opened.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await opened.getByRole('button', { name: 'Copy link' }).click()
    await opened.getByText('The link to this moment is on the clipboard.').waitFor()
    const link = await opened.evaluate(() => navigator.clipboard.readText())
    const other = await opened.context().newPage()
    await other.goto(link)
    await other.getByRole('row', { name: /rhhi3/, selected: true }).waitFor()
    await other.getByText('You see the moment that the link has kept.').waitFor()
    expect(complaints).toEqual([])
  })

  it('looks the same when the browser draws it alone', async () => {
    const { opened, complaints } = await open('/plain')
    await isReady(opened)
    expect(await opened.locator('lab-task').count()).toBe(4)
    await opened.getByRole('row', { name: /rhhi3/ }).click()
    await opened.getByRole('progressbar', { name: 'Steps done' }).getByText('2 of 4 tasks').waitFor()
    expect(complaints).toEqual([])
  })

  it('has no fault that axe finds, in light, dark and forced colours', async () => {
    const { opened } = await open('/')
    await isReady(opened)
    await opened.getByRole('row', { name: /rhhi3/ }).click()
    const faults: string[] = []
    for (const name of ['Rack', 'Events', 'Migrations', 'Topology']) {
      await opened.getByRole('tab', { name }).click()
      faults.push(...(await findAxeFaults(opened, name)))
    }
    expect(faults).toEqual([])
  }, 120_000)

  it('does not scroll sideways at 360 pixels', async () => {
    const { opened } = await open('/', { viewport: { width: 360, height: 700 } })
    await isReady(opened)
    const overflow = await opened.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  })
})
