import { describe, expect, it } from 'vitest'
import { createStore, readExercise } from '../../simulator/index.ts'
import { lateEnglish } from '../runtime/late-english.ts'
import { addLateWords, createStrings } from '../runtime/strings.ts'
import { describeChanges } from './announcements.ts'
import { exercise } from './fixtures/exercise.ts'

addLateWords(lateEnglish)
const strings = createStrings()

describe('describeChanges', () => {
  it('says nothing when nothing worth saying changed', () => {
    const store = createStore(readExercise(exercise))
    const before = store.getSnapshot()
    store.advance(1000)
    expect(describeChanges(before, store.getSnapshot(), strings)).toEqual([])
  })

  it('tells of tasks, hosts and migrations in sentences', () => {
    const store = createStore(readExercise(exercise))
    const before = store.getSnapshot()
    store.dispatch({ type: 'select_host', host: 'rhhi3' })
    store.dispatch({ type: 'upgrade_host', host: 'rhhi3', reboot: true })
    store.advance(5000)
    const sentences = describeChanges(before, store.getSnapshot(), strings)
    expect(sentences).toContain('Step done: pick')
    expect(sentences).toContain('rhhi3: Preparing For Maintenance')
    expect(sentences).toContainEqual(expect.stringContaining('vm-from-template: migrating from rhhi3 to rhhi2, '))
  })

  it('is silent when time goes back', () => {
    const store = createStore(readExercise(exercise))
    store.dispatch({ type: 'upgrade_host', host: 'rhhi3', reboot: true })
    store.advance(60_000)
    const before = store.getSnapshot()
    store.undo()
    expect(describeChanges(before, store.getSnapshot(), strings)).toEqual([])
  })
})
