import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ClusterConsole } from '../cluster-console/cluster-console.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

const slider = page.getByRole('slider', { name: 'Simulated time' })
const snapshotOf = (console: ClusterConsole) => console.session!.store.getSnapshot()

async function openUpgrade() {
  const console = await openConsole()
  const { store, dispatch } = console.session!
  dispatch({ type: 'upgrade_host', host: 'rhhi3', reboot: true })
  holdClock(console)
  for (let step = 0; step < 100; step++) store.advance(3000)
  await page.getByRole('tab', { name: 'Timeline' }).click()
  return console
}

describe('cluster-timeline', () => {
  it('has a lane for each host, with its statuses in words, and one for events', async () => {
    const console = await openUpgrade()
    const lane = page.getByRole('img', { name: /^rhhi3: / })
    await expect
      .element(lane)
      .toHaveAttribute('aria-label', expect.stringMatching(/Up, .*Preparing For Maintenance, .*Maintenance, .*Reboot/))
    const { length } = snapshotOf(console).state.events
    await expect.element(page.getByRole('img', { name: `${length} events` })).toBeVisible()
  })

  it('is moved by keys, and says the moment and what was logged last', async () => {
    const console = await openUpgrade()
    await expect.element(slider).toHaveAttribute('aria-valuenow', '300')
    ;(slider.element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowLeft}{PageDown}')
    expect(snapshotOf(console).state.now).toBe(265_000)
    await userEvent.keyboard('{Home}')
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^00:00:00\. Logged last, at 00:00:00: .+/))
    expect(snapshotOf(console).horizon).toBe(300_000)
    await userEvent.keyboard('{End}')
    expect(snapshotOf(console).state.now).toBe(300_000)
  })

  it('goes where it is clicked, keeps the lanes whole, and leads back to the latest moment', async () => {
    const console = await openUpgrade()
    const lane = page.getByRole('img', { name: /^rhhi3: / })
    const before = lane.element().getAttribute('aria-label')
    const scrub = slider.element().closest<HTMLElement>('.scrub')!
    const box = scrub.getBoundingClientRect()
    await userEvent.click(scrub, { position: { x: box.width / 2, y: 40 } })
    await expect.poll(() => Math.round(snapshotOf(console).state.now / 1000)).toBe(150)
    expect(lane.element().getAttribute('aria-label')).toBe(before)
    await expect
      .element(page.getByText(/You are at 00:02:\d\d of 00:05:00. An action here starts anew from this moment./))
      .toBeVisible()
    await page.getByRole('button', { name: 'Return to the latest moment' }).click()
    expect(snapshotOf(console).state.now).toBe(300_000)
    await expect.element(page.getByText(/^\s*You are at/)).not.toBeInTheDocument()
  })

  it('forks where something is done in the past, and takes up what was left again', async () => {
    const console = await openUpgrade()
    const { store, dispatch } = console.session!
    store.seek(60_000)
    dispatch({ type: 'power_off_host', host: 'rhhi2' })
    expect(snapshotOf(console).horizon).toBe(60_000)
    await expect.element(page.getByRole('img', { name: /^rhhi3: / })).not.toHaveAttribute('aria-label', /Reboot/)
    await page.getByRole('button', { name: 'Take that one up again' }).click()
    expect(snapshotOf(console).state.now).toBe(300_000)
    expect(snapshotOf(console).state.hosts['rhhi2']?.power).toBe('on')
    await expect
      .element(page.getByRole('img', { name: /^rhhi3: / }))
      .toHaveAttribute('aria-label', expect.stringContaining('Reboot'))
  })

  it('lets the reader look at another page in the past without a fork', async () => {
    const console = await openUpgrade()
    console.session!.store.seek(60_000)
    await page.getByRole('button', { name: 'Virtual Machines' }).click()
    await expect.element(page.getByRole('grid', { name: 'Virtual Machines' })).toBeVisible()
    expect(snapshotOf(console).horizon).toBe(300_000)
  })
})
