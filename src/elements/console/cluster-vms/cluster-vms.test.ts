import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Action } from '../../../simulator/index.ts'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import type { ClusterConsole } from '../cluster-console/cluster-console.ts'
import { exercise } from '../fixtures/exercise.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'
import { readFromLeftToRight } from '../fixtures/read-from-left-to-right.ts'

beforeEach(() => page.viewport(1800, 900))
afterEach(() => document.body.replaceChildren())

/** Two VMs and no Manager among them, so that the portal stays in sight when storage is lost. */
const withoutManager = {
  ...exercise,
  cluster: {
    ...exercise.cluster,
    vms: { db: { host: 'rhhi3', memory: '8 GiB' }, web: { host: 'rhhi1', memory: '4 GiB' } },
  },
  tasks: [],
  solution: [],
}

const grid = page.getByRole('grid', { name: 'Virtual Machines', exact: true })
const row = (vm: string) => grid.getByRole('row', { name: new RegExp(`\\b${vm}\\b`) })
const mark = (vm: string, name: string) => row(vm).getByRole('img', { name, exact: true })
const entry = (name: string) => page.getByRole('menuitem', { name, exact: true })
const toolbar = page.getByRole('toolbar', { name: 'Actions' })
const tool = (name: string) => toolbar.getByRole('button', { name, exact: true })

const headings = () =>
  grid
    .getByRole('columnheader')
    .elements()
    .map(heading => heading.textContent?.trim())

/** Read a cell by the heading over it. */
function readCell(vm: string, heading: string): string | undefined {
  const cell = row(vm).getByRole('gridcell').elements()[headings().indexOf(heading)]
  return cell?.querySelector('.content')?.textContent?.replace(/\s+/g, ' ').trim()
}

const namesInOrder = () =>
  grid
    .getByRole('row')
    .elements()
    .flatMap(({ dataset }) => dataset['row'] ?? [])

/** Open the VMs, do each action, and let so much time pass after it. */
async function openAfter(steps: readonly (readonly [Action, number])[], source: unknown = exercise) {
  const console = await openConsole(source)
  holdClock(console)
  await page.getByRole('button', { name: 'Virtual Machines', exact: true }).click()
  await expect.element(grid).toBeVisible()
  const { store } = console.session!
  for (const [action, ms] of steps) {
    expect(store.dispatch(action)).toEqual({ ok: true })
    store.advance(ms)
  }
  return console
}

const openVms = () => openAfter([])

/** Whether a tool can be used now. */
const isOffered = (name: string) => tool(name).element().getAttribute('aria-disabled') !== 'true'

/** Tell the state of a VM as the store has it. */
const vmOf = (console: ClusterConsole, vm: string) => console.session?.store.getSnapshot().state.vms[vm]

describe('cluster-vms', () => {
  it('is a grid of several choices with the columns of the portal in their order', async () => {
    await openVms()
    await expect.element(grid).toHaveAttribute('aria-multiselectable', 'true')
    expect(headings()).toEqual([
      'Status Icon',
      'Type Icon',
      'Name',
      'Comment',
      'Host',
      'IP Addresses',
      'FQDN',
      'Cluster',
      'Data Center',
      'Memory',
      'CPU',
      'Network',
      'Graphics',
      'Status',
      'Uptime',
      'Description',
    ])
  })

  it('tells of each VM where it runs, and which one is the Manager', async () => {
    await openVms()
    await expect.element(mark('HostedEngine', 'Hosted Engine')).toBeVisible()
    await expect.element(mark('vm-from-template', 'Hosted Engine')).not.toBeInTheDocument()
    expect(readCell('HostedEngine', 'Host')).toBe('rhhi1')
    expect(readCell('vm-from-template', 'Host')).toBe('rhhi3')
  })

  it('draws the loads of a VM that runs as lines with a percentage, and writes its uptime in one unit', async () => {
    await openVms()
    for (const heading of ['Memory', 'CPU', 'Network']) expect(readCell('HostedEngine', heading)).toMatch(/^\d+%$/)
    expect(readCell('HostedEngine', 'Uptime')).toMatch(/^\d+ (days|h|min|sec)$/)
  })
})

describe('the status of a VM in the grid', () => {
  const vm = 'vm-from-template'
  const host = 'rhhi3'

  it.each<[string, readonly (readonly [Action, number])[]]>([
    ['Up', []],
    ['Powering Down', [[{ type: 'shutdown_vm', vm }, 0]]],
    ['Down', [[{ type: 'stop_vm', vm }, 30_000]]],
    ['Saving State', [[{ type: 'suspend_vm', vm }, 0]]],
    ['Suspended', [[{ type: 'suspend_vm', vm }, 600_000]]],
    ['Unknown', [[{ type: 'power_off_host', host }, 70_000]]],
  ])('is %s as word and as mark', async (status, steps) => {
    await openAfter(steps)
    await expect.element(mark(vm, status)).toBeVisible()
    expect(readCell(vm, 'Status')).toBe(status)
  })

  it('is a bar with the share done while it migrates, named after the VM', async () => {
    await openAfter([[{ type: 'migrate_vm', vm, host: 'rhhi2' }, 30_000]])
    await expect.element(mark(vm, 'Migrating From')).toBeVisible()
    const bar = row(vm).getByRole('progressbar', { name: `Migration of ${vm}` })
    await expect.element(bar).toHaveTextContent(/^Migrating From: \d+%$/)
    const value = Number(bar.element().getAttribute('aria-valuenow'))
    expect(value).toBeGreaterThan(0)
    expect(value).toBeLessThan(100)
  })

  it('is Up on the destination when the migration is over', async () => {
    await openAfter([[{ type: 'migrate_vm', vm, host: 'rhhi2' }, 300_000]])
    await expect.element(mark(vm, 'Up')).toBeVisible()
    expect(readCell(vm, 'Host')).toBe('rhhi2')
    await expect.element(grid.getByRole('progressbar')).not.toBeInTheDocument()
  })

  it('is Paused with the reason on its mark where storage lost its quorum', async () => {
    await openAfter(
      [
        [{ type: 'power_off_host', host: 'rhhi2' }, 0],
        [{ type: 'power_off_host', host: 'rhhi3' }, 70_000],
      ],
      withoutManager,
    )
    await expect.element(mark('web', 'VM has been paused due to a storage I/O error')).toBeVisible()
    expect(readCell('web', 'Status')).toBe('Paused')
    await expect.element(mark('db', 'Unknown')).toBeVisible()
  })

  it('goes with no host, no load, no screen and no uptime while a VM is down', async () => {
    await openAfter([[{ type: 'stop_vm', vm }, 30_000]])
    await expect.element(mark(vm, 'Down')).toBeVisible()
    const cells = ['Host', 'Memory', 'CPU', 'Network', 'Graphics', 'Uptime'].map(heading => readCell(vm, heading))
    expect(cells).toEqual(['', '--', '--', '--', 'None', ''])
  })
})

describe('the toolbar of the VMs', () => {
  it('stands in the order of the portal, and wants a VM first', async () => {
    await openVms()
    expect(readFromLeftToRight(toolbar.getByRole('button'))).toEqual([
      'New',
      'Edit',
      'Remove',
      'Run',
      'Suspend',
      'Shutdown',
      'Reboot',
      'Console',
      'Migrate',
      'Create Snapshot',
      'More actions',
    ])
    await expect.element(tool('Migrate')).toHaveAttribute('title', 'Select a virtual machine first')
  })

  const vm = 'vm-from-template'
  it.each<[string, boolean, boolean, readonly (readonly [Action, number])[]]>([
    ['Up', true, true, []],
    ['Down', false, false, [[{ type: 'stop_vm', vm }, 30_000]]],
    ['Migrating From', false, false, [[{ type: 'migrate_vm', vm, host: 'rhhi2' }, 30_000]]],
    ['Unknown', false, false, [[{ type: 'power_off_host', host: 'rhhi3' }, 70_000]]],
  ])('offers to a VM that is %s: Migrate %s, Suspend %s', async (status, canMigrate, canSuspend, steps) => {
    await openAfter(steps)
    await expect.element(mark(vm, status)).toBeVisible()
    await row(vm).click()
    await expect.element(row(vm)).toHaveAttribute('aria-selected', 'true')
    await expect.poll(() => isOffered('Migrate')).toBe(canMigrate)
    expect(isOffered('Suspend')).toBe(canSuspend)
    if (!canMigrate) {
      await expect
        .element(tool('Migrate'))
        .toHaveAttribute('title', `Not possible while the virtual machine is ${status}`)
    }
  })

  it.each<[string, boolean, readonly (readonly [Action, number])[]]>([
    ['Up', false, []],
    ['Migrating From', true, [[{ type: 'migrate_vm', vm, host: 'rhhi2' }, 30_000]]],
  ])('offers to a VM that is %s: Cancel Migration %s', async (status, isPossible, steps) => {
    await openAfter(steps)
    await expect.element(mark(vm, status)).toBeVisible()
    await row(vm).click()
    await tool('More actions').click()
    await expect.element(entry('Cancel Migration')).toBeVisible()
    expect(entry('Cancel Migration').element().getAttribute('aria-disabled') !== 'true').toBe(isPossible)
  })

  it('suspends every VM that is chosen, but edits one alone', async () => {
    const console = await openAfter([], withoutManager)
    await row('db').click()
    await row('web').click({ modifiers: ['ControlOrMeta'] })
    await expect.element(page.getByText('2 selected')).toBeVisible()
    await expect.element(tool('Edit')).toHaveAttribute('title', 'Select one virtual machine only')
    await tool('Suspend').click()
    await expect
      .poll(() => [vmOf(console, 'db')?.status, vmOf(console, 'web')?.status])
      .toEqual(['saving_state', 'saving_state'])
  })
})

describe('the VMs by the keyboard alone', () => {
  it('are moved through by arrows, chosen by Space, and all at once by Ctrl and A', async () => {
    const console = await openVms()
    row('HostedEngine').element().focus()
    await userEvent.keyboard('{ArrowDown} ')
    await expect.element(row('vm-from-template')).toHaveAttribute('aria-selected', 'true')
    expect(console.session?.store.getSnapshot().state.view.selected_vm).toBe('vm-from-template')
    await userEvent.keyboard('{Control>}a{/Control}')
    await expect.element(row('HostedEngine')).toHaveAttribute('aria-selected', 'true')
    await expect.element(page.getByText('2 selected')).toBeVisible()
  })

  it.each([
    ['the menu key', '{ContextMenu}'],
    ['Shift and F10', '{Shift>}{F10}{/Shift}'],
  ])('have a menu of the row at %s, which Escape closes', async (_, keys) => {
    await openVms()
    row('vm-from-template').element().focus()
    await userEvent.keyboard(keys)
    await expectFocus(entry('Edit'))
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
    await expectFocus(row('vm-from-template'))
  })

  it('are suspended from the menu of the row', async () => {
    const console = await openVms()
    row('vm-from-template').element().focus()
    await userEvent.keyboard('{ContextMenu}')
    await expectFocus(entry('Edit'))
    await userEvent.keyboard('su')
    await expectFocus(entry('Suspend'))
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => vmOf(console, 'vm-from-template')?.status).toBe('saving_state')
  })

  it('are sorted by the host they run on, up and down', async () => {
    await openAfter([], withoutManager)
    row('db').element().focus()
    await userEvent.keyboard('{ArrowUp}{ArrowRight}')
    const heading = grid.getByRole('columnheader', { name: 'Host', exact: true })
    await expectFocus(heading)
    await userEvent.keyboard('{Enter}')
    await expect.element(heading).toHaveAttribute('aria-sort', 'ascending')
    expect(namesInOrder()).toEqual(['web', 'db'])
    await userEvent.keyboard(' ')
    await expect.element(heading).toHaveAttribute('aria-sort', 'descending')
    expect(namesInOrder()).toEqual(['db', 'web'])
  })
})

describe('a list of VMs', () => {
  it('says that a search finds nothing, and finds by the host a VM runs on', async () => {
    await openVms()
    const search = page.getByRole('combobox', { name: 'Vms:' })
    await search.fill('host = rhhi2')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Nothing found.')).toBeVisible()
    await search.fill('host = rhhi3')
    await userEvent.keyboard('{Enter}')
    await expect.poll(namesInOrder).toEqual(['vm-from-template'])
  })

  it('draws of three hundred only those in sight, tells how many there are, and End leads to the last', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `vm-${String(index + 1).padStart(3, '0')}`)
    const vms = Object.fromEntries(names.map(name => [name, { host: 'big', memory: '1 GiB' }]))
    await openAfter([], { format: 1, cluster: { hosts: { big: { memory: '512 GiB', cores: 128 } }, vms } })
    await expect.element(grid).toHaveAttribute('aria-rowcount', '301')
    expect(namesInOrder().length).toBeLessThan(150)
    row('vm-001').element().focus()
    await userEvent.keyboard('{End}')
    await expectFocus(row('vm-300'))
    await expect.element(row('vm-300')).toHaveAttribute('aria-rowindex', '301')
  })

  it('has no VM to show in a cluster without any', async () => {
    await openAfter([], { format: 1, cluster: { hosts: { rhhi1: {} } } })
    expect(namesInOrder()).toEqual([])
    await expect.element(page.getByText('Nothing found.')).toBeVisible()
  })
})
