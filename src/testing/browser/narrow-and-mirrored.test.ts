/** The console from right to left, on a phone, and enlarged twice: mirrored, and nothing sticks out of the page. */
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { labScenes } from './lab-scenes.ts'
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

const looks: Readonly<Record<string, { readonly context: BrowserContextOptions; readonly direction: string }>> = {
  'from right to left': { context: { viewport: { width: 1280, height: 900 } }, direction: 'rtl' },
  'on a phone': { context: { viewport: { width: 360, height: 740 } }, direction: 'ltr' },
  'on a phone from right to left': { context: { viewport: { width: 360, height: 740 } }, direction: 'rtl' },
  'enlarged to 200 %': {
    context: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
    direction: 'ltr',
  },
}

async function openAs(name: string, use: (page: Page) => Promise<void>): Promise<void> {
  const { context, direction } = looks[name]!
  const visit = async (page: Page) => {
    await page.evaluate(value => document.documentElement.setAttribute('dir', value), direction)
    const sheet = page.getByRole('button', { name: 'Open the console' })
    if (await sheet.isVisible()) await sheet.click()
    await use(page)
  }
  await openPage(browser, site, site.url, visit, { ...context, reducedMotion: 'reduce' })
}

/** Runs in the page: how far something sticks out of it sideways. */
function measureOverflow(): number {
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth - clientWidth
}

describe('every view and scene of the console', () => {
  it.each(Object.keys(looks))('stays within the page %s', async name => {
    const tooWide: string[] = []
    await openAs(name, async page => {
      for (const view of [...(await findViews(page)), ...labScenes]) {
        await view.open(page)
        if ((await page.evaluate(measureOverflow)) > 0) tooWide.push(view.name)
      }
    })
    expect(tooWide).toEqual([])
  })
})

describe('from right to left', () => {
  const console = (page: Page) => page.locator('cluster-console').first()

  it('mirrors the layout: the console is at the left, a row begins at its right', () =>
    openAs('from right to left', async page => {
      const boxOf = async (name: string) => (await console(page).getByRole('columnheader', { name }).boundingBox())!
      await page.waitForFunction("document.querySelector('cluster-console')?.session")
      expect((await boxOf('Name')).x).toBeGreaterThan((await boxOf('Memory')).x)
      expect((await console(page).boundingBox())!.x).toBeLessThan(400)
    }))

  it('turns the arrow keys of tabs, headings and submenus round', () =>
    openAs('from right to left', async page => {
      await page.waitForFunction("document.querySelector('cluster-console')?.session")
      const tab = (name: string) => console(page).getByRole('tab', { name })
      await tab('Topology').focus()
      await page.keyboard.press('ArrowLeft')
      expect(await tab('Migrations').getAttribute('aria-selected')).toBe('true')
      const heading = (name: string) => console(page).getByRole('columnheader', { name, exact: true })
      await heading('Name').focus()
      await page.keyboard.press('ArrowLeft')
      expect(await heading('Status').evaluate(element => element.matches(':focus'))).toBe(true)
      await console(page).getByRole('row', { name: /rhhi3/ }).click()
      await console(page).getByRole('button', { name: 'Management' }).click()
      await console(page).getByRole('menuitem', { name: 'SSH Management' }).focus()
      await page.keyboard.press('ArrowLeft')
      await console(page).getByRole('menu', { name: 'SSH Management' }).waitFor()
    }))
})
