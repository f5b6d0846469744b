import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Action } from '../../../simulator/index.ts'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import type { ClusterConsole } from '../cluster-console/cluster-console.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'
import { readFromLeftToRight } from '../fixtures/read-from-left-to-right.ts'

beforeEach(() => page.viewport(1600, 900))
afterEach(() => document.body.replaceChildren())

const grid = page.getByRole('grid', { name: 'Hosts', exact: true })
const row = (host: string) => grid.getByRole('row', { name: new RegExp(`\\b${host}\\b`) })
const mark = (host: string, name: string) => row(host).getByRole('img', { name, exact: true })
const cellsOf = (host: string) =>
  row(host)
    .getByRole('gridcell')
    .elements()
    .map(cell => cell.querySelector('.content')?.textContent?.replace(/\s+/g, ' ').trim())
const namesInOrder = () =>
  grid
    .getByRole('link')
    .elements()
    .map(link => link.textContent?.trim())
const entry = (name: string) => page.getByRole('menuitem', { name, exact: true })
const toolbar = page.getByRole('toolbar', { name: 'Actions' })

/** Open the hosts, do `action`, and let so much time pass. */
async function openAfter(action: Action, ms: number, source?: unknown): Promise<ClusterConsole> {
  const console = await openConsole(source)
  holdClock(console)
  const { store } = console.session!
  expect(store.dispatch(action)).toEqual({ ok: true })
  store.advance(ms)
  return console
}

/** List the entries of a toolbar menu that can be chosen now. */
async function listEnabled(menu: string): Promise<(string | undefined)[]> {
  await toolbar.getByRole('button', { name: menu, exact: true }).click()
  const entries = page.getByRole('menuitem').elements()
  const enabled = entries.filter(entry => entry.getAttribute('aria-disabled') !== 'true')
  await userEvent.keyboard('{Escape}')
  return enabled.map(entry => entry.textContent?.trim())
}

describe('cluster-hosts', () => {
  it('is a grid of several choices with the columns of the portal in their order', async () => {
    await openConsole()
    await expect.element(grid).toHaveAttribute('aria-multiselectable', 'true')
    const headings = grid.getByRole('columnheader').elements()
    expect(headings.map(heading => heading.textContent?.trim())).toEqual([
      'Status Icon',
      'Additional Status',
      'Name',
      'Comment',
      'Hostname/IP',
      'Cluster',
      'Data Center',
      'Status',
      'Virtual Machines',
      'Memory',
      'CPU',
      'Network',
      'SPM',
    ])
  })

  it('tells which host holds the SPM role, and how many VMs run on each', async () => {
    await openConsole()
    await expect.element(row('rhhi1')).toBeVisible()
    const facts = ['rhhi1', 'rhhi2', 'rhhi3'].map(host => {
      const cells = cellsOf(host)
      return [cells[2], cells[7], cells[8], cells[12]]
    })
    expect(facts).toEqual([
      ['rhhi1', 'Up', '1', 'SPM'],
      ['rhhi2', 'Up', '0', 'Normal'],
      ['rhhi3', 'Up', '1', 'Normal'],
    ])
  })

  it('names its marks: status, power management, update and crown', async () => {
    await openConsole()
    await expect.element(mark('rhhi1', 'Up')).toBeVisible()
    await expect.element(mark('rhhi1', 'Host has disabled power management.')).toBeVisible()
    await expect.element(mark('rhhi1', 'Running the Hosted Engine VM')).toBeVisible()
    await expect.element(mark('rhhi2', 'Can run the Hosted Engine VM')).toBeVisible()
    await expect.element(mark('rhhi3', 'Update available')).toBeVisible()
    await expect.element(mark('rhhi2', 'Update available')).not.toBeInTheDocument()
  })

  it('draws its loads as meters with a name and a number', async () => {
    await openConsole()
    for (const name of ['Memory', 'CPU', 'Network']) {
      const meter = row('rhhi3').getByRole('meter', { name })
      await expect.element(meter).toHaveTextContent(/^\d+%$/)
    }
    await expect.element(row('rhhi3').getByRole('meter', { name: 'Network' })).toHaveAttribute('aria-valuenow', '0')
  })
})

describe('the status of a host in the grid', () => {
  it.each<[string, string, string, Action, number]>([
    ['Maintenance', 'Maintenance', 'rhhi2', { type: 'deactivate_host', host: 'rhhi2' }, 10_000],
    [
      'PreparingForMaintenance',
      'Preparing For Maintenance',
      'rhhi3',
      { type: 'deactivate_host', host: 'rhhi3' },
      10_000,
    ],
    ['Connecting', 'Connecting', 'rhhi3', { type: 'power_off_host', host: 'rhhi3' }, 4000],
    ['NonResponsive', 'Non Responsive', 'rhhi3', { type: 'power_off_host', host: 'rhhi3' }, 70_000],
  ])('is %s as the raw word, and “%s” on its mark', async (raw, spaced, host, action, ms) => {
    await openAfter(action, ms)
    await expect.element(mark(host, spaced)).toBeVisible()
    expect(cellsOf(host)[7]).toBe(raw)
  })

  it('reads Activating while a host is unassigned', async () => {
    const console = await openAfter({ type: 'deactivate_host', host: 'rhhi2' }, 20_000)
    console.session!.store.dispatch({ type: 'activate_host', host: 'rhhi2' })
    await expect.element(mark('rhhi2', 'Activating')).toBeVisible()
    expect(cellsOf('rhhi2')[7]).toBe('Activating')
  })

  it('goes through every status of an upgrade, each as its raw word', async () => {
    const { session } = await openAfter({ type: 'upgrade_host', host: 'rhhi3', reboot: true }, 0)
    const words = ['PreparingForMaintenance', 'Maintenance', 'Installing', 'Reboot', 'NonResponsive', 'Up']
    const statusOf = () => session!.store.getSnapshot().state.hosts['rhhi3']?.status
    for (const word of words) {
      const before = statusOf()
      for (let seconds = 0; statusOf() === before && seconds < 600; seconds++) session!.store.advance(1000)
      await expect.poll(() => cellsOf('rhhi3')[7]).toBe(word)
    }
    await expect.element(mark('rhhi3', 'Update available')).not.toBeInTheDocument()
  })

  it('goes with a count of the VMs that leave and come', async () => {
    await openAfter({ type: 'migrate_vm', vm: 'vm-from-template', host: 'rhhi2' }, 15_000)
    await expect
      .element(row('rhhi3').getByTitle('1 running, 0 migrating in, 1 migrating out'))
      .toHaveTextContent('1 (1 →)')
    await expect
      .element(row('rhhi2').getByTitle('0 running, 1 migrating in, 0 migrating out'))
      .toHaveTextContent('(1 →) 0')
  })

  it('goes with a mark of Gluster where all bricks of a host are down', async () => {
    await openAfter({ type: 'power_off_host', host: 'rhhi3' }, 70_000)
    await expect
      .element(mark('rhhi3', 'Host has disabled power management. Host has some Gluster related issues.'))
      .toBeVisible()
  })
})

describe('the toolbar of the hosts', () => {
  it('stands in the order of the portal, and wants a host first', async () => {
    await openConsole()
    expect(readFromLeftToRight(toolbar.getByRole('button'))).toEqual([
      'New',
      'Edit',
      'Remove',
      'Management',
      'Installation',
      'Host Console',
      'More actions',
    ])
    const edit = toolbar.getByRole('button', { name: 'Edit' })
    await expect.element(edit).toHaveAttribute('aria-disabled', 'true')
    await expect.element(edit).toHaveAttribute('title', 'Select a host first')
  })

  it.each<[string, string, Action, number, string[], string[]]>([
    [
      'Up',
      'rhhi3',
      { type: 'select_host', host: 'rhhi3' },
      0,
      ['Maintenance', 'Power Management', 'SSH Management', 'Select as SPM'],
      ['Check for Upgrade', 'Upgrade'],
    ],
    [
      'PreparingForMaintenance',
      'rhhi3',
      { type: 'deactivate_host', host: 'rhhi3' },
      10_000,
      ['Activate', 'Power Management', 'SSH Management'],
      [],
    ],
    [
      'NonResponsive',
      'rhhi2',
      { type: 'power_off_host', host: 'rhhi2' },
      70_000,
      ['Maintenance', 'Power Management', 'SSH Management'],
      [],
    ],
  ])('offers to a host that is %s what the engine does', async (_, host, action, ms, management, installation) => {
    await openAfter(action, ms)
    await row(host).click()
    expect(await listEnabled('Management')).toEqual(management)
    expect(await listEnabled('Installation')).toEqual(installation)
  })

  it('offers Reinstall and Activate in maintenance, and no Maintenance', async () => {
    await openAfter({ type: 'deactivate_host', host: 'rhhi2' }, 10_000)
    await row('rhhi2').click()
    const management = await listEnabled('Management')
    expect(management).toContain('Activate')
    expect(management).not.toContain('Maintenance')
    expect(await listEnabled('Installation')).toContain('Reinstall')
  })

  it('acts on one host alone where the portal does, and says so', async () => {
    await openConsole()
    await row('rhhi1').click()
    await row('rhhi3').click({ modifiers: ['ControlOrMeta'] })
    await expect.element(page.getByText('2 selected')).toBeVisible()
    const edit = toolbar.getByRole('button', { name: 'Edit' })
    await expect.element(edit).toHaveAttribute('title', 'Select one host only')
    expect(await listEnabled('Installation')).toEqual([])
    expect(await listEnabled('Management')).toContain('Maintenance')
  })
})

describe('the hosts by the keyboard alone', () => {
  it('are moved through by arrows and chosen by Space, several with Shift', async () => {
    const console = await openConsole()
    row('rhhi1').element().focus()
    await userEvent.keyboard('{ArrowDown} ')
    await expect.element(row('rhhi2')).toHaveAttribute('aria-selected', 'true')
    expect(console.session?.store.getSnapshot().state.view.selected_host).toBe('rhhi2')
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
    await expect.element(row('rhhi3')).toHaveAttribute('aria-selected', 'true')
    await expect.element(page.getByText('2 selected')).toBeVisible()
    await userEvent.keyboard('{Home}{Enter}')
    await expect.element(row('rhhi1')).toHaveAttribute('aria-selected', 'true')
    await expect.element(row('rhhi2')).toHaveAttribute('aria-selected', 'false')
  })

  it.each([
    ['the menu key', '{ContextMenu}'],
    ['Shift and F10', '{Shift>}{F10}{/Shift}'],
  ])('have a menu of the row at %s, which Escape closes', async (_, keys) => {
    await openConsole()
    row('rhhi2').element().focus()
    await userEvent.keyboard(keys)
    await expect.element(row('rhhi2')).toHaveAttribute('aria-selected', 'true')
    await expectFocus(entry('Edit'))
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
    await expectFocus(row('rhhi2'))
  })

  it('are put into maintenance from the menu of the row', async () => {
    await openConsole()
    row('rhhi2').element().focus()
    await userEvent.keyboard('{ContextMenu}')
    await expectFocus(entry('Edit'))
    await userEvent.keyboard('m')
    await expectFocus(entry('Management'))
    await userEvent.keyboard('{ArrowRight}')
    await expectFocus(entry('Maintenance'))
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('dialog', { name: 'Maintenance Host(s)' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })

  it('are sorted at a heading, up and down', async () => {
    await openConsole()
    row('rhhi1').element().focus()
    await userEvent.keyboard('{ArrowUp}')
    const heading = grid.getByRole('columnheader', { name: 'Name', exact: true })
    await expectFocus(heading)
    await userEvent.keyboard('{Enter}')
    await expect.element(heading).toHaveAttribute('aria-sort', 'ascending')
    await userEvent.keyboard(' ')
    await expect.element(heading).toHaveAttribute('aria-sort', 'descending')
    expect(namesInOrder()).toEqual(['rhhi3', 'rhhi2', 'rhhi1'])
  })
})

describe('a list of hosts', () => {
  it('says that a search finds nothing, and stands whole again without it', async () => {
    await openConsole()
    const search = page.getByRole('combobox', { name: 'Host:' })
    await search.fill('name = rhhi9')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Nothing found.')).toBeVisible()
    expect(namesInOrder()).toEqual([])
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await expect.poll(namesInOrder).toEqual(['rhhi1', 'rhhi2', 'rhhi3'])
  })

  it('shows those that a search for a status finds', async () => {
    await openAfter({ type: 'deactivate_host', host: 'rhhi2' }, 10_000)
    await page.getByRole('combobox', { name: 'Host:' }).fill('status = maintenance')
    await userEvent.keyboard('{Enter}')
    await expect.poll(namesInOrder).toEqual(['rhhi2'])
  })

  it('draws of two hundred only those in sight, tells how many there are, and End leads to the last', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `host-${String(index + 1).padStart(3, '0')}`)
    await openConsole({ format: 1, cluster: { hosts: Object.fromEntries(names.map(name => [name, {}])) } })
    await expect.element(grid).toHaveAttribute('aria-rowcount', '201')
    expect(namesInOrder().length).toBeLessThan(100)
    row('host-001').element().focus()
    await userEvent.keyboard('{End}')
    await expectFocus(row('host-200'))
    await expect.element(row('host-200')).toHaveAttribute('aria-rowindex', '201')
  })
})
