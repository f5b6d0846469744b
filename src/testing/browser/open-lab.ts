/** Builds a lab's site, serves it as static hosting would, and opens its page in Chromium. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { build } from '../../cli/index.ts'
import { createLabSite, findSeedLab, repository, seedLikeLab, upgradeExercise } from '../lab-site.ts'
import { watchPage } from './chromium.ts'
import { serveFolder } from './serve-folder.ts'

/** A lab to open: the folder of its site, made when asked for, and its page. */
export interface LabUnderTest {
  readonly name: string
  source(): string
  readonly url: string
}

function labSite(file: string): string {
  return createLabSite(readFileSync(file, 'utf8'), { exercise: upgradeExercise() })
}

const seed = findSeedLab()

/** Our own lab. */
export const ownLab: LabUnderTest = {
  name: 'our own lab',
  source: () => repository,
  url: 'workshops/hyperconverged/live-migration/',
}

/** Our own lab, and labs that know nothing of the exercise that stands beside them. */
export const labs: readonly LabUnderTest[] = [
  ownLab,
  { name: 'a lab of the seed’s constructs', source: () => labSite(seedLikeLab), url: 'workshops/hyperconverged/lab4/' },
  ...(seed ? [{ name: 'the seed lab', source: () => labSite(seed), url: 'workshops/hyperconverged/lab4/' }] : []),
]

/** How a lab is opened. */
export interface OpenOptions {
  /** Path under which the site lies; default `/`. */
  readonly base?: string
  /** What the browser is told, such as its window's size. */
  readonly context?: BrowserContextOptions
}

/** A lab's site that is served. */
export interface ServedLab {
  /** Address of the lab's page. */
  readonly url: string
  /** Address that all of its requests begin with. */
  readonly root: string
  close(): Promise<void>
}

/** Build a lab's site and serve it under `base`, until it is closed. */
export async function serveLab(lab: LabUnderTest, base = '/'): Promise<ServedLab> {
  const source = lab.source()
  const destination = mkdtempSync(path.join(os.tmpdir(), 'labwright-pages-'))
  const { diagnostics } = await build({ source, destination, baseURL: `https://example.org${base}` })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(`the site does not build: ${JSON.stringify(errors)}`)
  const server = await serveFolder(destination, base)
  return {
    url: server.url + lab.url,
    root: server.url,
    async close() {
      await server.close()
      rmSync(destination, { recursive: true, force: true })
      if (source !== repository) rmSync(source, { recursive: true, force: true })
    },
  }
}

/** Open a lab's page; `use` gets the page and the complaints that it collects. */
export async function openLab(
  browser: Browser,
  lab: LabUnderTest,
  use: (page: Page, complaints: readonly string[]) => Promise<void>,
  { base = '/', context = {} }: OpenOptions = {},
): Promise<void> {
  const served = await serveLab(lab, base)
  try {
    await openPage(browser, served, served.url, use, context)
  } finally {
    await served.close()
  }
}

/** Open a page of a site that is served. */
export async function openPage(
  browser: Browser,
  { root }: ServedLab,
  url: string,
  use: (page: Page, complaints: readonly string[]) => Promise<void>,
  context: BrowserContextOptions = {},
): Promise<void> {
  const opened = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...context })
  const page = await opened.newPage()
  page.setDefaultTimeout(10_000)
  try {
    const { complaints } = watchPage(page, root)
    await page.goto(url)
    await use(page, complaints)
  } finally {
    await opened.close()
  }
}
