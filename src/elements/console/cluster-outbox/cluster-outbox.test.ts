import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { holdClock, openConsole } from '../fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

describe('cluster-outbox', () => {
  it('lets the reader choose what is mailed, and shows the mails that were sent', async () => {
    const console = await openConsole()
    await page.getByRole('tab', { name: 'Mail' }).click()
    await expect.element(page.getByText(/^No mail has been sent/)).toBeVisible()
    await page.getByText(/^Manage Events/).click()
    const box = page.getByRole('checkbox', { name: 'Host is non-responsive' })
    await box.click()
    await expect.element(box).toBeChecked()
    holdClock(console)
    const { store } = console.session!
    store.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    store.advance(600_000)
    await expect.poll(() => store.getSnapshot().state.mails.length).toBeGreaterThan(0)
    const mail = page.getByRole('grid', { name: 'Mails sent' }).getByRole('row', { name: /rhhi2/ }).first()
    ;(mail.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('article')).toHaveTextContent(/To\s*admin@/)
    await expect.element(page.getByRole('article')).toHaveTextContent(/rhhi2/)
    await box.click()
    expect(store.getSnapshot().state.subscriptions.events).toEqual([])
  })
})
