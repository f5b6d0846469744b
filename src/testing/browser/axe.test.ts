/** What axe finds, on a page of every kind and on every view of a console: nothing, in light, dark and forced colours. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright'
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

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const

/** What can differ from one look to another; the other rules are asked once. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block']

async function findFaults(page: Page, where: string): Promise<string[]> {
  const faults: string[] = []
  for (const [look, media] of Object.entries(looks)) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page })
    const { violations } = await (look === 'light' ? axe : axe.withRules(rulesOfLooks)).analyze()
    const describe = ({ id, nodes }: (typeof violations)[number]) =>
      `${where}, ${look}: ${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`
    faults.push(...violations.map(describe))
  }
  return faults
}

/** The addresses of all pages that the site's map lists. */
async function readAddresses(): Promise<string[]> {
  const text = await (await fetch(`${site.root}sitemap.xml`)).text()
  return [...text.matchAll(/<loc>https:\/\/example\.org\/([^<]*)<\/loc>/g)].map(([, path]) => site.root + path)
}

describe('axe, in light, dark and forced colours', () => {
  it('finds no fault on any page', async () => {
    const addresses = await readAddresses()
    expect(addresses.length).toBeGreaterThan(10)
    const faults: string[] = []
    for (const address of addresses) {
      const visit = async (page: Page) => void faults.push(...(await findFaults(page, address.slice(site.root.length))))
      await openPage(browser, site, address, visit)
    }
    expect(faults).toEqual([])
  }, 900_000)

  it('finds no fault in any view of the console or any dialog', async () => {
    const faults: string[] = []
    await openPage(browser, site, site.url, async page => {
      for (const view of await findViews(page)) {
        await view.open(page)
        faults.push(...(await findFaults(page, view.name)))
      }
    })
    expect(faults).toEqual([])
  }, 600_000)
})
