/** How long the console's answers take to show: every view opened, every dialog, rows chosen, grids scrolled and sorted. */
import type { Page } from 'playwright'
import { closeDialog, findViews } from '../../browser/lab-views.ts'

/** An interaction and the time until the next paint. */
export interface Interaction {
  readonly name: string
  readonly durationMs: number
}

interface Observed {
  readonly interactions: { name: string; durationMs: number; step: string }[]
  layoutShift: number
  step: string
}

type ObservedWindow = typeof globalThis & { observed: Observed }

/** Work the console and give the interactions, slowest first, and the sum of what moved by itself. */
export async function measureInteractions(
  page: Page,
): Promise<{ slowest: readonly Interaction[]; layoutShift: number }> {
  await page.evaluate(observe)
  const step = async (name: string, act: () => Promise<void>) => {
    await page.evaluate(step => Object.assign((globalThis as ObservedWindow).observed, { step }), name)
    await act()
    await page.waitForTimeout(150)
  }
  const views = await findViews(page)
  for (const view of views) await step(view.name, () => view.open(page))
  await closeDialog(page)
  for (const [section, grid] of [
    ['Hosts', 'Hosts'],
    ['Virtual Machines', 'Virtual Machines'],
  ] as const) {
    const view = views.find(({ name }) => name === `page ${section}`)
    await step(`again ${section}`, async () => view?.open(page))
    const table = page.locator('cluster-console').getByRole('grid', { name: grid })
    await step(`${grid}: choose a row`, () => table.getByRole('row').nth(2).click())
    await step(`${grid}: choose by key`, () => page.keyboard.press('ArrowDown'))
    await step(`${grid}: to the end`, () => page.keyboard.press('End'))
    await step(`${grid}: sort`, () => table.getByRole('columnheader', { name: 'Name' }).click())
  }
  for (const name of [/^60×/, /^(Play|Pause)/, /^(Play|Pause)/, /^Next event/, /^Undo/]) {
    await step(name.source, () => page.locator('cluster-console').getByRole('button', { name }).click())
  }
  const { interactions, layoutShift } = await page.evaluate(() => (globalThis as ObservedWindow).observed)
  const slowest = interactions
    .map(({ name, durationMs, step }) => ({ name: `${step} (${name})`, durationMs }))
    .sort((a, b) => b.durationMs - a.durationMs)
  return { slowest, layoutShift }
}

/** Runs in the page: note what the browser measures. */
function observe(): void {
  const observed: Observed = { interactions: [], layoutShift: 0, step: '' }
  ;(globalThis as ObservedWindow).observed = observed
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
      if (entry.interactionId === 0) continue
      observed.interactions.push({ name: entry.name, durationMs: entry.duration, step: observed.step })
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) observed.layoutShift += entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
