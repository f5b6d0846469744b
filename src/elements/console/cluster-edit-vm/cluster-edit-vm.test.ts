import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

const dialog = page.getByRole('dialog', { name: 'Edit Virtual Machine' })
const section = (name: string) => dialog.getByRole('tab', { name, exact: true })

async function openEdit(vm: RegExp) {
  const console = await openConsole()
  await page.getByRole('button', { name: 'Virtual Machines', exact: true }).click()
  await page.getByRole('row', { name: vm }).click()
  holdClock(console)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect.element(section('General')).toHaveAttribute('aria-selected', 'true')
  return console.session!.store
}

describe('cluster-edit-vm', () => {
  it('makes a VM highly available with a lease, which leaves KILL as the only way on', async () => {
    const store = await openEdit(/vm-from-template/)
    await section('High Availability').click()
    const lease = dialog.getByRole('combobox', { name: 'Target Storage Domain for VM Lease' })
    await expect.element(lease).toBeDisabled()
    await dialog.getByRole('checkbox', { name: 'Highly Available' }).click()
    await userEvent.selectOptions(lease, 'vmstore')
    const resume = dialog.getByRole('combobox', { name: 'Resume Behavior' })
    await expect.element(resume).toHaveValue('kill')
    await expect.element(resume).toBeDisabled()
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Priority' }), 'High')
    await dialog.getByRole('button', { name: 'OK' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(store.getSnapshot().state.vms['vm-from-template']).toMatchObject({
      ha: true,
      lease: true,
      resume: 'kill',
      priority: 'high',
      migration_mode: 'migratable',
    })
  })

  it('changes the migration mode and the memory, and keeps what was not touched', async () => {
    const store = await openEdit(/vm-from-template/)
    await section('System').click()
    await dialog.getByRole('textbox', { name: 'Memory Size' }).fill('4096')
    await section('Host').click()
    await userEvent.selectOptions(
      dialog.getByRole('combobox', { name: 'Migration mode' }),
      'Allow manual migration only',
    )
    await dialog.getByRole('button', { name: 'OK' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(store.getSnapshot().state.vms['vm-from-template']).toMatchObject({
      ha: false,
      migration_mode: 'user_migratable',
      next_memory: 4 * 2 ** 30,
    })
  })

  it('shows what the cluster refuses in the popup', async () => {
    await openEdit(/vm-from-template/)
    await section('System').click()
    await dialog.getByRole('textbox', { name: 'Memory Size' }).fill('much')
    await dialog.getByRole('button', { name: 'OK' }).click()
    await expect.element(page.getByRole('alertdialog', { name: 'Operation Canceled' })).toHaveTextContent(/much/)
  })

  it('is worked by the keyboard: arrows go between its sections', async () => {
    await openEdit(/vm-from-template/)
    ;(section('General').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    await expectFocus(section('High Availability'))
    await userEvent.keyboard('{Tab} ')
    await expect.element(dialog.getByRole('checkbox', { name: 'Highly Available' })).toBeChecked()
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
  })

  it('does not offer high availability for the VM of the Manager, and says why', async () => {
    await openEdit(/HostedEngine/)
    await section('High Availability').click()
    await expect.element(dialog.getByRole('checkbox', { name: 'Highly Available' })).toBeDisabled()
    await expect.element(page.getByText(/kept running by its own agents/)).toBeVisible()
  })
})
