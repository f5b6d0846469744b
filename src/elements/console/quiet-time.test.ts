import { describe, expect, it } from 'vitest'
import { createStore, readExercise } from '../../simulator/index.ts'
import { exercise } from './fixtures/exercise.ts'
import { isQuietTime } from './quiet-time.ts'

const store = createStore(readExercise(exercise))

describe('isQuietTime', () => {
  it('holds when nothing but the time is another', () => {
    const before = store.getSnapshot()
    store.advance(10)
    expect(isQuietTime(new Map([['snapshot', before]]), store.getSnapshot())).toBe(true)
  })

  it('does not hold when something was chosen, at the first drawing, or when another property changed', () => {
    const before = store.getSnapshot()
    store.dispatch({ type: 'select_host', host: 'rhhi2' })
    expect(isQuietTime(new Map([['snapshot', before]]), store.getSnapshot())).toBe(false)
    expect(isQuietTime(new Map([['snapshot', undefined]]), store.getSnapshot())).toBe(false)
    const more = new Map<string, unknown>([
      ['snapshot', before],
      ['search', ''],
    ])
    expect(isQuietTime(more, before)).toBe(false)
  })
})
