import { describe, expect, it } from 'vitest'
import { createStore, readExercise } from '../../simulator/index.ts'
import { exercise } from '../console/fixtures/exercise.ts'
import { LoadRecorder } from './load-history.ts'

function createRecorded() {
  const store = createStore(readExercise(exercise))
  const recorder = new LoadRecorder()
  recorder.record(store.getSnapshot())
  store.subscribe(() => recorder.record(store.getSnapshot()))
  const times = () => recorder.upTo(store.getSnapshot().state).of(({ now }) => now / 1000)
  return { store, recorder, times }
}

describe('LoadRecorder', () => {
  it('keeps a moment every five simulated seconds, and the present one', () => {
    const { store, times } = createRecorded()
    for (let step = 0; step < 13; step++) store.advance(1000)
    expect(times()).toEqual([0, 5, 10, 13])
  })

  it('shows what was known at a moment of the past, and keeps the rest for the way back', () => {
    const { store, times } = createRecorded()
    for (let step = 0; step < 4; step++) store.advance(5000)
    store.seek(7000)
    expect(times()).toEqual([0, 5, 7])
    store.seek(20_000)
    expect(times()).toEqual([0, 5, 10, 15, 20])
  })

  it('forgets what an action in the past has made untrue', () => {
    const { store, times } = createRecorded()
    for (let step = 0; step < 4; step++) store.advance(5000)
    store.seek(7000)
    store.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    expect(times()).toEqual([0, 5, 7])
    store.advance(1000)
    expect(times()).toEqual([0, 5, 8])
  })

  it('gives the load of one VM', () => {
    const { store, recorder } = createRecorded()
    store.advance(5000)
    const history = recorder.upTo(store.getSnapshot().state)
    expect(history.ofVm('vm-from-template', 'memory')).toHaveLength(2)
    expect(history.ofVm('nobody', 'cpu')).toEqual([0, 0])
  })
})
