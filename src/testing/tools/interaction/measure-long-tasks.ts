/** The longest task of the page while ten machines leave a host at ten times the speed, watched in the grid. */
import type { Page } from 'playwright'

type TaskWindow = typeof globalThis & { longTasksMs: number[] }

/** Send the third host into maintenance and give the longest task in milliseconds; 0 when none took 50. */
export async function measureLongTasks(page: Page): Promise<number> {
  const console = page.locator('cluster-console')
  await console
    .getByRole('grid', { name: 'Hosts' })
    .getByRole('row', { name: /\brhhi3\b/ })
    .click()
  await console.getByRole('button', { name: 'Management', exact: true }).click()
  await console.getByRole('menuitem', { name: 'Maintenance', exact: true }).click()
  await console.getByRole('dialog').getByRole('button', { name: 'OK' }).click()
  await console.getByRole('navigation').getByRole('button', { name: 'Virtual Machines', exact: true }).click()
  await console.getByRole('button', { name: /^10×/ }).click()
  await console.getByRole('progressbar').first().waitFor()
  await page.evaluate(() => {
    const longTasksMs: number[] = []
    ;(globalThis as TaskWindow).longTasksMs = longTasksMs
    new PerformanceObserver(list => longTasksMs.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
  })
  await page.waitForTimeout(10_000)
  return page.evaluate(() => Math.max(0, ...(globalThis as TaskWindow).longTasksMs))
}
