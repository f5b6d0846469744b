import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

const button = (name: string) => page.getByRole('button', { name, exact: true })

describe('machine-room', () => {
  it('stands alone before the console it belongs to', async () => {
    const console = await openConsole(undefined, '<machine-room for="console"></machine-room>')
    await button('Power off rhhi2').click()
    expect(console.session!.store.getSnapshot().state.hosts['rhhi2']?.power).toBe('off')
  })

  it('keeps the focus on a power button while its name changes', async () => {
    const console = await openConsole(undefined, '<machine-room for="console"></machine-room>')
    await button('Power off rhhi2').click()
    await expectFocus(button('Power on rhhi2'))
    await button('Power on rhhi2').click()
    holdClock(console)
    await expect.element(page.getByText('Starting')).toBeVisible()
    console.session!.store.advance(600_000)
    await expect.element(button('Power off rhhi2')).toBeVisible()
  })

  it('pulls and plugs a cable, and names it with its state', async () => {
    const console = await openConsole(undefined, '<machine-room for="console"></machine-room>')
    const unplugged = () => console.session!.store.getSnapshot().state.hosts['rhhi1']!.unplugged
    await button('gluster cable of rhhi1: plugged in').click()
    expect(unplugged()).toEqual(['gluster'])
    await button('gluster cable of rhhi1: pulled out').click()
    expect(unplugged()).toEqual([])
  })

  it('troubles a machine that runs, says what cannot be done, and troubles none without power', async () => {
    const console = await openConsole(undefined, '<machine-room for="console"></machine-room>')
    holdClock(console)
    const { store } = console.session!
    const choose = async (host: string, entry: string) => {
      await button(`More at ${host}`).click()
      await page.getByRole('menuitem', { name: entry }).click()
    }
    await choose('rhhi3', 'Stop VDSM on rhhi3')
    store.advance(300_000)
    expect(store.getSnapshot().state.hosts['rhhi3']?.power).toBe('on')
    await choose('rhhi2', 'Start VDSM on rhhi2')
    await expect.element(page.getByText('VDSM runs on Host rhhi2 already.')).toBeVisible()
    await button('Power off rhhi2').click()
    await expect.element(page.getByText('VDSM runs on Host rhhi2 already.')).not.toBeInTheDocument()
    await button('More at rhhi2').click()
    await expect
      .element(page.getByRole('menuitem', { name: 'Crash rhhi2' }))
      .toHaveAttribute('title', 'rhhi2 does not run')
  })
})
