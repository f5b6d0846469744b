import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Action } from '../../../simulator/index.ts'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import { exercise } from '../fixtures/exercise.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'

beforeEach(() => page.viewport(1280, 900))
afterEach(() => document.body.replaceChildren())

/** The cluster without a Manager, whose loss would be told beside it. */
const withoutManager = {
  ...exercise,
  cluster: { ...exercise.cluster, vms: { db: { host: 'rhhi1', memory: '8 GiB' }, web: { host: 'rhhi3' } } },
  tasks: [],
  solution: [],
}

const list = page.getByRole('list', { name: 'Topology', exact: true })
const sentences = () =>
  list
    .getByRole('listitem')
    .elements()
    .map(item => item.textContent?.trim())

type Steps = readonly (readonly [Action, number])[]

/** Open the topology, do each action, and let so much time pass after it. */
async function openAfter(steps: Steps, source: unknown = exercise) {
  const console = await openConsole(source)
  holdClock(console)
  await page.getByRole('tab', { name: 'Topology' }).click()
  await expect.element(list).toBeInTheDocument()
  for (const [action, ms] of steps) {
    expect(console.session!.store.dispatch(action)).toEqual({ ok: true })
    console.session!.store.advance(ms)
  }
  return console
}

describe('cluster-topology', () => {
  it('says in words what its picture shows: hosts with their roles and VMs, then the volumes', async () => {
    await openAfter([])
    expect(sentences()).toEqual([
      'rhhi1: Up, holds the SPM role, update available, runs HostedEngine.',
      'rhhi2: Up, runs no virtual machine.',
      'rhhi3: Up, update available, runs vm-from-template.',
      'Volume engine: Up, 3 of 3 bricks up.',
      'Volume vmstore: Up, 3 of 3 bricks up.',
    ])
  })

  it('hides the picture itself from screen readers', async () => {
    await openAfter([])
    const root = list.element().getRootNode() as ShadowRoot
    const pictures = [...root.querySelectorAll('svg.drawing')]
    expect(pictures.length).toBeGreaterThan(0)
    expect(pictures.every(picture => picture.getAttribute('aria-hidden') === 'true')).toBe(true)
  })

  it('is found by the keyboard among the views beside the portal', async () => {
    await openConsole()
    const tab = page.getByRole('tab', { name: 'Topology' })
    const last = page.getByRole('tab').last()
    await last.click()
    await userEvent.keyboard('{Home}')
    for (let moves = 0; moves < 8 && !tab.element().matches(':focus'); moves++) await userEvent.keyboard('{ArrowRight}')
    await expectFocus(tab)
    await expect.element(tab).toHaveAttribute('aria-selected', 'true')
    await expect.element(list).toBeInTheDocument()
  })

  it.each<[string, RegExp, Steps]>([
    ['in maintenance', /^rhhi2: Maintenance, runs/, [[{ type: 'deactivate_host', host: 'rhhi2' }, 10_000]]],
    [
      'that prepares for maintenance',
      /^rhhi3: Preparing For Maintenance, .*runs vm-from-template \(Migrating From\)\.$/,
      [[{ type: 'deactivate_host', host: 'rhhi3' }, 20_000]],
    ],
    [
      'that is silent and has no power',
      /^rhhi3: Non Responsive, no power, .*runs vm-from-template \(Unknown\)\.$/,
      [[{ type: 'power_off_host', host: 'rhhi3' }, 70_000]],
    ],
  ])('tells of a host %s', async (_, sentence, steps) => {
    await openAfter(steps)
    await expect.poll(() => sentences().filter(text => sentence.test(text ?? ''))).toHaveLength(1)
  })

  it('tells of a migration whence, whither and how far', async () => {
    await openAfter([[{ type: 'migrate_vm', vm: 'vm-from-template', host: 'rhhi2' }, 30_000]])
    await expect.poll(sentences).toContainEqual(expect.stringMatching(/vm-from-template.*rhhi3.*rhhi2.*\d+/))
  })

  it('tells of a volume that is degraded, and of one that lost its quorum with the VM it paused', async () => {
    const console = await openAfter([[{ type: 'power_off_host', host: 'rhhi3' }, 10_000]], withoutManager)
    await expect.poll(sentences).toContainEqual(expect.stringMatching(/^Volume vmstore: Up.*2 of 3 bricks up\.$/))
    console.session!.store.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    console.session!.store.advance(70_000)
    await expect
      .poll(sentences)
      .toContain('Volume vmstore: Quorum lost: storage unavailable (I/O errors), 0 of 3 bricks up.')
    expect(sentences()).toContainEqual(
      expect.stringContaining('runs db (VM has been paused due to a storage I/O error)'),
    )
  })

  it('counts the hosts of a large cluster by their status', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `host-${index + 1}`)
    const hosts = Object.fromEntries(names.map(name => [name, {}]))
    await openAfter([[{ type: 'deactivate_host', host: 'host-20' }, 10_000]], { format: 1, cluster: { hosts } })
    await expect.poll(sentences).toContain('Hosts that are Up: 19.')
    expect(sentences()).toContain('Hosts that are Maintenance: 1.')
  })
})
