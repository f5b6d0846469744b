import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { exercise } from '../fixtures/exercise.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const item = (name: string) => page.getByRole('menuitem', { name, exact: true })
const row = (name: RegExp) => page.getByRole('row', { name })
const dialog = (name: string) => page.getByRole('dialog', { name })

const withTwoVms = {
  ...exercise,
  cluster: {
    ...exercise.cluster,
    vms: { ...exercise.cluster.vms, web: { host: 'rhhi3', memory: '4 GiB' } },
  },
}

describe('the dialogs of the portal', () => {
  it('put several hosts into maintenance, the one with the SPM role last', async () => {
    const console = await openConsole({
      ...exercise,
      cluster: { ...exercise.cluster, volumes: {}, vms: {} },
      solution: [],
      tasks: [],
      invariants: [],
    })
    holdClock(console)
    await row(/rhhi1/).click()
    await row(/rhhi2/).click({ modifiers: ['ControlOrMeta'] })
    await expect.element(page.getByText('2 selected')).toBeVisible()
    await button('Installation').click()
    await expect.element(item('Upgrade')).toHaveAttribute('title', 'Select one host only')
    await userEvent.keyboard('{Escape}')
    await button('Management').click()
    await item('Maintenance').click()
    const names = () => dialog('Maintenance Host(s)').getByRole('listitem').elements()
    await expect.poll(() => names().map(name => name.textContent?.trim())).toEqual(['rhhi1', 'rhhi2'])
    await dialog('Maintenance Host(s)').getByRole('button', { name: 'OK' }).click()
    const { entries } = console.session!.store.exportLog()
    const hosts = entries.flatMap(({ action }) => (action.type === 'deactivate_host' ? [action.host] : []))
    expect(hosts).toEqual(['rhhi2', 'rhhi1'])
  })

  it('migrate several VMs to the host that is chosen', async () => {
    const console = await openConsole(withTwoVms)
    holdClock(console)
    await button('Virtual Machines').click()
    await row(/vm-from-template/).click()
    await row(/web/).click({ modifiers: ['ControlOrMeta'] })
    await button('Migrate').click()
    const migrate = dialog('Migrate Virtual Machine(s)')
    await expect.element(migrate.getByRole('radio', { name: 'Select Host Automatically' })).toBeChecked()
    const hosts = migrate.getByRole('combobox', { name: 'Host:' })
    expect([...(hosts.element() as HTMLSelectElement).options].map(({ value }) => value)).toEqual(['rhhi1', 'rhhi2'])
    await userEvent.selectOptions(hosts, 'rhhi2')
    await expect.element(migrate.getByRole('radio', { name: 'Select Destination Host' })).toBeChecked()
    await migrate.getByRole('button', { name: 'OK' }).click()
    await expect.element(migrate).not.toBeInTheDocument()
    const { vms } = console.session!.store.getSnapshot().state
    expect([vms['vm-from-template']?.destination, vms['web']?.destination]).toEqual(['rhhi2', 'rhhi2'])
  })

  it('leave only the automatic choice where no other host is up', async () => {
    const console = await openConsole()
    holdClock(console)
    const { store } = console.session!
    store.dispatch({ type: 'deactivate_host', host: 'rhhi2', ignore_gluster: true })
    store.advance(60_000)
    store.dispatch({ type: 'open_dialog', dialog: 'migrate_vm', vm: 'HostedEngine' })
    const migrate = dialog('Migrate Virtual Machine(s)')
    await expect.element(migrate.getByRole('radio', { name: 'Select Destination Host' })).not.toBeDisabled()
    store.dispatch({ type: 'deactivate_host', host: 'rhhi3', ignore_gluster: true })
    store.advance(200_000)
    store.dispatch({ type: 'open_dialog', dialog: 'migrate_vm', vm: 'HostedEngine' })
    await expect.element(migrate.getByRole('radio', { name: 'Select Destination Host' })).toBeDisabled()
    await expect.element(migrate.getByRole('combobox', { name: 'Host:' })).toBeDisabled()
  })

  it('confirm a reboot only when the operation is approved', async () => {
    const console = await openConsole()
    holdClock(console)
    const { store } = console.session!
    store.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    store.advance(200_000)
    await row(/rhhi2/).click()
    await button('More actions').click()
    await item("Confirm 'Host has been Rebooted'").click()
    const confirm = dialog('Validate Host Has Been Manually Rebooted')
    await confirm.getByRole('button', { name: 'OK' }).click()
    await expect.element(confirm).toBeVisible()
    await confirm.getByRole('checkbox', { name: 'Approve operation' }).click()
    await confirm.getByRole('button', { name: 'OK' }).click()
    await expect.element(confirm).not.toBeInTheDocument()
    const { entries } = store.exportLog()
    expect(entries.some(({ action }) => action.type === 'confirm_host_rebooted')).toBe(true)
  })
})
