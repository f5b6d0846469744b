/** A lab's page before the code of its elements is there: when that code comes, what is done meanwhile, and what if it fails. */
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, watchPage } from './chromium.ts'
import { ownLab, type ServedLab, serveLab } from './open-lab.ts'

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

const wide = { viewport: { width: 1400, height: 900 } }
const narrow = { viewport: { width: 390, height: 800 }, hasTouch: true }
const elementCode = /\/labwright\/lab-page-\w+\.js$/

/** Open the lab's page where no code but the first can be fetched; `letIn` ends that. */
async function arrive(use: (page: Page, letIn: () => Promise<void>) => Promise<void>, context: BrowserContextOptions) {
  const opened = await browser.newContext(context)
  const page = await opened.newPage()
  page.setDefaultTimeout(10_000)
  let isOpen = (): void => {}
  const opening = new Promise<void>(resolve => {
    isOpen = resolve
  })
  await page.route(elementCode, async route => {
    await opening
    await route.continue()
  })
  await page.goto(site.url)
  await use(page, async () => isOpen())
  await opened.close()
}

const hostRow = (page: Page, host: string) =>
  page.getByRole('grid', { name: 'Hosts' }).getByRole('row', { name: new RegExp(host) })

describe('a page whose elements are still on their way', () => {
  it('answers a click once they are there', async () => {
    await arrive(async (page, letIn) => {
      await hostRow(page, 'rhhi3').click()
      expect(await hostRow(page, 'rhhi3').getAttribute('aria-selected')).toBe('false')
      await letIn()
      await page.getByRole('row', { name: /rhhi3/, selected: true }).waitFor()
      await page.getByRole('listitem').getByRole('checkbox', { checked: true }).nth(1).waitFor()
    }, wide)
  })

  it('answers several acts in their order, by keyboard too, and keeps the focus', async () => {
    await arrive(async (page, letIn) => {
      await hostRow(page, 'rhhi2').click()
      await hostRow(page, 'rhhi3').click()
      const menu = page.getByRole('button', { name: 'Installation', exact: true })
      await menu.focus()
      await page.keyboard.press('Enter')
      await letIn()
      await page.getByRole('menuitem', { name: 'Upgrade', exact: true }).waitFor()
      await page.getByRole('row', { name: /rhhi3/, selected: true }).waitFor()
    }, wide)
  })

  it('keeps what is typed into a field', async () => {
    await arrive(async (page, letIn) => {
      const search = page.getByRole('combobox', { name: 'Host:' })
      await search.fill('name = rhhi2')
      await letIn()
      await page.waitForFunction("document.querySelector('cluster-console').session")
      await hostRow(page, 'rhhi1').waitFor({ state: 'detached' })
      expect(await search.inputValue()).toBe('name = rhhi2')
    }, wide)
  })
})

describe('the code of the elements', () => {
  it('does not come on a narrow screen until the console is opened', async () => {
    const opened = await browser.newContext(narrow)
    const page = await opened.newPage()
    const scripts: string[] = []
    page.on('request', request => {
      if (request.url().endsWith('.js')) scripts.push(new URL(request.url()).pathname)
    })
    await page.goto(site.url, { waitUntil: 'networkidle' })
    expect(scripts.sort()).toEqual(['/labwright/elements.js', '/theme/page.js', '/theme/split.js'])
    await page.getByRole('button', { name: 'Open the console' }).click()
    await hostRow(page, 'rhhi3').click()
    await page.getByRole('row', { name: /rhhi3/, selected: true }).waitFor()
    await opened.close()
  })

  it('comes at once for a link to a moment', async () => {
    const opened = await browser.newContext(narrow)
    const page = await opened.newPage()
    await page.goto(`${site.url}#s=1damaged`)
    await page.waitForFunction("document.querySelector('cluster-console').session")
    await opened.close()
  })
})

describe('a page that another build has drawn', () => {
  it('works all the same', async () => {
    const opened = await browser.newContext(wide)
    const page = await opened.newPage()
    page.setDefaultTimeout(10_000)
    await page.route(site.url, async route => {
      const response = await route.fetch()
      const html = await response.text()
      await route.fulfill({ response, body: html.replace(/<!--lit-part \S{11}=-->/g, '<!--lit-part AAAAAAAAAAA=-->') })
    })
    await page.goto(site.url)
    await page.waitForFunction("!document.querySelector('cluster-console').shadowRoot.innerHTML.includes('lit-part')")
    await hostRow(page, 'rhhi3').click()
    await page.getByRole('row', { name: /rhhi3/, selected: true }).waitFor()
    await page.getByRole('listitem').getByRole('checkbox', { checked: true }).nth(1).waitFor()
    expect(await page.getByRole('listitem').getByRole('checkbox').count()).toBe(4)
    expect(await page.locator('cluster-picture').getByRole('img').count()).toBeGreaterThan(0)
    await opened.close()
  })
})

describe('code that cannot be fetched', () => {
  /** Open the page with everything that matches `pattern` out of reach. */
  async function openWithout(pattern: RegExp, use: (page: Page) => Promise<void>) {
    const opened = await browser.newContext(wide)
    const page = await opened.newPage()
    page.setDefaultTimeout(10_000)
    await page.route(pattern, route => route.abort('internetdisconnected'))
    await page.goto(site.url)
    await use(page)
    await opened.close()
  }
  const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'could not be fetched' })
  const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' })

  it('is asked for again when the reader wants it, and what they did is done then', async () => {
    await openWithout(elementCode, async page => {
      await notice(page).waitFor()
      await hostRow(page, 'rhhi3').click()
      await tryAgain(page).click()
      await notice(page).waitFor()
      await page.unroute(elementCode)
      await tryAgain(page).click()
      await page.getByRole('row', { name: /rhhi3/, selected: true }).waitFor()
      expect(await notice(page).count()).toBe(0)
    })
  })

  it('is said for a view, where the focus goes to the question and back', async () => {
    const view = /\/labwright\/cluster-volumes-\w+\.js$/
    await openWithout(view, async page => {
      const section = page.getByRole('navigation', { name: 'Portal sections' }).getByRole('button', { name: 'Volumes' })
      await section.focus()
      await page.keyboard.press('Enter')
      await notice(page).waitFor()
      await page.unroute(view)
      await page.keyboard.press('Enter')
      await page.getByRole('table', { name: 'Volumes' }).waitFor()
      expect(await section.evaluate(button => button.matches(':focus'))).toBe(true)
    })
  })

  it('is said once for several files, and the page can be loaded anew', async () => {
    const late = /\/labwright\/(cluster-vms|cluster-migrations)-\w+\.js$/
    await openWithout(late, async page => {
      const { complaints } = watchPage(page, site.root)
      await page.getByRole('button', { name: 'Virtual Machines', exact: true }).click()
      await page.getByRole('tab', { name: 'Migrations' }).click()
      await notice(page).waitFor()
      expect(await notice(page).count()).toBe(1)
      expect(complaints.length).toBeGreaterThan(0)
      await page.unroute(late)
      await page.getByRole('button', { name: 'Reload the page' }).click()
      await hostRow(page, 'rhhi3').waitFor()
      await page.waitForFunction("document.querySelector('cluster-console').session")
      expect(await notice(page).count()).toBe(0)
    })
  })
})
