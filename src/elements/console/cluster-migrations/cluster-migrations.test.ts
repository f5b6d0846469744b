import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { holdClock, openConsole } from '../fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

async function openMigration(seconds: number) {
  const console = await openConsole()
  holdClock(console)
  const { store } = console.session!
  store.dispatch({ type: 'migrate_vm', vm: 'vm-from-template', host: 'rhhi2' })
  for (let second = 0; second < seconds; second++) store.advance(1000)
  await page.getByRole('tab', { name: /^Migrations/ }).click()
  return store
}

const heading = page.getByRole('heading', { name: 'vm-from-template: rhhi3 to rhhi2' })
const chart = page.getByRole('img', { name: /^Memory sent by round/ })

describe('cluster-migrations', () => {
  it('shows a migration under way: how far it is, what is left, and the limit in words and as a line', async () => {
    await openMigration(20)
    await expect.element(heading).toBeVisible()
    await expect.element(page.getByRole('progressbar', { name: 'Migration of vm-from-template' })).toBeVisible()
    await expect.element(page.getByText(/Round 1 · \d+ MiB\/s · \d+ MiB sent · [\d.]+ GiB left/)).toBeVisible()
    await expect
      .element(chart)
      .toHaveAttribute('aria-label', expect.stringMatching(/: \d+\. Longest pause allowed: \d+ ms$/))
    await expect.element(page.getByText(/^Limit \d+ ms: /)).toBeVisible()
    expect(chart.element().querySelectorAll('.left')).toHaveLength(1)
  })

  it('keeps one that has ended, with the pause at its last bar, and not before it has', async () => {
    const store = await openMigration(200)
    await expect
      .element(page.getByText(/^Done at 00:0\d:\d\d, after \d+ s\. The machine stood still for \d+ ms\.$/))
      .toBeVisible()
    await expect.element(page.getByText(/^\d+ ms pause$/)).toBeVisible()
    expect(chart.element().querySelectorAll('.left')).toHaveLength(0)
    store.seek(10_000)
    await expect.element(page.getByText(/^Done at/)).not.toBeInTheDocument()
  })

  it('says that a cancelled one was not done', async () => {
    const store = await openMigration(20)
    store.dispatch({ type: 'cancel_migration', vm: 'vm-from-template' })
    await expect.element(page.getByText(/^Ended without success at/)).toBeVisible()
  })
})
