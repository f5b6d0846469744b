import { describe, expect, it } from 'vitest'
import { startRun } from '../fixtures/start-run.ts'

describe('assign_tags', () => {
  it('gives a host or VM its tags, each once and in order', () => {
    const run = startRun()
    run.dispatch({ type: 'assign_tags', host: 'rhhi1', tags: 'web, db,web,' })
    run.dispatch({ type: 'assign_tags', vm: 'shop', tags: 'gold' })
    expect(run.state().hosts['rhhi1']?.tags).toEqual(['db', 'web'])
    expect(run.state().vms['shop']?.tags).toEqual(['gold'])
    run.dispatch({ type: 'assign_tags', host: 'rhhi1', tags: '' })
    expect(run.state().hosts['rhhi1']?.tags).toEqual([])
  })

  it.each([
    [{ type: 'assign_tags', tags: 'a' } as const, 'name one of them'],
    [{ type: 'assign_tags', host: 'rhhi1', vm: 'shop', tags: 'a' } as const, 'name one of them'],
    [{ type: 'assign_tags', host: 'rhhi1', tags: 'a b' } as const, '"a b" has others'],
  ])('refuses %j', (action, reason) => {
    const run = startRun()
    expect(run.dispatch(action)).toMatchObject({ ok: false, message: expect.stringContaining(reason) })
  })

  it('begins with the tags of the exercise', () => {
    const run = startRun({ host: { tags: ['edge'] }, vms: { mail: { tags: ['blue', 'amber'] } } })
    expect(run.state().hosts['rhhi3']?.tags).toEqual(['edge'])
    expect(run.state().vms['mail']?.tags).toEqual(['amber', 'blue'])
  })
})
