/** The outbox of the notification service. */
import { describe, expect, it } from 'vitest'
import { startRun } from '../fixtures/start-run.ts'
import { notifiableEvents } from '../index.ts'

const cluster = { notifications: { address: 'ops@example.com', events: [12] } }

describe('e-mail notifications', () => {
  it('tell of the trouble and of its end at the next look of the service', () => {
    const run = startRun({ cluster, host: { power_management: true } })
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(74_999)
    expect(run.state().mails).toEqual([])
    run.advanceTo(300_000)
    expect(run.state().mails.map(({ at, subject }) => [at, subject])).toEqual([
      [75_000, 'alertMessage (rhvm.localdomain), [Host rhhi3 is non responsive.]'],
      [240_000, 'resolveMessage (rhvm.localdomain), [Status of host rhhi3 was set to Up.]'],
    ])
    expect(run.state().mails[0]).toMatchObject({
      to: 'ops@example.com',
      body:
        'Time:1:04\nMessage:Host rhhi3 is non responsive.\nSeverity:ERROR\nHost Name: rhhi3\n' +
        'Data Center Name: Default\n',
    })
    expect(run.state().events[run.state().mails[0]!.event]?.id).toBe(12)
  })

  it('take two minutes with the timers of the engine', () => {
    const run = startRun({ cluster, profile: 'engine' })
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(200_000)
    expect(run.state().mails.map(mail => mail.at)).toEqual([120_000])
  })

  it('wait while the Manager is gone', () => {
    const run = startRun({ cluster, host: { power_management: true } })
    run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
    run.advanceTo(70_000)
    run.dispatch({ type: 'power_off_host', host: 'rhhi1' })
    run.advanceTo(120_000)
    expect(run.state().mails).toEqual([])
  })

  it('are asked for and given up event by event', () => {
    const run = startRun({ cluster })
    const add = { type: 'add_event_subscription', event: 62 } as const
    expect(run.dispatch(add)).toEqual({ ok: true })
    expect(run.dispatch(add)).toMatchObject({ ok: false, code: 'subscription' })
    expect(run.dispatch({ ...add, event: 840 })).toMatchObject({ ok: false, code: 'unknown' })
    expect(run.state().subscriptions.events).toEqual([12, 62])
    run.dispatch({ type: 'migrate_vm', vm: 'shop' })
    run.advanceTo(60_000)
    expect(run.state().mails.map(mail => mail.subject.split(' ')[0])).toEqual(['alertMessage', 'resolveMessage'])
    expect(run.dispatch({ ...add, type: 'remove_event_subscription' })).toEqual({ ok: true })
    expect(run.dispatch({ ...add, type: 'remove_event_subscription' })).toMatchObject({ ok: false })
    expect(run.state().subscriptions.events).toEqual([12])
  })

  it('are offered for what the portal offers: not for an upgrade, nor for maintenance without a reason', () => {
    const ids = notifiableEvents.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([12, 843, 600, 602, 62, 65, 145, 4086]))
    for (const id of [840, 842, 620, 13, 63]) expect(ids).not.toContain(id)
  })
})
