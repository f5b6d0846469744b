import { describe, expect, it } from 'vitest'
import { createStore, readExercise } from '../../simulator/index.ts'
import { exercise } from '../console/fixtures/exercise.ts'
import { createRecorder } from './recorder.ts'

const read = readExercise(exercise)
const upgrade = { type: 'upgrade_host', host: 'rhhi3', reboot: true } as const

describe('createRecorder', () => {
  it('knows the later marks while the store stands in the past', () => {
    const store = createStore(read)
    const recorder = createRecorder(store)
    store.dispatch(upgrade)
    for (let step = 0; step < 100; step++) store.advance(3000)
    const { marks } = recorder
    store.seek(1000)
    expect(recorder.marks).toBe(marks)
    store.seek(300_000)
    expect(recorder.marks).toBe(marks)
  })

  it.each([
    [
      'an action in the past',
      (store: ReturnType<typeof createStore>) => store.dispatch({ type: 'select_host', host: 'rhhi1' }),
    ],
    ['an undo', (store: ReturnType<typeof createStore>) => store.undo()],
    ['a reset', (store: ReturnType<typeof createStore>) => store.reset()],
  ])('knows nothing that %s has made untrue', (_, change) => {
    const store = createStore(read)
    const recorder = createRecorder(store)
    store.dispatch(upgrade)
    store.advance(120_000)
    store.seek(60_000)
    change(store)
    const { state } = store.getSnapshot()
    expect(recorder.marks.events.map(({ message }) => message)).toEqual(state.events.map(({ message }) => message))
    expect(recorder.marks.statuses.every(({ at }) => at <= state.now)).toBe(true)
  })

  it('finds the marks of a run that it is given by playing it again', () => {
    const store = createStore(read)
    const watched = createRecorder(store)
    store.dispatch(upgrade)
    for (let step = 0; step < 4000; step++) store.advance(100)
    const other = createStore(read)
    const recorder = createRecorder(other)
    const shadow = createStore(read)
    other.load(store.exportLog())
    shadow.load({ ...store.exportLog(), now: 0 })
    recorder.replace(shadow, 400_000)
    expect(recorder.marks).toEqual(watched.marks)
  })
})
