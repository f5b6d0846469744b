import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

const link = (name: string) => page.getByRole('link', { name, exact: true })
const tab = (name: string) => page.getByRole('tab', { name, exact: true })

async function openHost(name: string) {
  const console = await openConsole()
  await link(name).click()
  await expect.element(tab('General')).toHaveAttribute('aria-selected', 'true')
  return console
}

/** Read the fields of the General tab. */
function readFacts(): Record<string, string | undefined> {
  const terms = page.getByRole('term').elements()
  return Object.fromEntries(
    terms.map(term => [
      term.textContent?.trim() ?? '',
      term.nextElementSibling?.textContent?.replace(/\s+/g, ' ').trim(),
    ]),
  )
}

describe('cluster-host', () => {
  it('opens from the link in the grid, and the breadcrumb leads back', async () => {
    const console = await openHost('rhhi3')
    expect(console.session?.store.getSnapshot().state.view).toMatchObject({ page: 'host', selected_host: 'rhhi3' })
    await expect.element(page.getByLabelText('Breadcrumb')).toHaveTextContent(/Compute\s*»\s*Hosts\s*»\s*rhhi3/)
    await expect
      .element(page.getByRole('button', { name: 'Hosts', exact: true }))
      .toHaveAttribute('aria-current', 'page')
    await link('Hosts').click()
    await expect.element(page.getByRole('grid', { name: 'Hosts' })).toBeVisible()
  })

  it('opens by the keyboard: Tab goes from the chosen row to its link', async () => {
    const console = await openConsole()
    page.getByRole('row', { name: /rhhi1/ }).element().focus()
    await userEvent.keyboard('{ArrowDown} {Tab}')
    await expectFocus(link('rhhi2'))
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => console.session?.store.getSnapshot().state.view.page).toBe('host')
  })

  it('says the fields of the portal', async () => {
    await openHost('rhhi1')
    await expect.element(page.getByRole('definition').getByText('Up', { exact: true })).toBeVisible()
    expect(readFacts()).toMatchObject({
      'Hostname/IP': 'rhhi1.localdomain',
      'SPM Priority': 'Medium',
      'Active VMs': '1',
      'Logical CPU Cores': '4',
      'Hosted Engine HA': 'Active (Score: 3400)',
      'Max free Memory for scheduling new VMs': '23990 MB',
      'LIBVIRT Version': '3.9.0',
    })
  })

  it('lists what is to be done, and leads to the upgrade', async () => {
    await openHost('rhhi3')
    const items = page.getByRole('region', { name: 'Action Items' })
    await expect.element(items).toHaveTextContent(/A new version is available\..*Host has disabled power management\./s)
    await items.getByRole('button', { name: 'Upgrade' }).click()
    await expect.element(page.getByRole('dialog', { name: 'Upgrade Host' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expectFocus(items.getByRole('button', { name: 'Upgrade' }))
  })

  it('has the toolbar of the portal without New', async () => {
    await openHost('rhhi2')
    const buttons = page.getByRole('toolbar', { name: 'Actions' }).getByRole('button').elements()
    const names = buttons.map(button => button.getAttribute('aria-label') ?? button.textContent?.trim())
    expect(names.sort()).toEqual(['Edit', 'Host Console', 'Installation', 'Management', 'More actions', 'Remove'])
  })

  it('shows its VMs with their own toolbar, its interfaces, bricks and events', async () => {
    const console = await openHost('rhhi3')
    holdClock(console)
    await tab('Virtual Machines').click()
    const row = page.getByRole('row', { name: /vm-from-template/ })
    await row.click()
    const tools = page.getByRole('toolbar', { name: 'Virtual Machines' })
    await expect
      .element(tools.getByRole('button', { name: 'Migrate', exact: true }))
      .not.toHaveAttribute('aria-disabled')
    await tab('Network Interfaces').click()
    await expect.element(page.getByRole('row', { name: /eth1/ })).toHaveTextContent(/gluster/)
    await tab('Bricks').click()
    await expect.element(page.getByRole('row', { name: /vmstore/ })).toHaveTextContent(/gluster_bricks.*OK/)
    console.session!.store.dispatch({ type: 'check_for_upgrade', host: 'rhhi3' })
    console.session!.store.dispatch({ type: 'check_for_upgrade', host: 'rhhi1' })
    await tab('Events').click()
    await expect.element(page.getByRole('cell', { name: /host rhhi3/i }).first()).toBeVisible()
    expect(page.getByRole('table', { name: 'Events' }).element().textContent).not.toContain('rhhi1')
  })

  it('leads to another host', async () => {
    const console = await openHost('rhhi1')
    await page.getByRole('button', { name: 'Another host' }).click()
    await page.getByRole('menuitem', { name: 'rhhi2' }).click()
    await expect.poll(() => console.session?.store.getSnapshot().state.view.selected_host).toBe('rhhi2')
    await expect.poll(() => readFacts()['Hostname/IP']).toBe('rhhi2.localdomain')
  })

  it('can be looked at in the past without a new course of events', async () => {
    const console = await openConsole()
    const { store } = console.session!
    store.dispatch({ type: 'check_for_upgrade', host: 'rhhi1' })
    store.advance(60_000)
    store.seek(30_000)
    await link('rhhi2').click()
    await expect.poll(() => readFacts()['Hostname/IP']).toBe('rhhi2.localdomain')
    expect(store.getSnapshot().horizon).toBe(60_000)
  })
})
