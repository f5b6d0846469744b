import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Action } from '../../../simulator/index.ts'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import { exercise } from '../fixtures/exercise.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'

beforeEach(() => page.viewport(1600, 900))
afterEach(() => document.body.replaceChildren())

/** The cluster without a Manager, so that the portal stays in sight when storage is lost. */
const withoutManager = {
  ...exercise,
  cluster: { ...exercise.cluster, vms: { db: { host: 'rhhi1', memory: '8 GiB' } } },
  tasks: [],
  solution: [],
}

const table = (name: string) => page.getByRole('table', { name, exact: true })
const volume = (name: string) => table('Volumes').getByRole('row', { name: new RegExp(`\\b${name}\\b`) })
const brick = (status: 'Up' | 'Down', host: string, name: string) =>
  table('Bricks').getByRole('row', { name: new RegExp(`^${status} ${host}\\b.*\\b${name}\\b`) })
const headings = (name: string) =>
  table(name)
    .getByRole('columnheader')
    .elements()
    .map(heading => heading.textContent?.trim())

type Steps = readonly (readonly [Action, number])[]

/** Open the volumes, do each action, and let so much time pass after it. */
async function openAfter(steps: Steps, source: unknown = withoutManager) {
  const console = await openConsole(source)
  holdClock(console)
  await page.getByRole('button', { name: 'Volumes', exact: true }).click()
  await expect.element(table('Volumes')).toBeVisible()
  const { store } = console.session!
  for (const [action, ms] of steps) {
    expect(store.dispatch(action)).toEqual({ ok: true })
    store.advance(ms)
  }
  return store
}

const loseOne: Steps = [[{ type: 'power_off_host', host: 'rhhi3' }, 400_000]]
const loseTwo: Steps = [...loseOne, [{ type: 'power_off_host', host: 'rhhi2' }, 70_000]]

describe('cluster-volumes', () => {
  it('is two plain tables, the volumes with the columns of the portal and the bricks below', async () => {
    await openAfter([])
    expect(headings('Volumes')).toEqual([
      'Status Icon',
      'Name',
      'Cluster',
      'Volume Type',
      'Bricks',
      'Info',
      'Space Used',
      'Activities',
      'Snapshots',
    ])
    expect(headings('Bricks')).toEqual(['Status', 'Brick', 'Volume', 'Host', 'Space Used', 'Self-Heal'])
    await expect.element(page.getByRole('grid')).not.toBeInTheDocument()
  })

  it('shows a volume whose bricks are all up, and nothing to heal', async () => {
    await openAfter([])
    await expect.element(volume('vmstore')).toHaveTextContent(/Default.*Replicate.*3 of 3 up.*Up/)
    await expect.element(volume('vmstore').getByRole('img', { name: 'Up', exact: true })).toBeVisible()
    expect(volume('vmstore').getByRole('img').elements()).toHaveLength(1)
    for (const host of ['rhhi1', 'rhhi2', 'rhhi3']) {
      await expect.element(brick('Up', host, 'vmstore')).toHaveTextContent(/OK$/)
    }
  })

  it('is still Up, with a warning, while one brick of three is down', async () => {
    await openAfter([[{ type: 'power_off_host', host: 'rhhi3' }, 5000]])
    await expect.element(volume('engine')).toHaveTextContent(/2 of 3 up/)
    await expect.element(volume('engine').getByRole('img', { name: 'Up', exact: true })).toBeVisible()
    await expect.element(volume('engine').getByRole('img', { name: '2 of 3 up' })).toBeVisible()
    await expect.element(brick('Down', 'rhhi3', 'engine')).toBeVisible()
    await expect.element(brick('Up', 'rhhi1', 'engine')).toBeVisible()
  })

  it('counts what waits for the lost brick on those that are left', async () => {
    await openAfter(loseOne)
    const needsHealing = 'Up, Unsynced entries present - Needs healing'
    await expect.element(volume('vmstore').getByRole('img', { name: needsHealing })).toBeVisible()
    await expect.element(volume('vmstore')).toHaveTextContent(needsHealing)
    await expect.element(brick('Up', 'rhhi1', 'vmstore')).toHaveTextContent(/\d+ unsynced entries present/)
    await expect.element(brick('Up', 'rhhi2', 'vmstore')).toHaveTextContent(/\d+ unsynced entries present/)
    await expect.element(brick('Down', 'rhhi3', 'vmstore')).not.toHaveTextContent(/unsynced/)
  })

  it('heals when the brick is back: all bricks up, the count falls, and then all is OK', async () => {
    const store = await openAfter(loseOne)
    const countEntries = () =>
      Number(/(\d+) unsynced/.exec(brick('Up', 'rhhi1', 'vmstore').element().textContent ?? '')?.[1] ?? 0)
    const isBack = () => store.getSnapshot().state.volumes['vmstore']?.bricks_up === 3
    store.dispatch({ type: 'power_on_host', host: 'rhhi3' })
    while (!isBack()) store.advance(1000)
    await expect.element(volume('vmstore')).toHaveTextContent(/3 of 3 up.*Needs healing/)
    await expect.element(brick('Up', 'rhhi3', 'vmstore')).toHaveTextContent(/OK$/)
    const before = countEntries()
    expect(before).toBeGreaterThan(0)
    store.advance(20_000)
    await expect.poll(countEntries).toBeLessThan(before)
    store.advance(600_000)
    await expect.element(brick('Up', 'rhhi1', 'vmstore')).toHaveTextContent(/OK/)
    await expect.element(volume('vmstore')).not.toHaveTextContent(/Needs healing/)
  })

  it('has lost its quorum when two hosts of three are gone, and the brick that is left is stopped', async () => {
    await openAfter(loseTwo)
    const lost = 'Quorum lost: storage unavailable (I/O errors)'
    await expect.element(volume('vmstore').getByRole('img', { name: lost })).toBeVisible()
    await expect
      .element(volume('vmstore'))
      .toHaveTextContent(/0 of 3 up.*Quorum lost: storage unavailable \(I\/O errors\)/)
    for (const host of ['rhhi1', 'rhhi2', 'rhhi3']) {
      await expect.element(brick('Down', host, 'vmstore')).toBeVisible()
    }
  })

  it('draws the room in use as a meter, its figures in the tooltip', async () => {
    await openAfter([])
    const meter = volume('vmstore').getByRole('meter', { name: 'Space Used' })
    await expect.element(meter).toHaveTextContent(/^\d+%$/)
    await expect.element(volume('vmstore').getByTitle(/^[\d.]+ GiB of 100 GiB$/)).toBeVisible()
  })

  it('is sorted by the room in use, by the keyboard alone', async () => {
    await openAfter([])
    const heading = table('Volumes').getByRole('columnheader', { name: 'Space Used' })
    const names = () =>
      table('Volumes')
        .getByRole('row')
        .elements()
        .flatMap(({ dataset }) => dataset['row'] ?? [])
    const before = names()
    ;(page.getByRole('button', { name: 'Volumes', exact: true }).element() as HTMLElement).focus()
    for (let stops = 0; stops < 12 && !heading.element().matches(':focus'); stops++) await userEvent.keyboard('{Tab}')
    await expectFocus(heading)
    await userEvent.keyboard('{Enter}')
    await expect.element(heading).toHaveAttribute('aria-sort', 'ascending')
    const ascending = names()
    await userEvent.keyboard(' ')
    await expect.element(heading).toHaveAttribute('aria-sort', 'descending')
    expect(names()).toEqual([...ascending].reverse())
    expect(names().sort()).toEqual(before.sort())
  })

  it('has no volume to show in a cluster without Gluster', async () => {
    await openAfter([], { format: 1, cluster: { hosts: { rhhi1: {} }, volumes: {} } })
    expect(
      page
        .getByRole('row')
        .elements()
        .filter(({ dataset }) => dataset['row']),
    ).toEqual([])
  })
})
