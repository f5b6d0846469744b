import { describe, expect, it } from 'vitest'
import { anyAction, profileOf, workshopCluster } from '../fixtures/random-runs.ts'
import type { Action } from '../index.ts'
import { createStore, readExercise } from '../index.ts'
import { createRandom } from '../kernel/random.ts'

const exercise = readExercise({
  format: 1,
  order: 'sequence',
  tasks: [
    { id: 'select', goal: "view.selected_host == 'rhhi3'" },
    { id: 'upgrade', goal: "happened(842) && hosts['rhhi3'].status == 'up'" },
  ],
  invariants: [{ id: 'quorum', always: 'volumes.all(v, volumes[v].bricks_up >= 2)' }],
})

const upgrade: Action = { type: 'upgrade_host', host: 'rhhi3', reboot: true }

describe('store', () => {
  it('gives the same snapshot until something changes, and shares what did not', () => {
    const store = createStore(exercise)
    const first = store.getSnapshot()
    expect(store.getSnapshot()).toBe(first)
    store.dispatch({ type: 'select_host', host: 'rhhi3' })
    const second = store.getSnapshot()
    expect(second).not.toBe(first)
    expect(second.state.hosts).toBe(first.state.hosts)
    expect(second.state.view.selected_host).toBe('rhhi3')
    expect(first.state.view.selected_host).toBe('')
  })

  it('never changes a snapshot it has handed out', () => {
    const store = createStore(exercise)
    store.dispatch(upgrade)
    store.advance(40_000)
    const snapshot = store.getSnapshot()
    const text = JSON.stringify(snapshot)
    store.advance(400_000)
    store.seek(1000)
    expect(JSON.stringify(snapshot)).toBe(text)
  })

  it('tells subscribers of changes until they leave', () => {
    const store = createStore(exercise)
    let count = 0
    const leave = store.subscribe(() => count++)
    store.advance(10)
    store.dispatch(upgrade)
    store.dispatch({ type: 'power_on_host', host: 'rhhi1' })
    leave()
    store.advance(10)
    expect(count).toBe(2)
  })

  it('passes tasks as their goals are shown and says what is unmet until then', () => {
    const store = createStore(exercise)
    const unmet = () => store.getSnapshot().tasks.map(task => task.unmet)
    expect(unmet()).toEqual(["view.selected_host == 'rhhi3' (view.selected_host is '')", 'not yet: happened(842)'])
    store.dispatch({ type: 'select_host', host: 'rhhi3' })
    store.dispatch(upgrade)
    store.advance(200_000)
    expect(unmet()).toEqual([undefined, "hosts['rhhi3'].status == 'up' (hosts['rhhi3'].status is 'reboot')"])
    store.advance(200_000)
    expect(store.getSnapshot().tasks.map(task => task.passed)).toEqual([true, true])
    expect(store.getSnapshot().tasks[0]?.passedAt).toBe(0)
  })

  it('runs the same whether time passes in frames or in leaps', () => {
    const frames = createStore(exercise)
    const leap = createStore(exercise)
    for (const store of [frames, leap]) store.dispatch(upgrade)
    for (let index = 0; index < 20_000; index++) frames.advance(17)
    leap.advance(340_000)
    expect(JSON.stringify(frames.getSnapshot())).toBe(JSON.stringify(leap.getSnapshot()))
  })

  it('gives the same snapshot when it seeks back and forward', () => {
    const store = createStore(exercise)
    store.dispatch(upgrade)
    store.advance(65_000)
    store.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    store.advance(300_000)
    const there = JSON.stringify(store.getSnapshot())
    for (const time of [0, 64_999, 65_000, 200_000, 365_000]) store.seek(time)
    expect(JSON.stringify(store.getSnapshot())).toBe(there)
    store.seek(30_000)
    expect(store.getSnapshot()).toMatchObject({ horizon: 365_000, state: { now: 30_000 } })
    expect(store.getSnapshot().state.hosts['rhhi2']?.power).toBe('on')
    store.advance(335_000)
    expect(JSON.stringify(store.getSnapshot())).toBe(there)
  })

  it('gives the same snapshot after any seeking about, in random runs', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const random = createRandom(seed)
      const store = createStore(workshopCluster, { seed, profile: profileOf(seed) })
      for (let count = 0; count < 30; count++) {
        store.dispatch(anyAction(random, workshopCluster))
        store.advance(random.int(0, 40_000))
      }
      const end = store.getSnapshot().state.now
      const there = JSON.stringify(store.getSnapshot())
      for (let count = 0; count < 8; count++) store.seek(random.int(0, end))
      store.seek(end)
      expect(JSON.stringify(store.getSnapshot())).toBe(there)
    }
  })

  it('forks from the past at a new action', () => {
    const store = createStore(exercise)
    store.advance(10_000)
    store.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    store.advance(100_000)
    store.seek(5000)
    store.dispatch({ type: 'select_host', host: 'rhhi1' })
    store.advance(100_000)
    expect(store.getSnapshot().state.hosts['rhhi2']?.status).toBe('up')
    expect(store.exportLog().entries).toEqual([{ at: 5000, action: { type: 'select_host', host: 'rhhi1' } }])
  })

  it('takes actions back to the moment before them, and does them again', () => {
    const store = createStore(exercise)
    const start = JSON.stringify(store.getSnapshot().state)
    store.dispatch({ type: 'select_host', host: 'rhhi3' })
    store.dispatch(upgrade)
    store.advance(120_000)
    store.dispatch({ type: 'power_off_host', host: 'rhhi1' })
    const after = JSON.stringify(store.getSnapshot().state)
    store.undo()
    expect(store.getSnapshot().state.hosts['rhhi1']?.power).toBe('on')
    expect(store.getSnapshot()).toMatchObject({ canUndo: true, canRedo: true, state: { now: 120_000 } })
    store.undo()
    store.undo()
    store.undo()
    expect(JSON.stringify(store.getSnapshot().state)).toBe(start)
    expect(store.getSnapshot().canUndo).toBe(false)
    for (let count = 0; count < 4; count++) store.redo()
    expect(JSON.stringify(store.getSnapshot().state)).toBe(after)
    expect(store.getSnapshot().canRedo).toBe(false)
  })

  it('is back at its start after as many undos as actions, whatever they were', () => {
    const store = createStore(exercise)
    const start = JSON.stringify(store.getSnapshot().state)
    const random = createRandom(3)
    const hosts = ['rhhi1', 'rhhi2', 'rhhi3']
    const types = [
      'select_host',
      'power_off_host',
      'power_on_host',
      'upgrade_host',
      'deactivate_host',
      'activate_host',
    ] as const
    let done = 0
    while (done < 50) {
      const action: Action = { type: types[random.int(0, types.length - 1)]!, host: hosts[random.int(0, 2)]! }
      if (store.dispatch(action).ok) done++
      if (done > 1) store.advance(random.int(0, 20_000))
    }
    for (let count = 0; count < 50; count++) store.undo()
    expect(JSON.stringify(store.getSnapshot().state)).toBe(start)
  })

  it('gives the run again from its log', () => {
    const store = createStore(exercise, { seed: 99, profile: 'engine' })
    store.dispatch(upgrade)
    store.advance(50_000)
    store.dispatch({ type: 'cancel_migration', vm: 'vm-from-template' })
    store.advance(700_000)
    const other = createStore(exercise)
    other.load(JSON.parse(JSON.stringify(store.exportLog())))
    expect(JSON.stringify(other.getSnapshot())).toBe(JSON.stringify(store.getSnapshot()))
  })

  it('steps from event to event, and stops where nothing is to come', () => {
    const store = createStore(exercise)
    store.advanceToNextEvent()
    expect(store.getSnapshot().state.events).toEqual([])
    store.dispatch(upgrade)
    store.advanceToNextEvent()
    expect(store.getSnapshot().state.hosts['rhhi3']?.status).toBe('preparing_for_maintenance')
    store.advanceToNextEvent()
    expect(store.getSnapshot().state.events.at(-1)?.id).toBe(63)
    store.reset()
    expect(store.getSnapshot()).toMatchObject({ horizon: 0, canUndo: false, state: { now: 0 } })
  })

  it('replays ten thousand events and seeks through an hour in little time', () => {
    const busy = readExercise({ format: 1, cluster: { ...standard, vms: busyVms } })
    const store = createStore(busy, { profile: 'workshop' })
    store.dispatch({ type: 'deactivate_host', host: 'rhhi3' })
    const started = performance.now()
    store.advance(3_600_000)
    const replayed = performance.now()
    for (const time of [1000, 1_800_000, 3_600_000, 900_000]) store.seek(time)
    const sought = performance.now()
    expect(replayed - started).toBeLessThan(1000)
    expect((sought - replayed) / 4).toBeLessThan(100)
  })
})

const standard = { hosts: { rhhi1: { spm: true }, rhhi2: {}, rhhi3: {} } }
const busyVms = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [
    `vm${index}`,
    { host: 'rhhi3', memory: '3 GiB', dirty_rate: '118 MiB/s', working_set: '40 MiB' },
  ]),
)

describe('a fork', () => {
  it('forgets the moments that lay ahead, also where nothing had been done on the way to them', () => {
    const exercise = readExercise({ format: 1 })
    const store = createStore(exercise)
    store.advance(45_000)
    store.seek(10_000)
    store.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    store.advance(60_000)
    store.seek(35_000)
    const straight = createStore(exercise)
    straight.advance(10_000)
    straight.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    straight.advance(25_000)
    expect(store.getSnapshot().state).toEqual(straight.getSnapshot().state)
  })
})
