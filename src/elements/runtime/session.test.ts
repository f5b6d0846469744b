import { describe, expect, it } from 'vitest'
import { createSession, type SessionOptions } from './session.ts'

const source = {
  format: 1,
  title: 'One host goes',
  cluster: { hosts: { rhhi1: { spm: true }, rhhi2: {}, rhhi3: {} } },
  tasks: [{ id: 'away', goal: "hosts['rhhi3'].status == 'maintenance'" }],
  solution: [
    { type: 'select_host', host: 'rhhi3' },
    { type: 'deactivate_host', host: 'rhhi3' },
    { wait: "hosts['rhhi3'].status == 'maintenance'" },
  ],
}

const start = (options: Partial<SessionOptions> = {}) => createSession(source, { speed: 1, ...options })
const stateOf = (session: ReturnType<typeof start>) => session.store.getSnapshot().state

describe('createSession', () => {
  it.each([
    [undefined, 'up', ''],
    ['start', 'up', ''],
    ['1', 'up', 'rhhi3'],
    ['2', 'preparing_for_maintenance', 'rhhi3'],
    ['away', 'maintenance', 'rhhi3'],
    ['end', 'maintenance', 'rhhi3'],
  ])('begins at the step %s of the solution, at rest', (step, status, selected) => {
    const session = start({ step })
    const { hosts, view } = stateOf(session)
    expect([hosts['rhhi3']!.status, view.selected_host]).toEqual([status, selected])
    expect(session.clock.isPlaying).toBe(false)
  })

  it('begins anew where it began', () => {
    const session = start({ step: '1', page: 'volumes' })
    session.store.dispatch({ type: 'open_page', page: 'events' })
    session.store.advance(60_000)
    session.restart()
    expect(stateOf(session)).toMatchObject({ now: 0, view: { page: 'volumes', selected_host: 'rhhi3' } })
  })

  it('says so where the solution never comes to the step', () => {
    expect(() => start({ step: 'nowhere' })).toThrow('step: the solution never comes to `nowhere`')
  })
})
