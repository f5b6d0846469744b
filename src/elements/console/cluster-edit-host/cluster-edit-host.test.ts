import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { holdClock, openConsole } from '../fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

const dialog = page.getByRole('dialog', { name: 'Edit Host' })
const row = page.getByRole('row', { name: /rhhi2/ })

async function openEdit() {
  const console = await openConsole()
  await row.click()
  holdClock(console)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  return console.session!.store
}

describe('cluster-edit-host', () => {
  it('sets up power management, which takes the mark off the host and offers its actions', async () => {
    const store = await openEdit()
    await dialog.getByRole('tab', { name: 'Power Management' }).click()
    await expect.element(dialog.getByRole('checkbox', { name: 'Kdump integration' })).toBeDisabled()
    await expect.element(dialog.getByRole('button', { name: 'Test' })).toBeDisabled()
    await dialog.getByRole('checkbox', { name: 'Enable Power Management' }).click()
    await dialog.getByRole('checkbox', { name: 'Kdump integration' }).click()
    await dialog.getByRole('button', { name: 'OK' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(store.getSnapshot().state.hosts['rhhi2']).toMatchObject({ power_management: true, kdump_detection: true })
    expect(row.getByRole('img', { name: /power management/ }).elements()).toHaveLength(0)
    await page.getByRole('button', { name: 'Management', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Power Management' }).click()
    await page.getByRole('menuitem', { name: 'Restart' }).click()
    await expect.element(page.getByRole('dialog', { name: 'Restart Host(s)' })).toHaveTextContent(/rhhi2/)
  })

  it('sets the priority for SPM', async () => {
    const store = await openEdit()
    await dialog.getByRole('tab', { name: 'SPM' }).click()
    await expect.element(dialog.getByRole('radio', { name: 'Normal' })).toBeChecked()
    await dialog.getByRole('radio', { name: 'High' }).click()
    await dialog.getByRole('button', { name: 'OK' }).click()
    await expect.poll(() => store.getSnapshot().state.hosts['rhhi2']?.spmPriority).toBe(7)
  })
})
