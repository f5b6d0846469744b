import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

const bell = (name: RegExp) => page.getByRole('button', { name })
const dismissals = () => page.getByRole('button', { name: /^Dismiss: / })

async function openAfterTrouble() {
  const console = await openConsole()
  holdClock(console)
  const { store } = console.session!
  store.dispatch({ type: 'power_off_host', host: 'rhhi2' })
  store.advance(200_000)
  const { length } = store.getSnapshot().state.events
  await bell(new RegExp(`^Notifications: ${length} unread$`)).click()
  await expectFocus(page.getByRole('heading', { name: 'Notifications' }))
  return { store, length }
}

describe('cluster-notifications', () => {
  it('keeps alerts apart from events, and counts what is unread', async () => {
    const { length } = await openAfterTrouble()
    await expect.element(page.getByText('Alerts', { exact: false }).first()).toBeVisible()
    expect(dismissals().elements()).toHaveLength(length)
    await page.getByRole('button', { name: 'Mark All Read' }).click()
    await expect.element(bell(/^Notifications: 0 unread$/)).toBeVisible()
    expect(dismissals().elements()).toHaveLength(length)
  })

  it('puts events away one by one, by the keyboard', async () => {
    const { length } = await openAfterTrouble()
    ;(dismissals().first().element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => dismissals().elements().length).toBe(length - 1)
    await expectFocus(dismissals().first())
    await page.getByRole('button', { name: 'Clear All' }).click()
    await expect.poll(() => dismissals().elements().length).toBe(0)
  })

  it('counts what it has shown as read when it closes, and what comes after as new', async () => {
    const { store } = await openAfterTrouble()
    await userEvent.keyboard('{Escape}')
    await expectFocus(bell(/^Notifications: 0 unread$/))
    store.dispatch({ type: 'check_for_upgrade', host: 'rhhi1' })
    await expect.element(bell(/^Notifications: 1 unread$/)).toBeVisible()
  })
})
