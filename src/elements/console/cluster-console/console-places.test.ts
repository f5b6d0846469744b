/** A page may hold several consoles, and a console may be moved about in it. */
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { exercise } from '../fixtures/exercise.ts'
import { holdClock } from '../fixtures/open-console.ts'
import type { ClusterConsole } from './cluster-console.ts'
import '../../register.ts'

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
})

const stateOf = (console: ClusterConsole) => console.session!.store.getSnapshot().state
const rowsOf = (console: ClusterConsole) =>
  page.elementLocator(console).getByRole('grid', { name: 'Hosts' }).getByRole('row', { name: /rhhi3/ })

async function addConsole(id: string): Promise<ClusterConsole> {
  const console = document.createElement('cluster-console')
  console.id = id
  console.innerHTML = `<script type="application/json">${JSON.stringify(exercise)}</script>`
  document.body.append(console)
  await expect.poll(() => console.session).toBeDefined()
  holdClock(console)
  return console
}

describe('two consoles on one page', () => {
  it('have a cluster each', async () => {
    const a = await addConsole('a')
    const b = await addConsole('b')
    await rowsOf(b).click()
    await expect.poll(() => stateOf(b).view.selected_host).toBe('rhhi3')
    expect(stateOf(a).view.selected_host).toBe('')
    b.session?.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    b.session?.store.advance(10_000)
    expect(stateOf(b).hosts['rhhi3']?.status).toBe('preparing_for_maintenance')
    expect(stateOf(a)).toMatchObject({ now: 0, hosts: { rhhi3: { status: 'up' } } })
    await expect.element(rowsOf(b)).toHaveTextContent('PreparingForMaintenance')
    await expect.element(rowsOf(a)).not.toHaveTextContent('PreparingForMaintenance')
  })
})

describe('the landmarks of two consoles on one page', () => {
  it('are told apart by the id, which the usual one leaves out', async () => {
    await addConsole('console')
    const second = await addConsole('second')
    await page
      .elementLocator(second)
      .getByRole('button', { name: /^Tasks/ })
      .click()
    for (const name of ['Cluster console', 'Cluster console (second)', 'Tasks (second)']) {
      await expect.element(page.getByRole('region', { name, exact: true })).toBeInTheDocument()
    }
    for (const name of ['Portal sections', 'Portal sections (second)']) {
      await expect.element(page.getByRole('navigation', { name, exact: true })).toBeInTheDocument()
    }
  })
})

describe('a console that is moved in the document', () => {
  it('keeps its cluster, and goes on answering', async () => {
    const console = await addConsole('moved')
    console.session?.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    console.session?.store.advance(10_000)
    const before = console.session
    const other = document.createElement('section')
    document.body.append(other)
    other.append(console)
    expect(console.session).toBe(before)
    await expect.element(rowsOf(console)).toHaveTextContent('PreparingForMaintenance')
    await rowsOf(console).click()
    await expect.poll(() => stateOf(console).view.selected_host).toBe('rhhi3')
    console.session?.store.advance(400_000)
    await expect.element(rowsOf(console)).not.toHaveTextContent('PreparingForMaintenance')
    expect(stateOf(console).hosts['rhhi3']).toMatchObject({ status: 'up', update_available: false })
  })
})
