import { describe, expect, it } from 'vitest'
import { createStore, readExercise } from '../../simulator/index.ts'
import { exercise } from '../console/fixtures/exercise.ts'
import { createSavedState, fingerprintOf, parseSavedState } from './saved-state.ts'
import { findStateText, packState, unpackState } from './state-link.ts'
import { storageKey } from './storage-key.ts'

const read = readExercise(exercise)

function upgraded() {
  const store = createStore(read)
  store.dispatch({ type: 'select_host', host: 'rhhi3' })
  store.dispatch({ type: 'upgrade_host', host: 'rhhi3', reboot: true })
  store.advance(90_000)
  return createSavedState(read, 3, store.exportLog())
}

describe('fingerprintOf', () => {
  it('is the same when only words and hints change, and another when the cluster or a goal does', () => {
    const tasks = exercise.tasks.map(task => ({ ...task, hints: ['Other words.'], title: 'Other' }))
    const [first, ...others] = exercise.tasks
    const mark = fingerprintOf(read)
    expect(fingerprintOf(readExercise({ ...exercise, title: 'Another title', tasks, solution: [] }))).toBe(mark)
    expect(fingerprintOf(readExercise({ ...exercise, seed: 8 }))).not.toBe(mark)
    expect(fingerprintOf(readExercise({ ...exercise, tasks: [{ ...first, goal: 'true' }, ...others] }))).not.toBe(mark)
  })
})

describe('parseSavedState', () => {
  const saved = upgraded()
  const { log } = saved

  it('reads what was written', () => {
    expect(parseSavedState(JSON.stringify(saved))).toEqual(saved)
  })

  it.each([
    ['nothing', ''],
    ['broken JSON', '{"format":1'],
    ['another format', { ...saved, format: 2 }],
    ['no log', { ...saved, log: undefined }],
    ['an action there is not', { ...saved, log: { ...log, entries: [{ at: 0, action: { type: 'toString' } }] } }],
    ['a time before the start', { ...saved, log: { ...log, now: -1 } }],
    ['a time beyond all patience', { ...saved, log: { ...log, now: 1e12 } }],
    [
      'actions out of order',
      { ...saved, log: { ...log, entries: log.entries.map((entry, at) => ({ ...entry, at: 9 - at })) } },
    ],
    ['a profile there is not', { ...saved, log: { ...log, profile: 'constructor' } }],
  ])('reads nothing from %s', (_, value) => {
    expect(parseSavedState(typeof value === 'string' ? value : JSON.stringify(value))).toBeUndefined()
  })
})

describe('packState', () => {
  it('goes into a link of less than 2 kB and comes back', async () => {
    const text = await packState(upgraded())
    expect(text).toMatch(/^1[\w-]+$/)
    expect(text.length).toBeLessThan(2000)
    expect(await unpackState(text)).toEqual(upgraded())
  })

  it('does without compression where the browser has none', async () => {
    const original = globalThis.CompressionStream
    Reflect.deleteProperty(globalThis, 'CompressionStream')
    const text = await packState(upgraded())
    globalThis.CompressionStream = original
    expect(text).toMatch(/^0/)
    expect(await unpackState(text)).toEqual(upgraded())
  })

  it.each(['', '1', '1abc', '0abc', '2abc', '1%%%', `0${btoa('{}')}`])('comes back as nothing from %j', async text => {
    expect(await unpackState(text)).toBeUndefined()
  })
})

describe('findStateText', () => {
  it.each([
    ['#s=1abc', '1abc'],
    ['#steps&s=1abc&console=two', '1abc'],
    ['#steps', undefined],
    ['', undefined],
    ['#ports=1', undefined],
  ])('in %s finds %s', (hash, expected) => {
    expect(findStateText(hash)).toBe(expected)
  })
})

describe('storageKey', () => {
  it.each([
    ['https://h/labwright/elements.js', 'https://h/workshops/hc/lab4/', '', 'labwright:v1:/:hc:lab4'],
    [
      'https://h/a/b/labwright/elements.js',
      'https://h/a/b/workshops/hc/lab4/index.html?x#y',
      'console',
      'labwright:v1:/a/b/:hc:lab4',
    ],
    ['https://h/labwright/elements.js', 'https://h/docs/', 'two', 'labwright:v1:/::docs#two'],
  ])('of the script %s and the page %s with the console %j is %s', (script, page, console, expected) => {
    expect(storageKey(script, page, console)).toBe(expected)
  })
})
