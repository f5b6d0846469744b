import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { SavedState } from '../../runtime/saved-state.ts'
import { exercise } from '../fixtures/exercise.ts'
import { holdClock, openConsole, openConsoleAgain } from '../fixtures/open-console.ts'
import type { ClusterConsole } from './cluster-console.ts'

const button = (name: string) => page.getByRole('button', { name, exact: true })
const snapshotOf = (console: ClusterConsole) => console.session!.store.getSnapshot()
const kept = () => Object.keys(localStorage).filter(key => key.startsWith('labwright:v1:'))

beforeEach(() => localStorage.clear())

afterEach(() => {
  document.body.replaceChildren()
  history.replaceState(null, '', location.pathname + location.search)
})

async function startUpgrade(console: ClusterConsole) {
  console.session!.dispatch({ type: 'select_host', host: 'rhhi3' })
  console.session!.dispatch({ type: 'upgrade_host', host: 'rhhi3', reboot: true })
  holdClock(console)
  console.session!.store.advance(60_000)
  await expect.poll(kept).toHaveLength(1)
}

/** Leave the page and come back to it, with what was kept. */
function comeBack(source: unknown = exercise) {
  document.body.replaceChildren()
  return openConsoleAgain(source)
}

describe('what a console keeps', () => {
  it('is offered on return, not forced, and goes on where the reader was', async () => {
    await startUpgrade(await openConsole())
    const console = await comeBack()
    expect(snapshotOf(console).state.now).toBe(0)
    await button('Go on where you were, with every step done').click()
    expect(snapshotOf(console).state.now).toBe(60_000)
    expect(snapshotOf(console).state.hosts['rhhi3']?.status).toBe('preparing_for_maintenance')
    expect(console.session!.clock.isPlaying).toBe(false)
    await expect.element(page.getByText('You have been here before.')).not.toBeInTheDocument()
    await page.getByRole('tab', { name: 'Timeline' }).click()
    await expect
      .element(page.getByRole('img', { name: /^rhhi3: / }))
      .toHaveAttribute('aria-label', expect.stringContaining('Preparing For Maintenance'))
  })

  it('names the step, and is forgotten when the reader starts again, this lab alone', async () => {
    localStorage.setItem('labwright:v1:/:other:lab', 'kept')
    const first = await openConsole()
    localStorage.setItem('labwright:v1:/:other:lab', 'kept')
    first.session!.dispatch({ type: 'select_host', host: 'rhhi3' })
    await expect.poll(kept).toHaveLength(2)
    await comeBack()
    await expect.element(button('Go on where you were, at step 3')).toBeVisible()
    await button('Start again').click()
    expect(kept()).toEqual(['labwright:v1:/:other:lab'])
  })

  it('stays on offer while the reader only looks, and goes once something is done', async () => {
    await startUpgrade(await openConsole())
    const console = await comeBack()
    console.session!.dispatch({ type: 'select_host', host: 'rhhi1' })
    holdClock(console)
    await expect.element(button('Start again')).toBeVisible()
    console.session!.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    await expect.element(button('Start again')).not.toBeInTheDocument()
  })

  it('is offered with a warning when the author has changed the lab, and does not crash it', async () => {
    await startUpgrade(await openConsole())
    const { rhhi1, rhhi2 } = exercise.cluster.hosts
    const cluster = { ...exercise.cluster, hosts: { rhhi1, rhhi2 }, vms: {}, volumes: {} }
    const console = await comeBack({ ...exercise, cluster, solution: [] })
    await expect.element(page.getByText(/the lab has changed since/)).toBeVisible()
    await button('Go on where you were, with every step done').click()
    await expect.element(page.getByRole('row', { name: /rhhi2/ })).toBeVisible()
    expect(Object.keys(snapshotOf(console).state.hosts)).toEqual(['rhhi1', 'rhhi2'])
  })

  it('that is broken is passed over', async () => {
    const first = await openConsole()
    await startUpgrade(first)
    localStorage.setItem(kept()[0]!, '{"format":1,"log":')
    const console = await comeBack()
    expect(snapshotOf(console).state.now).toBe(0)
    await expect.element(page.getByText('You have been here before.')).not.toBeInTheDocument()
  })

  it('is no concern of a browser that refuses to keep anything', async () => {
    const { setItem } = Storage.prototype
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const console = await openConsole()
    console.session!.dispatch({ type: 'select_host', host: 'rhhi3' })
    await new Promise(resolve => setTimeout(resolve, 500))
    Storage.prototype.setItem = setItem
    expect(snapshotOf(console).state.view.selected_host).toBe('rhhi3')
  })
})

describe('a link to a moment', () => {
  async function linkOf(console: ClusterConsole): Promise<string> {
    const written: string[] = []
    const { clipboard } = navigator
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void written.push(text) },
      configurable: true,
    })
    await button('Copy link').click()
    await expect.element(page.getByText('The link to this moment is on the clipboard.')).toBeVisible()
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
    expect(console.session).toBeDefined()
    return written[0]!
  }

  it('brings the moment back, and wins over what was kept', async () => {
    const first = await openConsole()
    await startUpgrade(first)
    const link = await linkOf(first)
    first.session!.store.advance(60_000)
    await expect.poll(() => (JSON.parse(localStorage.getItem(kept()[0]!)!) as SavedState).log.now).toBe(120_000)
    history.replaceState(null, '', link)
    const console = await comeBack()
    await expect.poll(() => snapshotOf(console).state.now).toBe(60_000)
    await expect.element(page.getByText('You see the moment that the link has kept.')).toBeVisible()
    expect((JSON.parse(localStorage.getItem(kept()[0]!)!) as SavedState).log.now).toBe(120_000)
  })

  it('that is damaged is called so, and the lab starts from the beginning', async () => {
    history.replaceState(null, '', '#s=1abcdef')
    const console = await openConsole()
    await expect.element(page.getByText(/This link is damaged/)).toBeVisible()
    expect(snapshotOf(console).state.now).toBe(0)
    await button('Close').click()
    await expect.element(page.getByText(/This link is damaged/)).not.toBeInTheDocument()
  })

  it('is shown where the clipboard cannot be had', async () => {
    const { clipboard } = navigator
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
    await openConsole()
    await button('Copy link').click()
    const field = page.getByRole('textbox', { name: 'Copy the link to this moment:' })
    await expect.poll(() => (field.element() as HTMLInputElement).value).toMatch(/#s=1/)
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
  })
})
