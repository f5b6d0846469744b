import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'
import { readFromLeftToRight } from '../fixtures/read-from-left-to-right.ts'

beforeEach(() => page.viewport(1280, 900))
afterEach(() => document.body.replaceChildren())

const bar = page.getByRole('group', { name: 'Time', exact: true })
const button = (name: string) => bar.getByRole('button', { name, exact: true })
const timer = bar.getByRole('timer', { name: 'Simulated time' })
const focus = (name: string) => (button(name).element() as HTMLElement).focus()

async function openHeld() {
  const console = await openConsole()
  holdClock(console)
  return console.session!
}

describe('cluster-time-bar', () => {
  it('is a named group: the time, play, three speeds, the next event, undo and redo, restart, link and screen', async () => {
    await openConsole()
    await expect.element(timer).toHaveTextContent('00:00:00')
    expect(readFromLeftToRight(bar.getByRole('button'))).toEqual([
      'Play',
      '1× speed',
      '10× speed',
      '60× speed',
      'Next event',
      'Undo',
      'Redo',
      'Restart lab',
      'Copy link',
      'Full screen',
    ])
    await expect.element(bar.getByRole('group', { name: 'Speed' })).toBeVisible()
  })

  it('tells simulated time as hours, minutes and seconds, and does not read it out at every step', async () => {
    const { store } = await openHeld()
    store.advance(3_725_000)
    await expect.element(timer).toHaveTextContent('01:02:05')
    await expect.element(timer).toHaveAttribute('aria-live', 'off')
  })

  it('plays and pauses by one button that says what it will do, by Enter and by Space', async () => {
    const { clock } = await openHeld()
    focus('Play')
    await userEvent.keyboard('{Enter}')
    await expectFocus(button('Pause'))
    expect(clock.isPlaying).toBe(true)
    await expect.element(timer).not.toHaveTextContent('00:00:00')
    await userEvent.keyboard(' ')
    await expectFocus(button('Play'))
    expect(clock.isPlaying).toBe(false)
  })

  it('stands still while it is paused', async () => {
    const { clock, store } = await openHeld()
    clock.setSpeed(60)
    clock.play()
    await expect.element(timer).not.toHaveTextContent('00:00:00')
    await button('Pause').click()
    const { now } = store.getSnapshot().state
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(store.getSnapshot().state.now).toBe(now)
  })

  it('has one speed pressed, and takes another by the keyboard', async () => {
    const { clock } = await openHeld()
    const pressed = () =>
      bar
        .getByRole('button', { pressed: true })
        .elements()
        .map(element => element.getAttribute('aria-label'))
    focus('10× speed')
    await userEvent.keyboard(' ')
    await expect.poll(pressed).toEqual(['10× speed'])
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.poll(pressed).toEqual(['60× speed'])
    expect(clock.speed).toBe(60)
    await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift} ')
    await expect.poll(pressed).toEqual(['1× speed'])
  })

  it('cannot undo before the first action, nor do again what was not undone', async () => {
    const { store } = await openHeld()
    await expect.element(button('Undo')).toBeDisabled()
    await expect.element(button('Redo')).toBeDisabled()
    store.dispatch({ type: 'deactivate_host', host: 'rhhi2' })
    await expect.element(button('Undo')).toBeEnabled()
    await expect.element(button('Redo')).toBeDisabled()
  })

  it('undoes and does again by the keyboard, each of which makes the other possible', async () => {
    const { store } = await openHeld()
    const statusOf = () => store.getSnapshot().state.hosts['rhhi2']?.status
    store.dispatch({ type: 'deactivate_host', host: 'rhhi2' })
    store.advance(10_000)
    expect(statusOf()).toBe('maintenance')
    await expect.element(button('Undo')).toBeEnabled()
    focus('Undo')
    await userEvent.keyboard('{Enter}')
    await expect.element(button('Undo')).toBeDisabled()
    expect(statusOf()).toBe('up')
    await expect.element(timer).toHaveTextContent('00:00:00')
    focus('Redo')
    await userEvent.keyboard(' ')
    await expect.element(button('Redo')).toBeDisabled()
    await expect.element(button('Undo')).toBeEnabled()
    expect(statusOf()).not.toBe('up')
  })

  it('leaps to the next event, without the clock', async () => {
    const { store, clock } = await openHeld()
    store.dispatch({ type: 'check_for_upgrade', host: 'rhhi1' })
    const { length } = store.getSnapshot().state.events
    focus('Next event')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => store.getSnapshot().state.events.length).toBeGreaterThan(length)
    expect(clock.isPlaying).toBe(false)
  })

  it('asks before it starts the lab again, and Escape leaves all as it is', async () => {
    const { store } = await openHeld()
    store.advance(60_000)
    focus('Restart lab')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('dialog', { name: 'Restart lab' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expectFocus(button('Restart lab'))
    expect(store.getSnapshot().state.now).toBe(60_000)
  })

  it('keeps the names of its buttons where they have no room for words', async () => {
    await page.viewport(420, 900)
    await openConsole()
    await expect.element(button('Copy link')).toBeVisible()
    await expect.element(button('Play')).toBeVisible()
  })
})
