import { describe, expect, it } from 'vitest'
import { createStore, readExercise } from '../../simulator/index.ts'
import { exercise } from '../console/fixtures/exercise.ts'
import { MigrationRecorder } from './migration-history.ts'

function play(seconds: number) {
  const store = createStore(readExercise(exercise))
  const recorder = new MigrationRecorder()
  store.subscribe(() => recorder.record(store.getSnapshot()))
  store.dispatch({ type: 'migrate_vm', vm: 'vm-from-template', host: 'rhhi2' })
  for (let second = 0; second < seconds; second++) store.advance(1000)
  return { store, recorder, past: () => recorder.upTo(store.getSnapshot().state.now) }
}

describe('MigrationRecorder', () => {
  it('knows nothing of a migration that is under way', () => {
    expect(play(20).past()).toEqual([])
  })

  it('keeps the rounds and the pause of one that is done', () => {
    const [past] = play(200).past()
    expect(past).toMatchObject({ isDone: true, migration: { vm: 'vm-from-template', destination: 'rhhi2' } })
    expect(past?.migration.rounds.length).toBeGreaterThan(1)
    expect(past?.downtimeMs).toBeGreaterThan(0)
    expect(past?.endedAt).toBeLessThan(200_000)
  })

  it('says that one was cancelled, and forgets it when it is undone', () => {
    const { store, past } = play(20)
    store.dispatch({ type: 'cancel_migration', vm: 'vm-from-template' })
    expect(past()).toMatchObject([{ isDone: false, downtimeMs: undefined }])
    store.seek(10_000)
    expect(past()).toEqual([])
  })
})
