/**
 * The upgrade exercise as a learner does it, by role and accessible name alone: on our own lab's page, and on the pages of
 * labs that know nothing of it, with the exercise file beside them.
 */
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { labs, openLab } from './open-lab.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(() => browser.close())

const hostRow = (page: Page, host: string) =>
  page.getByRole('grid', { name: 'Hosts' }).getByRole('row', { name: new RegExp(host) })
const openView = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Portal sections' }).getByRole('button', { name }).click()

/** Step from event to event until `isReached`, noting every status the row shows on the way. */
async function stepUntil(page: Page, row: Locator, isReached: (text: string) => boolean): Promise<string[]> {
  const seen: string[] = []
  for (let step = 0; step < 400; step++) {
    const text = await row.innerText()
    if (seen.at(-1) !== text) seen.push(text)
    if (isReached(text)) return seen
    await page.getByRole('button', { name: /next event/i }).click()
  }
  throw new Error(`not reached after 400 events; last seen: ${seen.at(-1)}`)
}

/**
 * Watch a migration at ten times the speed and note what its progress bar says, until the bar is gone again. The clock
 * rests afterwards, so that no short state is passed unseen: from there on only the button moves time.
 */
async function migrationProgress(page: Page, vm: Locator): Promise<number[]> {
  await page.getByRole('button', { name: /^10×/ }).click()
  const bar = vm.getByRole('progressbar')
  await bar.waitFor()
  const percent = async () => {
    const text = await bar.getAttribute('aria-valuetext', { timeout: 200 }).catch(() => null)
    return text === null ? undefined : Number(/^Migrating From: (\d+)%$/.exec(text)?.[1])
  }
  const seen: number[] = []
  for (let latest = await percent(); (latest ?? 0) < 90; latest = await percent()) {
    if (latest !== undefined && latest !== seen.at(-1)) seen.push(latest)
  }
  await page.getByRole('button', { name: 'Pause' }).click()
  while ((await bar.count()) > 0) {
    seen.push((await percent()) ?? Number.NaN)
    await page.getByRole('button', { name: /next event/i }).click()
  }
  return seen
}

async function startUpgrade(page: Page): Promise<void> {
  const row = hostRow(page, 'rhhi3')
  await row.getByRole('img', { name: 'Update available' }).waitFor()
  expect(await row.innerText()).toMatch(/\bUp\b[\s\S]*\b1\b/)
  await row.click()
  await page.getByRole('grid', { name: 'Hosts' }).getByRole('row', { name: /rhhi3/, selected: true }).waitFor()
  await page.getByRole('button', { name: 'Installation' }).click()
  await page.getByRole('menuitem', { name: 'Upgrade', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Upgrade Host' })
  expect(await dialog.getByRole('checkbox', { name: 'Reboot host after upgrade' }).isChecked()).toBe(true)
  await dialog.getByRole('button', { name: 'OK' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

describe.each(labs)('$name', lab => {
  it('is solved by pointer: the VM moves, the host is upgraded and back, all four steps are ticked', async () => {
    await openLab(browser, lab, async (page, complaints) => {
      const tasks = page.getByRole('listitem').getByRole('checkbox')
      expect(await tasks.count()).toBe(4)
      expect(await tasks.evaluateAll(boxes => boxes.map(box => box.getAttribute('aria-checked')))).toEqual(
        Array(4).fill('false'),
      )
      await startUpgrade(page)
      const statuses = await stepUntil(page, hostRow(page, 'rhhi3'), text => /PreparingForMaintenance/.test(text))

      await openView(page, 'Virtual Machines')
      const vm = page.getByRole('grid', { name: 'Virtual Machines' }).getByRole('row', { name: /vm-from-template/ })
      const progress = await migrationProgress(page, vm)
      expect(progress.length).toBeGreaterThan(5)
      expect(progress).toEqual([...progress].sort((a, b) => a - b))
      expect(progress.at(-1)).toBeGreaterThanOrEqual(90)
      expect(await vm.innerText()).toMatch(/rhhi[12][\s\S]*\bUp\b/)

      await openView(page, 'Hosts')
      const row = hostRow(page, 'rhhi3')
      statuses.push(...(await stepUntil(page, row, text => /\bUp\b/.test(text) && !/Preparing/.test(text))))
      const order = ['PreparingForMaintenance', 'Maintenance', 'Installing', 'Reboot', 'Up']
      const passed = statuses.flatMap(
        text => /PreparingForMaintenance|Maintenance|Installing|Reboot|NonResponsive|\bUp\b/.exec(text) ?? [],
      )
      const withoutRepeats = passed.filter(
        (status, index) => status !== passed[index - 1] && status !== 'NonResponsive',
      )
      expect(withoutRepeats.slice(withoutRepeats.indexOf('PreparingForMaintenance'))).toEqual(order)
      expect(await row.getByRole('img', { name: 'Update available' }).count()).toBe(0)
      expect(await tasks.evaluateAll(boxes => boxes.map(box => box.getAttribute('aria-checked')))).toEqual(
        Array(4).fill('true'),
      )
      expect(complaints).toEqual([])
    })
  })

  it('runs by the clock at 60 times the speed', async () => {
    await openLab(browser, lab, async (page, complaints) => {
      await page.getByRole('button', { name: /60/ }).click()
      await startUpgrade(page)
      await page.getByRole('listitem').getByRole('checkbox', { checked: true }).nth(3).waitFor({ timeout: 30_000 })
      expect(await hostRow(page, 'rhhi3').innerText()).toMatch(/\bUp\b/)
      expect(complaints).toEqual([])
    })
  })
})
