/** What axe finds, on a page of every kind and on every view of a console: nothing, in light, dark and forced colours. */
import os from 'node:os'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { findAxeFaults } from './find-axe-faults.ts'
import { findViews } from './lab-views.ts'
import { openPage, ownLab, type ServedLab, serveLab } from './open-lab.ts'

let browser: Browser
let site: ServedLab

beforeAll(async () => {
  browser = await launchChromium()
  site = await serveLab(ownLab)
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

/** The addresses of all pages that the site's map lists. */
async function readAddresses(): Promise<string[]> {
  const text = await (await fetch(`${site.root}sitemap.xml`)).text()
  return [...text.matchAll(/<loc>https:\/\/example\.org\/([^<]*)<\/loc>/g)].map(([, path]) => site.root + path)
}

/** Look at the pages one after the other in one tab; several tabs take from the same list. */
async function findFaultsOfPages(addresses: string[]): Promise<string[]> {
  const faults: string[] = []
  await openPage(browser, site, 'about:blank', async page => {
    for (let address = addresses.shift(); address !== undefined; address = addresses.shift()) {
      await page.goto(address)
      faults.push(...(await findAxeFaults(page, address.slice(site.root.length))))
    }
  })
  return faults
}

describe('axe, in light, dark and forced colours', () => {
  it('finds no fault on any page', async () => {
    const addresses = await readAddresses()
    expect(addresses.length).toBeGreaterThan(10)
    const tabs = Array.from({ length: os.availableParallelism() }, () => findFaultsOfPages(addresses))
    expect((await Promise.all(tabs)).flat()).toEqual([])
  }, 900_000)

  it('finds no fault in any view of the console or any dialog', async () => {
    const faults: string[] = []
    await openPage(browser, site, site.url, async page => {
      for (const view of await findViews(page)) {
        await view.open(page)
        faults.push(...(await findAxeFaults(page, view.name)))
      }
    })
    expect(faults).toEqual([])
  }, 600_000)
})
