/** A lab's page in other circumstances: without JavaScript, on a sub-path, with the cluster broken by hand. */

import path from 'node:path'
import { build as bundle } from 'esbuild'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { hashRun } from '../../simulator/fixtures/random-runs.ts'
import { type Action, createRun, readExercise } from '../../simulator/index.ts'
import { upgradeExercise } from '../lab-site.ts'
import { launchChromium } from './chromium.ts'
import { openLab, ownLab } from './open-lab.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(() => browser.close())

const openTab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
const rack = (page: Page) => page.getByRole('region', { name: 'Cluster console' })
const nextEvents = async (page: Page, count: number) => {
  for (let step = 0; step < count; step++) await page.getByRole('button', { name: 'Next event' }).click()
}

describe('a lab’s page', () => {
  it('reads whole and shows the cluster’s start state without JavaScript', async () => {
    await openLab(
      browser,
      ownLab,
      async page => {
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Live migrations and host upgrades')
        const row = page.getByRole('grid', { name: 'Hosts' }).getByRole('row', { name: /rhhi3/ })
        expect(await row.isVisible()).toBe(true)
        expect(await row.getByRole('img', { name: 'Update available' }).isVisible()).toBe(true)
        expect(await page.getByRole('listitem').getByRole('checkbox').count()).toBe(4)
        expect(await page.locator('cluster-picture').getByRole('img').count()).toBeGreaterThan(0)
      },
      { context: { javaScriptEnabled: false } },
    )
  })

  it('works from a folder of its host', async () => {
    await openLab(
      browser,
      ownLab,
      async (page, complaints) => {
        await page.getByRole('grid', { name: 'Hosts' }).getByRole('row', { name: /rhhi3/ }).click()
        await page.getByRole('listitem').getByRole('checkbox', { checked: true }).nth(1).waitFor()
        expect(complaints).toEqual([])
      },
      { base: '/some/repo/' },
    )
  })

  it('moves nothing while it arrives and the elements take over', async () => {
    await openLab(browser, ownLab, async page => {
      const moved = await page.evaluate(
        () =>
          new Promise<string[]>(resolve => {
            const moved: string[] = []
            const add = (entries: PerformanceEntryList) => {
              for (const { sources } of entries as (PerformanceEntry & { sources: { node?: Node }[] })[]) {
                moved.push(...sources.map(({ node }) => (node instanceof Element ? node.outerHTML : String(node))))
              }
            }
            new PerformanceObserver(list => add(list.getEntries())).observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => resolve(moved), 500)
          }),
      )
      expect(moved).toEqual([])
    })
  })

  it('does not scroll sideways at 360 pixels', async () => {
    await openLab(
      browser,
      ownLab,
      async page => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      },
      { context: { viewport: { width: 360, height: 740 } } },
    )
  })
})

describe('the cluster on a lab’s page', () => {
  it('loses its storage with two of three hosts, and goes on when one is back', async () => {
    await openLab(browser, ownLab, async (page, complaints) => {
      await openTab(page, 'Rack')
      await rack(page).getByRole('button', { name: 'Power off rhhi3' }).click()
      await rack(page).getByRole('button', { name: 'Power off rhhi2' }).click()
      await page.getByRole('button', { name: /^60×/ }).click()
      await rack(page)
        .getByRole('alert')
        .filter({ hasText: /Manager/ })
        .first()
        .waitFor()
      await rack(page).getByRole('button', { name: 'Power on rhhi2' }).click()
      await page
        .getByRole('grid', { name: 'Hosts' })
        .getByRole('row', { name: /rhhi1.*Up/ })
        .waitFor()
      await openTab(page, 'Events')
      const events = page.getByRole('tabpanel', { name: /Events/ })
      await events.getByText('VM HostedEngine has recovered from paused back to up.').first().waitFor()
      expect(
        await events.getByText(/HostedEngine has been paused due to storage I\/O problem/).count(),
      ).toBeGreaterThan(0)
      expect(complaints).toEqual([])
    })
  })

  it('takes back an action and does it again', async () => {
    await openLab(browser, ownLab, async page => {
      const row = page.getByRole('grid', { name: 'Hosts' }).getByRole('row', { name: /rhhi2/ })
      await row.click()
      await page.getByRole('button', { name: 'Management' }).click()
      await page.getByRole('menuitem', { name: 'Maintenance', exact: true }).click()
      await page.getByRole('dialog', { name: 'Maintenance Host(s)' }).getByRole('button', { name: 'OK' }).click()
      await nextEvents(page, 6)
      expect(await row.innerText()).toMatch(/Maintenance/)
      for (let step = 0; step < 4; step++) {
        const undo = page.getByRole('button', { name: 'Undo' })
        if (await undo.isEnabled()) await undo.click()
      }
      expect(await row.innerText()).toMatch(/\bUp\b/)
    })
  })
})

describe('the simulator', () => {
  const actions: readonly (Action & { readonly at: number })[] = [
    { at: 1000, type: 'migrate_vm', vm: 'vm-from-template' },
    { at: 40_000, type: 'upgrade_host', host: 'rhhi2', reboot: true },
    { at: 95_000, type: 'upgrade_host', host: 'rhhi3', reboot: true },
    { at: 200_000, type: 'power_off_host', host: 'rhhi3' },
    { at: 320_000, type: 'power_on_host', host: 'rhhi3' },
    { at: 700_000, type: 'upgrade_host', host: 'rhhi1', reboot: true },
  ]

  it('writes the same event log twice in Node and once in Chromium', async () => {
    const source: unknown = parse(upgradeExercise())
    const inNode = () => {
      const run = createRun(readExercise(source))
      for (const { at, ...action } of actions) {
        run.advanceTo(at)
        run.dispatch(action as Action)
      }
      run.advanceTo(1_500_000)
      return JSON.stringify(run.state().events)
    }
    const first = inNode()
    expect(JSON.parse(first).length).toBeGreaterThan(20)
    expect(inNode()).toBe(first)

    const entry = path.resolve(import.meta.dirname, '../../simulator/index.ts')
    const { outputFiles } = await bundle({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'simulator',
    })
    const page = await browser.newPage()
    await page.addScriptTag({ content: outputFiles[0]!.text })
    const inChromium = await page.evaluate(
      ([exercise, log]) => {
        const { createRun, readExercise } = (
          globalThis as unknown as { simulator: typeof import('../../simulator/index.ts') }
        ).simulator
        const run = createRun(readExercise(exercise))
        for (const { at, ...action } of log) {
          run.advanceTo(at)
          run.dispatch(action as Action)
        }
        run.advanceTo(1_500_000)
        return JSON.stringify(run.state().events)
      },
      [source, actions] as const,
    )
    await page.close()
    expect(inChromium).toBe(first)
  })

  it('comes to the same cluster in Node and in Chromium, over 50 random logs of 200 actions', async () => {
    const { outputFiles } = await bundle({
      entryPoints: [path.resolve(import.meta.dirname, '../../simulator/fixtures/random-runs.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'randomRuns',
    })
    const page = await browser.newPage()
    await page.addScriptTag({ content: outputFiles[0]!.text })
    const inChromium = await page.evaluate(() => {
      const { hashRun } = (
        globalThis as unknown as { randomRuns: typeof import('../../simulator/fixtures/random-runs.ts') }
      ).randomRuns
      return Array.from({ length: 50 }, (_, seed) => hashRun(seed + 1, 200))
    })
    await page.close()
    expect(inChromium).toEqual(Array.from({ length: 50 }, (_, seed) => hashRun(seed + 1, 200)))
  })
})
