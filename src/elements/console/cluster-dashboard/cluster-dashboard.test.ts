import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createRun, readExercise } from '../../../simulator/index.ts'
import { exercise } from '../fixtures/exercise.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'
import { measureStorage, measureUtilization } from './utilization.ts'

afterEach(() => document.body.replaceChildren())

async function openDashboard() {
  const console = await openConsole()
  await page.getByRole('button', { name: 'Dashboard', exact: true }).click()
  await expect.element(page.getByRole('heading', { name: 'Global Utilization' })).toBeVisible()
  return console
}

const cards = () =>
  page
    .getByRole('list', { name: 'What there is' })
    .getByRole('heading')
    .elements()
    .map(heading => heading.textContent?.replace(/\s+/g, ' ').trim())

describe('cluster-dashboard', () => {
  it('has the cards of the portal in their order', async () => {
    await openDashboard()
    expect(cards()).toEqual([
      '1 Data Centers',
      '1 Clusters',
      '3 Hosts',
      '2 Data Storage Domains',
      '2 Gluster Volumes',
      '2 Virtual Machines',
      '0 Events',
    ])
  })

  it('counts states, and a count leads to the list of those in it', async () => {
    const console = await openDashboard()
    holdClock(console)
    const { store } = console.session!
    store.dispatch({ type: 'deactivate_host', host: 'rhhi2' })
    store.advance(20_000)
    await page.getByRole('link', { name: /Maintenance/ }).click()
    await expect.element(page.getByRole('combobox', { name: 'Host:' })).toHaveValue('status = maintenance')
    await expect.element(page.getByRole('row', { name: /rhhi2/ })).toBeVisible()
    await expect.element(page.getByRole('row', { name: /rhhi1/ })).not.toBeInTheDocument()
  })

  it('is left by the keyboard', async () => {
    await openDashboard()
    ;(page.getByRole('link', { name: '2 Virtual Machines' }).element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('grid', { name: 'Virtual Machines' })).toBeVisible()
  })

  it('says in words what its rings show', async () => {
    await openDashboard()
    const rings = page.getByRole('img', { name: /Used|Up,/ }).elements()
    expect(rings.map(ring => ring.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(/^CPU: \d+% Used, \d+% available$/),
      expect.stringMatching(/^Memory: \d+% Used, [\d.]+ GiB available$/),
      'Storage: 30% Used, 140 GiB available',
    ])
  })
})

describe('measureStorage', () => {
  it('counts the volumes that can be written, and nothing where none can', () => {
    const { volumes } = createRun(readExercise(exercise)).state()
    expect(measureStorage({ volumes })).toMatchObject({ size: 200 * 2 ** 30, used: 60 * 2 ** 30, percent: 30 })
    const lost = { ...volumes, engine: { ...volumes['engine']!, quorum: false } }
    expect(measureStorage({ volumes: lost })).toMatchObject({ percent: 10, served: 1, volumes: 2 })
    expect(measureStorage({ volumes: {} })).toMatchObject({ size: 0, percent: 0 })
  })
})

describe('measureUtilization', () => {
  it('counts the hosts that are up, and what is promised to VMs', () => {
    const { state } = { state: createRun(readExercise(exercise)).state() }
    const hosts = Object.fromEntries(
      Object.entries(state.hosts).map(([name, host]) => [name, { ...host, memoryPercent: 25, cpuPercent: 50 }]),
    )
    const measured = { ...state, hosts: { ...hosts, rhhi2: { ...hosts['rhhi2']!, status: 'maintenance' as const } } }
    expect(measureUtilization(measured, 'memory')).toMatchObject({ percent: 25, committed: 25, allocated: 25 })
    expect(measureUtilization(measured, 'cpu')).toMatchObject({ total: 8, used: 4, percent: 50 })
  })
})
