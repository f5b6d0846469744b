/** A cluster far beyond a lab's: 100 hosts and 5,000 VMs. */
import { describe, expect, it } from 'vitest'
import { largeCluster } from '../fixtures/large-cluster.ts'
import { createRun, createStore, readExercise } from '../index.ts'

/** How many of the hundred hosts the test upgrades; the time a host takes does not depend on how many went before. */
const UPGRADED = 3

describe('100 hosts with 5,000 VMs', () => {
  const exercise = largeCluster()
  const names = exercise.cluster.hosts.map(({ name }) => name)

  it('upgrade one host after another much faster than they would', () => {
    const run = createRun(exercise)
    const before = performance.now()
    for (const host of names.slice(-UPGRADED)) {
      expect(run.dispatch({ type: 'upgrade_host', host })).toEqual({ ok: true })
      while (run.state().hosts[host]?.update_available) run.advanceTo(run.now() + 30_000)
      run.advanceTo(run.now() + 330_000)
      expect(run.state().hosts[host]).toMatchObject({ status: 'up', vm_count: 0 })
    }
    const wall = performance.now() - before
    expect(run.state().events.filter(event => event.id === 63).length).toBeGreaterThanOrEqual(UPGRADED * 50)
    expect(Object.values(run.state().vms).every(vm => vm.status === 'up')).toBe(true)
    // 10,000 and more on a machine with nothing else to do; a tenth of that where tests run side by side.
    expect(run.now() / wall).toBeGreaterThan(1000)
  })
})

describe('an hour of a lab', () => {
  it('can be gone through back and forth without waiting', () => {
    const store = createStore(readExercise({ format: 1 }))
    for (const host of ['rhhi3', 'rhhi2', 'rhhi1']) {
      store.dispatch({ type: 'upgrade_host', host })
      store.advance(1_200_000)
    }
    const end = JSON.stringify(store.getSnapshot().state)
    const before = performance.now()
    for (const time of [0, 3_600_000, 1_800_000, 10_000, 3_600_000]) store.seek(time)
    expect((performance.now() - before) / 5).toBeLessThan(50)
    expect(JSON.stringify(store.getSnapshot().state)).toBe(end)
    expect(JSON.stringify(store.exportLog()).length).toBeLessThan(2000)
  })
})
