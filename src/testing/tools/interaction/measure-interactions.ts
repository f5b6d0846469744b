/** How long the console's answers take to show: every view opened, every dialog, rows chosen, grids scrolled and sorted. */
import type { Page } from 'playwright'
import { closeDialog, findViews } from '../../browser/lab-views.ts'

/** An interaction and the time until the next paint. */
export interface Interaction {
  readonly name: string
  readonly durationMs: number
}

/** Something that moved by itself: by how much of the window, after what, and which element. */
export interface Movement {
  readonly share: number
  readonly step: string
  readonly element: string
}

interface Observed {
  readonly interactions: { name: string; durationMs: number; step: string }[]
  readonly movements: Movement[]
  step: string
}

/** What the browser tells of a layout shift (web.dev/articles/cls). */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node?: Node }[]
}

type ObservedWindow = typeof globalThis & { observed: Observed }

/** Work the console and give the interactions, slowest first, and what moved by itself. */
export async function measureInteractions(
  page: Page,
): Promise<{ slowest: readonly Interaction[]; movements: readonly Movement[] }> {
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
  const { interactions, movements } = await page.evaluate(() => (globalThis as ObservedWindow).observed)
  const slowest = interactions
    .map(({ name, durationMs, step }) => ({ name: `${step} (${name})`, durationMs }))
    .sort((a, b) => b.durationMs - a.durationMs)
  return { slowest, movements }
}

/** Runs in the page: note what the browser measures. */
function observe(): void {
  const observed: Observed = { interactions: [], movements: [], step: '' }
  ;(globalThis as ObservedWindow).observed = observed
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
      if (entry.interactionId === 0) continue
      observed.interactions.push({ name: entry.name, durationMs: entry.duration, step: observed.step })
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      if (entry.hadRecentInput) continue
      const names = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 120) : 'text'))
      observed.movements.push({ share: entry.value, step: observed.step, element: names.join(', ') })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
