/** What axe finds, on a page of every kind and on every view of a console: nothing, in light, dark and forced colours. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
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

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', reducedMotion: 'reduce' },
  'forced colours': { forcedColors: 'active', reducedMotion: 'reduce' },
}

async function findFaults(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => target.flat()).join(', ')}`)
}

/** The addresses of all pages that the site's map lists. */
async function readAddresses(): Promise<string[]> {
  const text = await (await fetch(`${site.root}sitemap.xml`)).text()
  return [...text.matchAll(/<loc>https:\/\/example\.org\/([^<]*)<\/loc>/g)].map(([, path]) => site.root + path)
}

describe.each(Object.entries(looks))('in %s', (_, look) => {
  it('every page is without a fault', async () => {
    const addresses = await readAddresses()
    expect(addresses.length).toBeGreaterThan(10)
    const faults: string[] = []
    for (const address of addresses) {
      await openPage(
        browser,
        site,
        address,
        async page => void faults.push(...(await findFaults(page, address.slice(site.root.length)))),
        look,
      )
    }
    expect(faults).toEqual([])
  }, 600_000)

  it('every view of the console and every dialog is without a fault', async () => {
    const faults: string[] = []
    const visit = async (page: Page) => {
      for (const view of await findViews(page)) {
        await view.open(page)
        faults.push(...(await findFaults(page, view.name)))
      }
    }
    await openPage(browser, site, site.url, visit, look)
    expect(faults).toEqual([])
  }, 600_000)
})
