import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import type { ClusterConsole } from '../cluster-console/cluster-console.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'

beforeEach(() => page.viewport(1600, 900))
afterEach(() => document.body.replaceChildren())

const table = page.getByRole('table', { name: 'Events', exact: true })
const search = page.getByRole('combobox', { name: 'Events:' })
const rows = () =>
  table
    .getByRole('row')
    .elements()
    .filter(({ dataset }) => dataset['row'])
const messages = () => rows().map(row => row.querySelector('.wide .content')?.textContent?.trim())

async function openEvents(): Promise<ClusterConsole> {
  const console = await openConsole()
  holdClock(console)
  await page.getByRole('button', { name: 'Events', exact: true }).click()
  await expect.element(search).toBeVisible()
  return console
}

async function searchFor(text: string) {
  await search.fill(text)
  await userEvent.keyboard('{Enter}')
}

/** Ask so often for updates of a host, which logs two events each time: that it began, and that it ended. */
function checkForUpgrade({ session }: ClusterConsole, times: number) {
  for (let count = 0; count < times; count++) {
    session!.store.dispatch({ type: 'check_for_upgrade', host: 'rhhi2' })
    session!.store.advance(10_000)
  }
}

describe('cluster-events', () => {
  it('is a plain table with the columns of the portal, which says that nothing has happened', async () => {
    await openEvents()
    const headings = table.getByRole('columnheader').elements()
    expect(headings.map(heading => heading.textContent?.trim())).toEqual([
      'Severity',
      'Time',
      'Message',
      'User',
      'Host',
      'Virtual Machine',
      'Origin',
    ])
    await expect.element(page.getByText('Nothing has happened yet.')).toBeVisible()
    expect(rows()).toEqual([])
  })

  it('lists the newest first, with the time, whom it is about and who caused it', async () => {
    const console = await openEvents()
    const { store } = console.session!
    store.advance(65_000)
    store.dispatch({ type: 'check_for_upgrade', host: 'rhhi2' })
    store.advance(60_000)
    const started = table.getByRole('row', { name: /Started to check for available updates on host rhhi2/ })
    await expect.element(started).toHaveTextContent(/00:01:05.*rhhi2.*oVirt/)
    await expect.element(started.getByRole('img', { name: 'Normal' })).toBeVisible()
    expect(messages().at(-1)).toMatch(/^Started to check/)
    expect(messages()).toHaveLength(store.getSnapshot().state.events.length)
  })

  it('names every severity of what a host without power causes', async () => {
    const { session } = await openEvents()
    session!.store.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    session!.store.advance(70_000)
    const severityOf = (message: RegExp) => table.getByRole('row', { name: message }).getByRole('img').first()
    await expect.element(severityOf(/Host rhhi3 is non responsive\./)).toHaveAttribute('aria-label', 'Error')
    await expect.element(severityOf(/rhhi3.*DISCONNECTED/)).toHaveAttribute('aria-label', 'Alert')
    const severities = ['Warning', 'Error', 'Alert'] as const
    for (const name of severities) await expect.element(table.getByRole('img', { name }).first()).toBeVisible()
  })

  it('tells a migration from its beginning to its end, with the VM and its host', async () => {
    const { session } = await openEvents()
    session!.store.dispatch({ type: 'migrate_vm', vm: 'vm-from-template', host: 'rhhi2' })
    session!.store.advance(300_000)
    await expect.element(table.getByRole('row', { name: /Migration completed/ })).toHaveTextContent(/vm-from-template/)
    const told = messages()
    const started = told.findIndex(message => message?.startsWith('Migration started (VM: vm-from-template'))
    const completed = told.findIndex(message => message?.startsWith('Migration completed (VM: vm-from-template'))
    expect(completed).toBeGreaterThanOrEqual(0)
    expect(started).toBeGreaterThan(completed)
  })

  it('is searched by severity and by word, and says that it finds nothing', async () => {
    const { session } = await openEvents()
    session!.store.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    session!.store.advance(70_000)
    await searchFor('severity = error')
    await expect.poll(messages).toContain('Host rhhi3 is non responsive.')
    const icons = table.getByRole('img').elements()
    expect(new Set(icons.map(icon => icon.getAttribute('aria-label')))).toEqual(new Set(['Error']))
    await searchFor('host = rhhi2')
    await expect.element(page.getByText('Nothing found.')).toBeVisible()
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await expect.poll(() => rows().length).toBe(session!.store.getSnapshot().state.events.length)
  })

  it('draws of a long log only what is in sight, tells how much there is, and is read on by the keyboard', async () => {
    const console = await openEvents()
    checkForUpgrade(console, 60)
    const { length } = console.session!.store.getSnapshot().state.events
    expect(length).toBeGreaterThanOrEqual(120)
    await expect.element(table).toHaveAttribute('aria-rowcount', String(length + 1))
    expect(rows().length).toBeLessThan(length)
    search.element().focus()
    const scroller = () => table.element().parentElement!
    for (let stops = 0; stops < 6 && !scroller().matches(':focus'); stops++) await userEvent.keyboard('{Tab}')
    await expectFocus(page.elementLocator(scroller()))
    await userEvent.keyboard('{End}')
    await expect.poll(() => messages().at(-1)).toBe('Started to check for available updates on host rhhi2.')
    await expect.poll(() => rows().at(-1)?.getAttribute('aria-rowindex')).toBe(String(length + 1))
  })

  it('stands without a search bar among the views beside the portal', async () => {
    await openConsole()
    await page.getByRole('tab', { name: 'Events' }).click()
    await expect.element(page.getByText('Nothing has happened yet.')).toBeVisible()
    await expect.element(search).not.toBeInTheDocument()
  })
})
