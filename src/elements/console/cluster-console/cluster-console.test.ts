import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import { exercise } from '../fixtures/exercise.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'
import type { ClusterConsole } from './cluster-console.ts'

afterEach(() => document.body.replaceChildren())

const row = (name: RegExp) => page.getByRole('row', { name })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const item = (name: string) => page.getByRole('menuitem', { name, exact: true })
const stateOf = (console: ClusterConsole) => console.session!.store.getSnapshot().state

async function upgrade(host: RegExp) {
  await row(host).click()
  await button('Installation').click()
  await item('Upgrade').click()
  await page.getByRole('dialog', { name: 'Upgrade Host' }).getByRole('button', { name: 'OK' }).click()
}

describe('cluster-console', () => {
  it('shows the hosts with the columns of the portal in their order', async () => {
    const console = await openConsole()
    console.style.width = '1500px'
    const headers = page.getByRole('grid', { name: 'Hosts' }).getByRole('columnheader').elements()
    expect(headers.map(header => header.textContent?.trim())).toEqual([
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
    const icons = () => row(/rhhi3/).getByRole('img').elements()
    await expect
      .poll(() => icons().map(image => image.getAttribute('aria-label')))
      .toEqual(['Up', 'Host has disabled power management.', 'Update available', 'Can run the Hosted Engine VM'])
  })

  it('upgrades a host by role and name alone, with the reboot agreed to beforehand', async () => {
    const console = await openConsole()
    await row(/rhhi3/).click()
    await expect.element(row(/rhhi3/)).toHaveAttribute('aria-selected', 'true')
    await button('Installation').click()
    await item('Upgrade').click()
    const dialog = page.getByRole('dialog', { name: 'Upgrade Host' })
    await expect.element(dialog.getByRole('checkbox', { name: 'Reboot host after upgrade' })).toBeChecked()
    await dialog.getByRole('button', { name: 'OK' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    await expectFocus(button('Installation'))
    await button('Virtual Machines').click()
    holdClock(console)
    const { store } = console.session!
    store.advance(20_000)
    const bar = page.getByRole('progressbar', { name: 'Migration of vm-from-template' })
    await expect.element(bar).toHaveTextContent(/^\s*Migrating From: \d+%/)
    store.advance(330_000)
    await expect.element(bar).not.toBeInTheDocument()
    await button('Hosts').click()
    await expect.element(row(/rhhi3/).getByText('Up', { exact: true })).toBeVisible()
    expect(row(/rhhi3/).getByRole('img', { name: 'Update available' }).elements()).toHaveLength(0)
    expect(stateOf(console).vms['vm-from-template']?.host).toBe('rhhi2')
  })

  it('is worked by the keyboard alone', async () => {
    const console = await openConsole()
    row(/rhhi1/).element().focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown} ')
    await expect.element(row(/rhhi3/)).toHaveAttribute('aria-selected', 'true')
    button('Installation').element().focus()
    await userEvent.keyboard('{Enter}')
    await expectFocus(item('Reinstall'))
    await userEvent.keyboard('u{Enter}')
    await expectFocus(button('OK'))
    await userEvent.keyboard('{Escape}')
    await expectFocus(button('Installation'))
    await userEvent.keyboard('{Enter}')
    await expectFocus(item('Reinstall'))
    await userEvent.keyboard('{End}{Enter}')
    await expectFocus(button('OK'))
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => stateOf(console).events.some(event => event.id === 840)).toBe(true)
  })

  it('offers the same actions in the context menu of a row, whose host it selects', async () => {
    const console = await openConsole()
    console.style.width = '700px'
    await row(/rhhi3/).click({ button: 'right' })
    await expectFocus(item('Edit'))
    await expect.element(row(/rhhi3/)).toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('i{ArrowRight}')
    await expectFocus(item('Reinstall'))
    await userEvent.keyboard('u{Enter}')
    await expect.element(page.getByRole('dialog', { name: 'Upgrade Host' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await row(/rhhi1/).click({ button: 'right' })
    await expectFocus(item('Edit'))
    await userEvent.keyboard('{Escape}')
    await expectFocus(row(/rhhi1/))
    await expect.element(item('Edit')).not.toBeInTheDocument()
  })

  it('greys what the status of the host does not allow, with the reason', async () => {
    await openConsole()
    await button('Installation').click()
    await expect.element(item('Upgrade')).toHaveAttribute('title', 'Select a host first')
    await userEvent.keyboard('{Escape}')
    await row(/rhhi2/).click()
    await button('Installation').click()
    await expect.element(item('Upgrade')).toHaveAttribute('title', 'No update is available for this host')
    await expect.element(item('Reinstall')).toHaveAttribute('title', 'Not possible while the host is Up')
    await expect.element(item('Check for Upgrade')).not.toHaveAttribute('aria-disabled')
  })

  it('shows the refusal of a maintenance in a popup, and leaves the host Up', async () => {
    const console = await openConsole()
    holdClock(console)
    console.session!.store.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    console.session!.store.advance(200_000)
    await row(/rhhi3/).click()
    await button('Management').click()
    await item('Maintenance').click()
    const dialog = page.getByRole('dialog', { name: 'Maintenance Host(s)' })
    await expect.element(dialog.getByRole('checkbox', { name: /Ignore Gluster Quorum/ })).not.toBeChecked()
    await expect.element(dialog.getByRole('checkbox', { name: 'Stop Gluster service' })).not.toBeChecked()
    await dialog.getByRole('button', { name: 'OK' }).click()
    const popup = page.getByRole('alertdialog', { name: 'Operation Canceled' })
    await expect.element(popup).toHaveTextContent(/quorum/i)
    await popup.getByRole('button', { name: 'Close' }).last().click()
    await expect.element(popup).not.toBeInTheDocument()
    expect(stateOf(console).hosts['rhhi3']?.status).toBe('up')
  })

  it('starts the clock with the first action and lets the reader pause, speed up and step', async () => {
    const console = await openConsole()
    const timer = page.getByRole('timer', { name: 'Simulated time' })
    await expect.element(timer).toHaveTextContent('00:00:00')
    expect(console.session!.clock.isPlaying).toBe(false)
    await upgrade(/rhhi3/)
    await expect.element(button('Pause')).toBeVisible()
    await button('Pause').click()
    await button('60× speed').click()
    await expect.element(button('60× speed')).toHaveAttribute('aria-pressed', 'true')
    const before = stateOf(console).events.length
    for (let step = 0; step < 4; step++) await button('Next event').click()
    expect(stateOf(console).events.length).toBeGreaterThan(before)
  })

  it('undoes, does again and begins anew', async () => {
    const console = await openConsole()
    await row(/rhhi3/).click()
    holdClock(console)
    await button('Undo').click()
    await expect.element(row(/rhhi3/)).toHaveAttribute('aria-selected', 'false')
    await button('Redo').click()
    await expect.element(row(/rhhi3/)).toHaveAttribute('aria-selected', 'true')
    await button('Restart lab').click()
    await page.getByRole('dialog', { name: 'Restart lab' }).getByRole('button', { name: 'OK' }).click()
    await expect.element(row(/rhhi3/)).toHaveAttribute('aria-selected', 'false')
    expect(stateOf(console).now).toBe(0)
  })

  it('knows keys for undo, redo and the next event', async () => {
    const console = await openConsole()
    await row(/rhhi3/).click()
    holdClock(console)
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(row(/rhhi3/)).toHaveAttribute('aria-selected', 'false')
    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
    await expect.element(row(/rhhi3/)).toHaveAttribute('aria-selected', 'true')
    console.session!.store.dispatch({ type: 'upgrade_host', host: 'rhhi3', reboot: true })
    const before = stateOf(console).now
    await userEvent.keyboard('.')
    await expect.poll(() => stateOf(console).now).toBeGreaterThan(before)
  })

  it('finds hosts by the search bar, whose keys are its own', async () => {
    const console = await openConsole()
    const search = page.getByRole('combobox', { name: 'Host:' })
    await search.fill('rhhi3')
    await userEvent.type(search, ' status=up')
    await expect.element(row(/rhhi3/)).toBeVisible()
    await expect.element(row(/rhhi1/)).not.toBeInTheDocument()
    await search.fill('nothing')
    await expect.element(page.getByText('Nothing found.')).toBeVisible()
    expect(console.session!.clock.isPlaying).toBe(false)
  })

  it('says that the Manager is lost while the rack stays at hand', async () => {
    const console = await openConsole()
    holdClock(console)
    await page.getByRole('tab', { name: 'Rack' }).click()
    await button('Power off rhhi1').click()
    await button('Power off rhhi2').click()
    holdClock(console)
    console.session!.store.advance(120_000)
    await expect.element(page.getByRole('alert').getByText('The Manager cannot be reached')).toBeVisible()
    await expect.element(button('Power on rhhi1')).toBeVisible()
    await expect.element(page.getByText('This must not happen here.')).toBeVisible()
  })

  it('tells what happens in its live region', async () => {
    const console = await openConsole()
    await upgrade(/rhhi3/)
    holdClock(console)
    console.session!.store.advance(5000)
    const live = console.shadowRoot!.querySelector('[role="status"]')
    await expect.poll(() => live?.textContent).toContain('vm-from-template: migrating from rhhi3 to rhhi2')
  })

  it('says lab:* events that bubble out of it', async () => {
    const heard: unknown[] = []
    const listen = (event: Event) => heard.push((event as CustomEvent).detail)
    document.addEventListener('lab:task-passed', listen)
    await openConsole()
    await row(/rhhi3/).click()
    document.removeEventListener('lab:task-passed', listen)
    expect(heard).toEqual([
      { console: 'console', task: 'pick', at: 0 },
      { console: 'console', task: 'select', at: 0 },
    ])
  })

  it('keeps its session when it is moved in the document', async () => {
    const console = await openConsole()
    await row(/rhhi3/).click()
    const { session } = console
    const box = document.createElement('div')
    document.body.append(box)
    box.append(console)
    expect(console.session).toBe(session)
    await expect.element(row(/rhhi3/)).toHaveAttribute('aria-selected', 'true')
    await row(/rhhi1/).click()
    await expect.element(row(/rhhi1/)).toHaveAttribute('aria-selected', 'true')
  })

  it('fetches its exercise from src, and says so when there is none', async () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(exercise)], { type: 'application/json' }))
    document.body.innerHTML = `<cluster-console src="${url}"></cluster-console>`
    await expect.element(row(/rhhi3/)).toBeVisible()
    document.body.innerHTML = '<cluster-console src="/nowhere.json"></cluster-console>'
    await expect.element(page.getByRole('alert')).toHaveTextContent('This exercise cannot run')
  })

  it('runs beside another console, each with its own cluster', async () => {
    const first = await openConsole()
    const second = first.cloneNode(true) as ClusterConsole
    second.id = 'other'
    document.body.append(second)
    const room = document.createElement('machine-room')
    room.for = 'other'
    document.body.append(room)
    await button('Power off rhhi2').click()
    expect(stateOf(second).hosts['rhhi2']?.power).toBe('off')
    expect(stateOf(first).hosts['rhhi2']?.power).toBe('on')
  })

  it('says in place what is wrong with its exercise', async () => {
    await openConsole({ ...exercise, cluster: { ...exercise.cluster, hosts: 3 } })
    await expect.element(page.getByRole('alert')).toHaveTextContent(/cannot run: cluster.hosts/)
  })
})
